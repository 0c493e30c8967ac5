/** How a language writes numbers, chooses plural forms and lists things, by means of Intl, with each formatter built once. */
import { recall } from './recall.js'

export type Junction = 'conjunction' | 'disjunction'

export type WordForms = {
  figures: (n: number) => string
  plural: (n: number) => Intl.LDMLPluralRule
  list: (junction: Junction, words: string[]) => ReturnType<Intl.ListFormat['formatToParts']>
}

const cache = new Map<string, WordForms>()

/** `language` must be valid for Intl. */
export function wordForms(language: string): WordForms {
  return recall(cache, language, createWordForms, 99)
}

function createWordForms(language: string): WordForms {
  const numbers = new Intl.NumberFormat(language)
  const rules = new Intl.PluralRules(language)
  const lists: Partial<Record<Junction, Intl.ListFormat>> = {}
  return {
    figures: (n) => numbers.format(n),
    plural: (n) => rules.select(n),
    list: (junction, words) => (lists[junction] ??= new Intl.ListFormat(language, { type: junction })).formatToParts(words),
  }
}
