/** How any JSON value is read as a definition: nothing is dropped, and what is not understood is kept and reported. */
import type { ContactsFilter } from '../contract.js'
import type { DateFormats } from './dateFormats.js'
import { readBound } from './readBound.js'
import { resolveNames, type SummaryResolvers } from './resolveNames.js'
import type { Bound, Condition, Group, Issue, KindOf, RangeCondition, SummaryTree, TypeOf, Value } from './SummaryTree.js'
import { isBareKey, readValue } from './visibleText.js'

/** How each filter type is read, and the key that holds what it selects. */
const FILTERS: { [F in ContactsFilter as F['type']]: [kind: KindOf<F>, key?: Exclude<keyof F, 'type'>] } = {
  all_contacts: ['all'],
  contact_id_in: ['list', 'contact_ids'],
  contacts_created_at_between: ['range'],
  contacts_email_domain_name_in: ['list', 'domain_name_in'],
  contacts_affected_by_sequence: ['reference', 'sequence_id'],
  contacts_name_in: ['list', 'name_in'],
  contacts_phone_number_in: ['list', 'phone_number_in'],
  contacts_email_in: ['list', 'email_in'],
  contacts_attributes_in: ['records', 'attributes'],
  contacts_sessions_attributes_in: ['records', 'attributes'],
  contact_belongs_to_segment: ['reference', 'segment_id'],
  last_contacted_at_between: ['range'],
  last_contacted_at_with_handoff_between: ['range'],
}

