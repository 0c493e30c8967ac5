/** Puts a definition into words: reads it once per call, then writes it short, in a line, in lines or for search. */
import type { ListedDefinition } from '../contract.js'
import { type AttributesLogic, conditionParts } from './conditionParts.js'
import { createSpeech, type Speech } from './createSpeech.js'
import { dateFormats } from './dateFormats.js'
import { fitShort } from './fitShort.js'
import { type AnyTree, joinGroups } from './joinGroups.js'
import { en } from './locales/en.js'
import type { MessageOverrides, Messages } from './Messages.js'
import { type OutlineLine, outline } from './outline.js'
import { type Part, part, textOf } from './Part.js'
import { belowMillisecond, readBound } from './readBound.js'
import { readTree } from './readTree.js'
import type { SummaryResolvers } from './resolveNames.js'
import { searchSpeech, searchText } from './searchText.js'
import type { Condition, SummaryTree } from './SummaryTree.js'

/** The language, time zone and names in which a summarizer speaks. */
export type SummarizerOptions = {
  /** The language. @default en */
  messages?: Messages | undefined
  /** BCP 47 locale for dates, lists and numbers. Ignored if its language is not that of `messages`. */
  locale?: string | undefined
  /** IANA zone in which dates are shown. Never the machine's. @default 'UTC' */
  timeZone?: string | undefined
  /** Texts that replace those of `messages`. */
  overrides?: MessageOverrides | undefined
  /** Names for ids, looked up synchronously on every call. */
  resolvers?: SummaryResolvers | undefined
  /** How attribute records combine, if you know. The API does not say, so by default neither do we. */
  attributes?: AttributesLogic | undefined
  /**
   * Whether to add invisible marks that keep a value from reordering the text around it; `auto` adds them only where needed.
   * @default 'auto'
   */
  isolate?: 'auto' | 'always' | 'never' | undefined
  /** How many values of a list `line` and `lines` write out before they count; `Infinity` for all. @default 10 */
  maxValues?: number | undefined
}

/** What a summarizer should know about one definition. */
export type SummaryContext = {
  /** The id of the segment that is described, so that references back to it are detected. */
  segmentId?: string | undefined
  /** Overrides the summarizer's `maxValues` for one call, or for each condition by its path. */
  maxValues?: number | ((path: string) => number | undefined) | undefined
  /** The budget of `parts(definition, 'short')`. @default 80 */
  maxGraphemes?: number | undefined
}

/** Every method takes any JSON value and never throws, unless your own `maxValues` does. */
export type Summarizer = {
  /** What the definition says, independent of language; nothing is lost, see `toDefinition`. */
  tree: (definition: ListedDefinition | null, context?: SummaryContext) => SummaryTree
  /** At most `maxGraphemes` characters as a reader counts them, or just the counts if nothing else fits, even if those are longer. */
  short: (definition: ListedDefinition | null, maxGraphemes?: number, context?: SummaryContext) => string
  /** Every condition, in one line; of each list the first `maxValues` values, and how many more. */
  line: (definition: ListedDefinition | null, context?: SummaryContext) => string
  /** The same, one condition or attribute record per line, indented by two spaces below its heading. */
  lines: (definition: ListedDefinition | null, context?: SummaryContext) => string[]
  /** The pieces of `short` or `line`: their texts joined are that text. */
  parts: (definition: ListedDefinition | null, variant: 'short' | 'line', context?: SummaryContext) => Part[]
  /** The pieces of `lines`. */
  outline: (definition: ListedDefinition | null, context?: SummaryContext) => OutlineLine[]
  /** All words and values for a search index, NFKC-normalised; on the lines after them, other ways to type some. */
  searchText: (definition: ListedDefinition | null, context?: SummaryContext) => string
  /** A date-time of a definition in full precision, in the display zone and in UTC: what to show when asked for more. */
  instant: (dateTime: string) => string
  /** A BCP 47 tag, and the direction of its script: the `lang` and `dir` for an element with such a text. */
  language: string
  direction: 'ltr' | 'rtl'
  /** Options that Intl refused; the language of `messages`, or else English, and UTC were used instead. */
  refused: ('locale' | 'timeZone')[]
}

