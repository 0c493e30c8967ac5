/** What becomes of the list, and of what was asked of it, when it is refetched, another organisation's, or loads after a failure. */
import { useEffect, useState, type ReactElement } from 'react'
import { contactSegmentsKeys, ContactSegmentsProvider, createSegmentsClient, SegmentPicker, type SegmentPickerProps, type SegmentsClient } from 'react-contact-segments'
import type { ListedSegment } from 'react-contact-segments/core'
import { segmentFixtures } from 'react-contact-segments/msw'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cdp, page as browser, userEvent } from 'vitest/browser'
import { activeRow, button, content, holdBack, inView, list, nameOf, open, openPage, quiet, rows, searchBox, settled, status, trigger } from './pickerPage.js'

const part = (name: string): HTMLElement => document.querySelector(`[data-segment-picker='${name}']`)!
const tool = (text: RegExp): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>("[data-segment-picker='tools'] button")].find((each) => text.test(each.textContent))
const called = (count: number, nameAt: (index: number) => string): ListedSegment[] =>
  segmentFixtures(count, { seed: 1 }).map((segment, index) => ({ ...segment, id: nameAt(index), name: nameAt(index) }))
const some = called(1000, (index) => (index % 50 === 5 ? `Zed ${index}` : `Other ${index}`))
const newcomer = { ...segmentFixtures(1, { seed: 9 })[0]!, id: 'new', name: 'Brand new' }

/** An organisation whose segments may change between requests; all pages but the first wait for `gate`. */
function organisation(scope: string, all: ListedSegment[], gate?: Promise<void>): { client: SegmentsClient; all: ListedSegment[]; requests: number } {
  const own = { client: undefined as unknown as SegmentsClient, all, requests: 0 }
  own.client = createSegmentsClient({
    scope,
    requestsPerMinute: Infinity,
    async fetch(url) {
      const page = Number(new URL(new Request(url).url).searchParams.get('page'))
      own.requests += 1
      if (page > 1) await gate
      const { length } = own.all
      return Response.json({ data: own.all.slice((page - 1) * 100, page * 100), total: length, hasNextPage: page * 100 < length })
    },
  })
  return own
}

const count = 30_000

/** So many that they are searched in many slices. Returns a function that puts the first pages of them in the cache, as if they were all. */
async function inHand(nameAt: (index: number) => string, descriptionAt: (index: number) => string | null = () => null, props: SegmentPickerProps = {}): Promise<(length: number, front?: ListedSegment[]) => void> {
  const scope = crypto.randomUUID()
  const { queryClient } = await openPage({ client: createSegmentsClient({ scope, fetch: () => new Promise(() => {}) }), ...props })
  const all = called(count, nameAt).map((segment, index) => ({ ...segment, description: descriptionAt(index) }))
  return (length, front = []) => {
    const pages = Array.from({ length }, (_, page) => ({ data: [...(page === 0 ? front : []), ...all.slice(page * 100, page * 100 + 100)], rejected: [], total: length * 100 + front.length, hasNextPage: false }))
    queryClient.setQueryData(contactSegmentsKeys.list(scope), { pages, pageParams: pages.map((_, page) => page + 1) })
  }
}

