/**
 * What `GET /contacts/segments` promises, and how far its replies may stray before a row or a page is refused: the
 * `listed` schemas survive fields and filter types that the API learns after this release.
 */
import * as z from 'zod/mini'

/**
 * The largest `limit` the endpoint takes, in rows: the OpenAPI's maximum.
 *
 * @example
 * import { createSegmentsClient, MAX_PAGE_SIZE } from 'react-contact-segments/core'
 *
 * const { data } = await createSegmentsClient({ baseUrl: 'https://acme.example/api' }).list({ limit: MAX_PAGE_SIZE })
 * data.length // → 100
 */
export const MAX_PAGE_SIZE = 100

/** Every contact of the organisation. */
export type AllContactsFilter = { type: 'all_contacts' }
/** Contacts picked one by one. `contact_ids` are UUIDs. */
export type ContactIdFilter = { type: 'contact_id_in'; contact_ids: string[] }
/** Bounds are RFC 3339 date-times. The contract does not say whether they are inclusive. */
export type CreatedAtFilter = { type: 'contacts_created_at_between'; after?: string; before?: string }
/** By the domain of the e-mail address: `acme.io`. The contract does not say whether case or subdomains matter. */
export type EmailDomainFilter = { type: 'contacts_email_domain_name_in'; domain_name_in: string[] }
/** By a sequence of messages. The contract does not say what “affected” means. */
export type SequenceFilter = { type: 'contacts_affected_by_sequence'; sequence_id: string }
/** By name. The contract does not say whether the full name must match, or whether case matters. */
export type NameFilter = { type: 'contacts_name_in'; name_in: string[] }
/** By phone number. The contract prescribes no format. */
export type PhoneNumberFilter = { type: 'contacts_phone_number_in'; phone_number_in: string[] }
/** By e-mail address. The contract prescribes no format. */
export type EmailFilter = { type: 'contacts_email_in'; email_in: string[] }
/** By contact attributes. The contract does not say how the records, or the keys of a record, combine. */
export type ContactAttributesFilter = { type: 'contacts_attributes_in'; attributes?: Record<string, string>[] }
/** The same, by the attributes of chat sessions. */
export type SessionAttributesFilter = { type: 'contacts_sessions_attributes_in'; attributes?: Record<string, string>[] }
/** By another segment: its id. Nothing forbids cycles. */
export type SegmentFilter = { type: 'contact_belongs_to_segment'; segment_id: string }
/** By the time of the last contact. Bounds as in `CreatedAtFilter`. */
export type LastContactedAtFilter = { type: 'last_contacted_at_between'; after?: string; before?: string }
/** By the time of the last contact that was handed off to a human. Bounds as in `CreatedAtFilter`. */
export type LastHandoffAtFilter = { type: 'last_contacted_at_with_handoff_between'; after?: string; before?: string }

/** One condition of a segment: the 13 types of the OpenAPI's `ContactsFilter`, discriminated by `type`. */
export type ContactsFilter =
  | AllContactsFilter
  | ContactIdFilter
  | CreatedAtFilter
  | EmailDomainFilter
  | SequenceFilter
  | NameFilter
  | PhoneNumberFilter
  | EmailFilter
  | ContactAttributesFilter
  | SessionAttributesFilter
  | SegmentFilter
  | LastContactedAtFilter
  | LastHandoffAtFilter

/** Or-groups of and-filters: a contact belongs when every filter of at least one group holds. */
export type SegmentDefinition = { or: { and: ContactsFilter[] }[] }

/** A segment as the API documents it. `created_at` and `updated_at` are ISO 8601 date-times, or null. */
export type ContactSegment = {
  id: string
  name: string
  description: string | null
  definition: SegmentDefinition | null
  created_at: string | null
  updated_at: string | null
}

/** `page` counts from 1 and defaults to 1; `limit` is 1 to 100 rows and defaults to 20. */
export type ListContactSegmentsQuery = { page: number; limit: number }

/** One page of segments. `total` counts segments, `totalPages` pages of `limit` rows. */
export type ListContactSegmentsOutput = {
  total: number
  page: number
  limit: number
  totalPages: number
  hasNextPage: boolean
  hasPrevPage: boolean
  data: ContactSegment[]
}

/** The documented body of an error reply. No field is promised. */
export type ErrorDto = { statusCode?: number; message?: string; error?: string }

/**
 * A filter of a type this release does not know, kept as received. In TypeScript only, `type` ends in a NUL: a plain `string`
 * could be any of the 13, and `filter.type === 'contacts_email_in'` would not narrow. To check for a type that this release
 * does not know: `(filter.type as string) === 'contacts_tags_in'`.
 */
export type UnknownFilter = { type: `${string}\0`; [key: string]: unknown }
/** A filter as the tolerant reader returns it: one of the 13 types, or one the API has learnt since. */
export type ListedFilter = ContactsFilter | UnknownFilter
/** A definition as the tolerant reader returns it. */
export type ListedDefinition = { or: { and: ListedFilter[] }[] }
/** A segment as the tolerant reader returns it: every `ContactSegment` is one; `definition` may hold unknown filters. */
export type ListedSegment = Omit<ContactSegment, 'definition'> & { definition: ListedDefinition | null }

