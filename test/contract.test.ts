import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import {
  contactSegmentSchema,
  contactsFilterSchema,
  errorDtoSchema,
  isUnknownFilter,
  listContactSegmentsOutputSchema,
  listContactSegmentsQuerySchema,
  readSegmentsPage,
} from 'react-contact-segments/core'
import { oneOfEachFilter, segmentFixture, segmentFixtures } from 'react-contact-segments/msw'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

/** The OpenAPI's own schemas, compiled by an independent validator. */
function openApiValidator() {
  const openApi = parse(readFileSync(new URL('./openapi.yaml', import.meta.url), 'utf8')) as {
    components: { schemas: Record<string, Record<string, unknown>> }
  }
  // Not legal in draft 2020-12, and not needed: references use paths.
  for (const schema of Object.values(openApi.components.schemas)) delete schema['$id']
  const ajv = new Ajv2020({ strict: false })
  // https://github.com/ajv-validator/ajv-formats/issues/85
  ;(addFormats as unknown as (ajv: Ajv2020) => void)(ajv)
  ajv.addSchema(openApi, 'openapi')
  return (name: string) => (json: unknown) => ajv.validate(`openapi#/components/schemas/${name}`, json)
}
const openApi = openApiValidator()

const page = (data: unknown[], rest: object = {}) => ({
  total: data.length,
  page: 1,
  limit: 100,
  totalPages: 1,
  hasNextPage: false,
  hasPrevPage: false,
  data,
  ...rest,
})

const values = fc.oneof(
  fc.constantFrom<unknown>(null, 0, 2.5, true, '', 'text', [], {}, [''], [{}], [{ plan: 'pro' }], [{ plan: 1 }], [null]),
  fc.constantFrom('2026-01-01T00:00:00Z', '2026-02-30T00:00:00Z', '2024-02-29T23:59:59.123+05:30', '2026-01-01', 'soon'),
  fc.constantFrom('8c7a9f10-3c5d-4e8b-9a51-0f1e2d3c4b5a', '8c7a9f10-3c5d-0e8b-9a51-0f1e2d3c4b5a').map((id) => [id]),
)

/** Valid JSON with at most a few random edits: a key dropped, added or given another value, at any depth. */
function edited<T>(json: T): fc.Arbitrary<unknown> {
  const paths: string[][] = []
  const walk = (value: unknown, path: string[]): void => {
    paths.push(path)
    if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key])
  }
  walk(json, [])
  const edit = fc.tuple(fc.constantFrom(...paths.slice(1)), fc.constantFrom('drop', 'add', 'change'), values)
  return fc.array(edit, { maxLength: 2 }).map((edits) => {
    const copy = structuredClone(json) as Record<string, unknown>
    for (const [path, kind, drawn] of edits) {
      // A copy, so that editing an edit does not change the values generated next.
      const value = structuredClone(drawn)
      let parent: Record<string, unknown> | undefined = copy
      for (const key of path.slice(0, -1)) {
        const next: unknown = parent?.[key]
        parent = typeof next === 'object' && next !== null ? (next as Record<string, unknown>) : undefined
      }
      const key = path.at(-1)
      if (!parent || key === undefined) continue
      if (kind === 'change') parent[key] = value
      else if (Array.isArray(parent)) parent.push(value)
      else if (kind === 'drop') delete parent[key]
      else parent['surprise'] = value
    }
    return copy
  })
}

