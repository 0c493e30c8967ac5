/** What a definition says, independent of language: every group, filter and value, each with its path. */
import type { ContactsFilter } from '../contract.js'

/** The kind of a filter, by its keys; `list` if they fit no other. */
export type KindOf<F> = 'attributes' extends keyof F
  ? 'records'
  : 'after' extends keyof F
    ? 'range'
    : 'segment_id' extends keyof F
      ? 'reference'
      : 'sequence_id' extends keyof F
        ? 'reference'
        : keyof F extends 'type'
          ? 'all'
          : 'list'

/** The filter types of one kind. */
export type TypeOf<Kind> = {
  [F in ContactsFilter as F['type']]: KindOf<F> extends Kind ? F['type'] : never
}[ContactsFilter['type']]

/** One value of a definition. */
export type Value = {
  /** As the API sent it. */
  raw: string
  /** `raw` with control and invisible characters made visible. Never cut, trimmed or re-cased. */
  display: string
  /** True when the text could be misread without quotes: spaces, punctuation, emptiness. */
  quoted: boolean
  /** How often exactly this value occurs in its list. */
  copies: number
  /** Its path in the definition: `or[0].and[1].email_in[3]`. */
  path: string
  /** Its name, if a resolver knows it, made visible like `display`. May be empty. */
  name?: string
  /** True when another id of this definition has the same name or is that name, or the resolver said so. */
  ambiguous?: boolean
}

/**
 * One end of a date range. `at` is where it falls on the clock of the display zone: the first instant of a day, its last second
 * (23:59:59) or millisecond, or in between. `exotic` is a date that cannot be formatted, such as a leap second or the year 0;
 * `invalid` is not an RFC 3339 date-time. `ms` since 1970 is absent for those two.
 */
export type Bound = {
  raw: string
  at: 'dayStart' | 'lastSecond' | 'dayEnd' | 'time' | 'exotic' | 'invalid'
  ms?: number
  path: string
}

type Node = {
  /** The path of the filter: `or[0].and[1]`. */
  path: string
  /** The filter as the API sent it. */
  raw: unknown
  /** Keys of the filter that are not read here. Any of them may change what the filter means. */
  unknownKeys: string[]
}

/** Every contact of the organisation. */
export type AllCondition = Node & { kind: 'all'; type: TypeOf<'all'> }
/** `total` counts the list as sent; `unique` counts what it selects: exact duplicates once, contact ids case-insensitively. */
export type ListCondition = Node & {
  kind: 'list'
  type: TypeOf<'list'>
  values: Value[]
  total: number
  unique: number
}
/** Between two dates. `shape` says what the two bounds amount to, on the clock of the display zone. */
export type RangeCondition = Node & {
  kind: 'range'
  type: TypeOf<'range'>
  after?: Bound
  before?: Bound
  shape: 'none' | 'after' | 'before' | 'day' | 'days' | 'times' | 'equal' | 'inverted' | 'invalid'
}
/** `records` is absent when the filter has no `attributes` at all. */
export type RecordsCondition = Node & {
  kind: 'records'
  type: TypeOf<'records'>
  records?: [key: Value, value: Value][][]
}
/** By another segment or a sequence. */
export type ReferenceCondition = Node & {
  kind: 'reference'
  type: TypeOf<'reference'>
  id: Value
  /** `missing`: the resolver said there is none. `pending`: it does not know yet. `unresolved`: there is no resolver, or it threw. */
  state: 'resolved' | 'pending' | 'missing' | 'unresolved' | 'self' | 'cycle'
}
/** A filter type that this release does not know. */
export type UnknownCondition = Node & { kind: 'unknown'; type: Value }
/** A filter whose payload has the wrong shape; `type` is absent when even that cannot be read. */
export type MalformedCondition = Node & { kind: 'malformed'; type?: ContactsFilter['type'] }

/** One filter as read, discriminated by `kind`. */
export type Condition =
  | AllCondition
  | ListCondition
  | RangeCondition
  | RecordsCondition
  | ReferenceCondition
  | UnknownCondition
  | MalformedCondition

/** One or-group. `rest` holds the other keys of its object; `malformed` is set when it is not a group at all. */
export type Group = {
  path: string
  conditions: Condition[]
  rest: Record<string, unknown>
  malformed?: { raw: unknown }
  /** Index of the first group that says exactly the same. */
  duplicateOf?: number
}

/** Something a reader of the definition should know. `path` is '' for the definition itself. */
export type Issue = {
  code:
    | 'emptyList'
    | 'noBounds'
    | 'inverted'
    | 'equalBounds'
    | 'badDate'
    | 'unknownType'
    | 'unknownKey'
    | 'malformed'
    | 'emptyGroup'
    | 'noGroups'
    | 'duplicateGroup'
    | 'redundant'
    | 'absorbs'
    | 'notFound'
    | 'resolverFailed'
    | 'circular'
  path: string
}

/**
 * A definition as read. Independent of language and lossless: `toDefinition` returns what came in. `none` is a null definition;
 * `malformed` is a value that is not a definition at all.
 */
export type SummaryTree = { issues: Issue[] } & (
  | { kind: 'none' }
  | { kind: 'any'; groups: Group[]; rest: Record<string, unknown> }
  | { kind: 'malformed'; raw: unknown }
)
