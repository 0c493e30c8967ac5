/** How a language writes numbers, which plural a number asks for, and how things are listed: Intl's, each built once. */

export type Junction = 'conjunction' | 'disjunction'

export type WordForms = {
  figures: (n: number) => string
  plural: (n: number) => Intl.LDMLPluralRule
  list: (junction: Junction, words: string[]) => ReturnType<Intl.ListFormat['formatToParts']>
}

const cache: Record<string, WordForms> = {}

/** `language` must be one that Intl takes. */
export function wordForms(language: string): WordForms {
  return (cache[language] ??= createWordForms(language))
}

function createWordForms(language: string): WordForms {
  const rules = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  const figures: Record<number, string> = {}
  const plurals: Record<number, Intl.LDMLPluralRule> = {}
  const lists: Partial<Record<Junction, Intl.ListFormat>> = {}
  return {
    figures: (n) => (figures[n] ??= numbers.format(n)),
    plural: (n) => (plurals[n] ??= rules.select(n)),
    list: (junction, words) => (lists[junction] ??= new Intl.ListFormat(language, { type: junction })).formatToParts(words),
  }
}