/** Where a reply broke the contract, and how. Never contains a value of the reply. */
export type ContractIssue = { path: (string | number)[]; message: string }

const strings = z.array(z.string())
const records = z.exactOptional(z.array(z.record(z.string(), z.string())))

/** The building blocks of the filter schemas: exact, with the OpenAPI's formats, or loose, with any string and any extra key. */
type FilterParts = [
  object: <Shape extends z.core.$ZodShape>(shape: Shape) => z.ZodMiniObject<Shape>,
  uuid: z.ZodMiniType<string>,
  dateTime: z.ZodMiniType<string>,
]

function filterSchemas(...[object, uuid, dateTime]: FilterParts) {
  const between = { after: z.exactOptional(dateTime), before: z.exactOptional(dateTime) }
  return [
    object({ type: z.literal('all_contacts') }),
    object({ type: z.literal('contact_id_in'), contact_ids: z.array(uuid) }),
    object({ type: z.literal('contacts_created_at_between'), ...between }),
    object({ type: z.literal('contacts_email_domain_name_in'), domain_name_in: strings }),
    object({ type: z.literal('contacts_affected_by_sequence'), sequence_id: z.string() }),
    object({ type: z.literal('contacts_name_in'), name_in: strings }),
    object({ type: z.literal('contacts_phone_number_in'), phone_number_in: strings }),
    object({ type: z.literal('contacts_email_in'), email_in: strings }),
    object({ type: z.literal('contacts_attributes_in'), attributes: records }),
    object({ type: z.literal('contacts_sessions_attributes_in'), attributes: records }),
    object({ type: z.literal('contact_belongs_to_segment'), segment_id: z.string() }),
    object({ type: z.literal('last_contacted_at_between'), ...between }),
    object({ type: z.literal('last_contacted_at_with_handoff_between'), ...between }),
  ] as const
}

/** Accepts any of the 13 filters. */
export function filterSchema(...parts: FilterParts): z.ZodMiniType<ContactsFilter> {
  return z.discriminatedUnion('type', filterSchemas(...parts))
}

const looseFilters = filterSchemas(z.looseObject, z.string(), z.string())
const knownTypes = new Set<string>(looseFilters.flatMap((filter) => filter.shape.type.def.values))
/** Matches unknown types only: a catch-all would also accept a malformed filter of a known type. */
const unknownFilter = z.looseObject({ type: z.string().check(z.refine((type) => !knownTypes.has(type), { abort: true })) })
const listedFilter = z.union([z.discriminatedUnion('type', looseFilters), unknownFilter])

/**
 * Extra fields of a row are dropped; extra keys inside a definition stay, since one such as `not: true` would change what the
 * segment means. Formats are not checked: an invalid date can still be shown as such.
 */
export const listedSegmentSchema: z.ZodMiniType<ListedSegment, unknown> = z.object({
  id: z.string(),
  name: z.string(),
  description: z.nullable(z.string()),
  definition: z.nullable(
    z.looseObject({ or: z.array(z.looseObject({ and: z.array(listedFilter) })).check(z.minLength(1)) }),
  ),
  created_at: z.nullable(z.string()),
  updated_at: z.nullable(z.string()),
}) as z.ZodMiniType<ListedSegment, unknown>

/** What a page must have to be read at all; the counts beside it may be wrong. */
export const listedEnvelopeSchema: z.ZodMiniType<{ data: unknown[]; hasNextPage: boolean }, unknown> = z.object({
  data: z.array(z.unknown()),
  hasNextPage: z.boolean(),
})

/**
 * True for a filter whose type this release does not know: the API has learnt it since.
 *
 * @example
 * import { isUnknownFilter, readSegmentsPage } from 'react-contact-segments/core'
 * import { segmentFixture } from 'react-contact-segments/msw'
 *
 * const definition = { or: [{ and: [{ type: 'contacts_tags_in', tags: ['vip'] }] }] }
 * const read = readSegmentsPage({ data: [{ ...segmentFixture(), definition }], hasNextPage: false })
 * 'page' in read && read.page.data[0]?.definition?.or[0]?.and.some(isUnknownFilter) // → true
 */
export function isUnknownFilter(filter: ListedFilter): filter is UnknownFilter {
  return !knownTypes.has(filter.type)
}

/** Turns zod's issues into paths and messages. Messages name what was expected, never what was received: replies hold personal data. */
export function contractIssues(issues: readonly z.core.$ZodIssue[], base: ContractIssue['path'] = []): ContractIssue[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...(issue.path as ContractIssue['path'])]
    if (issue.code === 'invalid_union' && issue.errors[0]?.length) return contractIssues(issue.errors[0], path)
    return [{ path, message: expectation(issue) }]
  })
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `expected ${issue.expected}`
  if (issue.code === 'invalid_union') return 'expected a filter with a type'
  if (issue.code === 'too_small') return 'expected at least one or-group'
  return 'unexpected value'
}
