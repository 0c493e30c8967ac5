/** Which characters could hide, disguise or reorder a text, and how they are made visible. */
import { recall } from './recall.js'
import type { Value } from './SummaryTree.js'

/**
 * Hidden characters. The first group matches those that stay: what shapes an emoji, a flag, a Han or Mongolian letter or a
 * joining script, and the blank after braille.
 */
const HIDDEN =
  /((?<=[\p{ExtPict}\p{EMod}\ufe0f\u0620-\u0dff])[\u200c\u200d](?=[\p{ExtPict}\u0620-\u0dff])|(?<=\p{ExtPict})[\ufe0e\ufe0f]|(?<=\p{sc=Hani})[\u{e0100}-\u{e01ef}]|(?<=\p{sc=Mong})[\u180b-\u180d\u180f]|🏴[\u{e0030}-\u{e007a}]{1,6}\u{e007f}|\ufe0f(?=\u20e3)|(?<=[\u2801-\u28ff])\u2800)|[\u2800\p{Cc}\p{Cs}\p{DI}\p{Zl}\p{Zp}\ufff9-\ufffb\u2400-\u243f⟨]/gu

/** C0 controls become their picture (␊), every other hidden character its code point (⟨U+200B⟩). Different texts stay different. */
export function visibleText(raw: string): string {
  // Most texts are plain ASCII.
  if (!/[^ -~]/.test(raw)) return raw
  return raw.replace(HIDDEN, (character, shaping) => {
    if (shaping) return character
    return character < ' ' ? String.fromCharCode(0x2400 + character.charCodeAt(0)) : spellOut(character)
  })
}

export function spellOut(character: string): string {
  return `⟨U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`
}

/**
 * A string of the definition, ready to be shown. Only what cannot be taken for words or punctuation of a sentence in any
 * language, even one written without spaces, goes without quotes, unless `quoted` says otherwise.
 */
export function readValue(raw: string, path: string, quoted?: boolean): Value {
  const display = visibleText(raw)
  return { raw, display, quoted: quoted ?? !BARE.test(display), copies: 1, path }
}

const BARE = /^(?=.*[\d@._+-])(?!.*[\u3040-\u9fff])[\p{L}\p{N}+][\p{L}\p{M}\p{N}@._+-]*$/u

/** What runs against a sentence of each direction: characters inside these right-to-left ranges, or outside of them. */
const AGAINST = {
  ltr: /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u,
  rtl: /[^\s\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u,
}

/** True when some of the text runs against the direction of the sentence around it. */
export function runsAgainst(direction: 'ltr' | 'rtl', text: string): boolean {
  return AGAINST[direction].test(text)
}

let segmenter: Intl.Segmenter | undefined
const lengths = new Map<string, number>()
/** Each segment from an `Intl.Segmenter` holds a copy of the whole text: 40,000 letters took 12 seconds and 3 GB. */
const LONGEST = 1000

/**
 * Length in graphemes: what a reader counts as characters. A text longer than `LONGEST` is counted in UTF-16 code units, which
 * are never fewer.
 */
export function graphemes(text: string): number {
  // Nothing in these ranges combines, so most texts need no segmenter, which is slow.
  if (text.length > LONGEST || !/[^\x20-\u02ff\u2010-\u2027]/.test(text)) return text.length
  return recall(lengths, text, () => {
    const letters = Intl.Segmenter ? (segmenter ??= new Intl.Segmenter()).segment(text) : text
    return Array.from<unknown>(letters).length
  })
}