describe('a list that has changed under the pointer', () => {
  async function held(props: object = {}) {
    const own = organisation(crypto.randomUUID(), some)
    const page = await openPage({ client: own.client, ...props })
    await open()
    await userEvent.hover(rows()[3]!)
    const change = async (all = some): Promise<void> => {
      own.all = [newcomer, ...all]
      await page.queryClient.invalidateQueries()
      await expect.poll(() => status()).toMatch(/new segments?$/)
    }
    return { own, change, ...page }
  }

  it('gives way to the newer one on another query', async () => {
    const { change } = await held()
    await change()
    expect(nameOf(rows()[0])).toBe('Other 0')
    await userEvent.keyboard('zed')
    await settled()
    await expect.poll(status).toBe('20 matches in 1,001 segments')
  })

  it('keeps counting the matches in it, and says how many segments are new', async () => {
    const { change } = await held()
    await userEvent.keyboard('zed')
    await settled()
    await expect.poll(status).toBe('20 matches in 1,000 segments')
    await userEvent.hover(rows()[3]!)
    await change()
    expect(status()).toBe('20 matches in 1,000 segments · 1 new segment')
  })

  it('calls onValueChange with the segment picked from it, even if the newer one no longer has it', async () => {
    const { change, picks } = await held()
    await change(some.filter(({ name }) => name !== 'Other 3'))
    await userEvent.click(rows()[3]!)
    expect(picks).toEqual([['Other 3', 'Other 3']])
  })

  it('is not what “Select all” chooses from: the newer one is', async () => {
    const { change, picks } = await held({ multiple: true, selectAll: true })
    await change()
    tool(/Select all/)!.focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => picks.map(([ids]) => ids!.split(',').length)).toEqual([1001])
  })

  it('is not taken for all there is, and gives way to the newer one as more pages load', async () => {
    const { own, change } = await held()
    await change()
    expect(status()).toBe('100 of 1,001 loaded · 1 new segment')
    const before = own.requests
    list().scrollTop = list().scrollHeight
    await expect.poll(() => own.requests).toBe(before + 1)
    await expect.poll(status).toBe('200 of 1,001 loaded')
  })

  it('gives way while a search loads the rest, and does not count a page that loads as new segments', async () => {
    const gate = Promise.withResolvers<void>()
    const own = organisation(crypto.randomUUID(), some, gate.promise)
    const page = await openPage({ client: own.client })
    await open()
    await userEvent.keyboard('zed')
    await expect.poll(status).toBe('2 matches · searched 100 of 1,000')
    await userEvent.hover(rows()[0]!)
    own.all = [newcomer, ...some]
    const told: string[] = []
    const watch = new MutationObserver(() => told.push(status()))
    watch.observe(part('status'), { subtree: true, childList: true, characterData: true })
    const done = page.queryClient.invalidateQueries()
    await userEvent.hover(rows()[1]!)
    gate.resolve()
    await done
    await settled()
    await expect.poll(status).toBe('20 matches in 1,001 segments')
    watch.disconnect()
    expect(told.filter((text) => /[2-9]\d+ new segments|in 100 segments/.test(text))).toEqual([])
  })
})

it('highlights the row that takes the place of a removed one, or else the last one', async () => {
  const own = organisation(crypto.randomUUID(), some.slice(0, 10))
  const { queryClient } = await openPage({ client: own.client })
  await open()
  for (const [keys, gone, next] of [['{ArrowDown>3/}', 'Other 3', 'Other 4'], ['{Control>}{End}{/Control}', 'Other 9', 'Other 8']]) {
    await userEvent.keyboard(keys!)
    expect(nameOf(activeRow())).toBe(gone)
    own.all = own.all.filter(({ name }) => name !== gone)
    await queryClient.invalidateQueries()
    await expect.poll(() => rows().map(nameOf)).not.toContain(gone)
    expect(nameOf(activeRow())).toBe(next)
  }
})

it('is not reported as searched to its end before it is', async () => {
  const have = await inHand((index) => (index % 300 === 299 ? `Zed ${index}` : `Other ${index}`))
  have(300)
  await open()
  const told = new Set<string>()
  const watch = new MutationObserver(() => told.add(status()))
  watch.observe(part('status'), { subtree: true, childList: true, characterData: true })
  await userEvent.keyboard('zed')
  await settled()
  await expect.poll(status).toBe('100 matches in 30,000 segments')
  watch.disconnect()
  expect([...told].filter((text) => / in /.test(text))).toEqual(['100 matches in 30,000 segments'])
})

it('keeps the highlight on its segment and in view while a refetched list is searched in many slices', async () => {
  const have = await inHand((index) => (index % 300 === 299 ? `Zed ${index}` : `Other ${index}`))
  have(300)
  await open()
  await userEvent.keyboard('zed')
  await settled()
  await userEvent.keyboard('{ArrowDown>40/}')
  const name = nameOf(activeRow())
  expect(name).not.toBe(nameOf(rows()[0]))
  const highlighted = new Set<string>()
  const watch = new MutationObserver(() => highlighted.add(nameOf(document.querySelector('[data-active]'))))
  watch.observe(list(), { subtree: true, childList: true, attributes: true })
  have(300, [newcomer])
  await expect.poll(status).toBe('100 matches in 30,001 segments')
  await expect.poll(() => nameOf(activeRow())).toBe(name)
  await expect.poll(() => inView(activeRow())).toBe(true)
  watch.disconnect()
  // There may be none for a while, but never another one.
  expect([...highlighted].filter((each) => each !== '' && each !== name)).toEqual([])
})

