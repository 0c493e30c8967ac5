import { onlineManager } from '@tanstack/react-query'
import { createSegmentsClient } from 'react-contact-segments'
import { segmentFixture, segmentFixtures } from 'react-contact-segments/msw'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { activeRow, button, content, holdBack, nameOf, open, openPage, rows, searchBox, settled, status, trigger } from './pickerPage.js'

const notice = (): string | null => document.querySelector("[data-segment-picker='notice-title']")?.textContent ?? null
const retry = (): HTMLElement | null => button('Try again')
const preview = (): string => document.querySelector("[data-segment-picker='preview']")?.textContent ?? ''
/** The three retries take seven seconds. */
const PATIENT = { timeout: 20_000 }

afterEach(() => onlineManager.setOnline(true))

describe('what the picker shows when things go wrong', () => {
  it('#1 network down before page 1: says so, and retries on a click', async () => {
    const { server } = await openPage({}, { count: 60 })
    server.fail('network', { times: 4 })
    await userEvent.click(trigger())
    await expect.poll(notice, PATIENT).toBe('Can’t reach the server')
    expect(server.requests).toHaveLength(4)
    await userEvent.click(retry()!)
    await expect.poll(() => rows().length).toBeGreaterThan(3)
  })

  it('#2 network down while searching: keeps the rows, says how far it got, resumes from that page', async () => {
    const { server } = await openPage({}, { count: 1340 })
    server.fail('network', { page: 5, times: 4 })
    await open()
    await userEvent.keyboard('customers')
    await expect.poll(status, PATIENT).toMatch(/^Stopped at 400 of 1,340 · Can’t reach the server/)
    await expect.poll(() => rows().length).toBeGreaterThan(3)
    const before = server.requests.length
    await userEvent.click(retry()!)
    await expect.poll(status, PATIENT).toMatch(/in 1,340 segments$/)
    // Pages that were requested alongside it may arrive late; none that arrived is requested again.
    expect(Math.min(...server.requests.slice(before).map(({ page }) => page!))).toBe(5)
  })

  it('#2 a retry that fails like the first try: is announced again', async () => {
    const { server } = await openPage({}, { count: 60 })
    server.fail({ status: 401 }, { times: 2 })
    await userEvent.click(trigger())
    const announcement = document.querySelector("[data-segment-picker='announcement']")!
    const refused = 'Sign-in expired. Sign in again to see your segments.'
    await expect.poll(() => announcement.textContent).toBe(refused)
    const said: string[] = []
    const observer = new MutationObserver(() => said.push(announcement.textContent))
    observer.observe(announcement, { childList: true, characterData: true, subtree: true })
    await userEvent.click(retry()!)
    await expect.poll(() => said.at(-1)).toBe(refused)
    observer.disconnect()
    expect(announcement.isConnected).toBe(true)
  })

  it('a changed list that then fails to refetch: offers a single retry', async () => {
    let answer = (): Response => Response.json({ data: segmentFixtures(3), total: 5, hasNextPage: false })
    const client = createSegmentsClient({ scope: crypto.randomUUID(), requestsPerMinute: Infinity, fetch: async () => answer() })
    const { queryClient } = await openPage({ client })
    await open()
    await expect.poll(status).toMatch(/changed while it was read$/)
    answer = () => Response.json({ message: 'No' }, { status: 401 })
    await queryClient.refetchQueries()
    await expect.poll(status).toMatch(/^Stopped at 3/)
    expect(document.querySelectorAll("[data-segment-picker='retry']")).toHaveLength(1)
    answer = () => Response.json({ data: segmentFixtures(5), total: 5, hasNextPage: false })
    await userEvent.click(retry()!)
    await expect.poll(status).toBe('5 segments')
    expect(retry()).toBeNull()
  })

  it('an empty list with a total of five: says that the list has changed, not that there are no segments', async () => {
    const answer = { data: [], total: 5, hasNextPage: false }
    const client = createSegmentsClient({ scope: crypto.randomUUID(), fetch: async () => Response.json(answer) })
    await openPage({ client })
    await userEvent.click(trigger())
    await expect.poll(notice).toBe('The list changed while it was read')
    await expect.poll(() => document.querySelector("[data-segment-picker='announcement']")!.textContent).toContain('The list changed while it was read')
    Object.assign(answer, { data: segmentFixtures(5), total: 5 })
    await userEvent.click(retry()!)
    await expect.poll(() => rows().length).toBe(5)
  })

  it('#3 offline at the start: says so, sends no request, and starts by itself once online', async () => {
    onlineManager.setOnline(false)
    const { server } = await openPage({}, { count: 60 })
    await userEvent.click(trigger())
    await expect.poll(notice).toBe('You are offline')
    expect(server.requests).toHaveLength(0)
    onlineManager.setOnline(true)
    await expect.poll(() => rows().length).toBeGreaterThan(3)
  })

  it('#6 closed while a page is under way: stops without an error, and keeps the pages that arrived', async () => {
    const { server } = await openPage({}, { count: 9000, latency: 300 })
    await open()
    await userEvent.keyboard('customers')
    await expect.poll(() => server.requests.length).toBeGreaterThan(2)
    await userEvent.keyboard('{Escape}')
    await expect.poll(content).toBeNull()
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const asked = server.requests.length
    expect(asked).toBeLessThan(90)
    await open()
    expect(status()).toMatch(/^[\d,]+00 of 9,000 loaded$/)
    expect(server.requests).toHaveLength(asked)
  })

  it('#13 #14 404 and 422: a neutral message, and one request', async () => {
    for (const code of [404, 422]) {
      const { server } = await openPage({}, { count: 60 })
      server.fail({ status: code, body: { message: '<b>limit</b> must not be greater than 100' } })
      await userEvent.click(trigger())
      await expect.poll(notice).toBe(code === 404 ? 'Segments are not available' : 'Something went wrong')
      expect(document.body.textContent).not.toContain('limit')
      expect(server.requests).toHaveLength(1)
    }
  })

  it('#27 a page of 10 MB: works, and renders no more than fits on a screen', async () => {
    const emails = (row: number): string[] => Array.from({ length: 3000 }, (_, index) => `customer-${row}-${index}@northwind.example`)
    const segments = Array.from({ length: 100 }, (_, row) =>
      segmentFixture({ id: `${row}`, definition: { or: [{ and: [{ type: 'contacts_email_in', email_in: emails(row) }] }] } }),
    )
    expect(JSON.stringify(segments).length).toBeGreaterThan(10_000_000)
    await openPage({}, { segments })
    const tasks: number[] = []
    const observer = new PerformanceObserver((entries) => tasks.push(...entries.getEntries().map(({ duration }) => duration)))
    observer.observe({ type: 'longtask' })
    await open()
    await expect.poll(preview).toContain('or 2,990 more')
    await userEvent.keyboard('customer-99-2999')
    await expect.poll(rows).toHaveLength(1)
    expect(content()!.querySelectorAll('*').length).toBeLessThan(200)
    expect(content()!.textContent.length).toBeLessThan(3000)
    observer.disconnect()
    console.info(`long tasks with a page of 10 MB: ${tasks.map(Math.round).join(', ') || 'none'} ms`)
  })

  it('#30 a total that is no number: shows the rows, and claims no count', async () => {
    const { server } = await openPage({}, { count: 160 })
    server.fail({ page: (page) => ({ ...page, total: null, totalPages: 'many' }) })
    await open()
    expect(status()).not.toContain('160')
    expect(rows()[0]!.getAttribute('aria-setsize')).toBe('-1')
  })

  it('#31 an empty id and a numeric one: the first works like any other, the second is set aside', async () => {
    const { server, picks } = await openPage({}, { segments: [segmentFixture({ id: '', name: 'Nameless id' }), segmentFixture({ id: 'b', name: 'B' })] })
    server.fail({ rows: (list) => [list[0], { ...list[1], id: 7 }] })
    await open()
    expect(rows()).toHaveLength(1)
    expect(status()).toContain('1 segment could not be read')
    await userEvent.keyboard('{Enter}')
    expect(picks).toEqual([['', 'Nameless id']])
    expect(trigger().textContent).toBe('Nameless id')
  })

  it('#42 #43 #44 names in disguise, with markup, or of enormous length: plain text that fits its row', async () => {
    const names = ['user\u202Egpj.exe', '<img src=x onerror=alert(1)>', `Endless ${'x'.repeat(3_000_000)}`, 'lone \uD800 surrogate', 'two\nlines', 'V\u200BIP']
    await openPage({}, { segments: names.map((name, index) => segmentFixture({ id: `${index}`, name })) })
    await open()
    expect(rows().map(nameOf)).toEqual(['user⟨U+202E⟩gpj.exe', names[1], `${names[2]!.slice(0, 1000)}…`, 'lone ⟨U+D800⟩ surrogate', 'two␊lines', 'V⟨U+200B⟩IP'])
    expect(document.querySelector('img')).toBeNull()
    expect([...new Set(rows().map((row) => Math.round(row.getBoundingClientRect().height)))]).toEqual([52])
    expect(content()!.scrollWidth).toBe(content()!.clientWidth)
    await userEvent.keyboard('endless')
    await expect.poll(() => rows().length).toBe(1)
    expect(rows()[0]!.querySelector('mark')?.textContent).toBe('Endless')
    await userEvent.keyboard('{Enter}')
    expect(trigger().textContent).toBe(`${names[2]!.slice(0, 1000)}…`)
    expect(document.body.outerHTML.length).toBeLessThan(100_000)
  })

  it('#45 a created_at that is no date: shows "unknown", not "Invalid Date"', async () => {
    await openPage({}, { segments: [segmentFixture({ id: 'a', created_at: 'last spring', updated_at: null })] })
    await open()
    await expect.poll(preview).toContain('Createdunknown')
    expect(preview()).not.toContain('Invalid')
  })

  it('#46 a chosen id that no page has: kept, and shown as not found only after every page was read', async () => {
    const { server, picks } = await openPage({ defaultValue: 'gone' }, { count: 450, latency: 40 })
    const states = new Set<string>()
    await expect.poll(() => {
      states.add(trigger().textContent)
      return trigger().textContent
    }, { ...PATIENT, interval: 5 }).toBe('Not found: gone')
    expect([...states]).toEqual(['Loading name…', 'Not found: gone'])
    expect(server.requests).toHaveLength(5)
    expect(picks).toEqual([])
  })

  it('#19 a 503 with Retry-After: shown as a server error, not as too many requests, with a countdown to the retry', async () => {
    const { server } = await openPage({}, { count: 60 })
    server.fail({ status: 503, retryAfter: 2 })
    await userEvent.click(trigger())
    await expect.poll(status).toMatch(/^Something went wrong · Trying again in [12] s$/)
    await expect.poll(() => document.querySelector("[data-segment-picker='announcement']")?.textContent).toBe('Something went wrong. Trying again…')
    await expect.poll(() => rows().length, PATIENT).toBeGreaterThan(3)
  })

  it('#15 a countdown: never shows more seconds than Retry-After says', async () => {
    const { server } = await openPage({}, { count: 60 })
    server.fail({ status: 429, retryAfter: 3 })
    await userEvent.click(trigger())
    const said = new Set<string>()
    const observer = new MutationObserver(() => said.add(/in (\d+) s/.exec(status())?.[1] ?? ''))
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    await expect.poll(status, PATIENT).toBe('60 segments')
    observer.disconnect()
    expect([...said].filter((seconds) => Number(seconds) > 3)).toEqual([])
    expect([...said].some(Number)).toBe(true)
  })

  it.each([1, -1])('#48 a countdown while the machine sleeps, or its clock is set back: stays between 0 and 9 s: %d h', async (hours) => {
    const { server } = await openPage({}, { count: 60 })
    server.fail({ status: 429, retryAfter: 2 })
    await userEvent.click(trigger())
    await expect.poll(status).toMatch(/Trying again in [12] s/)
    const said = new Set<string>()
    const observer = new MutationObserver(() => said.add(status()))
    observer.observe(content()!, { subtree: true, childList: true, characterData: true })
    const now = Date.now()
    vi.spyOn(Date, 'now').mockImplementation(() => now + hours * 3_600_000)
    await expect.poll(status, PATIENT).toMatch(/Trying again…$|60 segments/)
    vi.restoreAllMocks()
    await expect.poll(() => rows().length, PATIENT).toBeGreaterThan(3)
    observer.disconnect()
    expect([...said].filter((text) => /in (-|\d\S)/.test(text))).toEqual([])
  })

  it('#49 a handler that throws: reported, and the picker keeps working', async () => {
    const reported = vi.fn<(event: ErrorEvent) => void>((event) => event.preventDefault())
    window.addEventListener('error', reported)
    await openPage({
      resolvers: { segment: () => { throw new Error('resolver') } },
      onValueChange: () => { throw new Error('handler') },
    }, { count: 60 })
    await open()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect.poll(() => reported.mock.calls.length).toBeGreaterThan(0)
    window.removeEventListener('error', reported)
    expect(trigger().textContent).toBe(segmentFixtures(2, { seed: 1 })[1]!.name)
  })

  it('opened again: starts afresh, and requests no page twice', async () => {
    const { server } = await openPage({}, { count: 300 })
    await open()
    await userEvent.keyboard('a')
    await settled()
    await expect.poll(() => server.requests.length).toBe(3)
    await userEvent.keyboard('{Escape}')
    await open()
    expect(nameOf(activeRow())).toBe(segmentFixtures(1, { seed: 1 })[0]!.name)
    expect(searchBox()!.value).toBe('')
    expect(server.requests).toHaveLength(3)
  })
})

