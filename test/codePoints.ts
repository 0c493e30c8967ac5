/** Strings of any code points, lone surrogates included; fast-check's own `unit: 'binary'` takes a second to build its list. */
import fc from 'fast-check'

export const codePoints = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)), maxLength })