it.each([
  { change: 'with one segment more', before: [], after: [newcomer], total: '30,001' },
  { change: 'without the first row', before: [{ ...newcomer, name: 'Of zed' }], after: [], total: '30,000' },
])('keeps its scroll position and its matches while a list $change is searched', async ({ before, after, total }) => {
  const have = await inHand(
    (index) => `Other ${index}`,
    (index) => (index % 300 === 299 ? 'Of zed' : null),
  )
  have(300, before)
  await open()
  await userEvent.keyboard('zed')
  await settled()
  await userEvent.hover(trigger())
  list().scrollTo(0, 2000)
  const counts: number[] = []
  const watch = new MutationObserver(() => counts.push(Number.parseInt(status(), 10) || 0))
  watch.observe(content()!, { subtree: true, childList: true, characterData: true })
  have(300, after)
  await expect.poll(status).toBe(`100 matches in ${total} segments`)
  watch.disconnect()
  expect(Math.min(...counts)).toBe(100)
  expect(list().scrollTop).toBe(2000)
})

it('leaves the focus on the select-all button while a refetched list is searched', async () => {
  const have = await inHand((index) => `Other ${index}`, (index) => (index % 300 === 299 ? 'Of zed' : null), { multiple: true, selectAll: true })
  have(300)
  await open()
  await userEvent.keyboard('zed')
  await expect.poll(() => tool(/^Select/)?.textContent).toBe('Select 100 matches')
  await userEvent.hover(trigger())
  tool(/^Select/)!.focus()
  have(300, [newcomer])
  await expect.poll(status).toBe('100 matches in 30,001 segments')
  expect(document.activeElement).toBe(tool(/^Select/))
})

describe('another organisation', () => {
  async function swapped(props: object = {}) {
    const gate = Promise.withResolvers<void>()
    const alpha = organisation('alpha', called(300, (index) => `Alpha ${index}`), gate.promise)
    const beta = organisation('beta', called(300, (index) => `Beta ${index}`))
    const chosen: unknown[] = []
    function Page(): ReactElement {
      const [client, setClient] = useState(alpha.client)
      useEffect(() => {
        const swap = (): void => setClient(beta.client)
        addEventListener('swap', swap)
        return () => removeEventListener('swap', swap)
      }, [])
      return (
        <ContactSegmentsProvider client={client}>
          <SegmentPicker aria-label="Audience" onValueChange={(value: unknown) => chosen.push(value)} {...props} />
        </ContactSegmentsProvider>
      )
    }
    await openPage({}, {}, () => <Page />)
    await open()
    return { swap: () => dispatchEvent(new Event('swap')), chosen, letThrough: gate.resolve }
  }

  it('shows its own rows at once, even under the pointer', async () => {
    const { swap, chosen } = await swapped()
    await userEvent.hover(rows()[3]!)
    swap()
    await expect.poll(() => rows().some((row) => nameOf(row).startsWith('Beta'))).toBe(true)
    expect(rows().filter((row) => nameOf(row).startsWith('Alpha'))).toEqual([])
    await userEvent.click(rows()[3]!)
    expect(chosen).toEqual(['Beta 3'])
  })

  it('does not take over a pending “Select all” from the one before', async () => {
    const { swap, chosen, letThrough } = await swapped({ multiple: true, selectAll: true })
    await userEvent.click(tool(/Select all/)!)
    await expect.poll(() => part('selected').textContent).toMatch(/^Reading/)
    swap()
    await expect.poll(() => rows().some((row) => nameOf(row).startsWith('Beta'))).toBe(true)
    letThrough()
    await expect.poll(() => part('selected').textContent).not.toMatch(/^Reading/)
    await settled()
    expect(chosen).toEqual([])
  })

  it('does not take over the Undo of the one before', async () => {
    const { swap } = await swapped({ multiple: true, value: undefined, defaultValue: ['Alpha 1', 'Alpha 2'] })
    await userEvent.click(tool(/Clear/)!)
    await expect.poll(() => tool(/Undo/)).toBeDefined()
    swap()
    await expect.poll(() => rows().some((row) => nameOf(row).startsWith('Beta'))).toBe(true)
    expect(tool(/Undo/)).toBeUndefined()
  })
})

