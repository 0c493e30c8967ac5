import fc from 'fast-check'
import { segmentFixture, segmentFixtures } from 'react-contact-segments/msw'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { activeRow, content, inView, list, nameOf, open, openPage, rows, searchBox, settled, status, trigger } from './pickerPage.js'

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const fixtures = segmentFixtures(2340, { seed: 1 })
/** On page 24; its domain occurs in no name and no description. */
const needle = fixtures.findIndex(({ definition }) => JSON.stringify(definition).includes('northwind-freight.example'))

describe('searching', () => {
  it('picks a segment on page 24 by typing part of a domain in its rules, with the keyboard alone', async () => {
    expect(Math.floor(needle / 100) + 1).toBe(24)
    const { server, picks } = await openPage()
    trigger().focus()
    await userEvent.keyboard('{ArrowDown}')
    await expect.poll(() => document.activeElement).toBe(searchBox())
    await userEvent.keyboard('wind-freight')
    await expect.poll(status, { timeout: 20_000 }).toBe('1 match in 2,340 segments')
    expect(nameOf(activeRow())).toBe(fixtures[needle]!.name)
    expect(activeRow().querySelector('mark')!.textContent).toContain('wind')
    await userEvent.keyboard('{Enter}')
    expect(picks).toEqual([[fixtures[needle]!.id, fixtures[needle]!.name]])
    expect(trigger().textContent).toBe(fixtures[needle]!.name)
    await expect.poll(() => document.activeElement).toBe(trigger())
    expect(server.requests.map(({ page }) => page!).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1))
  })

  it('requests nothing while closed, one page on hover, and the rest only for a search', async () => {
    const { server } = await openPage()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(server.requests).toHaveLength(0)
    await userEvent.hover(trigger())
    await expect.poll(() => server.requests.length).toBe(1)
    await open()
    await settled()
    expect(server.requests).toHaveLength(1)
    await userEvent.keyboard('a')
    await expect.poll(() => server.requests.length, { timeout: 10_000 }).toBe(24)
  })

  it('says "no match" only after every page was searched', async () => {
    await openPage({}, { count: 900, latency: 250 })
    await open()
    const seen = new Set<string>()
    const title = (): string => document.querySelector("[data-segment-picker='notice-title']")?.textContent ?? ''
    const observer = new MutationObserver(() => seen.add(title()))
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    await userEvent.keyboard('qqqqqqqqqq')
    await expect.poll(title).toBe('No segment matches “qqqqqqqqqq”')
    observer.disconnect()
    expect([...seen].filter((text) => text.startsWith('No match in')).length).toBeGreaterThan(0)
    expect(status()).toBe('0 matches in 900 segments')
  })
})

describe('the highlight', () => {
  it('is one mounted, visible, announced row after any sequence of keys, and Enter picks exactly that row', async () => {
    const keys = fc.constantFrom('{ArrowDown}', '{ArrowUp}', '{PageDown}', '{PageUp}', '{Control>}{End}{/Control}', '{Control>}{Home}{/Control}')
    // What the keys should do to an index among the loaded rows: a second, simpler implementation.
    const move = (index: number, key: string, last: number, page: number): number =>
      Math.max(0, Math.min(last, { '{ArrowDown}': index + 1, '{ArrowUp}': index - 1, '{PageDown}': index + page, '{PageUp}': index - page }[key] ?? (key.includes('End') ? last : 0)))
    await fc.assert(
      fc.asyncProperty(fc.array(keys, { minLength: 1, maxLength: 12 }), async (sequence) => {
        const { picks } = await openPage({}, { count: 60 })
        await open()
        const page = Math.floor(list().clientHeight / rows()[0]!.offsetHeight) - 1
        let index = 0
        for (const key of sequence) {
          await userEvent.keyboard(key)
          index = move(index, key, 59, page)
          await expect.poll(() => nameOf(activeRow())).toBe(fixturesOf60[index]!.name)
          await expect.poll(() => inView(activeRow())).toBe(true)
        }
        await userEvent.keyboard('{Enter}')
        expect(picks).toEqual([[fixturesOf60[index]!.id, fixturesOf60[index]!.name]])
      }),
      { numRuns: 8 },
    )
  })

  it('stays on its segment while pages stream in above and below it', async () => {
    const { server } = await openPage({}, { latency: 25 })
    await open()
    await userEvent.keyboard('customers')
    await expect.poll(() => rows().length).toBeGreaterThan(3)
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    const name = nameOf(activeRow())
    await expect
      .poll(
        () => {
          expect(nameOf(activeRow())).toBe(name)
          return server.requests.length
        },
        { timeout: 20_000 },
      )
      .toBe(24)
    await settled()
    expect(nameOf(activeRow())).toBe(name)
  })

  it('follows the pointer, but not a list that scrolls under it', async () => {
    await openPage()
    await open()
    await userEvent.hover(rows()[3]!)
    expect(activeRow()).toBe(rows()[3])
    const name = nameOf(activeRow())
    list().scrollTop = 600
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(nameOf(activeRow())).toBe(name)
  })

  it('removes only the rows that leave the window as it moves, and hardly any when it jumps', async () => {
    await openPage({}, { segments: fixtures.slice(0, 90) })
    await open()
    await settled()
    let out = 0
    const observer = new MutationObserver((records) => {
      out += records.reduce((sum, { removedNodes }) => sum + removedNodes.length, 0)
    })
    observer.observe(rows()[0]!.parentElement!, { childList: true })
    const pressed = async (keys: string, name: string): Promise<number> => {
      const before = out
      await userEvent.keyboard(keys)
      await expect.poll(() => nameOf(activeRow())).toBe(name)
      await pause(50)
      return out - before
    }
    expect(await pressed('{ArrowDown>30/}', fixtures[30]!.name)).toBeLessThanOrEqual(30)
    expect(await pressed('{ArrowUp>20/}', fixtures[10]!.name)).toBeLessThanOrEqual(20)
    // The rows that are kept ready beside the window, which come later, and one for the highlighted row, whose element is new.
    expect(await pressed('{Control>}{End}{/Control}', fixtures[89]!.name)).toBeLessThanOrEqual(6)
    observer.disconnect()
  })

  it('leaves Home and End to the caret', async () => {
    await openPage()
    await open()
    await userEvent.keyboard('abc{Home}')
    expect(searchBox()!.selectionStart).toBe(0)
    await userEvent.keyboard('{End}')
    expect(searchBox()!.selectionStart).toBe(3)
  })

  it('starts on the chosen row, in view', async () => {
    await openPage({ defaultValue: fixtures[70]!.id })
    await expect.poll(() => trigger().getAttribute('data-value-state')).toBe('resolved')
    await open()
    expect(nameOf(activeRow())).toBe(fixtures[70]!.name)
    expect(activeRow().getAttribute('aria-selected')).toBe('true')
    await expect.poll(() => inView(activeRow())).toBe(true)
  })
})

