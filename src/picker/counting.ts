/** How a language counts: numbers in its digits, words in its plural. */

/** What `counting` returns. */
export type Counting = {
  /** A number in the language's digits and grouping. */
  number: (value: number) => string
  /** Returns a function that picks the form for a number and fills in `{n}`. */
  plural: (forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }) => (value: number) => string
}

/**
 * For labels with counts, in a language of your own. `locale` is BCP 47; one that Intl rejects throws Intl's `RangeError`.
 *
 * @example
 * import { counting } from 'react-contact-segments'
 *
 * const { plural } = counting('pl')
 * plural({ one: '{n} segment', few: '{n} segmenty', other: '{n} segmentów' })(3) // → '3 segmenty'
 */
export function counting(locale: string): Counting {
  const format = new Intl.NumberFormat(locale)
  const rules = new Intl.PluralRules(locale)
  const number = (value: number): string => format.format(value)
  return {
    number,
    plural: (forms) => (value) => (forms[rules.select(value)] ?? forms.other).replace('{n}', number(value)),
  }
}
