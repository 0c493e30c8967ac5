/** The rules in words, with the names of the segments loaded so far; each row's told once. */
import { useMemo } from 'react'
import type { UseContactSegmentsResult } from '../api/useContactSegments.js'
import type { ListedSegment } from '../contract.js'
import { createSummarizer, type Summarizer } from '../summary/createSummarizer.js'
import { dateFormats } from '../summary/dateFormats.js'
import { en } from '../summary/locales/en.js'
import { readTree } from '../summary/readTree.js'
import type { Likeness } from './panel/createLikeness.js'
import type { SegmentPickerProps } from './SegmentPickerProps.js'
import { NARROW, TOUCHED, useMedia } from './useMedia.js'
import { useResolvers } from './useResolvers.js'
import { useStable } from './useStable.js'

export type Summaries = {
  summarizer: Summarizer
  /** Without names of segments, and so the same object while pages load. */
  plainSummarizer: Summarizer
  /** A row's worth, remembered. */
  short: (segment: ListedSegment) => ShortRules
  /** One that Intl takes. */
  timeZone: string
}

/**
 * What a row says, and what is said of it. `isOdd` where something in the rules is newer than this library, or
 * unreadable: it may not stand in so few words.
 */
export type ShortRules = { text: string; told: string; isOdd: boolean }

/** Graphemes that a row has room for: on a phone, in a popover without the rules beside the list or with a button for them, and in one with them. */
const ROOM = { narrow: 40, alone: 46, beside: 56 }
/** Graphemes that are read out, a quarter of a minute; of what is longer the rest is counted. */
const TOLD = 300
/** Scripts whose letters are as wide as they are high: half as many fit. */
const WIDE = /^(ja|ko|zh)/

type Options = Pick<SegmentPickerProps, 'messages' | 'locale' | 'timeZone' | 'resolvers' | 'preview'>
type Known = Pick<UseContactSegmentsResult, 'find' | 'isComplete' | 'maybeIncomplete'>

export function useSummaries(options: Options, { find, isComplete, maybeIncomplete }: Known, likeness: Pick<Likeness, 'namesakes'>): Summaries {
  const { timeZone = 'UTC', preview } = options
  // Another object would mean another index, and what was found so far would be looked for once more.
  const messages = useStable(options.messages ?? en)
  const resolvers = useResolvers(options.resolvers)
  // What fits says itself what it leaves out, and no ellipsis hides that.
  const isTouched = useMedia(TOUCHED)
  const room = ROOM[useMedia(NARROW) ? 'narrow' : preview === false || isTouched ? 'alone' : 'beside']
  const graphemes = WIDE.test(messages.locale) ? room / 2 : room
  const { locale } = options
  const plainSummarizer = useMemo(() => createSummarizer({ messages, locale, timeZone, resolvers: { ...resolvers, segment: undefined } }), [messages, locale, timeZone, resolvers])
  const told = useMemo<Told>(() => new WeakMap(), [plainSummarizer, graphemes]) // oxlint-disable-line react-hooks/exhaustive-deps, react/memo-dependencies -- other words, told anew
  return useMemo(() => {
    const loaded: Find = (id) => {
      const found = find(id)
      // Two of one name would be told by the same words.
      return found && likeness.namesakes(found) ? { ...found, ambiguous: true } : found
    }
    const nameOf: Find = (id) => resolvers.segment?.(id) ?? loaded(id) ?? (isComplete && !maybeIncomplete ? null : undefined)
    const make = (segment: Find): Summarizer => createSummarizer({ messages, locale, timeZone, resolvers: { ...resolvers, segment } })
    return { summarizer: make(nameOf), short: shortWith(make, nameOf, told, graphemes), plainSummarizer, timeZone: plainSummarizer.refused.includes('timeZone') ? 'UTC' : timeZone }
  }, [messages, locale, timeZone, resolvers, find, likeness, isComplete, maybeIncomplete, plainSummarizer, told, graphemes])
}

type Find = NonNullable<NonNullable<Options['resolvers']>['segment']>
/** `asker` is the one who told it and asked for a name, which may be another once more is loaded. */
type Told = WeakMap<ListedSegment, ShortRules & { asker: Summarizer | undefined }>

/** Reads no value: a list of thousands would take longer than its row. */
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
    // The same object for the same words, so that the row need not be drawn anew.
    if (known?.text === text && known.told === told) return Object.assign(known, { asker })
    const isOdd = known?.isOdd ?? hasOddities(segment.definition)
    const fresh = { text, told, isOdd, asker }
    remembered.set(segment, fresh)
    return fresh
  }
}
