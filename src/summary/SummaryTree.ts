/** What a definition says before any language speaks: every group, filter and value, each with its place. */
import type { ContactsFilter } from '../contract.js'

/** How a filter is read. A new filter of the contract falls into one of these, or does not compile. */
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
  /** True when bare text could be misread: spaces, punctuation, emptiness. */
  quoted: boolean
  /** How often the very same value stands in its list. */
  copies: number
  /** Where it stands: `or[0].and[1].email_in[3]`. */
  path: string
  /** Its name, if a resolver knew one, made visible like `display`. May be empty. */
  name?: string
  /** True when another id of this definition has the same name or is that name, or the resolver said so. */
  ambiguous?: boolean
}

/**
 * One end of a date range. `at` is where it falls on the clock of the display zone: the first instant of a day, its
 * last second (23:59:59) or millisecond, or in between. `exotic` is a date that `Date` cannot hold, such as a leap second;
 * `invalid` is no RFC 3339 date-time. `ms` since 1970 is absent for those two.
 */
export type Bound = {
  raw: string
  at: 'dayStart' | 'lastSecond' | 'dayEnd' | 'time' | 'exotic' | 'invalid'
  ms?: number
  path: string
}

type Node = {
  /** Where the filter stands: `or[0].and[1]`. */
  path: string
  /** The filter as the API sent it. */
  raw: unknown
  /** Keys of the filter that nothing here reads. Any of them may change what the filter means. */
  unknownKeys: string[]
}

/** Every contact of the organisation. */
export type AllCondition = Node & { kind: 'all'; type: TypeOf<'all'> }
/** `total` counts the list as sent; `unique` what it selects: exact copies once, contact ids whatever their case. */
export type ListCondition = Node & {
  kind: 'list'
  type: TypeOf<'list'>
  values: Value[]
  total: number
  unique: number
}
/** Between two dates. `shape` says what the two bounds make, on the clock of the display zone. */
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
  /** `missing`: the resolver said there is none. `pending`: it does not know yet. `unresolved`: nobody to ask. */
  state: 'resolved' | 'pending' | 'missing' | 'unresolved' | 'self' | 'cycle'
}
/** A filter type that this release does not know. */
export type UnknownCondition = Node & { kind: 'unknown'; type: Value }
/** A filter whose payload has the wrong shape; `type` is absent when even that cannot be read. */
export type MalformedCondition = Node & { kind: 'malformed'; type?: ContactsFilter['type'] }

/** One filter, read: told apart by `kind`. */
export type Condition =
  | AllCondition
  | ListCondition
  | RangeCondition
  | RecordsCondition
  | ReferenceCondition
  | UnknownCondition
  | MalformedCondition

/** One or-group. `rest` holds what else its object holds; `raw` is there instead when it is not a group at all. */
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
 * A definition, read. Free of language and without loss: `toDefinition` gives back what came in. `none` is a null
 * definition; `malformed` is a value that is no definition at all.
 */
export type SummaryTree = { issues: Issue[] } & (
  | { kind: 'none' }
  | { kind: 'any'; groups: Group[]; rest: Record<string, unknown> }
  | { kind: 'malformed'; raw: unknown }
)
