import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldCharacter, foldSpeltOut } from '../../src/search/fold.js'

/** Any code points, lone surrogates included, and about as many that folding changes. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
    fc.constantFrom(...Array.from('aZéßĲǅıİΣςσЁйأإةىکשָׁםカｶﾞがヴ한ㅎ각각क्षি๐٣۴①Ⅷﬁ㎏\u0301\u0640\u00ad’–')),
  ),
})

describe('fold', () => {
  it('folds each character independently', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text)).toBe(Array.from(text, foldCharacter).join(''))
      }),
    )
  })

  it('decomposes every Hangul syllable', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text)).not.toMatch(/[가-힣]/)
      }),
    )
    expect(fold('가힣')).not.toMatch(/[가-힣]/)
  })

  it('is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  it('ignores the normalisation form of a text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        // Excludes combining marks that normalisation reorders across characters, such as a virama before a kana voicing mark.
        fc.pre(Array.from(text, (character) => character.normalize('NFKD')).join('') === text.normalize('NFKD'))
        for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD']) expect(fold(text.normalize(form))).toBe(fold(text))
      }),
    )
  })

  it('ignores case', () => {
    for (const letter of 'aäàçéñøœßțğıłđþæžșőāαάωςσгёйїљаӂԱաაꭰ') {
      expect(fold(letter.toUpperCase())).toBe(fold(letter))
      expect(fold(letter.toLowerCase())).toBe(fold(letter))
    }
  })

  it.each([
    ['Crème Brûlée', 'creme brulee'],
    ['Łódź, Đà Nẵng, Ålesund, þór', 'lodz, da nang, alesund, thor'],
    ['ＡＢＣ① ℡ Ⅷ', 'abc1 tel viii'],
    ['ﾄﾗｲｱﾙ ガ', 'とらいある か\u3099'],
    ['أإآا ة ى ک', 'اااا ه ي ك'],
    ['مُحَمَّـــد', 'محمد'],
    ['שָׁלוֹם', 'שלומ'],
    ['०१२ ٠١٢ ۰۱۲', '012 012 012'],
    ['O’Neill – x', "o'neill - x"],
    ['\u202Ea\u200Db\u2060c', 'abc'],
  ])('folds %s to %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('keeps marks that make a different word: kana voicing, and the vowel signs of Devanagari and Thai', () => {
    expect(fold('かき')).not.toBe(fold('がき'))
    expect(fold('कि')).not.toBe(fold('का'))
    expect(fold('กา')).not.toBe(fold('กี'))
  })
})

describe('foldSpeltOut', () => {
  it('spells out umlauts, and returns undefined for texts without', () => {
    expect(foldSpeltOut('Käthe, Köln, München, Größe, Ålborg, Tønder')).toBe('kaethe, koeln, muenchen, groesse, aalborg, toender')
    expect(foldSpeltOut('Café')).toBeUndefined()
    expect(foldSpeltOut('plain')).toBeUndefined()
  })
})