describe('the strict schemas', () => {
  it.each([
    ['ContactsFilter', contactsFilterSchema, oneOfEachFilter],
    ['ContactSegment', contactSegmentSchema, segmentFixtures(60, { seed: 7 })],
    ['ListContactSegmentsOutput', listContactSegmentsOutputSchema, [page(segmentFixtures(2, { seed: 3 }))]],
    ['ErrorDto', errorDtoSchema, [{ statusCode: 500, message: 'no', error: 'x' }, { statusCode: 500 }]],
  ] as const)('agree with the OpenAPI on %s, valid or invalid', (name, schema, examples) => {
    const validate = openApi(name)
    const verdicts = new Set<boolean>()
    fc.assert(
      fc.property(fc.constantFrom<unknown>(...examples).chain(edited), (json) => {
        const ours = schema.safeParse(json).success
        verdicts.add(ours)
        expect(ours).toBe(validate(json))
      }),
      { numRuns: 600 },
    )
    // The property would be hollow if it had seen only one verdict.
    expect(verdicts.size).toBe(2)
  })

  it('accept all 13 filter types, and no other', () => {
    expect(new Set(oneOfEachFilter.map(({ type }) => type)).size).toBe(13)
    for (const filter of oneOfEachFilter) expect(contactsFilterSchema.safeParse(filter).success).toBe(true)
    expect(contactsFilterSchema.safeParse({ type: 'contacts_tags_in', tags: [] }).success).toBe(false)
  })

  it('limit the query: page 1 to 2^53-1, limit 1 to 100, defaults 1 and 20', () => {
    const accepts = (query: object) => listContactSegmentsQuerySchema.safeParse(query).success
    expect(listContactSegmentsQuerySchema.parse({})).toEqual({ page: 1, limit: 20 })
    expect(accepts({ page: 2 ** 53 - 1, limit: 100 })).toBe(true)
    for (const page of [0, -1, 1.5, Number.NaN, 2 ** 53]) expect(accepts({ page })).toBe(false)
    for (const limit of [0, 101, 20.5]) expect(accepts({ limit })).toBe(false)
  })

  describe('for date-times', () => {
    const accepts = (after: string) => contactsFilterSchema.safeParse({ type: 'last_contacted_at_between', after }).success
    const two = (number: number) => String(number).padStart(2, '0')

    it('accept exactly the days of the calendar', () => {
      const isDay = (year: number, month: number, day: number): boolean => {
        const date = new Date(0)
        date.setUTCFullYear(year, month - 1, day)
        return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
      }
      const wrong: string[] = []
      for (const year of [0, 4, 100, 400, 1900, 2000, 2023, 2024, 2026, 2100, 9999])
        for (let month = 0; month <= 13; month++)
          for (let day = 0; day <= 32; day++) {
            const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T00:00:00Z`
            if (accepts(text) !== isDay(year, month, day)) wrong.push(text)
          }
      expect(wrong).toEqual([])
    })

    it('accept exactly the times of the clock, in the offset, too', () => {
      for (let number = 0; number < 100; number++) {
        const hour = accepts(`2026-01-01T${two(number)}:00:00Z`)
        const minute = accepts(`2026-01-01T00:${two(number)}:00Z`)
        const second = accepts(`2026-01-01T00:00:${two(number)}Z`)
        const zoneHour = accepts(`2026-01-01T00:00:00+${two(number)}:00`)
        const zoneMinute = accepts(`2026-01-01T00:00:00-00:${two(number)}`)
        // The 60th second is a leap second.
        expect({ number, hour, minute, second, zoneHour, zoneMinute }).toEqual({
          number,
          hour: number < 24,
          minute: number < 60,
          second: number <= 60,
          zoneHour: number < 24,
          zoneMinute: number < 60,
        })
      }
    })

    it('reject text before or after, and missing parts', () => {
      const good = ['2026-01-01T00:00:00Z', '2026-01-01t00:00:00z', '2026-01-01T00:00:00.5+14:00', '2026-01-01T00:00:00.123456789Z']
      for (const text of good) {
        expect(accepts(text)).toBe(true)
        for (const odd of [` ${text}`, `${text} `, `0${text}`, `${text}Z`, `${text}\n`, text.slice(1), text.slice(0, -1)]) {
          expect([odd, accepts(odd)]).toEqual([odd, false])
        }
      }
      for (const bad of ['', '1', '2026-01-01', '2026-01-01 00:00:00Z', '2026-01-01T00:00:00.Z', '2026-01-01T00:00:00']) expect(accepts(bad)).toBe(false)
    })
  })

  it('reject text before or after a UUID, and missing parts', () => {
    const accepts = (id: string) => contactsFilterSchema.safeParse({ type: 'contact_id_in', contact_ids: [id] }).success
    const ids = [
      '8c7a9f10-3c5d-4e8b-9a51-0f1e2d3c4b5a',
      '8C7A9F10-3C5D-1E8B-BA51-0F1E2D3C4B5A',
      '00000000-0000-0000-0000-000000000000',
      'ffffffff-ffff-ffff-ffff-ffffffffffff',
    ]
    for (const id of ids) {
      expect(accepts(id)).toBe(true)
      for (const odd of [` ${id}`, `${id} `, `0${id}`, `${id}0`, `{${id}}`, id.slice(1), id.slice(0, -1)]) expect([odd, accepts(odd)]).toEqual([odd, false])
    }
  })
})

describe('readSegmentsPage', () => {
  const read = (json: unknown) => {
    const result = readSegmentsPage(json)
    if ('issues' in result) throw new Error(`refused: ${JSON.stringify(result.issues)}`)
    return result.page
  }

  it('returns valid pages unchanged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), fc.integer({ min: 0, max: 30 }), (seed, count) => {
        const honest = page(segmentFixtures(count, { seed }))
        expect(read(JSON.parse(JSON.stringify(honest)))).toEqual({ ...honest, rejected: [] })
      }),
      { numRuns: 30 },
    )
  })

  it('lists an invalid row as rejected with its path, and keeps the others', () => {
    const rows: unknown[] = segmentFixtures(5, { seed: 1 })
    const broken = segmentFixture({ id: 'b', name: 'Broken', definition: { or: [{ and: [{ type: 'contacts_name_in', name_in: ['Ada'] }] }] } })
    const filter = broken.definition?.or[0]?.and[0] as { name_in: unknown[] }
    filter.name_in = ['Ada', 7]
    rows.splice(2, 0, broken)
    const { data, rejected } = read(page(rows))
    expect(data).toHaveLength(5)
    expect(rejected).toEqual([
      {
        index: 2,
        id: 'b',
        name: 'Broken',
        issues: [{ path: ['data', 2, 'definition', 'or', 0, 'and', 0, 'name_in', 1], message: 'expected string' }],
      },
    ])
  })

  it.each<[string, object, (string | number)[], string]>([
    ['a missing field', { name: undefined }, ['name'], 'expected string'],
    ['a field of the wrong type', { created_at: 7 }, ['created_at'], 'expected string'],
    ['a definition that is not an object', { definition: [] }, ['definition'], 'expected object'],
    ['no or-groups', { definition: { or: [] } }, ['definition', 'or'], 'expected at least one or-group'],
    ['a filter that is not an object', { definition: { or: [{ and: ['all'] }] } }, ['definition', 'or', 0, 'and', 0], 'expected object'],
    ['a filter without a type', { definition: { or: [{ and: [{}] }] } }, ['definition', 'or', 0, 'and', 0, 'type'], 'expected a filter with a type'],
  ])('says what is wrong, and where: %s', (_, broken, path, message) => {
    const { rejected } = read(page([{ ...segmentFixture(), ...broken }]))
    expect(rejected[0]?.issues).toEqual([{ path: ['data', 0, ...path], message }])
  })

  it('loses no row: every row is either read or rejected', () => {
    fc.assert(
      fc.property(fc.array(edited(segmentFixtures(3, { seed: 5 })[1]), { maxLength: 8 }), (rows) => {
        const { data, rejected } = read(page(rows))
        expect(data.length + rejected.length).toBe(rows.length)
        for (const row of rejected) expect(row.issues.length).toBeGreaterThan(0)
      }),
    )
  })

  it('drops extra fields of a row, and keeps those inside a definition', () => {
    const row = { ...segmentFixture({ id: 'x' }), owner: 'somebody', definition: { or: [{ and: [{ type: 'all_contacts', not: true }], note: 'n' }] } }
    const [segment] = read(page([row], { version: 2 })).data
    expect(segment).not.toHaveProperty('owner')
    expect(segment?.definition).toEqual(row.definition)
  })

  it('keeps a filter of an unknown type unchanged, and recognises it as unknown', () => {
    const unknown = { type: 'contacts_tags_in', tags: ['a'], nested: { deep: [1, null] } }
    const [segment] = read(page([segmentFixture({ definition: { or: [{ and: [unknown as never, { type: 'all_contacts' }] }] } })])).data
    expect(segment?.definition?.or[0]?.and).toEqual([unknown, { type: 'all_contacts' }])
    expect(segment?.definition?.or[0]?.and.map(isUnknownFilter)).toEqual([true, false])
    for (const type of ['constructor', 'toString', '']) {
      expect(read(page([segmentFixture({ definition: { or: [{ and: [{ type } as never] }] } })])).data).toHaveLength(1)
    }
  })

  it.each([
    ['an array', []],
    ['null', null],
    ['no data', { ...page([]), data: undefined }],
    ['data that is not an array', page([], { data: {} })],
    ['no hasNextPage', { ...page([]), hasNextPage: undefined }],
  ])('rejects a wrong envelope: %s', (_, json) => {
    const result = readSegmentsPage(json)
    expect('issues' in result && result.issues.length).toBeGreaterThan(0)
  })

  it('gives the path of an issue in a wrong envelope', () => {
    expect(readSegmentsPage(page([], { data: {} }))).toEqual({ issues: [{ path: ['data'], message: 'expected array' }] })
  })

  it('keeps the rows when the total is invalid', () => {
    for (const total of [null, -1, 2.5, 1e308, '7']) expect(read(page([segmentFixture()], { total }))).toMatchObject({ total: null, data: [{}] })
  })

  it('rejects a row whose definition has an own __proto__ key', () => {
    const row = JSON.parse(
      JSON.stringify(segmentFixture({ definition: { or: [{ and: [{ type: 'contacts_attributes_in', attributes: [{ plan: 'pro' }] }] }] } })).replace(
        '"plan"',
        '"__proto__"',
      ),
    ) as unknown
    const { data, rejected } = read(page([row]))
    expect(data).toEqual([])
    expect(rejected[0]?.issues[0]?.path).toEqual(['data', 0, 'definition', 'or', 0, 'and', 0, 'attributes', 0])
  })

  it('rejects a row whose definition is nested 50,000 levels deep', () => {
    const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown
    const row = segmentFixture({ definition: { or: [{ and: [{ type: 'future', deep } as never] }] } })
    const { data, rejected } = read(page([row, segmentFixture({ name: 'Well' })]))
    expect(data.map(({ name }) => name)).toEqual(['Well'])
    expect(rejected[0]?.issues[0]?.message).toBe('nested too deeply')
  })

  it('never throws, and never quotes a value, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()).map((rows) => page(rows)), fc.array(edited(segmentFixture({ name: 'SECRET' }))).map((rows) => page(rows))), (json) => {
        const result = readSegmentsPage(json)
        const issues = 'issues' in result ? result.issues : result.page.rejected.flatMap((row) => row.issues)
        expect(issues.map(({ message }) => message).join()).not.toContain('SECRET')
      }),
      { numRuns: 600 },
    )
  })
})
