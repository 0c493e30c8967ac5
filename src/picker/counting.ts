/** How a language counts: numbers in its digits, words in its plural. */

/** What `counting` gives. */
export type Counting = {
  /** A number in the language's digits and grouping. */
  number: (value: number) => string
  /** The form for a number, with `{n}` filled in. */
  plural: (forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }) => (value: number) => string
}

/**
 * For labels that count, in a language of one's own. `locale` is BCP 47; one that Intl does not take throws its `RangeError`.
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
