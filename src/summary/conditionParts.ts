/** What each kind of condition says, short or in full. */
import type { Speech } from './createSpeech.js'
import { fillMessage, type Part } from './Part.js'
import type { Bound, Condition, RangeCondition, RecordsCondition, Value } from './SummaryTree.js'
import { readValue } from './visibleText.js'

/** How the app knows the attribute records of a filter to combine. */
export type AttributesLogic = { records: 'any' | 'all'; keys: 'any' | 'all' }

/** How many forms a condition has in a short text: its values one by one, then a form without any. */
export function valueCount(condition: Condition): number {
  const { kind, unknownKeys } = condition
  const least = unknownKeys.length || kind === 'reference' ? 1 : 0
  if (kind === 'list' && condition.type !== 'contact_id_in') return Math.max(least, condition.values.length)
  return kind === 'records' ? Math.max(least, condition.records?.length ?? 0) : least
}

/** `shown` is how many values may be written out. Without `full` it may be 0: then they are only counted. */
export function conditionParts(
  condition: Condition,
  speech: Speech,
  shown: number,
  full: boolean,
  logic?: AttributesLogic,
): Part[] {
  const { messages, note } = speech
  const { unknownKeys } = condition
  const parts = statement()
  for (const part of parts) part.path ??= condition.path
  if (!unknownKeys.length) return parts
  return [...parts, ...unknownKeysNote(unknownKeys, condition.path, speech, shown > 0)]

  function statement(): Part[] {
    switch (condition.kind) {
      case 'all':
        return [{ type: 'field', text: messages.filters[condition.type].label }]
      case 'list': {
        const words = messages.filters[condition.type]
        const { values, unique } = condition
        if (!values.length) return labelled(words.label, messages.emptyList, full ? messages.inEmptyList : undefined)
        if (!full && (!shown || condition.type === 'contact_id_in')) return count(words.count, unique)
        const items = speech.list(values.slice(0, shown).map(speech.value), Math.max(0, values.length - shown), full ? 'disjunction' : undefined)
        return full ? fillMessage(words.is, { values: items }) : labelled(words.label, items)
      }
      case 'range': {
        const words = messages.filters[condition.type]
        if (condition.shape === 'none') return labelled(words.label, messages.noDates)
        return fillMessage(words.when, { when: when(condition) })
      }
      case 'records':
        return records(condition)
      case 'reference': {
        const words = messages.filters[condition.type]
        const { notFound, circular, refersBack } = messages.notes
        if (condition.state === 'self') return [{ type: 'field', text: messages.inItself }, ...note(circular)]
        const parts: Part[] = shown ? fillMessage(words.in, { ref: speech.value(condition.id) }) : [{ type: 'more', text: words.count, hidden: 1 }]
        if (condition.state === 'missing') return [...parts, ...note(notFound)]
        return condition.state === 'cycle' ? [...parts, ...note(refersBack)] : parts
      }
      case 'unknown':
        return fillMessage(messages.unsupported, { type: speech.value(condition.type) })
      case 'malformed': {
        const { type } = condition
        if (!type) return [{ type: 'note', text: messages.unreadableCondition }]
        return [{ type: 'field', text: messages.filters[type].label }, ...note(messages.notes.unreadable)]
      }
    }
  }

  function labelled(label: string, text: string | Part[], message: string = messages.labelled): Part[] {
    return fillMessage(message, { label, text })
  }

  function count(message: Parameters<Speech['plural']>[0], n: number): Part[] {
    return speech.plural(message, n, undefined, { type: 'more', level: 'value', hidden: n })
  }

  function records({ type, records }: RecordsCondition): Part[] {
    const words = messages.filters[type]
    if (!records?.length) return labelled(words.label, records ? messages.emptyList : messages.noneSpecified)
    if (!shown) return count(words.count, records.length)
    const [first, second] = records
    if (!second && first!.length === 1) {
      const [key, value] = first![0]!
      return fillMessage(full ? words.only : words.onlyShort, { key: speech.value(key), value: speech.value(value) })
    }
    const known = full ? logic : undefined
    const pairs = (record: [Value, Value][], message: string): Part[][] =>
      record.map(([key, value]) => fillMessage(message, { key: speech.value(key), value: speech.value(value) }, 'text'))
    const items = records.slice(0, shown).map((record): Part[] => {
      const [open, close] = known ? messages.brackets : messages.braces
      const inside: Part[] = record.length
        ? speech.list(pairs(record, known ? messages.pairIs : messages.pair), 0, known && join(known.keys))
        : [{ type: 'note', text: messages.noKeys }]
      return [{ type: 'open', text: open }, ...inside, { type: 'close', text: close }]
    })
    const hidden = Math.max(0, records.length - shown)
    return fillMessage(known ? words.match : words.in, { records: speech.list(items, hidden, known && join(known.records)) })
  }

  function when({ after, before, shape }: RangeCondition): Part[] {
    const words = messages.when
    const { day, days } = speech.formats
    if (shape === 'equal') return fillMessage(words.same, { date: moment(after!) })
    if (!full && (shape === 'day' || shape === 'days')) {
      const last = before!.ms! - 1
      const text = shape === 'day' ? day(last) : days(after!.ms!, last)
      return fillMessage(shape === 'day' ? words.on : words.days, { date: [{ type: 'date', text }] })
    }
    const start = after && phrase(after, words.after, full ? words.onOrAfter : words.since, words.after)
    const end = before && phrase(before, words.before, words.before, full ? words.onOrBefore : words.through)
    const both = start && end ? fillMessage(words.both, { after: start, before: end }) : (start ?? end)!
    const bounds = [after, before].filter((bound) => bound !== undefined)
    const zoned = full && bounds.some(isDay) && bounds.every((bound) => isDay(bound) || bound.ms === undefined)
    const parts = zoned ? fillMessage(words.zoned, { when: both, zone: speech.timeZone }, 'text') : both
    return shape === 'inverted' ? [...parts, ...note(messages.notes.inverted)] : parts
  }

  /** Up to one instant, the first moment of a day is the day itself, and so is its last. */
  function phrase(bound: Bound, atTime: string, atDayStart: string, atDayEnd: string): Part[] {
    const { at, ms, raw } = bound
    const message = !isDay(bound) ? atTime : at === 'dayStart' ? atDayStart : atDayEnd
    const date: Part[] = isDay(bound) ? [{ type: 'date', text: speech.formats.day(ms!), dateTime: raw, path: bound.path }] : moment(bound)
    return fillMessage(message, { date })
  }

  function moment(bound: Bound): Part[] {
    const { raw, ms, path, at } = bound
    if (ms !== undefined) return [{ type: 'date', text: speech.formats.time(ms, full), dateTime: raw, path }]
    const parts = speech.value(readValue(raw, path, true))
    return at === 'invalid' ? [...parts, ...note(messages.notes.badDate)] : parts
  }

  /** In full, the last second of a day is a time: a whole second of the day comes after it. */
  function isDay({ at }: Bound): boolean {
    return at === 'dayStart' || at === 'dayEnd' || (at === 'lastSecond' && !full)
  }
}

/** Keys that nothing reads may turn a meaning around, so they are never left out: named, or at least counted. */
export function unknownKeysNote(keys: string[], path: string, speech: Speech, named: boolean): Part[] {
  if (!keys.length) return []
  const { unknownKeys, unknownKeyCount } = speech.messages.notes
  const list = speech.list(keys.map((key) => speech.value(readValue(key, path, true))), 0)
  return speech.note(named ? speech.plural(unknownKeys, keys.length, { keys: list }) : speech.plural(unknownKeyCount, keys.length))
}

function join(logic: 'any' | 'all'): 'conjunction' | 'disjunction' {
  return logic === 'all' ? 'conjunction' : 'disjunction'
}