describe('after a failure', () => {
  it('a list that is scrolled to its end requests no more', async () => {
    let requests = 0
    const gate = Promise.withResolvers<void>()
    const all = called(100, (index) => `Other ${index}`)
    await openPage({
      client: createSegmentsClient({
        scope: crypto.randomUUID(),
        requestsPerMinute: Infinity,
        async fetch() {
          requests += 1
          if (requests === 1) return Response.json({ data: all, total: 200, hasNextPage: true })
          await gate.promise
          return Response.json({}, { status: 403 })
        },
      }),
    })
    await open()
    list().scrollTop = list().scrollHeight
    await expect.poll(() => list().getAttribute('aria-busy')).toBe('true')
    gate.resolve()
    await expect.poll(status).toMatch(/^Stopped/)
    await quiet()
    expect([requests, status()]).toEqual([2, expect.stringMatching(/^Stopped/)])
  })

  it('the focus moves to the search box when the retry button that had it goes', async () => {
    const { server } = await openPage({}, { count: 300 })
    server.fail({ status: 404 }, { page: 1 })
    await userEvent.click(trigger())
    await expect.poll(() => button('Try again')).not.toBeNull()
    button('Try again')!.focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => rows().length).toBeGreaterThan(0)
    expect(document.activeElement).toBe(searchBox())
    server.fail({ status: 404 }, { page: 2 })
    await userEvent.keyboard('a')
    await expect.poll(() => button('Try again')).not.toBeNull()
    await userEvent.click(button('Try again')!)
    await settled()
    expect(document.activeElement).toBe(searchBox())
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => document.activeElement).toBe(trigger())
  })

  it('the retry button beside rows stays while it retries, so that Enter after another failure picks no row', async () => {
    const { server, picks } = await openPage({}, { count: 300 })
    server.fail({ status: 404 }, { page: 2, times: 2 })
    await open()
    await userEvent.keyboard('a')
    await expect.poll(() => button('Try again')).not.toBeNull()
    button('Try again')!.focus()
    for (const failed of [true, false]) {
      const before = server.requests.length
      await userEvent.keyboard('{Enter}')
      await expect.poll(() => server.requests.length).toBeGreaterThan(before)
      await settled()
      if (failed) expect(document.activeElement).toBe(button('Try again'))
    }
    await expect.poll(status).toMatch(/in 300 segments$/)
    expect(document.activeElement).toBe(searchBox())
    expect(picks).toEqual([])
  })

  it('the error that kept “Select all” from choosing is gone once a retry has loaded the list', async () => {
    const { server } = await openPage({ multiple: true, selectAll: true }, { count: 340 })
    server.fail({ status: 404 }, { page: 2 })
    await open()
    await userEvent.click(tool(/Select all/)!)
    await expect.poll(() => part('status').dataset['error']).toBe('')
    await expect.poll(() => tool(/Select all/)).toBeDefined()
    await userEvent.click(tool(/Select all/)!)
    expect(part('selected').textContent).toBe('Segments are not available')
    await userEvent.click(button('Try again')!)
    await expect.poll(() => part('status').dataset['error']).toBeUndefined()
    await expect.poll(() => part('selected').textContent).toBe('0 segments chosen')
  })
})

it.each<SegmentPickerProps>([{}, { defaultValue: 'Other 7' }])('a cancelled first page is requested again as long as something waits for it: %o', async (props) => {
  let requests = 0
  const client = createSegmentsClient({
    scope: crypto.randomUUID(),
    // The first is never answered.
    fetch: async () => (requests++ === 0 ? new Promise(() => {}) : Response.json({ data: some.slice(0, 100), total: 100, hasNextPage: false })),
  })
  const { queryClient } = await openPage({ client, ...props })
  trigger().focus()
  await expect.poll(() => requests).toBe(1)
  await queryClient.cancelQueries()
  await open()
  await expect.poll(() => nameOf(activeRow())).toBe(`Other ${props.defaultValue ? 7 : 0}`)
})

