/** Random walks of a person, a page and two servers: what a picker says of segments is true at every step. */
import { onlineManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render } from '@testing-library/react'
import fc from 'fast-check'
import { contactSegmentsKeys, createSegmentsClient, SegmentPicker, type SegmentPickerProps } from 'react-contact-segments'
import { segmentFixture } from 'react-contact-segments/msw'
import { afterEach, expect, it } from 'vitest'

const PAGE = 3

/** A segment, and since which step of its server it is what it is. */
type Row = { id: string; isBroken: boolean; refersTo: string; since: number }

/** A server whose segments change, but within one read of the list in one way only: nobody could notice that one was deleted and another created. */
function createOrganisation(scope: string, count: number) {
  const rows: Row[] = []
  const world = { rows, step: 0, made: 0, readFrom: 0, startedAt: 0, change: '', isForbidden: false, gate: Promise.resolve(), open: (): void => {} }
  const make = (): Row => ({ id: `${scope}${world.made++}`, isBroken: false, refersTo: `${scope}${(world.made * 7) % 12}`, since: ++world.step })
  for (let index = 0; index < count; index++) rows.push(make())
  const client = createSegmentsClient({
    scope: `${scope}-${crypto.randomUUID()}`,
    requestsPerMinute: Infinity,
    async fetch(url) {
      const page = Number(new URL(new Request(url).url).searchParams.get('page'))
      if (page === 1) Object.assign(world, { startedAt: ++world.step, change: '' })
      await world.gate
      if (world.isForbidden) return new Response('{}', { status: 403 })
      const data = rows.slice((page - 1) * PAGE, page * PAGE).map(({ id, isBroken, refersTo }) => {
        const definition = { or: [{ and: [{ type: 'contact_belongs_to_segment' as const, segment_id: refersTo }] }] }
        return isBroken ? { id, name: 7 } : segmentFixture({ id, name: `Name ${id}`, definition, description: null })
      })
      const hasNextPage = page * PAGE < rows.length
      if (!hasNextPage) world.readFrom = world.startedAt
      return Response.json({ data, total: rows.length, page, limit: PAGE, totalPages: Math.ceil(rows.length / PAGE), hasNextPage, hasPrevPage: page > 1 })
    },
  })
  /** Changes the rows, unless they have changed in another way since the list was begun. */
  function change(how: string, apply: () => void): void {
    if (world.change !== '' && world.change !== how) return
    world.change = how
    apply()
  }
  return { scope, world, client, make, change }
}

