/** Exactly what the OpenAPI accepts and no more: for tests, mock servers and anything that writes segments. */
import * as z from 'zod/mini'
import {
  filterSchema,
  MAX_PAGE_SIZE,
  type ContactSegment,
  type ContactsFilter,
  type ErrorDto,
  type ListContactSegmentsOutput,
  type ListContactSegmentsQuery,
  type SegmentDefinition,
} from './contract.js'

/** The pattern of the OpenAPI for `format: uuid`. */
const UUID =
  /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/
/** RFC 3339, section 5.6. Stricter than `Date`, which accepts "1". */
const DATE_TIME = /^(\d{4}-\d\d-(\d\d))[Tt]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$/

function isDateTime(text: string): boolean {
  const [, date, day] = DATE_TIME.exec(text) ?? []
  // For a day that does not exist, `Date` is invalid or rolls over: February 30 becomes a day in March.
  return new Date(`${date}T00:00:00Z`).getUTCDate() === Number(day)
}

/**
 * Accepts exactly the OpenAPI's `ContactsFilter`: 13 types, no extra keys, UUIDs and RFC 3339 date-times checked.
 *
 * @example
 * import { contactsFilterSchema } from 'react-contact-segments/core'
 *
 * contactsFilterSchema.safeParse({ type: 'contacts_name_in', name_in: ['Ada'] }).success // → true
 * contactsFilterSchema.safeParse({ type: 'contacts_name_in', name_in: 'Ada' }).success // → false
 */
export const contactsFilterSchema: z.ZodMiniType<ContactsFilter> = filterSchema(
  z.strictObject,
  z.string().check(z.regex(UUID)),
  z.string().check(z.refine(isDateTime)),
)

/**
 * Accepts exactly the OpenAPI's segment `definition` (without its null): at least one or-group.
 *
 * @example
 * import { segmentDefinitionSchema } from 'react-contact-segments/core'
 *
 * segmentDefinitionSchema.safeParse({ or: [{ and: [{ type: 'all_contacts' }] }] }).success // → true
 * segmentDefinitionSchema.safeParse({ or: [] }).success // → false
 */
export const segmentDefinitionSchema: z.ZodMiniType<SegmentDefinition> = z.strictObject({
  or: z.array(z.strictObject({ and: z.array(contactsFilterSchema) })).check(z.minLength(1)),
})

/**
 * Accepts exactly the OpenAPI's `ContactSegment`. Replies of the API may hold more than that: read those with the client.
 *
 * @example
 * import { contactSegmentSchema } from 'react-contact-segments/core'
 * import { segmentFixture } from 'react-contact-segments/msw'
 *
 * contactSegmentSchema.parse(segmentFixture({ name: 'Partners' })).name // → 'Partners'
 * contactSegmentSchema.safeParse({ id: '1', name: 'Partners' }).success // → false
 */
export const contactSegmentSchema: z.ZodMiniType<ContactSegment> = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.nullable(z.string()),
  definition: z.nullable(segmentDefinitionSchema),
  created_at: z.nullable(z.string()),
  updated_at: z.nullable(z.string()),
})

/**
 * Accepts the endpoint's query as numbers: `page` 1 to 2^53-1, `limit` 1 to 100, with the API's defaults.
 *
 * @example
 * import { listContactSegmentsQuerySchema } from 'react-contact-segments/core'
 *
 * listContactSegmentsQuerySchema.parse({ page: 2 }) // → { page: 2, limit: 20 }
 * listContactSegmentsQuerySchema.safeParse({ limit: 101 }).success // → false
 */
export const listContactSegmentsQuerySchema: z.ZodMiniType<
  ListContactSegmentsQuery,
  { page?: number | undefined; limit?: number | undefined }
> = z.strictObject({
  page: z._default(z.int().check(z.minimum(1), z.maximum(Number.MAX_SAFE_INTEGER)), 1),
  limit: z._default(z.int().check(z.minimum(1), z.maximum(MAX_PAGE_SIZE)), 20),
})

/**
 * Accepts exactly the OpenAPI's `ListContactSegmentsOutput`, a page with all of its rows. For tests of a server or a mock;
 * the client sets a broken row aside instead.
 *
 * @example
 * import { listContactSegmentsOutputSchema } from 'react-contact-segments/core'
 *
 * const reply = await fetch('https://acme.example/api/contacts/segments?limit=5')
 * listContactSegmentsOutputSchema.parse(await reply.json()).data.length // → 5
 */
export const listContactSegmentsOutputSchema: z.ZodMiniType<ListContactSegmentsOutput> = z.strictObject({
  total: z.number(),
  page: z.number(),
  limit: z.number(),
  totalPages: z.number(),
  hasNextPage: z.boolean(),
  hasPrevPage: z.boolean(),
  data: z.array(contactSegmentSchema),
})

/**
 * Accepts the OpenAPI's `ErrorDto`: an object whose known fields, if present, have the right type.
 *
 * @example
 * import { errorDtoSchema } from 'react-contact-segments/core'
 *
 * errorDtoSchema.parse({ statusCode: 401, message: 'Unauthorized' }).message // → 'Unauthorized'
 */
export const errorDtoSchema: z.ZodMiniType<ErrorDto> = z.looseObject({
  statusCode: z.exactOptional(z.int()),
  message: z.exactOptional(z.string()),
  error: z.exactOptional(z.string()),
})