export function readTree(
  definition: unknown,
  formats: DateFormats,
  resolvers: SummaryResolvers,
  segmentId?: string,
): SummaryTree {
  const issues: Issue[] = []
  const names = resolveNames(resolvers, segmentId, issues)
  const report = (code: Issue['code'], path: string): void => void issues.push({ code, path })

  function readCondition(raw: unknown, path: string): Condition {
    const filter = isObject(raw) ? raw : {}
    const unread = new Set(Object.keys(filter))
    // Unknown keys are whatever no reader asked for: a list of known ones could be forgotten, this cannot.
    const take = (key: string): unknown => (unread.delete(key) ? filter[key] : undefined)
    const read = readFilter(take, path)
    const unknownKeys = read.kind === 'unknown' || read.kind === 'malformed' ? [] : [...unread]
    for (const key of unknownKeys) report('unknownKey', step(path, key))
    return Object.assign(read, { path, raw, unknownKeys }) as Condition
  }

  function readFilter(take: (key: string) => unknown, path: string) {
    const type = take('type')
    if (typeof type === 'string' && !Object.hasOwn(FILTERS, type)) {
      report('unknownType', path)
      return { kind: 'unknown', type: readValue(type, step(path, 'type'), true) } as const
    }
    const [kind, key = ''] = FILTERS[type as ContactsFilter['type']] ?? []
    const payload = key ? take(key) : undefined
    const at = step(path, key)
    if (kind === 'all') return { kind, type: type as TypeOf<'all'> } as const
    if (kind === 'range') {
      const range = readRange(take, path)
      if (range) return { ...range, kind, type: type as TypeOf<'range'> } as const
    }
    if (kind === 'list' && isStrings(payload)) {
      if (!payload.length) report('emptyList', at)
      const values = readValues(payload, at, type === 'contacts_name_in')
      if (type === 'contact_id_in') for (const value of values) names.name('contact', value)
      const unique = type === 'contact_id_in' ? new Set(payload.map((id) => id.toLowerCase())).size : values.length
      return { kind, type: type as TypeOf<'list'>, values, total: payload.length, unique } as const
    }
    if (kind === 'records' && (payload === undefined || (Array.isArray(payload) && payload.every(isRecord)))) {
      if (payload && !payload.length) report('emptyList', at)
      const records = payload?.map((record, index) =>
        Object.keys(record).map((key): [Value, Value] => {
          const place = step(`${at}[${index}]`, key)
          return [{ ...readValue(key, place), quoted: !isBareKey(key) }, readValue(record[key]!, place, true)]
        }),
      )
      return { kind, type: type as TypeOf<'records'>, ...(records && { records }) } as const
    }
    if (kind === 'reference' && typeof payload === 'string') {
      const id = readValue(payload, at)
      const state = key === 'segment_id' ? names.segment(id) : names.name('sequence', id)
      if (state === 'missing') report('notFound', at)
      if (state === 'self' || state === 'cycle') report('circular', at)
      return { kind, type: type as TypeOf<'reference'>, id, state } as const
    }
    report('malformed', path)
    return { kind: 'malformed', ...(kind && { type: type as ContactsFilter['type'] }) } as const
  }

  function readRange(take: (key: string) => unknown, path: string) {
    const ends = (['after', 'before'] as const).map((key) => [key, take(key)] as const)
    if (!ends.every(([, raw]) => raw === undefined || typeof raw === 'string')) return
    const [after, before] = ends.map(([key, raw]) =>
      raw === undefined ? undefined : readBound(raw as string, step(path, key), formats),
    )
    const shape = shapeOf(after, before)
    if (shape === 'none') report('noBounds', path)
    if (shape === 'equal') report('equalBounds', path)
    if (shape === 'inverted') report('inverted', path)
    for (const bound of [after, before]) if (bound?.at === 'invalid') report('badDate', bound.path)
    return { shape, ...(after && { after }), ...(before && { before }) }
  }

  function shapeOf(after: Bound | undefined, before: Bound | undefined): RangeCondition['shape'] {
    if (after?.at === 'invalid' || before?.at === 'invalid') return 'invalid'
    if (!after || !before) return after ? 'after' : before ? 'before' : 'none'
    if (after.ms === undefined || before.ms === undefined) return 'times'
    if (after.ms >= before.ms) return after.ms > before.ms ? 'inverted' : 'equal'
    if (after.at !== 'dayStart' || before.at === 'time') return 'times'
    return formats.localDay(after.ms) === formats.localDay(before.ms - 1) ? 'day' : 'days'
  }

  function readGroup(raw: unknown, path: string): Group {
    if (!isObject(raw) || !Array.isArray(raw['and'])) {
      report('malformed', path)
      return { path, conditions: [], rest: {}, malformed: { raw } }
    }
    const { and, ...rest } = raw
    const conditions = (and as unknown[]).map((filter, index) => readCondition(filter, `${path}.and[${index}]`))
    for (const key of Object.keys(rest)) report('unknownKey', step(path, key))
    if (!conditions.length) report('emptyGroup', path)
    if (conditions.length > 1)
      for (const condition of conditions) if (condition.kind === 'all') report('redundant', condition.path)
    return { path, conditions, rest }
  }

  if (definition === null || definition === undefined) return { kind: 'none', issues }
  if (!isObject(definition) || !Array.isArray(definition['or'])) {
    report('malformed', '')
    return { kind: 'malformed', raw: definition, issues }
  }
  const { or, ...rest } = definition
  const groups = (or as unknown[]).map((group, index) => readGroup(group, `or[${index}]`))
  for (const key of Object.keys(rest)) report('unknownKey', step('', key))
  if (!groups.length) report('noGroups', 'or')
  findDuplicates(or as unknown[], groups, report)
  return { kind: 'any', groups, rest, issues }
}

function findDuplicates(raw: unknown[], groups: Group[], report: (code: Issue['code'], path: string) => void): void {
  const first = new Map<string, number>()
  for (const [index, group] of groups.entries()) {
    const [only, second] = group.conditions
    if (groups.length > 1 && only?.kind === 'all' && !second) report('absorbs', group.path)
    let text
    try {
      text = JSON.stringify(raw[index])
    } catch {
      // Nested too deep to compare: say nothing.
      continue
    }
    const earlier = first.get(text)
    if (earlier === undefined) first.set(text, index)
    else {
      group.duplicateOf = earlier
      report('duplicateGroup', group.path)
    }
  }
}

function readValues(list: string[], path: string, quoted: boolean): Value[] {
  const values = new Map<string, Value>()
  for (const [index, raw] of list.entries()) {
    const seen = values.get(raw)
    if (seen) seen.copies++
    else values.set(raw, readValue(raw, `${path}[${index}]`, quoted))
  }
  return [...values.values()]
}

function step(path: string, key: string): string {
  if (!/^[a-z_]\w*$/i.test(key)) return `${path}[${JSON.stringify(key)}]`
  return path ? `${path}.${key}` : key
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

function isRecord(value: unknown): value is Record<string, string> {
  return isObject(value) && isStrings(Object.values(value))
}
