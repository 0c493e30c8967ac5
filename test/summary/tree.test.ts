/** Which issues are reported for a definition, and at which path. */
import { describe, expect, it } from 'vitest'
import { createSummarizer, type ListedDefinition } from 'react-contact-segments/core'

const summarizer = createSummarizer({ resolvers: { segment: () => null } })
const issues = (definition: unknown) =>
  summarizer.tree(definition as ListedDefinition).issues.map(({ code, path }) => `${code} ${path}`.trim())
const all = { type: 'all_contacts' }
const domain = { type: 'contacts_email_domain_name_in', domain_name_in: ['acme.io'] }
const created = (bounds: object) => ({ or: [{ and: [{ type: 'contacts_created_at_between', ...bounds }] }] })

describe('issues', () => {
  it.each<[definition: unknown, issues: string[]]>([
    [null, []],
    [{ or: [{ and: [domain] }] }, []],
    [5, ['malformed']],
    [{ or: 5 }, ['malformed']],
    [{ or: [] }, ['noGroups or']],
    [{ or: [5] }, ['malformed or[0]']],
    [{ or: [{ and: [] }] }, ['emptyGroup or[0]']],
    [{ or: [{ and: [domain, 5] }] }, ['malformed or[0].and[1]']],
    [{ or: [{ and: [{ type: 'contacts_name_in', name_in: ['a', 5] }] }] }, ['malformed or[0].and[0]']],
    [{ or: [{ and: [{ type: 'contacts_name_in', name_in: [] }] }] }, ['emptyList or[0].and[0].name_in']],
    [{ or: [{ and: [{ type: 'contacts_attributes_in', attributes: [] }] }] }, ['emptyList or[0].and[0].attributes']],
    [{ or: [{ and: [{ type: 'contacts_tags_in', tags: [], not: true }] }] }, ['unknownType or[0].and[0]']],
    [
      { or: [{ and: [{ ...domain, not: true, 'odd key': 1 }] }] },
      ['unknownKey or[0].and[0].not', 'unknownKey or[0].and[0]["odd key"]'],
    ],
    [
      { or: [{ and: [{ type: 'contacts_name_in', name_in: 'Ada', not: true }] }] },
      ['malformed or[0].and[0]', 'unknownKey or[0].and[0].not'],
    ],
    [created({ after: 5, before: 5, not: true }), ['malformed or[0].and[0]', 'unknownKey or[0].and[0].not']],
    [{ or: [{ and: [domain], not: true }] }, ['unknownKey or[0].not']],
    [{ or: [{ and: [domain] }], not: true }, ['unknownKey not']],
    [JSON.parse('{"or":[{"and":[{"type":"all_contacts","__proto__":1}]}]}'), ['unknownKey or[0].and[0].__proto__']],
    [created({}), ['noBounds or[0].and[0]']],
    [created({ after: 'soon' }), ['badDate or[0].and[0].after']],
    [created({ after: '2026-01-02T00:00:00Z', before: '2026-01-01T00:00:00Z' }), ['inverted or[0].and[0]']],
    [created({ after: '2026-01-02T00:00:00Z', before: '2026-01-02T00:00:00Z' }), ['equalBounds or[0].and[0]']],
    [created({ after: null }), ['malformed or[0].and[0]']],
    [{ or: [{ and: [all, domain] }] }, ['redundant or[0].and[0]']],
    [{ or: [{ and: [all] }, { and: [domain] }] }, ['absorbs or[0]']],
    [{ or: [{ and: [domain] }, { and: [domain] }] }, ['duplicateGroup or[1]']],
    [
      { or: [{ and: [{ type: 'contact_belongs_to_segment', segment_id: 'x' }] }] },
      ['notFound or[0].and[0].segment_id'],
    ],
  ])('%j', (definition, expected) => expect(issues(definition)).toEqual(expected))
})

describe('a list', () => {
  it('counts duplicates once, and contact ids regardless of case', () => {
    const contact_ids = ['aa-1', 'AA-1', 'aa-1', 'bb-2']
    const tree = summarizer.tree({ or: [{ and: [{ type: 'contact_id_in', contact_ids }] }] })
    expect(tree).toMatchObject({
      groups: [
        {
          conditions: [
            { total: 4, unique: 2, values: [{ raw: 'aa-1', copies: 2 }, { raw: 'AA-1', copies: 1 }, { raw: 'bb-2' }] },
          ],
        },
      ],
    })
  })

  it('is not merged with another list of the same field', () => {
    expect(summarizer.line({ or: [{ and: [domain, domain] }] } as ListedDefinition)).toBe(
      'Email domain is acme.io; and email domain is acme.io',
    )
  })
})

describe('depth', () => {
  it('of 50,000 levels does not throw', () => {
    let deep: unknown = {}
    for (let level = 0; level < 50_000; level++) deep = { deep }
    const definition = { or: [{ and: [{ type: 'new', deep }] }, { and: [{ type: 'new', deep }] }] }
    expect(summarizer.line(definition as unknown as ListedDefinition)).toBe(
      'Unsupported condition “new”; or unsupported condition “new”',
    )
  })
})

describe('conditions and keys', () => {
  it('have the shape of a range, and the state of a reference', () => {
    const range = { type: 'contacts_created_at_between', before: '2026-01-01T00:00:00Z' } as const
    const reference = { type: 'contact_belongs_to_segment', segment_id: 'a' } as const
    const tree = createSummarizer({ resolvers: { segment: () => ({ name: 'A' }) } }).tree({ or: [{ and: [range, reference] }] })
    expect(tree).toMatchObject({ groups: [{ conditions: [{ kind: 'range', shape: 'before' }, { kind: 'reference', state: 'resolved' }] }] })
  })

  it('are named in the line if unknown, even without a group', () => {
    const odd = { or: [], unless: [] } as never
    expect(createSummarizer().line(odd)).toBe('No conditions (+ unrecognised option “unless”)')
  })
})
