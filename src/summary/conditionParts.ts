/** What each kind of condition says, in short or in full. */
import type { ContactsFilter } from '../contract.js'
import { odd, type Speech } from './createSpeech.js'
import type { Plural } from './Messages.js'
import { append, enclose, fillMessage, type Part, part } from './Part.js'
import { belowMillisecond } from './readBound.js'
import type { Bound, Condition, ListCondition, RangeCondition, RecordsCondition, Value } from './SummaryTree.js'
import { readValue } from './visibleText.js'

/** How the attribute records of a filter combine, as known to the app. */
export type AttributesLogic = { records: 'any' | 'all'; keys: 'any' | 'all' }

/** How many values of a condition a short text can write out one by one: 1 if it is all or nothing, 0 if there are none to write out. */
export function valueCount(condition: Condition): number {
  const { kind, type, unknownKeys } = condition
  if (kind === 'list' && type !== 'contact_id_in') return Math.max(condition.unique, 1)
  if (kind === 'records') return condition.records?.reduce((sum, record) => sum + (record.length || 1), 0) || 1
  if (kind === 'range') return condition.after && condition.before && !isDays(condition.shape) ? 2 : 1
  return kind === 'reference' || kind === 'unknown' || unknownKeys.length ? 1 : 0
}

/**
 * `shown` is how many values may be written out: values of a list, whole attribute records in full, their keys one by one in
 * short. Without `full` it may be 0, and they are only counted. Attribute records that no word joins go into `beneath`, if
 * given.
 */
