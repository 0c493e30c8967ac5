/** How ids are named by resolvers, and how segments that refer back to themselves are reported. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { createSummarizer, type ListedDefinition, type SummaryResolvers } from 'react-contact-segments/core'

const refersTo = (...ids: string[]): ListedDefinition => ({
  or: [{ and: ids.map((segment_id) => ({ type: 'contact_belongs_to_segment', segment_id })) }],
})
const told = (resolvers: SummaryResolvers, definition: ListedDefinition, segmentId?: string) =>
  createSummarizer({ resolvers }).line(definition, { segmentId })

describe('a reference', () => {
  it('is shown by its name', () =>
    expect(told({ segment: () => ({ name: 'VIP' }) }, refersTo('s-1'))).toBe('In segment “VIP”'))
  it('is shown as its id while the resolver does not know it', () =>
    expect(told({ segment: () => undefined }, refersTo('s-1'))).toBe('In segment s-1'))
  it('is shown as its id when there is no resolver', () => expect(told({}, refersTo('s-1'))).toBe('In segment s-1'))
  it('is reported as not found when the resolver returns null', () =>
    expect(told({ segment: () => null }, refersTo('s-1'))).toBe('In segment s-1 (not found)'))
  it('is shown as its id when the resolver, or the name it returns, throws', () => {
    const segment = () => {
      throw new Error('offline')
    }
    expect(told({ segment }, refersTo('s-1'))).toBe('In segment s-1')
    expect(createSummarizer({ resolvers: { segment } }).tree(refersTo('s-1')).issues).toEqual([
      { code: 'resolverFailed', path: 'or[0].and[0].segment_id' },
    ])
    const lazy = () => ({
      get name(): string {
        throw new Error('Gone.')
      },
    })
    expect(createSummarizer({ resolvers: { segment: lazy } }).tree(refersTo('s-1')).issues).toEqual([
      { code: 'resolverFailed', path: 'or[0].and[0].segment_id' },
    ])
  })
  it('is shown as its id when the resolver returns anything but a name', () =>
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ name: fc.jsonValue(), definition: fc.jsonValue() })), (answer) => {
        fc.pre(typeof (answer as { name?: unknown } | null)?.name !== 'string')
        const text = told({ segment: () => answer as never }, refersTo('s-1'), 's-2')
        expect(text).toBe(answer === null ? 'In segment s-1 (not found)' : 'In segment s-1')
      }),
    ))
  it.each(['', '   ', '\u3000'])('is shown as unnamed when its name is blank: %j', (name) =>
    expect(told({ segment: () => ({ name }) }, refersTo('s-1'))).toBe('In segment unnamed (s-1)'),
  )
  it('shows its id beside a name that two references share', () =>
    expect(told({ segment: () => ({ name: 'VIP' }) }, refersTo('s-1', 's-2'))).toBe(
      'In segment “VIP” (s-1); and in segment “VIP” (s-2)',
    ))
  it.each(['a, b', 'b, a'])('shows its id beside a name that is the id of another reference: %s', (ids) => {
    for (const another of [() => undefined, () => null, () => { throw new Error('offline') }]) {
      const segment = (id: string) => (id === 'a' ? { name: 'b' } : another())
      expect(told({ segment }, refersTo(...ids.split(', ')))).toMatch(/in segment “b” \(“a”\)/i)
    }
  })
  it('does not show its id when the same reference occurs twice', () =>
    expect(told({ segment: () => ({ name: 'VIP' }) }, refersTo('s-1', 's-1'))).toBe(
      'In segment “VIP”; and in segment “VIP”',
    ))
  it('shows its id when the resolver asks for it', () =>
    expect(told({ segment: () => ({ name: 'VIP', ambiguous: true }) }, refersTo('s-1'))).toBe('In segment “VIP” (s-1)'))
  it('spells out invisible characters in its name', () =>
    expect(told({ segment: () => ({ name: 'V\u202eIP' }) }, refersTo('s-1'))).toBe('In segment “V⟨U+202E⟩IP”'))

  it('is named for contacts and sequences, too, and shortened to a count', () => {
    const summarizer = createSummarizer({
      resolvers: { contact: (id) => (id === 'c-1' ? { name: 'Ada' } : null), sequence: () => ({ name: 'Onboarding' }) },
    })
    const definition: ListedDefinition = {
      or: [
        {
          and: [
            { type: 'contact_id_in', contact_ids: ['c-1', 'c-2'] },
            { type: 'contacts_affected_by_sequence', sequence_id: 'q' },
          ],
        },
      ],
    }
    expect(summarizer.line(definition)).toBe('Contact is “Ada” or c-2; and affected by sequence “Onboarding”')
    expect(summarizer.short(definition, 50)).toBe('2 specific contacts · Affected by a sequence')
  })

  it('to a contact is not resolved where contacts are only counted', () => {
    const contact = vi.fn<() => { name: string }>(() => ({ name: 'Ada' }))
    const summarizer = createSummarizer({ resolvers: { contact } })
    const definition: ListedDefinition = { or: [{ and: [{ type: 'contact_id_in', contact_ids: ['c-1', 'C-1', 'c-1'] }] }] }
    expect(summarizer.short(definition)).toBe('1 specific contact')
    expect(contact).not.toHaveBeenCalled()
    expect(summarizer.tree(definition)).toMatchObject({ groups: [{ conditions: [{ total: 3, values: [{ copies: 2 }, { copies: 1 }] }] }] })
    expect(contact).toHaveBeenCalledTimes(2)
  })
})

describe('a circular reference', () => {
  const library: Record<string, ListedDefinition | null> = {
    a: refersTo('b'),
    b: refersTo('c'),
    c: refersTo('a'),
    pair: refersTo('other'),
    other: refersTo('pair'),
    leaf: null,
  }
  const segment = vi.fn<NonNullable<SummaryResolvers['segment']>>((id) =>
    id in library ? { name: id.toUpperCase(), definition: library[id] } : undefined,
  )

  it.each([
    ['a', refersTo('a'), 'In this same segment (circular)'],
    ['c', refersTo('a'), 'In segment “A” (refers back to this one)'],
    ['a', refersTo('b'), 'In segment “B” (refers back to this one)'],
    ['a', refersTo('leaf'), 'In segment “LEAF”'],
    ['a', refersTo('pair'), 'In segment “PAIR”'],
    ['a', refersTo('unheard-of'), 'In segment unheard-of'],
    [undefined, refersTo('a'), 'In segment “A”'],
  ])('seen from %s', (from, definition, line) => {
    segment.mockClear()
    expect(told({ segment }, definition, from)).toBe(line)
    expect(segment.mock.calls.length).toBeLessThan(6)
  })

  it('is listed in the issues of the tree', () => {
    const { issues } = createSummarizer({ resolvers: { segment } }).tree(refersTo('c', 'a', 'leaf'), { segmentId: 'a' })
    expect(issues).toEqual([
      { code: 'circular', path: 'or[0].and[0].segment_id' },
      { code: 'circular', path: 'or[0].and[1].segment_id' },
    ])
  })

  it('through ten thousand segments is found without a stack overflow', () => {
    const long = (id: string) => ({ name: id, definition: refersTo(id === '9999' ? 'me' : String(Number(id) + 1)) })
    expect(told({ segment: long }, refersTo('1'), 'me')).toBe('In segment “1” (refers back to this one)')
  })
})
