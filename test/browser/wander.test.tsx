/** Random walks of a person and a server, with the picker's promises checked after every step. */
import { cleanup } from '@testing-library/react'
import fc from 'fast-check'
import { createSegmentsClient, type SegmentsClient } from 'react-contact-segments'
import { createSegmentSearch, createSummarizer, type ListedSegment } from 'react-contact-segments/core'
import { segmentFixtures } from 'react-contact-segments/msw'
import { afterEach, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { activeRow, content, inView, list, nameOf, openPage, quiet, rows, searchBox, status, trigger } from './pickerPage.js'

const COUNT = 340
const PAGE = 100
const WORDS = ['Trial', 'Alpha', 'Churn', 'Renewal', 'Beta trial', 'Alphabet', 'The churn of']
const LETTERS = 'trialphcunew'
const { searchText } = createSummarizer()
const named = (segment: ListedSegment, number: number): ListedSegment => ({ ...segment, name: `${WORDS[(number * 7) % WORDS.length]} ${number}` })

/** A server that answers on demand, and whose segments change. */
class Server {
  segments = segmentFixtures(COUNT, { seed: 3 }).map(named)
  readonly waiting: { page: number; resolve: (response: Response) => void; reject: (error: Error) => void }[] = []
  /** The ids of segments that were removed or renamed. */
  readonly changed = new Set<string>()
  #made = COUNT

  readonly client: SegmentsClient = createSegmentsClient({
    scope: crypto.randomUUID(),
    requestsPerMinute: Infinity,
    fetch: (input) => {
      const request = new Request(input)
      const { promise, resolve, reject } = Promise.withResolvers<Response>()
      const waiting = { page: Number(new URL(request.url).searchParams.get('page')), resolve, reject }
      this.waiting.push(waiting)
      request.signal.addEventListener('abort', () => {
        if (this.waiting.includes(waiting)) this.waiting.splice(this.waiting.indexOf(waiting), 1)
        reject(request.signal.reason as Error)
      })
      return promise
    },
  })

  #taken(by: number): Server['waiting'][number] | undefined {
    return this.waiting.splice(by % Math.max(1, this.waiting.length), 1)[0]
  }

  answer(by: number): void {
    const { page, resolve } = this.#taken(by) ?? { page: 1, resolve: () => {} }
    const { length } = this.segments
    resolve(Response.json({ data: this.segments.slice((page - 1) * PAGE, page * PAGE), total: length, hasNextPage: page * PAGE < length }))
  }

  refuse(by: number): void {
    this.#taken(by)?.resolve(Response.json({ message: 'No' }, { status: [500, 404, 503, 401][by % 4]! }))
  }

  disconnect(by: number): void {
    this.#taken(by)?.reject(new TypeError('Failed to fetch'))
  }

  add(by: number): void {
    const number = this.#made++
    this.segments = this.segments.toSpliced(by % 40, 0, named({ ...segmentFixtures(1, { seed: number })[0]!, id: `new-${number}` }, number))
  }

  remove(by: number): void {
    const at = by % this.segments.length
    this.changed.add(this.segments[at]!.id)
    this.segments = this.segments.toSpliced(at, 1)
  }

  rename(by: number): void {
    const at = by % 120
    this.changed.add(this.segments[at]!.id)
    this.segments = this.segments.with(at, { ...this.segments[at]!, name: `Renamed ${this.#made++}` })
  }
}

const times = (key: string, by: number): Promise<void> => userEvent.keyboard(`{${key}>${1 + (by % 5)}/}`)
const notices = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-segment-picker='retry'], [data-segment-picker='status'] button")]
/** Dispatches the event itself: a locator would wait for what has gone meanwhile. */
function aim(target: Element | undefined): void {
  target?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, movementX: 3, pointerType: 'mouse' }))
}