describe('keys that are pressed before their rows are there', () => {
  /** Dispatches all at once, as on a busy machine: nothing is painted or searched in between. */
  async function hurry(typed: string, ...keys: string[]): Promise<void> {
    const input = searchBox()!
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, typed)
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    for (const key of keys) {
      // React renders in a microtask.
      await Promise.resolve()
      input.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key }))
    }
  }
  // The last two are searched in the same slice.
  const zeds = (index: number): string => (index === count - 1 ? 'Zed' : index === 5 || index === count - 2 ? `Tale of zed ${index}` : `Other ${index}`)

  it.each([
    [{}, '{ArrowDown}{ArrowDown}', 'Other 2'],
    [{}, '{ArrowDown}{ArrowDown}{ArrowUp}', 'Other 1'],
    [{}, '{ArrowUp}{ArrowDown}', 'Other 1'],
    [{}, '{ArrowDown}{Enter}{PageUp}', 'Other 0'],
    [{}, '{Control>}{End}{/Control}', 'Other 99'],
    [{ defaultValue: 'Other 40' }, '{ArrowUp}', 'Other 40'],
    [{ defaultValue: 'Other 40' }, '{ArrowDown}', 'Other 41'],
    [{}, 'zed{ArrowDown}', 'Zed 55'],
    [{}, 'zed{ArrowDown}{Backspace}', 'Zed 5'],
  ] as const)('wait for the first page: %o %s', async (props, keys, name) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const all = some.slice(0, 100)
    const client = createSegmentsClient({ scope: crypto.randomUUID(), fetch: () => promise.then(() => Response.json({ data: all, total: 100, hasNextPage: false })) })
    const { picks } = await openPage({ client, ...props })
    await userEvent.click(trigger())
    await userEvent.keyboard(keys)
    resolve()
    await expect.poll(() => rows().length).toBeGreaterThan(0)
    await settled()
    expect(nameOf(activeRow())).toBe(name)
    expect(picks).toEqual([])
  })

  it.each([
    [['ArrowDown'], 'Tale of zed 5'],
    [['ArrowDown', 'ArrowDown'], `Tale of zed ${count - 2}`],
    [['ArrowDown', 'ArrowDown', 'ArrowUp'], 'Tale of zed 5'],
    [['PageDown'], `Tale of zed ${count - 2}`],
  ])('wait for segments that are not searched yet: %o', async (keys, name) => {
    const have = await inHand(zeds)
    have(300)
    await open()
    await hurry('zed', ...keys)
    await settled()
    await expect.poll(status).toBe('3 matches in 30,000 segments')
    expect(nameOf(activeRow())).toBe(name)
  })

  it('go up from the row on screen while an ArrowDown beyond it still waits for its row', async () => {
    const have = await inHand((index) => (index === 5 || index === 6 || index === count - 1 ? `Zed ${index}` : `Other ${index}`))
    have(300)
    await open()
    const drawn = new Promise<void>((resolve) => {
      new MutationObserver((_, watch) => {
        if (rows().map(nameOf).join() !== 'Zed 5,Zed 6') return
        watch.disconnect()
        resolve()
      }).observe(content()!, { subtree: true, childList: true, characterData: true, attributes: true })
    })
    await hurry('zed')
    // The search goes on once that is painted.
    await drawn
    await hurry('zed', 'ArrowDown', 'ArrowDown', 'ArrowUp')
    await settled()
    await expect.poll(status).toBe('3 matches in 30,000 segments')
    expect(nameOf(activeRow())).toBe('Zed 5')
  })

  it.each([
    ['', []],
    ['zed', []],
    // Where a key moves the highlight is known before it is painted.
    ['{ArrowDown}', ['Other 1']],
  ])('do not pick with Enter a row that was highlighted only after the key press: after “%s”', async (keys, picked) => {
    const { picks } = await openPage({}, { segments: called(100, (index) => (index === 5 ? 'Zed' : `Other ${index}`)) as never })
    if (keys) await open()
    const enter = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key: 'Enter' })
    await (keys ? userEvent.keyboard(keys) : open())
    await settled()
    searchBox()!.dispatchEvent(enter)
    expect(picks.map(([id]) => id)).toEqual(picked)
    expect(enter.defaultPrevented).toBe(true)
    if (picked.length > 0) return
    const name = nameOf(activeRow())
    await userEvent.keyboard('{Enter}')
    expect(picks.map(([id]) => id)).toEqual([name])
  })

  it('still pick with Enter if key events use another clock', async () => {
    const { picks } = await openPage({}, { segments: called(100, (index) => `Other ${index}`) as never })
    const enter = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key: 'Enter' })
    Object.defineProperty(enter, 'timeStamp', { value: performance.now() - 60_000 })
    await open()
    searchBox()!.dispatchEvent(enter)
    expect(picks.map(([id]) => id)).toEqual(['Other 0'])
  })
})

