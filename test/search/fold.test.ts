import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldCharacter, foldSpeltOut } from '../../src/search/fold.js'

/** Any code point, lone surrogates too, and more often one of the scripts that are folded. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
    fc.constantFrom(...Array.from('aZéßĲǅıİΣςσЁйأإةىکשָׁםカｶﾞがヴ한ㅎ각각क्षি๐٣۴①Ⅷﬁ㎏\u0301\u0640\u00ad’–')),
  ),
})

describe('fold', () => {
  it('is the folding of each character, one after the other', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text)).toBe(Array.from(text, foldCharacter).join(''))
      }),
    )
  })

  it('leaves no syllable whole', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text)).not.toMatch(/[가-힣]/)
      }),
    )
    expect(fold('가힣')).not.toMatch(/[가-힣]/)
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  it('does not see how a text is composed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        // Marks of two characters that change places, such as a virama before a voicing mark of kana: nobody's script.
        fc.pre(Array.from(text, (character) => character.normalize('NFKD')).join('') === text.normalize('NFKD'))
        for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD']) expect(fold(text.normalize(form))).toBe(fold(text))
      }),
    )
  })

  it('does not see case, for all letters whose case is a matter of looks', () => {
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
  ])('reads %s as %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('keeps what makes another word: voicing of kana, vowel signs of Devanagari and Thai', () => {
    expect(fold('かき')).not.toBe(fold('がき'))
    expect(fold('कि')).not.toBe(fold('का'))
    expect(fold('กา')).not.toBe(fold('กี'))
  })
})

describe('foldSpeltOut', () => {
  it('spells umlauts out, and has nothing to say of texts without', () => {
    expect(foldSpeltOut('Käthe, Köln, München, Größe, Ålborg, Tønder')).toBe('kaethe, koeln, muenchen, groesse, aalborg, toender')
    expect(foldSpeltOut('Café')).toBeUndefined()
    expect(foldSpeltOut('plain')).toBeUndefined()
  })
})