describe('a page that stays open for an hour', () => {
  const anHourLater = (): void => void vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 })
  const close = async (): Promise<void> => {
    await userEvent.keyboard('{Escape}')
    await expect.poll(content).toBeNull()
  }
  const selectAll = (): HTMLElement => [...document.querySelectorAll<HTMLElement>("[data-segment-picker='select-all']")].at(-1)!
  const tools = (): string => document.querySelector("[data-segment-picker='selected']")!.textContent
  afterEach(() => vi.useRealTimers())

  it.each([
    ['opened again'],
    ['left open'],
    ['left open with all of it read'],
    ['left open with all of it read for a guard', { cycleGuard: 'edited' }],
  ])('%s: finds segments created meanwhile, and requests each page once for that', async (how, props?: { cycleGuard: string }) => {
    const { server } = await openPage(props, { count: 260 })
    await open()
    if (props) await expect.poll(status).toBe('260 segments')
    if (how === 'left open with all of it read') {
      await userEvent.keyboard('a')
      await settled()
      await userEvent.keyboard('{Backspace}')
    }
    if (how === 'opened again') await close()
    server.segments.add(segmentFixture({ name: 'Brand new, first' }), 0)
    server.segments.add(segmentFixture({ name: 'Brand new, last' }))
    anHourLater()
    const before = server.requests.length
    if (how === 'opened again') await open()
    await userEvent.keyboard('brand new')
    await expect.poll(status).toBe('2 matches in 262 segments')
    expect(rows().map(nameOf).toSorted()).toEqual(['Brand new, first', 'Brand new, last'])
    expect(server.requests.slice(before).map(({ page }) => String(page)).toSorted()).toEqual(['1', '2', '3'])
    await close()
    await open()
    expect(server.requests.slice(before)).toHaveLength(3)
  })

  it('sends no more requests once a refetch was refused, until the user retries', async () => {
    const { server } = await openPage({}, { count: 60 })
    await open()
    await close()
    anHourLater()
    server.fail({ status: 401 })
    await open()
    await expect.poll(status).toBe('Stopped at 60 of 60 · Sign-in expired')
    await close()
    await open()
    expect(server.requests).toHaveLength(2)
    await userEvent.click(retry()!)
    await expect.poll(status).toBe('60 segments')
  })

  it('reports no match, and selects all matches, only once the list has been refetched', async () => {
    const { server, picks } = await openPage({ multiple: true, selectAll: true }, { segments: segmentFixtures(300).map((segment, at) => ({ ...segment, name: `Old ${at}` })) })
    await open()
    await userEvent.keyboard('old 299')
    await settled()
    await close()
    anHourLater()
    const release = holdBack()
    await open()
    await userEvent.keyboard('qqqqqq')
    await expect.poll(notice).toBe('No match in 300 of 300 so far…')
    await userEvent.clear(searchBox()!)
    await userEvent.keyboard('old 299')
    await expect.poll(() => rows().length).toBe(1)
    server.segments.add(segmentFixture({ name: 'Old 299, renewed' }))
    await userEvent.click(selectAll())
    expect(picks).toHaveLength(0)
    release()
    await expect.poll(() => picks.at(-1)?.[1]).toBe('Old 299,Old 299, renewed')
    await userEvent.clear(searchBox()!)
    await userEvent.keyboard('qqqqqq')
    await expect.poll(notice).toBe('No segment matches “qqqqqq”')
  })

  it('selects nothing from the stale list when the refetch fails, until it is asked to again', async () => {
    const { server, picks } = await openPage({ multiple: true, selectAll: true }, { count: 260 })
    await open()
    await userEvent.keyboard('a')
    await settled()
    await close()
    anHourLater()
    const release = holdBack()
    await open()
    server.fail({ status: 403 }, { page: 2 })
    await userEvent.click(selectAll())
    release()
    await expect.poll(status).toBe('Stopped at 260 of 260 · No access to segments')
    expect(tools()).toBe('0 segments chosen')
    expect(picks).toHaveLength(0)
    // Pressing it again, with the error in sight, asks for the stale ones.
    await userEvent.click(selectAll())
    await expect.poll(tools).toBe('260 segments chosen')
  })

  it('keeps what renderEmpty has rendered, and the focus in it, during a refetch', async () => {
    const { server, queryClient } = await openPage({ renderEmpty: () => <input aria-label="New segment" /> }, { count: 240 })
    await open()
    await userEvent.keyboard('qqqqqq')
    const field = (): HTMLElement | null => document.querySelector('[aria-label="New segment"]')
    await expect.poll(field).not.toBeNull()
    await userEvent.click(field()!)
    const release = holdBack()
    const before = server.requests.length
    const done = queryClient.invalidateQueries()
    await expect.poll(() => server.requests.length).toBeGreaterThan(before)
    await userEvent.keyboard('VIP')
    release()
    await done
    await userEvent.keyboard('s')
    expect(searchBox()).toHaveValue('qqqqqq')
    expect(field()).toHaveValue('VIPs')
  })

  // A hidden page gets no animation frames, but a window that it has opened, and renders into, may be in front of it.
  it('renders and searches even while its document is hidden and gets no animation frames', async () => {
    await openPage({}, { count: 2340 })
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0)
    try {
      await open()
      expect(rows().length).toBeGreaterThan(3)
      await userEvent.keyboard('canada')
      await expect.poll(status).toMatch(/matches in 2,340 segments$/)
    } finally {
      vi.restoreAllMocks()
    }
  })
})