describe('the popover', () => {
  it('keeps its position and size while loading, loaded, filtered and empty', async () => {
    const boxes = new Set<string>()
    const look = () => {
      const { x, y, width, height } = content()!.getBoundingClientRect()
      boxes.add([x, y, width, height].map(Math.round).join())
    }
    await openPage({}, { count: 340, latency: ({ page }) => (page === 1 ? 1500 : 0) })
    await userEvent.click(trigger())
    await expect.poll(() => document.querySelector("[data-segment-picker='skeleton']")).not.toBeNull()
    await Promise.all(content()!.getAnimations().map(({ finished }) => finished))
    look()
    await expect.poll(() => rows().length).toBeGreaterThan(0)
    look()
    await userEvent.keyboard('everyone')
    await settled()
    look()
    await userEvent.keyboard(' qqqq')
    await expect.poll(() => rows().length).toBe(0)
    look()
    expect([...boxes]).toHaveLength(1)
  })

  it('first paints the names and the rules of the first row, then the other rules and the preview', async () => {
    const { server, queryClient } = await openPage()
    await userEvent.hover(trigger())
    await expect.poll(() => server.requests.length).toBe(1)
    await expect.poll(() => queryClient.isFetching()).toBe(0)
    const drawn: { frame: number; names: number; rules: number; preview: number; described: boolean; height: number }[] = []
    let frame = 0
    let counting = requestAnimationFrame(function count() {
      frame += 1
      counting = requestAnimationFrame(count)
    })
    const filled = (part: string): number => document.querySelectorAll(`[data-segment-picker='${part}']:not(:empty)`).length
    // The description of the highlighted row is there whenever a screen reader asks for it.
    const isDescribed = (): boolean => Boolean(activeRow().getAttribute('aria-description'))
    const observer = new MutationObserver(() => {
      if (rows().length > 0) drawn.push({ frame, names: filled('name'), rules: filled('rules'), preview: filled('preview'), described: isDescribed(), height: rows()[0]!.offsetHeight })
    })
    observer.observe(document.body, { childList: true, subtree: true })
    await userEvent.click(trigger())
    await expect.poll(() => filled('preview')).toBe(1)
    observer.disconnect()
    cancelAnimationFrame(counting)
    // The highlighted row is there when the search box takes the focus, the others in the frame that shows both.
    const [first] = drawn
    const painted = drawn.findLast((state) => state.frame <= first!.frame + 1 && state.rules === 1)!
    expect(painted).toMatchObject({ preview: 0 })
    expect(painted.names).toBeGreaterThanOrEqual(7)
    expect(drawn.every(({ described }) => described)).toBe(true)
    expect(drawn.at(-1)!.rules).toBe(rows().length)
    // No row changes its height on the way.
    expect(new Set(drawn.map(({ height }) => height)).size).toBe(1)
  })

  it('responds to a key with the rows in view, and renders those beside them after the paint', async () => {
    await openPage({}, { count: 100 })
    await open()
    await expect.poll(() => rows().length).toBeGreaterThan(8)
    const atRest = rows().length
    const counts: number[] = []
    const blanks: number[] = []
    const untold = (): number => document.querySelectorAll("[data-segment-picker='rules']:empty").length
    searchBox()!.addEventListener('input', () =>
      requestAnimationFrame(() => {
        counts.push(rows().length)
        blanks.push(untold())
      }),
    )
    for (const key of ['e', '{Backspace}']) {
      await userEvent.keyboard(key)
      await expect.poll(() => rows().length).toBe(atRest)
    }
    const seen = Math.ceil(list().clientHeight / rows()[0]!.offsetHeight)
    expect(counts).toHaveLength(2)
    expect(blanks).toEqual([0, 0])
    expect(Math.max(...counts)).toBeLessThanOrEqual(seen + 1)
    expect(counts[1]).toBeGreaterThanOrEqual(seen)

    // Names come first only where the list jumps, to rows that nobody has seen before.
    const scrolled = new Promise<number>((resolve) => list().addEventListener('scroll', () => requestAnimationFrame(() => resolve(untold())), { once: true }))
    list().scrollTop = 2_000
    expect(await scrolled).toBeGreaterThanOrEqual(seen - 1)
    await expect.poll(untold).toBe(0)
  })

  it('does not update the style of the list as its height changes, which would restyle all rows', async () => {
    await openPage()
    await open()
    // It is set once, when the list opens.
    await expect.poll(() => list().getAttribute('style')).toContain('--cmdk-list-height')
    const told: (string | null)[] = []
    const observer = new MutationObserver(() => told.push(list().getAttribute('style')))
    observer.observe(list(), { attributeFilter: ['style'] })
    const height = list().scrollHeight
    await userEvent.keyboard('renew')
    await settled()
    await expect.poll(() => list().scrollHeight).not.toBe(height)
    await pause(100)
    observer.disconnect()
    expect(told).toEqual([])
  })

  it('picks by mouse, keeps the focus in the search box until then, and returns it to the trigger', async () => {
    const { picks } = await openPage()
    await open()
    const third = rows()[2]!
    const name = nameOf(third)
    await userEvent.hover(third)
    expect(document.activeElement).toBe(searchBox())
    await userEvent.click(third)
    expect(picks.map(([, picked]) => picked)).toEqual([name])
    expect(content()).toBeNull()
    expect(document.activeElement).toBe(trigger())
  })

  it('closes on Escape without a choice, and clears the search', async () => {
    const { picks } = await openPage()
    await open()
    await userEvent.keyboard('abc{Escape}')
    await expect.poll(content).toBeNull()
    expect(document.activeElement).toBe(trigger())
    await open()
    expect(searchBox()!.value).toBe('')
    expect(picks).toEqual([])
  })

  it('lets Tab into a preview that overflows, and out again', async () => {
    const addresses = Array.from({ length: 60 }, (_, index) => `person-${index}@example.com`)
    await openPage({ preview: true }, { segments: [segmentFixture({ id: 'a', definition: { or: [{ and: [{ type: 'contacts_email_in', email_in: addresses }] }] } })] })
    await page.viewport(414, 896)
    await open()
    await expect.poll(() => document.querySelector("button[data-part='more']")?.textContent).toContain('50 more')
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement?.getAttribute('data-segment-picker')).toBe('preview')
    await userEvent.keyboard('{Tab}{Enter}')
    await expect.poll(() => content()!.textContent).toContain('person-59@example.com')
    expect(content()!.contains(document.activeElement)).toBe(true)
    await userEvent.keyboard('{Tab}')
    expect((document.activeElement as HTMLElement).title).toBe('Copy ID')
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement?.textContent).toBe('After')
    expect(content()).toBeNull()
  })

  it('sends typing to the search box, even after a click in the preview', async () => {
    await openPage({}, { count: 40 })
    await open()
    const told = (): HTMLElement => document.querySelector("[data-segment-picker='preview-name']")!
    await expect.poll(told).not.toBeNull()
    await userEvent.click(told())
    expect(document.activeElement).not.toBe(searchBox())
    await userEvent.keyboard('ent')
    await expect.poll(() => searchBox()!.value).toBe('ent')
  })

  it('is left with Tab and Shift+Tab as if it were in the place of the trigger', async () => {
    await openPage({ preview: false })
    await open()
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement?.textContent).toBe('After')
    expect(content()).toBeNull()
    await open()
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
    expect(document.activeElement).toBe(trigger())
    expect(content()).toBeNull()
  })

  it('loads further pages as the list is scrolled', async () => {
    const { server } = await openPage()
    await open()
    await settled()
    for (const pages of [2, 3, 4]) {
      list().scrollTop = list().scrollHeight
      await expect.poll(() => server.requests.length).toBe(pages)
      await settled()
    }
    expect(rows()[0]!.getAttribute('aria-setsize')).toBe('2340')
    expect(rows().length).toBeLessThanOrEqual(60)
  })
})

const fixturesOf60 = segmentFixtures(60, { seed: 1 })
