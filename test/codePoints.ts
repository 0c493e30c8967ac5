/** Strings of any characters, lone surrogates too; `unit: 'binary'` of fast-check takes a second to list its own. */
import fc from 'fast-check'

export const codePoints = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)), maxLength })