/**
 * Puts definitions into words: complete, in the given language and time zone. Never throws: a locale or time zone that Intl
 * does not know is replaced, and listed in `refused`.
 *
 * @example
 * import { createSummarizer } from 'react-contact-segments/core'
 *
 * const { short, line } = createSummarizer({ timeZone: 'Europe/Berlin' })
 * const definition = {
 *   or: [{ and: [
 *     { type: 'contacts_email_domain_name_in' as const, domain_name_in: ['acme.io', 'globex.com'] },
 *     { type: 'last_contacted_at_between' as const, after: '2026-01-01T00:00:00+01:00' },
 *   ] }],
 * }
 * line(definition) // → 'Email domain is acme.io or globex.com; and last contacted on or after Jan 1, 2026 (Europe/Berlin)'
 * short(definition, 40) // → '2 email domains · Last contacted: 1 date'
 * createSummarizer({ maxValues: 1 }).lines(definition)[1] // → '  • Email domain is acme.io or 1 more'
 */
export function createSummarizer(options: SummarizerOptions = {}): Summarizer {
  const { messages = en, resolvers = {}, attributes, maxValues = 10 } = options
  const speech = createSpeech({ ...options, messages })
  const bare = searchSpeech(speech)

  const readAny = (
    definition: unknown,
    context: SummaryContext | undefined,
    compare: boolean,
    most?: number,
  ): SummaryTree => readTree(definition, speech.formats, resolvers, compare, context?.segmentId, most)

  function writeFull(condition: Condition, context: SummaryContext | undefined, told = speech, beneath?: Part[][]): Part[] {
    const limit = context?.maxValues
    const shown = (typeof limit === 'function' ? limit(condition.path) : limit) ?? maxValues
    return conditionParts(condition, told, Math.max(1, Math.floor(shown) || 1), true, attributes, beneath)
  }

  function writeLine(tree: AnyTree, context: SummaryContext | undefined, told: Speech): Part[] {
    const groups = tree.groups.map(({ conditions }) =>
      conditions.map((condition) => writeFull(condition, context, told)),
    )
    // Here already, since a bracket may come before the first letter.
    speech.raise(groups[0]?.[0] ?? [])
    return joinGroups(tree, groups, told, true)
  }

  function withoutRules({ kind }: Exclude<SummaryTree, AnyTree>): Part[] {
    const { noRules, unreadable } = speech.messages
    return speech.raise([kind === 'none' ? part('note', noRules) : part('note', unreadable, { issue: kind })])
  }

  function parts(definition: unknown, variant: 'short' | 'line' | 'search', context?: SummaryContext): Part[] {
    const budget = variant === 'short' ? (context?.maxGraphemes ?? 80) : Infinity
    // A value takes at least one letter, so no more of them can fit.
    const tree = readAny(definition, context, false, budget)
    if (tree.kind !== 'any') return withoutRules(tree)
    if (variant === 'short') return speech.raise(fitShort(tree, speech, budget))
    return speech.raise(writeLine(tree, context, variant === 'line' ? speech : bare))
  }

  function instant(dateTime: string): string {
    const { ms } = readBound(dateTime, '', speech.formats)
    if (ms === undefined) return dateTime
    const below = belowMillisecond(dateTime)
    const here = speech.formats.time(ms, true, below)
    const utc = dateFormats(speech.language, 'UTC').time(ms, true, below)
    return here + textOf(speech.note(utc !== here && utc))
  }

  function lines(definition: unknown, context?: SummaryContext): OutlineLine[] {
    const tree = readAny(definition, context, true)
    if (tree.kind === 'any') return outline(tree, speech, (condition, beneath) => writeFull(condition, context, speech, beneath))
    return [{ depth: 0, marker: '', parts: withoutRules(tree) }]
  }

  return {
    tree: (definition, context) => readAny(definition, context, true),
    short: (definition, maxGraphemes = 80, context) => textOf(parts(definition, 'short', { ...context, maxGraphemes })),
    line: (definition, context) => textOf(parts(definition, 'line', context)),
    lines: (definition, context) =>
      lines(definition, context).map(({ depth, marker, parts }) => '  '.repeat(depth) + marker + textOf(parts)),
    parts,
    outline: lines,
    searchText: (definition, context) => searchText(parts(definition, 'search', { ...context, maxValues: Infinity })),
    instant,
    language: speech.language,
    direction: speech.messages.direction,
    refused: speech.refused,
  }
}
