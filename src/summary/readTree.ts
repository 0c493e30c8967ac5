/** How any JSON value is read as a definition: nothing is dropped, and what is not understood is kept and reported. */
import type { ContactsFilter } from '../contract.js'
import type { DateFormats } from './dateFormats.js'
import { belowMillisecond, readBound } from './readBound.js'
import { resolveNames, type SummaryResolvers } from './resolveNames.js'
import type { Condition, Group, Issue, KindOf, RangeCondition, SummaryTree, Value } from './SummaryTree.js'
import { readValue } from './visibleText.js'

/** The kind of each filter type, and the keys it is read from. All other keys count as unknown, so that none can be overlooked. */
const FILTERS: { [F in ContactsFilter as F['type']]: [kind: KindOf<F>, ...keys: Exclude<keyof F, 'type'>[]] } = {
  all_contacts: ['all'],
  contact_id_in: ['list', 'contact_ids'],
  contacts_created_at_between: ['range', 'after', 'before'],
  contacts_email_domain_name_in: ['list', 'domain_name_in'],
  contacts_affected_by_sequence: ['reference', 'sequence_id'],
  contacts_name_in: ['list', 'name_in'],
  contacts_phone_number_in: ['list', 'phone_number_in'],
  contacts_email_in: ['list', 'email_in'],
  contacts_attributes_in: ['records', 'attributes'],
  contacts_sessions_attributes_in: ['records', 'attributes'],
  contact_belongs_to_segment: ['reference', 'segment_id'],
  last_contacted_at_between: ['range', 'after', 'before'],
  last_contacted_at_with_handoff_between: ['range', 'after', 'before'],
}

/** The kinds that have keys. */
type Kind = Exclude<Condition['kind'], 'all' | 'unknown' | 'malformed'>
type Json = Record<string, unknown>

/**
 * With `compare`, duplicate groups are looked for, which not every text mentions. `segmentId` is the segment that the
 * definition belongs to, if known. For a text with limited room, at most `most` values of each list are read, and no contact
 * ids; all are counted.
 */