const part = (name: string): HTMLElement | null => document.querySelector(`[data-segment-picker='${name}']`)
const parts = (name: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[data-segment-picker='${name}']`)]
const press = (name: string, by = 0): void => {
  const found = parts(name)
  if (found.length > 0) fireEvent.click(found[by % found.length]!)
}
/** Gives requests and renders a chance. No expectation depends on how far they get. */
const turn = (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)))

afterEach(() => onlineManager.setOnline(true))

it('is true of the server at every step, and the whole truth in the end', { timeout: 180_000 }, async () => {
  const deeds = ['create', 'create first', 'delete', 'delete all', 'break', 'mend', 'invalidate', 'reset', 'choose', 'choose new', 'choose gone', 'open', 'open', 'close', 'type', 'fail', 'heal', 'hold', 'release', 'cut', 'connect', 'switch', 'retry', 'select-all', 'undo', 'row'] as const
  const walks = fc.array(fc.record({ does: fc.constantFrom(...deeds), by: fc.nat(50) }), { minLength: 30, maxLength: 30 })

  await fc.assert(
    fc.asyncProperty(fc.nat(9), walks, async (count, walk) => {
      // What the walk before has left.
      cleanup()
      onlineManager.setOnline(true)
      const organisations = [createOrganisation('a', count), createOrganisation('b', 4)]
      const queryClient = new QueryClient()
      const page: { at: number; value: string[]; open: boolean; search: string } = { at: 0, value: [], open: false, search: '' }
      const here = () => organisations[page.at]!

      /** Whether a picker may know of it: it was there when the list was read, or the list is being read again. */
      function isKnown(id: string): boolean {
        const { rows, readFrom } = here().world
        return rows.some((row) => row.id === id && (row.since < readFrom || queryClient.isFetching() > 0))
      }
      const denied: string[] = []
      function Picker() {
        const props: SegmentPickerProps = {
          multiple: true,
          value: page.value,
          onValueChange: (ids) => (page.value = ids),
          onMissingValue: (ids) => denied.push(...ids.filter(isKnown)),
        }
        return (
          <QueryClientProvider client={queryClient}>
            <SegmentPicker {...props} aria-label="Audience" client={here().client} pageSize={PAGE} selectAll maxChips={99} open={page.open} search={page.search} onOpenChange={(open) => (page.open = open)} onSearchChange={(search) => (page.search = search)} />
          </QueryClientProvider>
        )
      }
      const { rerender } = render(<Picker />)

      const invalidate = (): void => void queryClient.invalidateQueries({ queryKey: contactSegmentsKeys.all })
      const release = (): void => {
        for (const { world } of organisations) {
          world.open()
          world.gate = Promise.resolve()
        }
      }
      const hold = (): void => {
        release()
        for (const { world } of organisations) world.gate = new Promise((resolve) => (world.open = resolve))
      }
      const deed = (by: number): Record<(typeof deeds)[number], () => unknown> => {
        const { world: { rows }, world, make, change } = here()
        const row = rows[by % Math.max(1, rows.length)]
        return {
          create: () => change('create', () => rows.push(make())),
          'create first': () => change('create', () => rows.unshift(make())),
          delete: () => row && change('delete', () => rows.splice(rows.indexOf(row), 1)),
          'delete all': () => change('delete', () => rows.splice(0)),
          break: () => row && change('break', () => Object.assign(row, { isBroken: true, since: ++world.step })),
          mend: () => row && change('mend', () => Object.assign(row, { isBroken: false, since: ++world.step })),
          invalidate,
          reset: () => void queryClient.resetQueries(),
          choose: () => row && (page.value = [...new Set([...page.value, row.id])]),
          'choose new': () => change('create', () => { rows.push(make()); invalidate(); page.value = [rows.at(-1)!.id] }),
          'choose gone': () => (page.value = ['gone']),
          open: () => (page.open = true),
          close: () => (page.open = false),
          type: () => (page.search = ['', 'Name', 'zzz', 'a1'][by % 4]!),
          fail: () => (world.isForbidden = true),
          heal: () => (world.isForbidden = false),
          hold,
          release,
          cut: () => onlineManager.setOnline(false),
          connect: () => onlineManager.setOnline(true),
          switch: () => (page.at = 1 - page.at),
          retry: () => press('retry'),
          'select-all': () => press('select-all'),
          undo: () => press('undo'),
          row: () => press('row', by),
        }
      }

      function check(): void {
        const { scope, world } = here()
        const known = world.rows.filter(({ since }) => since < world.readFrom)
        expect(denied).toEqual([])
        for (const { dataset, textContent } of parts('chip')) if (dataset['valueState'] === 'missing') expect(isKnown(textContent.replace('Not found: ', ''))).toBe(false)
        // Not what is announced: that stands until the next thing to announce has settled.
        const notice = part('notice')?.textContent ?? ''
        if (notice.includes('No segments yet')) expect(known).toEqual([])
        if (notice.includes('No segment matches')) expect(known.filter(({ id, isBroken }) => !isBroken && `Name ${id}`.includes(page.search))).toEqual([])
        for (const row of parts('row')) {
          expect(row.textContent).toContain(`Name ${scope}`)
          // The rules may be of the old list while that is being read again.
          const [, id] = /segment (\w+) \(not found\)/.exec(row.textContent) ?? []
          if (id !== undefined && queryClient.isFetching() === 0) expect(isKnown(id)).toBe(false)
        }
      }

      for (const { does, by } of walk) {
        await act(async () => {
          deed(by)[does]()
          rerender(<Picker />)
        })
        check()
        await turn()
        rerender(<Picker />)
        check()
      }

      release()
      onlineManager.setOnline(true)
      for (const { world } of organisations) world.isForbidden = false
      await act(() => queryClient.invalidateQueries())
      const { rows } = here().world
      const truth = page.value.map((id): string => {
        const row = rows.find((each) => each.id === id)
        return row ? (row.isBroken ? 'unverifiable' : 'resolved') : 'missing'
      })
      const state = ['unverifiable', 'missing', 'resolved'].find((each) => truth.includes(each)) ?? 'none'
      await expect.poll(() => part('trigger')!.dataset['valueState']).toBe(state)
    }),
    { numRuns: 15 },
  )
})
