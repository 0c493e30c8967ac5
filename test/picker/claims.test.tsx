/** A picker says nothing that it does not know, or knows no longer. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { contactSegmentsKeys, createSegmentsClient, SegmentPicker, type ListedSegment, type SegmentPickerProps, type SegmentsClient } from 'react-contact-segments'
import { deLabels } from 'react-contact-segments/labels/de'
import { segmentFixture, segmentFixtures } from 'react-contact-segments/msw'
import { expect, it } from 'vitest'

/** A client of one organisation; `world` can change what it answers, and when. */
function organisation(scope: string, segments: readonly ListedSegment[]) {
  const world = { segments, wait: Promise.resolve() }
  const client = createSegmentsClient({
    scope,
    async fetch() {
      await world.wait
      return Response.json({ data: world.segments, total: world.segments.length, hasNextPage: false })
    },
  })
  return { world, client }
}

/** Renders a picker, and returns what gives it other props. */
function renderPicker(queryClient: QueryClient, client: SegmentsClient, props: SegmentPickerProps): (client: SegmentsClient, props: SegmentPickerProps) => void {
  const page = (client: SegmentsClient, props: SegmentPickerProps) => (
    <QueryClientProvider client={queryClient}>
      <SegmentPicker aria-label="Audience" client={client} {...props} />
    </QueryClientProvider>
  )
  const { rerender } = render(page(client, props))
  return (client, props) => rerender(page(client, props))
}

const field = (): HTMLElement => screen.getByRole('combobox', { name: 'Audience' })

it('does not call a segment missing that was created since, while the list is being read again', async () => {
  const [first] = segmentFixtures(1)
  const { world, client } = organisation('acme', [first!])
  const queryClient = new QueryClient()
  const missing: string[] = []
  const props = { onMissingValue: (ids: string[]) => missing.push(...ids) }
  const change = renderPicker(queryClient, client, { ...props, value: first!.id })
  await screen.findByText(first!.name)
  const { promise, resolve } = Promise.withResolvers<void>()
  Object.assign(world, { wait: promise, segments: [first!, segmentFixture({ id: 'new', name: 'Newcomers' })] })
  act(() => {
    void queryClient.invalidateQueries({ queryKey: contactSegmentsKeys.all })
    change(client, { ...props, value: 'new' })
  })
  expect(field().textContent).toBe('Loading name…')
  resolve()
  await screen.findByText('Newcomers')
  expect(missing).toEqual([])
  act(() => change(client, { ...props, value: 'gone' }))
  expect(field().textContent).toBe('Not found: gone')
  expect(missing).toEqual(['gone'])
})

it('says that all would be too many only as long as they are, and of no other organisation', async () => {
  const [acme, globex] = [20, 3].map((count) => organisation(`with ${count}`, segmentFixtures(count)).client)
  const props = { multiple: true, selectAll: true, maxSelections: 5 } as const
  const change = renderPicker(new QueryClient(), acme!, props)
  fireEvent.click(field())
  const tooMany = '20 segments would be too many: at most 5 can be chosen'
  const selectAll = async (): Promise<void> => {
    fireEvent.click(await screen.findByRole('button', { name: 'Select all 20' }))
    expect(screen.getByText(tooMany)).toBeTruthy()
  }
  await selectAll()
  act(() => change(acme!, { ...props, maxSelections: 50 }))
  expect(screen.queryByText(tooMany)).toBeNull()
  act(() => change(acme!, props))
  await selectAll()
  act(() => change(globex!, props))
  expect(screen.queryByText(tooMany)).toBeNull()
  act(() => change(acme!, props))
  await selectAll()
  act(() => change(acme!, { ...props, labels: deLabels }))
  expect(screen.queryByText(tooMany)).toBeNull()
})
