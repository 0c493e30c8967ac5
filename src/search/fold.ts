/** What counts as the same letter: case, accents, width, vowel points, kana and a few letters that have no decomposition. */

/**
 * Characters that do not change a word: invisible ones, tatweel, and those marks that belong to no particular script or are
 * Cyrillic accents, Hebrew points and Arabic vowels. Indic and Thai vowel signs stay: they are letters there. So does the
 * voicing mark of kana.
 */
const IGNORED = /[\p{DI}\u0640\u06e5\u06e6]|(?=[\p{sc=Zinh}\u0483-\u06ed])(?![\u3099-\u309a])\p{M}/gu

/** Pairs of a letter and what it is read as, where Unicode has no decomposition. */
const READ_AS = pairs(
  "ß=ss æ=ae œ=oe ø=o ł=l đ=d ð=d þ=th ı=i ħ=h ŧ=t ŋ=n ς=σ ة=ه ى=ي ی=ي ک=ك ך=כ ם=מ ן=נ ף=פ ץ=צ ‘=' ’=' ׳=' ״=\" ־=- ‐=- ‑=- –=- —=- −=- " +
    'ᅪ=ᅩᅡ ᅫ=ᅩᅢ ᅬ=ᅩᅵ ᅯ=ᅮᅥ ᅰ=ᅮᅦ ᅱ=ᅮᅵ ᅴ=ᅳᅵ',
)

/**
 * Korean is typed letter by letter, and until the next vowel is typed, a consonant belongs to the syllable before: 가게 is 각 for
 * a moment. So a consonant is the same letter wherever it occurs; these are the final ones, in Unicode order.
 */
const FINALS = 'ᄀ ᄁ ᄀᄉ ᄂ ᄂᄌ ᄂᄒ ᄃ ᄅ ᄅᄀ ᄅᄆ ᄅᄇ ᄅᄉ ᄅᄐ ᄅᄑ ᄅᄒ ᄆ ᄇ ᄇᄉ ᄉ ᄊ ᄋ ᄌ ᄎ ᄏ ᄐ ᄑ ᄒ'.split(' ')
const FIRST_FINAL = 0x11a8

/** The zeros of digits that NFKD leaves alone: Arabic, Persian, Devanagari, Bengali, Thai. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50]

/** How German and Scandinavian letters are written on a keyboard without them. */
const SPELT_OUT = pairs('ä=ae ö=oe ü=ue å=aa ø=oe')

/** Korean syllables: folded text has none, so each is free to stand for something else. */
export const SYLLABLES: [from: number, to: number] = [0xac00, 0xd7a4]

const ASCII = /^[\0-\x7f]*$/
const HAS_SPELT_OUT = new RegExp(`[${[...SPELT_OUT.keys()].join('')}]`, 'i')
/** Cached foldings by code point: there are many names, but few letters in them. */
const known = new Map<number, string>()

/**
 * Folds a text. Each character is folded separately, so that a place in the folded text can be traced back; lone surrogates are
 * characters like any other.
 */
export function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase()
  let folded = ''
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)!
    folded += foldCode(code)
    if (code > 0xffff) at++
  }
  return folded
}

/** The same with ä as ae and so on, or undefined for a text without such letters. */
export function foldSpeltOut(text: string): string | undefined {
  return HAS_SPELT_OUT.test(text) ? Array.from(text, foldCharacterSpeltOut).join('') : undefined
}

export function foldCharacterSpeltOut(character: string): string {
  return SPELT_OUT.get(character.toLowerCase()) ?? foldCharacter(character)
}

export function isAscii(text: string): boolean {
  return ASCII.test(text)
}

/** One character folded; empty for what is ignored. */
export function foldCharacter(character: string): string {
  return foldCode(character.codePointAt(0)!)
}

function foldCode(code: number): string {
  let folded = known.get(code)
  if (folded === undefined) known.set(code, (folded = foldAnew(String.fromCodePoint(code))))
  return folded
}

function foldAnew(character: string): string {
  const plain = character.normalize('NFKD').toLowerCase().normalize('NFKD').replace(IGNORED, '')
  return Array.from(plain, (letter) => READ_AS.get(letter) ?? digitOrLetter(letter)).join('')
}

function digitOrLetter(letter: string): string {
  const code = letter.codePointAt(0)!
  if (code >= 0x30a1 && code <= 0x30f6) return String.fromCodePoint(code - 0x60)
  const zero = ZEROS.find((zero) => code >= zero && code < zero + 10)
  return FINALS[code - FIRST_FINAL] ?? (zero === undefined ? letter : String(code - zero))
}

function pairs(text: string): Map<string, string> {
  return new Map(text.split(' ').map((pair) => pair.split('=') as [string, string]))
}