describe('better matches', () => {
  /** One on the first page, then a better one on each of the next two. */
  async function found(count: number, failing?: number) {
    const gates = [0, 1].map(() => Promise.withResolvers<void>())
    const all = called(count, (index) => ({ 5: 'The long tale of zed', 150: 'Zed segment', 250: 'Zed' })[index] ?? `Other ${index}`)
    const client = createSegmentsClient({
      scope: crypto.randomUUID(),
      requestsPerMinute: Infinity,
      async fetch(url) {
        const page = Number(new URL(new Request(url).url).searchParams.get('page'))
        await gates[Math.min(page, 3) - 2]?.promise
        if (page === failing) return Response.json({})
        return Response.json({ data: all.slice((page - 1) * 100, page * 100), total: count, hasNextPage: page * 100 < count })
      },
    })
    return { client, letThrough: gates.map(({ resolve }) => resolve) }
  }

  it('are counted from scratch after a jump to the best so far, and announced', async () => {
    const { client, letThrough } = await found(300)
    await openPage({ client })
    await open()
    await userEvent.keyboard('zed')
    await expect.poll(() => nameOf(activeRow())).toBe('The long tale of zed')
    letThrough[0]!()
    await expect.poll(() => part('better')?.textContent).toBe('1 better match above')
    await userEvent.click(part('better'))
    await expect.poll(() => nameOf(activeRow())).toBe('Zed segment')
    letThrough[1]!()
    await settled()
    await expect.poll(() => nameOf(rows()[0])).toBe('Zed')
    expect(nameOf(activeRow())).toBe('Zed segment')
    expect(part('better').textContent).toBe('1 better match above')
    await expect.poll(() => part('announcement').textContent).toBe('3 matches in 300 segments. 1 better match above')
  })

  describe.each([1280, 390, 'phone'] as const)('leave the retry button in its place as they come and go: %s', (width) => {
    const touch = (enabled: boolean): Promise<unknown> => cdp().send('Emulation.setTouchEmulationEnabled', { enabled: enabled && width === 'phone' })
    beforeEach(() => touch(true))
    afterEach(() => touch(false))

    it('beside a status of two lines at most', async () => {
      const { client, letThrough } = await found(300, 3)
      await openPage({ client })
      await browser.viewport(width === 'phone' ? 320 : width, 800)
      await open()
      await userEvent.fill(searchBox()!, 'zed')
      await expect.poll(() => nameOf(activeRow())).toBe('The long tale of zed')
      for (const letOne of letThrough) letOne()
      await expect.poll(() => button('Try again')).not.toBeNull()
      await Promise.all(content()!.getAnimations().map(({ finished }) => finished))
      const words = part('status').firstElementChild!
      expect(words.getBoundingClientRect().height).toBeLessThan(3 * parseFloat(getComputedStyle(words).lineHeight))
      const both = button('Try again')!.getBoundingClientRect()
      await userEvent.click(button('1 better match above')!)
      await expect.poll(() => button('1 better match above')).toBeNull()
      expect(button('Try again')!.getBoundingClientRect().toJSON()).toEqual(both.toJSON())
    })
  })

  it('do not focus the search box, which would open an on-screen keyboard, in a list opened by touch', async () => {
    const { client, letThrough } = await found(200)
    await openPage({ client, defaultSearch: 'zed' })
    trigger().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' }))
    trigger().click()
    await expect.poll(() => rows().length).toBe(1)
    await expect.poll(() => nameOf(activeRow())).toBe('The long tale of zed')
    letThrough[0]!()
    await expect.poll(() => part('better')?.textContent).toBe('1 better match above')
    await userEvent.click(part('better'))
    await expect.poll(() => nameOf(activeRow())).toBe('Zed segment')
    expect(document.activeElement).toBe(content())
  })

  it('are highlighted at once when everything is loaded and only the search is still going on', async () => {
    const have = await inHand((index) => (index === count - 10 ? 'Zed' : index % 3 ? `Tale of zed ${index}` : `Other ${index}`))
    have(300)
    await open()
    await userEvent.keyboard('zed')
    await settled()
    expect(nameOf(rows()[0])).toBe('Zed')
    expect(nameOf(activeRow())).toBe('Zed')
  })

  it.each(['{ArrowDown}{ArrowUp}', '{Control>}{Home}{/Control}'])('wait above the first row so far once the user has moved to it: %s', async (keys) => {
    // Their names match only as guesses.
    const have = await inHand(
      (index) => (index === 5 || index === 9 ? `Zedomtaic ${index}` : `Other ${index}`),
      (index) => (index === count - 10 ? 'Of zedomatic' : null),
    )
    have(300)
    await open()
    await userEvent.fill(searchBox()!, 'zedomatic')
    await expect.poll(() => rows().length, { interval: 5 }).toBe(2)
    await userEvent.keyboard(keys)
    await settled()
    expect(rows().map(nameOf)).toEqual([`Other ${count - 10}`, 'Zedomtaic 5', 'Zedomtaic 9'])
    expect(nameOf(activeRow())).toBe('Zedomtaic 5')
    expect(part('better').textContent).toBe('1 better match above')
  })

  it('wait above when they are among later pages that take many slices to be searched', async () => {
    const have = await inHand((index) => (index === count - 10 ? 'Zed' : index === 5 ? 'Tale of zed' : `Other ${index}`))
    have(1)
    await open()
    await userEvent.keyboard('zed')
    await expect.poll(() => nameOf(activeRow())).toBe('Tale of zed')
    have(300)
    await expect.poll(status).toBe('2 matches in 30,000 segments')
    expect(nameOf(rows()[0])).toBe('Zed')
    expect(nameOf(activeRow())).toBe('Tale of zed')
    expect(part('better').textContent).toBe('1 better match above')
  })
})

