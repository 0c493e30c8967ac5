/** How a language counts: numbers in its digits, words in its plural. */

export type Counting = {
  /** A number in the language's digits and grouping. */
  number: (value: number) => string
  /** The form for a number, with `{n}` filled in. */
  plural: (forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }) => (value: number) => string
}

export function counting(locale: string): Counting {
  const format = new Intl.NumberFormat(locale)
  const rules = new Intl.PluralRules(locale)
  const number = (value: number): string => format.format(value)
  return {
    number,
    plural: (forms) => (value) => (forms[rules.select(value)] ?? forms.other).replace('{n}', number(value)),
  }
}
