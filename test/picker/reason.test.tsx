/** What a row says: the rule or description by which it was found, and all of it to a screen reader. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { createSegmentsClient, SegmentPicker, type SegmentDefinition } from 'react-contact-segments'
import { segmentFixture } from 'react-contact-segments/msw'
import { expect, it } from 'vitest'

const definition: SegmentDefinition = {
  or: [
    { and: [{ type: 'contacts_created_at_between', after: '2025-01-01T00:00:00Z', before: '2025-04-01T00:00:00Z' }] },
    { and: [{ type: 'contacts_name_in', name_in: ["Liam O'Brien\nof Cork"] }] },
  ],
}
const segment = segmentFixture({ id: 'one', name: 'Somebody', description: 'Two lines\nof it', definition })

it.each([
  ['january', 'Rule', 'Created on or after January 1, 2025 and before April 1, 2025 (UTC); or name is Liam O’Brien of Cork', ['January']],
  ['created march', 'Rule', 'Created on or after January 1, 2025 and before April 1, 2025 (UTC); or name is Liam O’Brien of Cork', ['Created']],
  ['march 31', 'Rule', 'March 31, 2025', ['March', '31']],
  ['2025-04', 'Rule', '2025-04-01', ['2025-04']],
  ['obrien', 'Rule', 'Liam OBrien of Cork', ['OBrien']],
  ['cork', 'Rule', '…is Liam O’Brien of Cork', ['Cork']],
  ['of it', 'Description', 'of it', ['of', 'it']],
])('shows the text that matched when found by %j', async (query, label, said, marked) => {
  const client = createSegmentsClient({ fetch: async () => Response.json({ data: [segment], total: 1, hasNextPage: false }) })
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SegmentPicker aria-label="Audience" client={client} />
    </QueryClientProvider>,
  )
  fireEvent.click(screen.getByRole('combobox', { name: 'Audience' }))
  fireEvent.change(screen.getByRole('combobox', { name: 'Search segments' }), { target: { value: query } })
  const reason = await waitFor(() => {
    const reason = document.querySelector("[data-segment-picker='reason']")
    expect(reason).not.toBeNull()
    return reason!
  })
  expect(reason.textContent.replace('’', "'")).toBe(`${label} ${said.replace('’', "'")}`)
  expect([...reason.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(marked)
})

it.each(['Spring webinar', 'Ada Lovelace', 'seq_1'])('shows what matched when found by an id, or by the name that the page gives to one: %j', async (query) => {
  const named = segmentFixture({
    name: 'Somebody',
    definition: {
      or: [
        { and: [{ type: 'contacts_affected_by_sequence', sequence_id: 'seq_1' }] },
        { and: [{ type: 'contact_id_in', contact_ids: ['3f2b8c1a-9d4e-4f6a-8b7c-1e5d2a9c4b60'] }] },
      ],
    },
  })
  const client = createSegmentsClient({ fetch: async () => Response.json({ data: [named], total: 1, hasNextPage: false }) })
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SegmentPicker
        aria-label="Audience"
        client={client}
        resolvers={{ sequence: () => ({ name: 'Spring webinar' }), contact: () => ({ name: 'Ada Lovelace' }) }}
      />
    </QueryClientProvider>,
  )
  fireEvent.click(screen.getByRole('combobox', { name: 'Audience' }))
  await screen.findByRole('option', { name: 'Somebody' })
  fireEvent.change(screen.getByRole('combobox', { name: 'Search segments' }), { target: { value: query } })
  const reason = await waitFor(() => {
    const reason = document.querySelector("[data-segment-picker='reason']")
    expect(reason).not.toBeNull()
    return reason!
  })
  expect(reason.textContent).toContain(query)
})

it.each([
  ['Used elsewhere', 'Used elsewhere. Picked by hand!'],
  ['Used elsewhere.', 'Used elsewhere. Picked by hand!'],
  ['Checking…', 'Checking… Picked by hand!'],
  ['使用中です。', '使用中です。 Picked by hand!'],
])('describes a disabled row in separate sentences with one full stop each: %j', async (why, told) => {
  const picked = segmentFixture({ name: 'Somebody', description: 'Picked by hand!', definition: { or: [{ and: [{ type: 'all_contacts' }] }] } })
  const client = createSegmentsClient({ fetch: async () => Response.json({ data: [picked], total: 1, hasNextPage: false }) })
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SegmentPicker aria-label="Audience" client={client} isSegmentDisabled={() => why} />
    </QueryClientProvider>,
  )
  fireEvent.click(screen.getByRole('combobox', { name: 'Audience' }))
  const row = await screen.findByRole('option', { name: 'Somebody' })
  expect(row.getAttribute('aria-description')).toBe(`${told} All contacts`)
})