describe('the highlight stays in view as better matches arrive', () => {
  const ranked = called(300, (index) => (index < 40 ? `Blizzedo ${index}` : index >= 100 && index < 140 ? `Zed ${index}` : `Other ${index}`))

  it.each(['after a scroll by hand before the question', 'where the pointer has put it after a scroll'])('%s', async (when) => {
    const gate = Promise.withResolvers<void>()
    await openPage({ client: organisation(when, ranked, gate.promise).client })
    await open()
    if (when.startsWith('after')) {
      await userEvent.keyboard('{ArrowDown>20/}')
      list().scrollTop = 0
      await expect.poll(() => rows().some((row) => nameOf(row) === 'Blizzedo 0')).toBe(true)
      await userEvent.keyboard('zed')
      await expect.poll(() => nameOf(activeRow())).toBe('Blizzedo 0')
    } else {
      await userEvent.keyboard('zed')
      await expect.poll(() => nameOf(activeRow())).toBe('Blizzedo 0')
      list().scrollTop = 1200
      await expect.poll(() => inView(activeRow())).toBe(false)
      await expect.poll(() => rows().some(inView)).toBe(true)
      await userEvent.hover(rows().find(inView)!)
      await expect.poll(() => inView(activeRow())).toBe(true)
    }
    const name = nameOf(activeRow())
    gate.resolve()
    await settled()
    await expect.poll(status).toMatch(/^80 matches/)
    expect(nameOf(activeRow())).toBe(name)
    await expect.poll(() => inView(activeRow())).toBe(true)
    // A user who has pointed at a row wants that one.
    if (!when.startsWith('after')) return expect(part('better')).toBeNull()
    expect(part('better').textContent).toBe('40 better matches above')
    await userEvent.click(part('better'))
    expect(nameOf(activeRow())).toBe('Zed 100')
    await expect.poll(() => inView(activeRow())).toBe(true)
    expect(part('better')).toBeNull()
    expect(document.activeElement).toBe(searchBox())
  })
})

it('a list that fades out after it was closed does nothing any more', async () => {
  const { picks } = await openPage({ multiple: true, selectAll: true, defaultValue: ['a'] }, { count: 300 })
  const style = document.createElement('style')
  style.textContent = `@keyframes fade { to { opacity: 0 } } [data-segment-picker='content'][data-state='closed'] { animation: fade 1500ms !important }`
  document.head.append(style)
  const release = holdBack()
  await open()
  const [clear, all] = [tool(/Clear/)!, tool(/Select all/)!]
  await userEvent.keyboard('{Escape}')
  expect(content()).not.toBeNull()
  for (const button of [clear, all]) {
    button.focus()
    expect(document.activeElement).toBe(trigger())
    const { left, top, width, height } = button.getBoundingClientRect()
    expect(content()!.contains(document.elementFromPoint(left + width / 2, top + height / 2))).toBe(false)
  }
  await userEvent.click(trigger())
  style.remove()
  await expect.poll(() => content()?.matches('[inert]')).toBe(false)
  release()
  await settled()
  expect(picks).toEqual([])
})
