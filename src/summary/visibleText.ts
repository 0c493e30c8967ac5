/** Which characters could hide, disguise or reorder a text, and how they are made visible. */
import type { Value } from './SummaryTree.js'

/** Joiners and variation selectors that shape what is seen: inside emoji and scripts that join. */
const SHAPING = '(?<=[\\p{ExtPict}\\p{EMod}\\ufe0f])\\u200d(?=\\p{ExtPict})|(?<=\\p{ExtPict})\\ufe0f|(?<=[\\d#*])\\ufe0f(?=\\u20e3)|(?<=[\\u0620-\\u0dff])[\\u200c\\u200d](?=[\\u0620-\\u0dff])'
const HIDDEN: RegExp = new RegExp(`(${SHAPING})|[\\p{Cc}\\p{Cs}\\p{DI}\\u2028\\u2029\\ufff9-\\ufffb\\u2400-\\u243f⟨]`, 'gu')

/** C0 controls become their picture (␊), everything else that hides its code point (⟨U+200B⟩). One to one. */
export function visibleText(raw: string): string {
  return raw.replace(HIDDEN, (character, shaping) => {
    const code = character.codePointAt(0)!
    if (shaping) return character
    if (code < 32) return String.fromCharCode(0x2400 + code)
    return escapeCharacter(character)
  })
}

export function escapeCharacter(character: string): string {
  return `⟨U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`
}

/** True for text that cannot be taken for a word or the punctuation of a sentence, in any language. */
function isBare(text: string): boolean {
  return /^[\p{L}\p{N}+][\p{L}\p{M}\p{N}@._+-]*$/u.test(text) && /[\d@._+-]/.test(text)
}

/** A string of the definition, ready to be shown. `quoted` asks for quotes even where bare text would do. */
export function readValue(raw: string, path: string, quoted = false): Value {
  const display = visibleText(raw)
  return { raw, display, quoted: quoted || !isBare(display), copies: 1, path }
}

/** True for an attribute key that needs no quotes. */
export function isBareKey(text: string): boolean {
  return /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*$/u.test(text)
}

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const NOT_RTL = /[^\s\u0590-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** True when some of the text runs against the direction of the sentence around it. */
export function runsAgainst(direction: 'ltr' | 'rtl', text: string): boolean {
  return (direction === 'rtl' ? NOT_RTL : RTL).test(text)
}

let segmenter: Intl.Segmenter | undefined

/** Length in graphemes: what a reader counts as characters. */
export function graphemes(text: string): number {
  // Nothing in these ranges combines, so most texts need no segmenter.
  if (!/[^\x20-\u02ff\u2010-\u2027]/.test(text)) return text.length
  if (!Intl.Segmenter) return [...text].length
  segmenter ??= new Intl.Segmenter()
  let count = 0
  for (const _ of segmenter.segment(text)) count++
  return count
}