export function conditionParts(
  condition: Condition,
  speech: Speech,
  shown: number,
  full: boolean,
  logic?: AttributesLogic,
  beneath?: Part[][],
): Part[] {
  const { messages, note, list, value } = speech
  const { day, days, time } = speech.formats
  const { notes, when } = messages
  const { path, unknownKeys, kind } = condition
  const words: { label: string; is?: string; only?: string; count?: Plural } =
    messages.filters[condition.type as ContactsFilter['type']] ?? { label: messages.unreadableCondition }
  let zoned = full
  let withinSecond = false
  const parts = append(statement(), speech.unknownKeys(unknownKeys, path, shown > 0))
  for (const told of [parts, ...(beneath ?? [])]) for (const part of told) part.path ??= path
  return parts

  function statement(): Part[] {
    switch (kind) {
      case 'all':
        return [part('field', words.label)]
      case 'unknown':
        if (shown) return odd(fillMessage(messages.unsupported, { type: value(condition.type) }, 'note'), 'unknownType')
        return counted(messages.unsupported.replace(/ ?{type}/, '').trim(), 1)
      case 'malformed':
        return odd(condition.type ? [part('field', words.label), ...note(notes.unreadable)] : [part('note', words.label)], 'malformed')
      case 'range':
        return range(condition)
      case 'records':
        return records(condition)
      case 'reference': {
        const { state, id } = condition
        const named = state === 'self' ? [part('field', messages.inItself)] : shown ? is(value(id)) : counted(words.count!, 1)
        // Only some of the states have a remark.
        return [...named, ...note((notes as Partial<Record<typeof state, string>>)[state])]
      }
      case 'list':
      default:
        return values(condition)
    }
  }

  function values({ values, total, unique, type }: ListCondition): Part[] {
    if (!total) return labelled(messages.emptyList, full ? messages.inEmptyList : undefined)
    if (!full && (!shown || type === 'contact_id_in')) return counted(words.count!, unique)
    const hidden = (full ? values.length : unique) - shown
    const items = list(values.slice(0, shown).map(value), hidden, full ? 'disjunction' : undefined)
    return full ? is(items) : labelled(items)
  }

  function records({ records }: RecordsCondition): Part[] {
    if (!records?.length) return labelled(records ? messages.emptyList : messages.noneSpecified)
    if (!shown) return counted(words.count!, records.length)
    const only = records.length === 1 && records[0]!.length === 1 ? records[0]![0] : undefined
    if (only) return fillMessage(words.only!, { value: pair(only, full ? messages.pairIs : messages.pair) })
    let left = full ? Infinity : shown
    const items: Part[][] = []
    for (const record of records.slice(0, shown)) {
      if (left <= 0) break
      const pairs = record.slice(0, left).map((each) => pair(each, logic ? messages.pairIs : messages.pair))
      const keys = list(pairs, record.length - pairs.length, logic && junction(logic.keys))
      items.push(enclose(record.length ? keys : [part('note', messages.noKeys)], logic ? messages.brackets : ['{', '}']))
      left -= Math.max(record.length, 1)
    }
    const hidden = records.length - items.length
    if (beneath && !logic && records.length > 1) {
      append(beneath, speech.andMore(items, messages.rest ?? messages.more, hidden, 'value'))
      return fillMessage(messages.inRecords.replace(/ ?{value}/, '').trim(), { label: words.label })
    }
    const all = list(items, hidden, logic && junction(logic.records))
    return labelled(all, logic ? messages.matchRecords : messages.inRecords)
  }

  function range(condition: RangeCondition): Part[] {
    const { after, before, shape } = condition
    if (shape === 'none') return labelled(messages.noDates)
    if (!shown) return labelled(counted(messages.dates, after && before ? 2 : 1))
    return labelled(bounds(condition), messages.said)
  }

  function bounds({ after, before, shape }: RangeCondition): Part[] {
    if (!full && isDays(shape)) {
      const last = before!.ms! - 1
      const text = shape === 'day' ? day(last) : days(after!.ms!, last)
      return fillMessage(when[shape], { date: [part('date', text, { dateTime: after!.raw, until: before!.raw })] })
    }
    const ends = [after, before].filter((end) => end?.ms !== undefined) as Bound[]
    const apart = ends[1] ? Math.abs(ends[1].ms! - ends[0]!.ms!) : Infinity
    // Two ends that differ by a second or less are written as times, since no day lies between them.
    withinSecond = apart <= 1000
    // An hour that occurs twice in a day can be told apart only by its zone.
    zoned ||= apart < 86_400_000 && zoneAt(after!) !== zoneAt(before!)
    if (shape === 'equal') return fillMessage(when.same, { date: moment(after!) })
    const start = after && bound(after, when.after, full ? when.onOrAfter : when.since, after.at === 'dayStart')
    const end = before && bound(before, when.before, full ? when.onOrBefore : when.through, before.at !== 'dayStart')
    const last = shown > 1 || full ? end : counted(messages.otherDate, 1)
    // A time shows its own offset, which need not be that of a day.
    const saysZone = (end: Bound): boolean => !isDay(end) && zoneAt(end).includes(speech.timeZone)
    const zone = note(full && ends.some(isDay) && !ends.some(saysZone) && [part('text', speech.timeZone)])
    // If only one end is a date, the zone goes with that one.
    if (ends.length === 1) append((ends[0] === after ? start : end)!, zone)
    const both = start && end ? fillMessage(when.both, { after: start, before: last! }) : (start ?? end)!
    const lastDay = speech.isSearched && shape === 'days' ? [part('date', day(before!.ms! - 1), { until: before!.raw })] : []
    return [...both, ...(ends.length === 2 ? zone : []), ...note(shape === 'inverted' && notes.inverted), ...lastDay]
  }

  /** A range that starts with the first moment of a day or ends with its last includes the whole day. */
  function bound(bound: Bound, message: string, withDay: string, takesDay: boolean): Part[] {
    return fillMessage(takesDay && isDay(bound) ? withDay : message, { date: moment(bound) })
  }

  function moment(bound: Bound): Part[] {
    const { raw, ms, path, at } = bound
    if (ms !== undefined)
      return [part('date', isDay(bound) ? day(ms) : time(ms, zoned, belowMillisecond(raw)), { dateTime: raw, path })]
    return [...value(readValue(raw, path, true)), ...note(at === 'invalid' && notes.badDate)]
  }

  function zoneAt({ ms }: Bound): string {
    return time(ms!, true).replace(time(ms!, false), '')
  }

  /** In a full text, the last second of a day is a time: a whole second of the day is left after it. */
  function isDay({ at }: Bound): boolean {
    return !withinSecond && (at === 'dayStart' || at === 'dayEnd' || (at === 'lastSecond' && !full))
  }

  function pair([key, it]: [Value, Value], message: string): Part[] {
    return fillMessage(message, { key: value(key), value: value(it) })
  }

  function labelled(value: Part[] | string, message: string = messages.labelled): Part[] {
    return fillMessage(message, { label: words.label, value })
  }

  function is(value: Part[]): Part[] {
    return labelled(value, words.is ?? (kind === 'reference' ? messages.said : messages.is))
  }

  function counted(message: Plural, n: number): Part[] {
    return speech.count(message, n, 'value')
  }
}

/** A short text writes whole days as one piece. */
function isDays(shape: RangeCondition['shape']): shape is 'day' | 'days' {
  return shape === 'day' || shape === 'days'
}

function junction(logic: 'any' | 'all'): 'conjunction' | 'disjunction' {
  return logic === 'all' ? 'conjunction' : 'disjunction'
}