const person: Record<string, (by: number) => unknown> = {
  type: (by) => userEvent.keyboard(LETTERS[by % LETTERS.length]!),
  erase: (by) => times('Backspace', by),
  clear: () => userEvent.keyboard('{Control>}a{/Control}{Delete}'),
  down: (by) => times('ArrowDown', by),
  up: (by) => times('ArrowUp', by),
  'to an end': (by) => userEvent.keyboard(`{Control>}{${by % 2 ? 'Home' : 'End'}}{/Control}`),
  'by the page': (by) => userEvent.keyboard(by % 2 ? '{PageDown}' : '{PageUp}'),
  point: (by) => aim(rows().filter(inView)[by % 6]),
  'point away': () => userEvent.hover(trigger()),
  scroll: (by) => list().scrollBy(0, (by % 1800) - 900),
  click: (by) => rows().filter(inView)[by % 6]?.click(),
  'press a notice': (by) => notices()[by % 2]?.click(),
  'open again': async () => {
    await userEvent.keyboard('{Escape}')
    await quiet()
    if (content()?.dataset['state'] !== 'open') await userEvent.click(trigger())
    await expect.poll(searchBox).not.toBeNull()
  },
}
const world = ['answer', 'refuse', 'disconnect', 'add', 'remove', 'rename'] as const
const often = ['answer', 'answer', 'answer', 'answer', 'type', 'down', 'add', 'read anew'] as const

afterEach(() => vi.restoreAllMocks())

it('highlights one row, which only the person moves and Enter picks, and ends with what the server has', { timeout: 180_000 }, async () => {
  const deeds = fc.constantFrom(...Object.keys(person), ...world, ...often, 'pick')
  const walks = fc.array(fc.record({ does: deeds, by: fc.nat(10_000) }), { minLength: 60, maxLength: 60 })
  const complaints = vi.spyOn(console, 'error')

  await fc.assert(
    fc.asyncProperty(walks, async (walk) => {
      const server = new Server()
      const { queryClient, picks } = await openPage({ client: server.client, multiple: true, selectAll: true })
      const loaded = (): ListedSegment[] => {
        const pages = queryClient.getQueryCache().getAll().flatMap(({ state }) => (state.data as { pages: { data: ListedSegment[] }[] } | undefined)?.pages ?? [])
        return [...new Map(pages.flatMap(({ data }) => data).map((segment) => [segment.id, segment])).values()]
      }
      const isOf = (rowId: string, id: string): boolean => rowId.endsWith(`-${id}`)
      await userEvent.click(trigger())
      await quiet()

      for (const { does, by } of walk) {
        const before = rows().length > 0 ? activeRow().id : ''
        const hint = `${does} ${by}, with “${searchBox()!.value}”, ${status()}`
        const wasPicked = picks.length
        if (does in person) await person[does]!(by)
        else if (does === 'read anew') void queryClient.invalidateQueries()
        else if (does === 'pick') await userEvent.keyboard('{Enter}')
        else server[does as (typeof world)[number]](by)
        await quiet()

        expect({ hint, isLost: document.activeElement === document.body }).toEqual({ hint, isLost: false })
        const after = rows().length > 0 ? activeRow().id : ''
        if (after === '') expect({ hint, told: searchBox()!.getAttribute('aria-activedescendant') }).toEqual({ hint, told: null })
        const isThere = loaded().some(({ id }) => isOf(before, id) && !server.changed.has(id))
        if (!(does in person) && isThere && after !== '') expect({ hint, row: after }).toEqual({ hint, row: before })
        if (does === 'pick' && picks.length > wasPicked) {
          const [now, then] = [picks.at(-1), picks.at(-2)].map((pick) => (pick?.[0] ?? '').split(',').filter(Boolean))
          const turned = [...now!, ...then!].filter((id) => !(now!.includes(id) && then!.includes(id)))
          expect({ hint, isIt: turned.map((id) => isOf(before, id)) }).toEqual({ hint, isIt: [true] })
        }
      }

      await userEvent.hover(trigger())
      await expect
        .poll(async () => {
          while (server.waiting.length > 0) server.answer(0)
          for (const notice of notices()) notice.click()
          list().scrollTo(0, list().scrollHeight)
          await quiet()
          return server.waiting.length === 0 && notices().length === 0 && list().getAttribute('aria-busy') === 'false' && !status().includes(' loaded')
        })
        .toBe(true)
      searchBox()!.focus()
      await userEvent.keyboard('{Control>}{Home}{/Control}')
      await quiet()
      const query = searchBox()!.value.trim()
      const search = createSegmentSearch<ListedSegment>({ textOf: ({ definition }) => searchText(definition) })
      search.add(loaded())
      const found = query === '' ? loaded().map(({ name }) => name) : search.search(query).map(({ id }) => search.get(id)!.name)
      expect({ query, names: rows().slice(0, 6).map(nameOf) }).toEqual({ query, names: found.slice(0, 6) })
      expect(status()).toContain(query === '' ? `${found.length} segments` : `${found.length} match`)
      cleanup()
    }),
    { numRuns: 4, endOnFailure: true },
  )
  expect(complaints).not.toHaveBeenCalled()
})
