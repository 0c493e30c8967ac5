/** The rules in words, with the names of the segments loaded so far; cached for each row. */
import { useMemo } from 'react'
import type { UseContactSegmentsResult } from '../api/useContactSegments.js'
import type { ListedSegment } from '../contract.js'
import { createSummarizer, type Summarizer } from '../summary/createSummarizer.js'
import { dateFormats } from '../summary/dateFormats.js'
import { en } from '../summary/locales/en.js'
import { readTree } from '../summary/readTree.js'
import { mayExist, type Read } from './mayExist.js'
import type { Likeness } from './panel/createLikeness.js'
import type { SegmentPickerProps } from './SegmentPickerProps.js'
import { useResolvers } from './useResolvers.js'
import { useStable } from './useStable.js'

export type Summaries = {
  summarizer: Summarizer
  /** Without names of segments, so that it is the same object while pages load. */
  plainSummarizer: Summarizer
  /** As much as a row has room for, cached. */
  short: (segment: ListedSegment) => ShortRules
  /** A time zone that Intl accepts. */
  timeZone: string
}

/**
 * What a row shows (`text`), and what a screen reader announces (`told`). `isOdd` if something in the rules is newer than
 * this library, or unreadable, which so few words may not show.
 */
export type ShortRules = { text: string; told: string; isOdd: boolean }

/** Graphemes that are read out, about 15 seconds; the rest of longer rules is counted. */
const TOLD = 300
/** Languages whose characters are as wide as they are high: half as many fit. */
const WIDE = /^(ja|ko|zh)/

type Options = Pick<SegmentPickerProps, 'messages' | 'locale' | 'timeZone' | 'resolvers'>
type Known = Read & Pick<UseContactSegmentsResult, 'find'>

/** `room` is how many graphemes a row has room for. */
export function useSummaries(options: Options, room: number, { find, isComplete, maybeIncomplete, rejected }: Known, likeness: Pick<Likeness, 'namesakes'>): Summaries {
  const { timeZone = 'UTC' } = options
  // A new object would mean a new index, and the search would start over.
  const messages = useStable(options.messages ?? en)
  const resolvers = useResolvers(options.resolvers)
  const graphemes = WIDE.test(messages.locale) ? room / 2 : room
  const { locale } = options
  const plainSummarizer = useMemo(() => createSummarizer({ messages, locale, timeZone, resolvers: { ...resolvers, segment: undefined } }), [messages, locale, timeZone, resolvers])
  const told = useMemo<Told>(() => new WeakMap(), [plainSummarizer, graphemes]) // oxlint-disable-line react-hooks/exhaustive-deps, react/memo-dependencies -- other words need a new cache
  return useMemo(() => {
    const loaded: Find = (id) => {
      const found = find(id)
      // Two segments with one name would be described by the same words.
      return found && likeness.namesakes(found) ? { ...found, ambiguous: true } : found
    }
    const nameOf: Find = (id) => resolvers.segment?.(id) ?? loaded(id) ?? (mayExist(id, { isComplete, maybeIncomplete, rejected }) ? undefined : null)
    const make = (segment: Find): Summarizer => createSummarizer({ messages, locale, timeZone, resolvers: { ...resolvers, segment } })
    return { summarizer: make(nameOf), short: shortWith(make, nameOf, told, graphemes), plainSummarizer, timeZone: plainSummarizer.refused.includes('timeZone') ? 'UTC' : timeZone }
  }, [messages, locale, timeZone, resolvers, find, likeness, isComplete, maybeIncomplete, rejected, plainSummarizer, told, graphemes])
}

type Find = NonNullable<NonNullable<Options['resolvers']>['segment']>
/** `asker` is the summarizer, if it asked for a name: the name may change once more is loaded. */
type Told = WeakMap<ListedSegment, ShortRules & { asker: Summarizer | undefined }>

/** Reads no values: a list of thousands would take longer than rendering the row. */
function hasOddities(definition: ListedSegment['definition']): boolean {
  const { issues } = readTree(definition, dateFormats('en', 'UTC'), {}, false, undefined, 0)
  return issues.some(({ code }) => /^(unknown|malformed)/.test(code))
}

function shortWith(make: (find: Find) => Summarizer, find: Find, remembered: Told, graphemes: number): Summaries['short'] {
  let asked = false
  const summarizer = make((id) => {
    asked = true
    return find(id)
  })
  return (segment) => {
    const known = remembered.get(segment)
    if (known && (known.asker === undefined || known.asker === summarizer)) return known
    asked = false
    const within = (budget: number): string => summarizer.short(segment.definition, budget, { segmentId: segment.id })
    const told = within(TOLD)
    const text = told.length <= graphemes ? told : within(graphemes)
    const asker = asked ? summarizer : undefined
    // The same object for the same words, so that the row need not render again.
    if (known?.text === text && known.told === told) return Object.assign(known, { asker })
    const isOdd = known?.isOdd ?? hasOddities(segment.definition)
    const fresh = { text, told, isOdd, asker }
    remembered.set(segment, fresh)
    return fresh
  }
}