export function readTree(
  definition: unknown,
  formats: DateFormats,
  resolvers: SummaryResolvers,
  compare: boolean,
  segmentId?: string,
  most: number = Infinity,
): SummaryTree {
  const issues: Issue[] = []
  const resolve = resolveNames(resolvers, segmentId, issues)
  const report = (code: Issue['code'], path: string, when: unknown = true): unknown =>
    when && issues.push({ code, path })
  const reportKeys = (keys: string[], path: string): void =>
    keys.forEach((key) => report('unknownKey', step(path, key)))

  function readCondition(raw: unknown, path: string): Condition {
    const filter = Object(raw) as Json
    const { type } = filter
    // Only a string is looked up: as a key, `['all_contacts']` would be converted to the string inside.
    if (typeof type !== 'string') {
      report('malformed', path)
      return { path, raw, unknownKeys: [], kind: 'malformed' }
    }
    if (!Object.hasOwn(FILTERS, type)) {
      report('unknownType', path)
      return { path, raw, unknownKeys: [], kind: 'unknown', type: readValue(type, step(path, 'type'), true) }
    }
    const [kind, ...keys] = FILTERS[type as ContactsFilter['type']]
    const read: Partial<RangeCondition> = {}
    const isRead = keys.every((key) => {
      const found = READERS[kind as Kind](filter[key], step(path, key), key)
      return found && Object.assign(read, found)
    })
    report('malformed', path, !isRead)
    if (kind === 'range' && isRead) {
      const shape = (read.shape = shapeOf(read))
      report('noBounds', path, shape === 'none')
      report('equalBounds', path, shape === 'equal')
      report('inverted', path, shape === 'inverted')
    }
    const known: string[] = ['type', ...keys]
    const unknownKeys = Object.keys(filter).filter((key) => !known.includes(key))
    reportKeys(unknownKeys, path)
    return { path, raw, unknownKeys, type, ...(isRead ? { kind, ...read } : { kind: 'malformed' }) } as Condition
  }

  /** Each returns what it reads under one key, or false if that has the wrong shape. */
  const READERS: Record<Kind, (sent: unknown, at: string, key: string) => object | false> = {
    list(list, at, key) {
      if (!isStrings(list)) return false
      report('emptyList', at, !list.length)
      const ids = key === 'contact_ids'
      const unique = new Set(ids ? list.map((id) => id.toLowerCase()) : list).size
      const room = ids && most < Infinity ? 0 : most
      const distinct = new Map<string, Value>()
      list.forEach((raw, index) => {
        const known = distinct.get(raw)
        if (known) known.copies++
        else if (distinct.size < room) {
          const value = readValue(raw, `${at}[${index}]`, key === 'name_in' || undefined)
          distinct.set(raw, value)
          if (ids) resolve('contact', value)
        }
      })
      return { values: [...distinct.values()], total: list.length, unique }
    },
    range(raw, at, key) {
      if (raw === undefined) return {}
      if (typeof raw !== 'string') return false
      const bound = readBound(raw, at, formats)
      report('badDate', at, bound.at === 'invalid')
      return { [key]: bound }
    },
    records(list, at) {
      if (list === undefined) return {}
      if (!Array.isArray(list) || !list.every((record) => isObject(record) && isStrings(Object.values(record))))
        return false
      report('emptyList', at, !list.length)
      const records = list.map((record: Record<string, string>, index) =>
        Object.entries(record).map(([key, value]): [Value, Value] => {
          const place = step(`${at}[${index}]`, key)
          return [readValue(key, place, !/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*$/u.test(key)), readValue(value, place, true)]
        }),
      )
      return { records }
    },
    reference(raw, at, key) {
      if (typeof raw !== 'string') return false
      const id = readValue(raw, at)
      const state = resolve(key === 'segment_id' ? 'segment' : 'sequence', id)
      report('notFound', at, state === 'missing')
      report('circular', at, state === 'self' || state === 'cycle')
      return { id, state }
    },
  }

  function shapeOf({ after, before }: Partial<RangeCondition>): RangeCondition['shape'] {
    if (after?.at === 'invalid' || before?.at === 'invalid') return 'invalid'
    if (!after) return before ? 'before' : 'none'
    if (!before) return 'after'
    if (after.ms === undefined || before.ms === undefined) return 'times'
    if (after.ms > before.ms) return 'inverted'
    if (after.ms === before.ms) {
      const [start, end] = [belowMillisecond(after.raw), belowMillisecond(before.raw)]
      return start === end ? 'equal' : start > end ? 'inverted' : 'times'
    }
    if (after.at !== 'dayStart' || before.at === 'time') return 'times'
    return formats.localDay(after.ms) === formats.localDay(before.ms - 1) ? 'day' : 'days'
  }

  function readGroup(raw: unknown, path: string): Group {
    if (!Array.isArray((raw as { and?: unknown } | null)?.and)) {
      report('malformed', path)
      return { path, conditions: [], rest: {}, malformed: { raw } }
    }
    const { and, ...rest } = raw as { and: unknown[] }
    const conditions = and.map((filter, index) => readCondition(filter, `${path}.and[${index}]`))
    reportKeys(Object.keys(rest), path)
    report('emptyGroup', path, !conditions.length)
    for (const { kind, path } of conditions) report('redundant', path, kind === 'all' && conditions.length > 1)
    return { path, conditions, rest }
  }

  if (definition == null) return { kind: 'none', issues }
  if (!Array.isArray((definition as { or?: unknown }).or)) {
    report('malformed', '')
    return { kind: 'malformed', raw: definition, issues }
  }
  const { or, ...rest } = definition as { or: unknown[] }
  reportKeys(Object.keys(rest), '')
  report('noGroups', 'or', !or.length)
  const first = new Map<string, number>()
  const groups = or.map((raw, index) => {
    const group = readGroup(raw, `or[${index}]`)
    const [only, second] = group.conditions
    report('absorbs', group.path, or.length > 1 && only?.kind === 'all' && !second)
    if (!compare) return group
    try {
      const text = JSON.stringify(raw)
      const same = first.get(text)
      if (same === undefined) first.set(text, index)
      else {
        group.duplicateOf = same
        report('duplicateGroup', group.path)
      }
    } catch {
      // Nested too deeply to compare, so nothing is reported.
    }
    return group
  })
  return { kind: 'any', groups, rest, issues }
}

function step(path: string, key: string): string {
  if (!/^[a-z_]\w*$/i.test(key)) return `${path}[${JSON.stringify(key)}]`
  return path ? `${path}.${key}` : key
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
