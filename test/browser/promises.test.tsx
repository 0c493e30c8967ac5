import { useEffect, useState, type ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { arLabels } from 'react-contact-segments/labels/ar'
import { createSegmentsClient, SegmentPicker, useContactSegments, type SegmentPickerProps, type SegmentsClient } from 'react-contact-segments'
import { createSummarizer } from 'react-contact-segments/core'
import { segmentFixture, segmentFixtures } from 'react-contact-segments/msw'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { activeRow, button, content, holdBack, inView, list, nameOf, open, openPage, quiet, rows, searchBox, settled, status, trigger } from './pickerPage.js'

const fixtures = segmentFixtures(60, { seed: 1 })
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Errors that reached the window, where a page's own error reporting listens. */
const reported: unknown[] = []
const note = (event: ErrorEvent): void => {
  reported.push(event.error)
  event.preventDefault()
}
afterEach(() => {
  window.removeEventListener('error', note)
  reported.length = 0
})

describe('what a page can set', () => {
  const inTheMiddle = (picker: ReactElement): ReactElement => <div style={{ position: 'fixed', inset: '560px auto auto 500px' }}>{picker}</div>

  it('is the side on which the list opens, and the edge it is aligned to', async () => {
    const box = (name: string): DOMRect => document.querySelector(`[data-segment-picker='${name}']`)!.getBoundingClientRect()
    await openPage({ side: 'top', align: 'end' }, { segments: fixtures }, inTheMiddle)
    // Room above and below.
    await page.viewport(1280, 1200)
    await open()
    expect(box('content').bottom).toBeLessThanOrEqual(box('root').top)
    expect(box('content').right).toBeCloseTo(box('root').right, 0)
    await openPage({ side: 'top' }, { segments: fixtures }, inTheMiddle)
    await open()
    expect(box('content').left).toBeCloseTo(box('root').left, 0)
  })

  it('is how many rows each request asks for', async () => {
    const { server } = await openPage({ pageSize: 25 }, { count: 60 })
    await open()
    await userEvent.keyboard('customer')
    await expect.poll(() => server.requests.map(({ page, limit }) => [page, limit])).toEqual([[1, 25], [2, 25], [3, 25]])
  })

  it('is what names and describes the field', async () => {
    await openPage({ 'aria-labelledby': 'name', 'aria-describedby': 'help' }, { segments: fixtures }, (picker) => <><b id="name">Send to</b>{picker}<p id="help">Everybody in it.</p></>)
    await expect.element(page.getByRole('combobox', { name: 'Send to' })).toHaveAccessibleDescription('Everybody in it.')
    await open()
    await expect.element(page.getByRole('dialog', { name: 'Send to' })).toBeVisible()
  })
})

describe('the segment being edited', () => {
  /** The first one refers to one on the last page, and that to the edited one. */
  const belongsTo = (segment_id: string) => ({ or: [{ and: [{ type: 'contact_belongs_to_segment' as const, segment_id }] }] })
  const chain = segmentFixtures(300, { seed: 1 }).map((segment, index) => ({
    ...segment,
    definition: index === 0 ? belongsTo('late') : index === 250 ? belongsTo('edited') : null,
    id: index === 250 ? 'late' : index === 299 ? 'edited' : segment.id,
  }))

  it('cannot be made to depend on itself through a segment whose page is not loaded yet', async () => {
    const { picks } = await openPage({ cycleGuard: 'edited' }, { segments: chain })
    const release = holdBack()
    await open()
    expect(activeRow().getAttribute('aria-disabled')).toBe('true')
    // Nothing has failed so far.
    expect(activeRow().textContent).toContain('Loading segments…')
    await userEvent.keyboard('{Enter}')
    release()
    await settled()
    await expect.poll(() => activeRow().textContent).toContain('Depends on the segment you are editing')
    await userEvent.keyboard('{Enter}')
    expect(picks).toEqual([])
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(picks).toEqual([[chain[1]!.id, chain[1]!.name]])
  })

  it('blocks a segment that could not be checked because a page failed, and checks it on retry', async () => {
    const { picks, server } = await openPage({ cycleGuard: 'edited' }, { segments: chain })
    server.fail({ status: 401 }, { page: 3 })
    expect(server.requests).toEqual([])
    await open()
    await expect.poll(status).toMatch(/^Stopped/)
    expect(activeRow().textContent).toContain('Could not be checked: late')
    await userEvent.keyboard('{Enter}')
    expect(picks).toEqual([])
    await userEvent.click(button('Try again')!)
    await expect.poll(() => activeRow().textContent).toContain('Depends on the segment you are editing')
    await userEvent.click(rows()[1]!)
    expect(picks).toEqual([[chain[1]!.id, chain[1]!.name]])
  })

  it('disables a segment that refers to one whose row could not be read, but not one that refers to a deleted one', async () => {
    const broken = chain.map((segment) => (segment.id === 'late' ? { ...segment, name: null as never } : segment))
    const dangling = { ...broken[1]!, definition: belongsTo('deleted') }
    const { picks } = await openPage({ cycleGuard: 'edited' }, { segments: broken.with(1, dangling) })
    await open()
    await settled()
    await expect.poll(() => activeRow().textContent).toContain('Could not be checked: late')
    await userEvent.keyboard('{Enter}')
    expect(picks).toEqual([])
    expect(activeRow().textContent).not.toContain('not found')
    await userEvent.keyboard('{ArrowDown}')
    expect(activeRow().textContent).toContain('In segment “deleted” (not found)')
    await userEvent.keyboard('{Enter}')
    expect(picks).toEqual([[dangling.id, dangling.name]])
  })
})

describe('a list that is refetched while it is open', () => {
  it('keeps the row under the pointer, says how many are new, and shows them on Refresh', async () => {
    const { server, queryClient } = await openPage({}, { segments: fixtures })
    await open()
    await settled()
    await userEvent.hover(rows()[2]!)
    server.segments.add(segmentFixture({ id: 'new-1', name: 'Brand new' }), 0)
    server.segments.add(segmentFixture({ id: 'new-2', name: 'Newer still' }), 0)
    await queryClient.refetchQueries()
    await expect.poll(status).toContain('2 new segments')
    expect(nameOf(rows()[2])).toBe(fixtures[2]!.name)
    expect(nameOf(activeRow())).toBe(fixtures[2]!.name)
    await userEvent.click([...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Refresh')!)
    await expect.poll(() => rows().map(nameOf)).toContain('Brand new')
    expect(status()).toBe('62 segments')
    // The highlight stays with its segment.
    expect(nameOf(activeRow())).toBe(fixtures[2]!.name)
  })

  it('is shown at once when the pointer is not on it', async () => {
    const { server, queryClient } = await openPage({}, { segments: fixtures })
    trigger().focus()
    await userEvent.keyboard('{ArrowDown}')
    await userEvent.unhover(document.body)
    await expect.poll(() => rows().length).toBeGreaterThan(0)
    await settled()
    server.segments.add(segmentFixture({ id: 'new-1', name: 'Brand new' }), 0)
    await queryClient.refetchQueries()
    await expect.poll(() => rows().map(nameOf)).toContain('Brand new')
    expect(nameOf(activeRow())).toBe(fixtures[0]!.name)
  })
})

describe('results that are still loading', () => {
  /** Weaker matches on the first page, better ones on later pages. */
  const late = segmentFixtures(300, { seed: 2 }).map((segment, index) => {
    const name = index < 30 ? `Trial of alpha ${index}` : index >= 150 && index < 160 ? `Alpha ${index}` : `Other ${index}`
    return { ...segment, name, description: null }
  })

  it('stay in place while one is pressed, which is then the one that is picked', async () => {
    const { picks } = await openPage({}, { segments: late })
    const release = holdBack()
    await open()
    await userEvent.keyboard('alpha')
    await expect.poll(() => nameOf(rows()[0])).toContain('Trial of alpha')
    const pressed = nameOf(rows()[2])
    document.addEventListener('pointerdown', () => release(), { once: true, capture: true })
    await userEvent.click(rows()[2]!, { delay: 1_200 })
    await expect.poll(() => picks.map(([, name]) => name)).toEqual([pressed])
  })

  it('are all chosen by “Select all”, even if the pointer moves over one as the last arrive', async () => {
    const { picks } = await openPage({ multiple: true, selectAll: true }, { segments: late })
    const release = holdBack()
    await open()
    await userEvent.keyboard('alpha')
    await expect.poll(() => nameOf(rows()[0])).toContain('Trial of alpha')
    await userEvent.click([...document.querySelectorAll<HTMLElement>("[data-segment-picker='tools'] button")].find(({ textContent }) => textContent.startsWith('Select all'))!)
    // A mouse that keeps moving.
    const aim = setInterval(() => rows()[2]?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, movementX: 1, pointerType: 'mouse' })), 50)
    try {
      release()
      await expect.poll(() => picks.at(-1)?.[0]?.split(',').length).toBe(40)
    } finally {
      clearInterval(aim)
    }
  })

  it('appear once the pointer rests, without moving the highlight', async () => {
    await openPage({}, { segments: late })
    const release = holdBack()
    await open()
    await userEvent.keyboard('alpha')
    await expect.poll(() => nameOf(rows()[0])).toContain('Trial of alpha')
    await userEvent.hover(rows()[2]!)
    const aimedAt = nameOf(activeRow())
    release()
    await expect.poll(() => rows().filter((row) => nameOf(row).startsWith('Alpha')).length).toBeGreaterThan(0)
    expect(nameOf(activeRow())).toBe(aimedAt)
  })
})

describe('what the page passes in', () => {
  it('renders rows, rules, the trigger and the empty list', async () => {
    await openPage(
      {
        defaultValue: fixtures[1]!.id,
        renderTrigger: ({ segments, state, open }) => <b>{`${segments[0]?.name} (${state}, ${open ? 'open' : 'closed'})`}</b>,
        renderRow: ({ segment, picked, active }) => <i>{`${segment.name}${picked ? ' ✓' : ''}${active ? ' ←' : ''}`}</i>,
        renderSummary: (segment, variant) => <u>{`${variant} rules of ${segment.id}`}</u>,
        renderEmpty: ({ query }) => <a href="#create">{`Create “${query}”`}</a>,
      },
      { segments: fixtures },
    )
    await expect.poll(() => trigger().textContent).toBe(`${fixtures[1]!.name} (resolved, closed)`)
    await open()
    await expect.poll(() => rows()[1]!.textContent).toBe(`${fixtures[1]!.name} ✓ ←`)
    await expect.poll(() => content()!.textContent).toContain(`lines rules of ${fixtures[1]!.id}`)
    await userEvent.keyboard('qqqqq')
    await expect.poll(() => content()!.querySelector('a')?.textContent).toBe('Create “qqqqq”')
  })

  it('gives every part a class of its own', async () => {
    const slots = ['root', 'trigger', 'value', 'clear', 'chips', 'chip', 'content', 'search', 'tools', 'list', 'row', 'name', 'description', 'rules', 'check', 'notice', 'preview', 'status'] as const
    const classNames = Object.fromEntries(slots.map((slot) => [slot, `mine-${slot}`]))
    const worn = new Set<string>()
    const look = (): void => slots.filter((slot) => document.querySelector(`.mine-${slot}[data-segment-picker='${slot}']`)).forEach((slot) => worn.add(slot))
    const segments = fixtures.slice(0, 9)
    await openPage({ multiple: true, clearable: true, defaultValue: [segments[0]!.id], classNames }, { segments })
    await open()
    look()
    await openPage({ defaultValue: segments[0]!.id, classNames }, { segments })
    await open()
    look()
    await userEvent.keyboard('qqqqq')
    await expect.poll(() => document.querySelector('.mine-notice')).not.toBeNull()
    look()
    expect([...worn].toSorted()).toEqual(slots.toSorted())
  })

  it('gets room for what it renders into a row later than the row', async () => {
    function Row({ name }: { name: string }): ReactElement {
      const [count, setCount] = useState('')
      useEffect(() => {
        const timer = setTimeout(() => setCount('1,204 contacts'), 200)
        return () => clearTimeout(timer)
      }, [])
      return (
        <span>
          {name}
          {count === '' ? null : <b style={{ display: 'block', blockSize: 40 }}>{count}</b>}
        </span>
      )
    }
    await openPage({ renderRow: ({ segment }) => <Row name={segment.name} /> }, { segments: fixtures })
    await open()
    await expect.poll(() => rows()[0]!.querySelector('b')).not.toBeNull()
    const overlaps = (): number[] => rows().slice(1, 6).map((row, index) => rows()[index]!.getBoundingClientRect().bottom - row.getBoundingClientRect().top)
    await expect.poll(() => Math.max(...overlaps())).toBeLessThanOrEqual(0.5)
  })

  it('leaves no rows overlapping, and the highlight in view, when it makes rows grow later', async () => {
    const wide = segmentFixtures(200, { seed: 1 })
    await openPage({}, { segments: wide }, (picker) => <>{picker}<style id="late" /></>)
    await open()
    for (let row = 0; row < 14; row++) await userEvent.keyboard('{ArrowDown}')
    expect(nameOf(activeRow())).toBe(wide[14]!.name)
    const overlap = (): number => Math.max(...rows().slice(1).map((row, index) => rows()[index]!.getBoundingClientRect().bottom - row.getBoundingClientRect().top))
    document.querySelector('#late')!.textContent = "[data-segment-picker='row'] { block-size: 84px }"
    await expect.poll(overlap).toBeLessThanOrEqual(0.5)
    await expect.poll(() => inView(activeRow())).toBe(true)
  })

  it('leaves the highlight in view when it makes the list shorter', async () => {
    await openPage({}, { segments: fixtures }, (picker) => <>{picker}<style id="late" /></>)
    await open()
    for (let row = 0; row < 5; row++) await userEvent.keyboard('{ArrowDown}')
    document.querySelector('#late')!.textContent = "[data-segment-picker='list'] { max-block-size: 160px; block-size: 160px }"
    await expect.poll(() => list().clientHeight).toBeLessThan(170)
    await expect.poll(() => inView(activeRow())).toBe(true)
  })

  it('renders the trigger after it has thrown, once the chosen segments have loaded', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {})
    await openPage({ defaultValue: fixtures[1]!.id, renderTrigger: ({ segments }) => <b>{segments[0]!.name.toUpperCase()}</b> }, { segments: fixtures, latency: 50 })
    await expect.poll(() => trigger().textContent).toBe(fixtures[1]!.name.toUpperCase())
    // With several, the text is the same while their names load.
    const segments = segmentFixtures(340, { seed: 1 })
    const defaultValue = [segments[1]!.id, segments[120]!.id]
    await openPage({ multiple: true, defaultValue, renderTrigger: ({ segments }) => <b>{segments.map((segment) => segment!.id).join()}</b> }, { segments, latency: 50 })
    await expect.poll(() => trigger().textContent).toBe(defaultValue.join())
    told.mockRestore()
  })

  it('falls back to English where a label is left out or undefined', async () => {
    const labels = { remove: undefined, matches: undefined, placeholder: 'Wer?' }
    await openPage({ multiple: true, defaultValue: [fixtures[1]!.id], labels }, { segments: fixtures })
    await open()
    await userEvent.keyboard('a')
    await expect.poll(status).toMatch(/matches in \d+ segments/)
    expect(document.querySelector("[data-segment-picker='chip-remove']")!.getAttribute('aria-label')).toBe(`Remove ${fixtures[1]!.name}`)
  })

  it('cannot break the list when it throws while rendering', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {})
    // React retries a render that threw. Where there is nothing to render by then, it reports to the window instead of the console.
    window.addEventListener('error', note)
    const thrown = (): never => {
      throw new Error('of the page')
    }
    const { picks } = await openPage({ renderRow: thrown, renderSummary: thrown, renderTrigger: thrown, renderEmpty: thrown }, { segments: fixtures })
    await open()
    expect(rows().slice(0, 3).map(nameOf)).toEqual(fixtures.slice(0, 3).map(({ name }) => name))
    await userEvent.keyboard('qqqqq')
    await expect.poll(() => content()!.textContent).toContain('No segment matches “qqqqq”')
    await userEvent.clear(searchBox()!)
    await expect.poll(() => rows().length).toBeGreaterThan(3)
    await userEvent.keyboard('{Enter}')
    expect(picks).toEqual([[fixtures[0]!.id, fixtures[0]!.name]])
    // React reports what its boundaries catch.
    expect(told).toHaveBeenCalled()
    told.mockRestore()
  })

  it('is reported when isSegmentDisabled throws, which then disables nothing', async () => {
    window.addEventListener('error', note)
    const broken = new Error('of the page')
    const { picks } = await openPage(
      {
        isSegmentDisabled: () => {
          throw broken
        },
      },
      { segments: fixtures },
    )
    await open()
    expect(reported).toEqual([broken])
    await userEvent.keyboard('{Enter}')
    expect(picks).toHaveLength(1)
  })

  it.each([{ locale: 'en_US' }, { timeZone: 'Nope/Zone' }])('is ignored when Intl rejects it: %o', async (refused) => {
    await openPage(refused, { segments: fixtures })
    await open()
    await expect.poll(() => document.querySelector("[data-segment-picker='preview'] time")?.textContent).toMatch(/^[A-Z][a-z]{2} \d+, \d{4}$/)
  })
})

const tools = (): string => document.querySelector("[data-segment-picker='tools']")!.textContent
const tool = (name: string): HTMLElement =>
  [...document.querySelectorAll<HTMLElement>("[data-segment-picker='tools'] button")].find(({ textContent }) => textContent === name)!

describe('choosing everything that matches', () => {
  it('chooses what contains the words that were typed, and never a guess', async () => {
    const segments = ['Renewal', 'Renewal, EMEA', 'Renwal by hand', 'Partners'].map((name, index) => segmentFixture({ id: `id-${index}`, name, description: null, definition: null }))
    const { picks } = await openPage({ multiple: true, selectAll: true }, { segments })
    await open()
    await userEvent.keyboard('renewal')
    await expect.poll(() => rows().map(nameOf)).toEqual(['Renewal', 'Renewal, EMEA', 'Renwal by hand'])
    await expect.poll(tools).toContain('Select 2 matches')
    await userEvent.click(tool('Select 2 matches'))
    expect(picks.at(-1)).toEqual(['id-0,id-1', 'Renewal,Renewal, EMEA'])
    await userEvent.clear(searchBox()!)
    await userEvent.keyboard('prtners')
    await expect.poll(() => rows().map(nameOf)).toEqual(['Partners'])
    expect(tools()).not.toMatch(/Select \d/)
  })

  it('says that it would be too many until something else is chosen', async () => {
    await openPage({ multiple: true, selectAll: true, maxSelections: 5 }, { segments: fixtures })
    await open()
    await userEvent.click(tool(`Select all ${fixtures.length}`))
    await expect.poll(tools).toContain('would be too many')
    await userEvent.click(rows()[1]!)
    await expect.poll(tools).toMatch(/^1 of 5 chosen/)
  })

  it('can be undone only while the page leaves the choice as it is', async () => {
    const [first, second] = fixtures.map(({ id }) => id) as [string, string]
    function Page(): ReactElement {
      const [ids, setIds] = useState<string[]>([first])
      return (
        <>
          <button type="button" onClick={() => setIds([second])}>Page</button>
          <SegmentPicker aria-label="Several" multiple selectAll value={ids} onValueChange={setIds} />
        </>
      )
    }
    await openPage({}, { segments: fixtures }, () => <Page />)
    await open()
    await userEvent.click(tool(`Select all ${fixtures.length}`))
    await expect.poll(() => tool('Undo')).toBeDefined()
    ;[...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Page')!.click()
    await expect.poll(tools).toMatch(/^1 segment chosen/)
    expect(tool('Undo')).toBeUndefined()
    expect(tool('Clear')).toBeDefined()
  })

  it.each(['', 'customer'])('chooses what moved to another page while pages loaded, and nothing that was deleted: “%s”', async (typed) => {
    const segments = segmentFixtures(300).map((segment, at) => ({ ...segment, id: `id-${at}`, name: `Customer ${at}` }))
    const { server, picks } = await openPage({ multiple: true, selectAll: true }, { segments })
    const release = holdBack()
    await open()
    if (typed) await userEvent.keyboard(typed)
    await userEvent.click(tool(typed ? 'Select all matches' : 'Select all'))
    server.segments.remove('id-5')
    release()
    await expect.poll(() => picks.length).toBe(1)
    expect(picks[0]![0]!.split(',').toSorted()).toEqual(server.segments.all().map(({ id }) => id).toSorted())
    await expect.poll(status).toBe(typed ? '299 matches in 299 segments' : '299 segments')
  })

  it('is cancelled when the query changes before everything is loaded', async () => {
    const { picks } = await openPage({ multiple: true, selectAll: true }, { count: 340 })
    const release = holdBack()
    await open()
    await userEvent.keyboard('c')
    const all = (): HTMLElement | undefined => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Select all matches')
    await expect.poll(all).toBeDefined()
    await userEvent.click(all()!)
    expect([...document.querySelectorAll('button')].map(({ textContent }) => textContent)).toContain('Stop')
    searchBox()!.focus()
    await userEvent.keyboard('u')
    release()
    await settled()
    await expect.poll(status).toMatch(/in 340 segments$/)
    await pause(100)
    expect(picks).toEqual([])
  })
})

describe("a user's text in a sentence of the picker's", () => {
  it('is truncated when it is very long, on screen and for a screen reader', async () => {
    const search = `${'q'.repeat(79)}😀${'q'.repeat(50_000)}`
    await openPage({ search }, { segments: fixtures })
    await userEvent.click(trigger())
    const told = `No segment matches “${'q'.repeat(79)}…”`
    await expect.poll(() => document.querySelector("[data-segment-picker='notice-title']")?.textContent).toBe(told)
    await expect.poll(() => document.querySelector("[data-segment-picker='announcement']")?.textContent).toBe(told)
  })

  it('shows the longest word that was found in a long rule, not just the first', async () => {
    const names = Array.from({ length: 9 }, (_, index) => `Somebody ${index}`)
    const definition = { or: [{ and: [{ type: 'contacts_name_in' as const, name_in: names }, { type: 'contacts_email_domain_name_in' as const, domain_name_in: ['brightwater.example'] }] }] }
    await openPage({}, { segments: [segmentFixture({ id: 'a', name: 'Partners', description: null, definition })] })
    await open()
    await userEvent.keyboard('domain is brightwater')
    const rules = (): HTMLElement => rows()[0]!.querySelector("[data-segment-picker='rules']")!
    await expect.poll(() => [...rules().querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['domain', 'brightwater'])
    expect(rules().textContent).toMatch(/^Rule ….*email domain is brightwater/)
  })

  it('cannot reorder a sentence of the other direction', async () => {
    const { definition } = fixtures.find((segment) => segment.definition !== null)!
    const segments = ['EU Beta (5)', 'EU Beta 15'].map((name) => segmentFixture({ id: name, name, definition }))
    await openPage({ labels: arLabels, preview: true }, { segments })
    await open()
    const told = (): HTMLElement | null => document.querySelector("[data-segment-picker='equal-rules']")
    await expect.poll(() => told()?.textContent).toContain('«\u2068EU Beta 15\u2069»')
  })

  it('includes the id once where a segment has no name of its own', async () => {
    const segments = [['one', ''], ['two', '  ']].map(([id, name]) => segmentFixture({ id: id!, name: name!, description: null }))
    await openPage({}, { segments })
    await open()
    await expect.poll(() => rows().map((row) => row.querySelector("[data-segment-picker='heading']")!.textContent)).toEqual(['Unnamed segment (one)', 'Unnamed segment (two)'])
  })
})

describe('callbacks', () => {
  it('onMissingValue is called once for a chosen id that is on no page, and not again after a refetch', async () => {
    const missing: string[][] = []
    const { queryClient } = await openPage(
      { defaultValue: 'gone', onMissingValue: (ids) => missing.push(ids) },
      { segments: segmentFixtures(240, { seed: 1 }), latency: 30 },
    )
    expect(missing).toEqual([])
    await expect.poll(() => trigger().getAttribute('data-value-state')).toBe('missing')
    await expect.poll(() => missing).toEqual([['gone']])
    await queryClient.refetchQueries()
    await pause(100)
    expect(missing).toEqual([['gone']])
  })

  it('onMissingValue is called again when the id is chosen again, or is missing in another organisation', async () => {
    const missing: string[][] = []
    const fetch = async (): Promise<Response> => Response.json({ data: fixtures.slice(0, 5), total: 5, hasNextPage: false })
    const [alpha, beta] = ['alpha', 'beta'].map((scope) => createSegmentsClient({ scope, fetch })) as [SegmentsClient, SegmentsClient]
    function Form(): ReactElement {
      // The other organisation's list may be loaded already.
      useContactSegments({ client: beta })
      const [props, setProps] = useState<SegmentPickerProps>({ client: alpha, value: 'gone' })
      const choose = (value: string | null, client: SegmentsClient) => (): void => setProps({ client, value })
      return (
        <>
          <button type="button" id="none" onClick={choose(null, alpha)}>None</button>
          <button type="button" id="anew" onClick={choose('gone', alpha)}>Anew</button>
          <button type="button" id="beta" onClick={choose('gone', beta)}>Beta</button>
          <SegmentPicker aria-label="Audience" {...props} onMissingValue={(ids) => missing.push(ids)} />
        </>
      )
    }
    await openPage({}, {}, () => <Form />)
    const press = (id: string): void => flushSync(() => document.getElementById(id)!.click())
    await expect.poll(() => missing).toEqual([['gone']])
    press('none')
    await expect.poll(() => trigger().getAttribute('data-value-state')).toBe('none')
    press('anew')
    await expect.poll(() => missing).toEqual([['gone'], ['gone']])
    press('beta')
    await expect.poll(() => missing).toEqual([['gone'], ['gone'], ['gone']])
  })

  it('onMissingValue is called only once even if a refetch finds one more page', async () => {
    const missing: string[][] = []
    const { server, queryClient } = await openPage({ defaultValue: 'gone', onMissingValue: (ids) => missing.push(ids) }, { count: 100 })
    await expect.poll(() => missing).toEqual([['gone']])
    server.segments.add(segmentFixture())
    const asked = server.requests.length
    await queryClient.invalidateQueries()
    await expect.poll(() => server.requests.length).toBe(asked + 2)
    await expect.poll(() => queryClient.isFetching()).toBe(0)
    await expect.poll(() => trigger().getAttribute('data-value-state')).toBe('missing')
    expect(missing).toEqual([['gone']])
  })

  it('onMissingValue gets each missing id unchanged, even an empty one', async () => {
    const missing: string[][] = []
    await openPage({ multiple: true, defaultValue: ['', 'x\ny', 'gone'], onMissingValue: (ids) => missing.push(ids) }, { segments: fixtures })
    await expect.poll(() => missing).toEqual([['', 'x\ny', 'gone']])
  })

  it('onMissingValue is called for an id on no page, but not for one that a row which could not be read has, or may have', async () => {
    const missing: string[][] = []
    const props = { onMissingValue: (ids: string[]) => missing.push(ids) }
    const options = { segments: fixtures.with(7, { ...fixtures[7]!, id: 'unread', name: null as never }) }
    await openPage({ ...props, defaultValue: 'unread' }, options)
    await expect.poll(() => trigger().textContent).toBe('Could not be checked: unread')
    await openPage({ ...props, defaultValue: 'gone' }, options)
    await expect.poll(() => missing).toEqual([['gone']])
    // A row without an id may be the missing one.
    await openPage({ ...props, defaultValue: 'gone' }, { segments: fixtures.with(7, { ...fixtures[7]!, id: 7 as never }) })
    await expect.poll(() => trigger().textContent).toBe('Could not be checked: gone')
    expect(missing).toEqual([['gone']])
  })

  it('onBlur is called when the focus leaves the picker, not when it moves into its own list', async () => {
    let blurs = 0
    await openPage({ onBlur: () => (blurs += 1) }, { segments: fixtures })
    await open()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => document.activeElement).toBe(trigger())
    expect(blurs).toBe(0)
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement!.textContent).toBe('After')
    expect(blurs).toBe(1)
  })
})

describe('what a screen reader announces', () => {
  const told = (row: Element): string | null => {
    const ids = row.getAttribute('aria-describedby')?.split(' ')
    return ids ? ids.map((id) => document.getElementById(id)?.textContent).join('') : row.getAttribute('aria-description')
  }
  const long = fixtures.find(({ definition }) => createSummarizer().line(definition).length > 150)!

  it('is what each row means, in more words than the row has room for, sentence by sentence', async () => {
    const segments = [{ ...fixtures[1]!, description: 'By\u202Ehand.' }, { ...long, description: 'Without a stop' }, { ...fixtures[2]!, description: '手動！' }]
    await openPage({ isSegmentDisabled: ({ id }) => id === long.id && 'Archived' }, { segments })
    await open()
    const { short } = createSummarizer()
    await expect.poll(() => rows().map(told)).toEqual([`By⟨U+202E⟩hand. ${short(fixtures[1]!.definition, 300)}`, `Archived. Without a stop. ${short(long.definition, 300)}`, `手動！ ${short(fixtures[2]!.definition, 300)}`])
    expect(told(rows()[1]!)!.length).toBeGreaterThan(rows()[1]!.querySelector("[data-segment-picker='rules']")!.textContent.length)
  })

  it('does not change when a row is highlighted, or while it is, since a change is read out again', async () => {
    await openPage({}, { segments: [fixtures[0]!, long, fixtures[2]!] })
    await open()
    await expect.poll(() => rows().every(told)).toBe(true)
    let changes = 0
    const observer = new MutationObserver((records) => (changes += records.length))
    observer.observe(list(), { subtree: true, attributeFilter: ['aria-description', 'aria-describedby'] })
    await userEvent.keyboard('{ArrowDown}')
    await expect.poll(() => document.querySelector("[data-segment-picker='preview-name']")!.textContent).toBe(long.name)
    await userEvent.keyboard('{ArrowDown}')
    await expect.poll(() => document.querySelector("[data-segment-picker='preview-name']")!.textContent).toBe(fixtures[2]!.name)
    expect(changes + observer.takeRecords().length).toBe(0)
    observer.disconnect()
  })

  it('comes from another element for another segment, and from the same one for the same segment', async () => {
    await openPage({}, { count: 300 })
    await open()
    for (const keys of ['c', 'h', 'u', '{Backspace}', '{Control>}a{/Control}{Backspace}', '{PageDown}', '{Control>}{End}{/Control}', '{PageUp}', '{Control>}{Home}{/Control}', 'w', 'e', 'b']) {
      const [element, name] = [activeRow(), nameOf(activeRow())]
      await userEvent.keyboard(keys)
      await quiet()
      await settled()
      const isSame = nameOf(activeRow()) === name
      expect({ keys, isSame, keeps: activeRow() === element }).toEqual({ keys, isSame, keeps: isSame })
    }
  })

  it('comes from the same element after scrolling away and back, with the rows in the order of the list', async () => {
    await openPage({}, { count: 300 })
    await open()
    await userEvent.keyboard('{ArrowDown}')
    const element = activeRow()
    for (const row of [3, 5, 8, 12, 16, 20, 16, 12, 8, 4, 0]) {
      list().scrollTop = row * 52
      await quiet()
      await settled()
      expect({ row, keeps: activeRow() === element }).toEqual({ row, keeps: true })
      const places = rows().map((each) => Number(each.getAttribute('aria-posinset')))
      expect(places).toEqual(places.toSorted((one, other) => one - other))
    }
  })

  it('comes from another element for another segment, even if the last one was just scrolled out of view', async () => {
    await openPage({}, { count: 300 })
    await open()
    for (let row = 1; row < 9; row++) {
      list().scrollTop = row * 52
      await quiet()
      await settled()
      const [element, name] = [activeRow(), nameOf(activeRow())]
      await userEvent.keyboard('c')
      await quiet()
      await settled()
      const isSame = nameOf(activeRow()) === name
      expect({ row, isSame, keeps: activeRow() === element }).toEqual({ row, isSame, keeps: isSame })
      await userEvent.keyboard('{Backspace}')
      await quiet()
      await settled()
    }
  })

  it('comes from rows that are each the only child of their parent in the accessibility tree', async () => {
    await openPage({}, { count: 300 })
    await open()
    const { send } = cdp() as unknown as { send: (method: string, given?: object) => Promise<never> }
    const { frameTree }: { frameTree: { childFrames: { frame: { id: string } }[] } } = await send('Page.getFrameTree')
    const { nodes }: { nodes: { nodeId: string; parentId: string; childIds: string[]; ignored: boolean; role?: { value: string } }[] } = await send('Accessibility.getFullAXTree', {
      frameId: frameTree.childFrames[0]!.frame.id,
    })
    const parents = nodes.filter(({ role }) => role?.value === 'option').map(({ parentId }) => nodes.find(({ nodeId }) => nodeId === parentId)!)
    expect(parents.length).toBeGreaterThan(5)
    expect(parents.filter(({ ignored, childIds }) => ignored || childIds.length !== 1)).toEqual([])
  })

  it('is what the page renders in place of the default text, whatever characters the id has', async () => {
    const segments = ['my seg 1', 'a%b', 'line\nbreak', '\ud800'].map((id) => ({ ...fixtures[1]!, id, name: `Called ${id}`, description: `About ${id}: ` }))
    await openPage({ renderSummary: ({ name }, variant) => `${name} in ${variant}` }, { segments })
    await open()
    expect(new Set(rows().map(({ id }) => id)).size).toBe(4)
    const drawn = (row: Element): string => row.querySelector("[data-segment-picker='description']")!.textContent + row.querySelector("[data-segment-picker='rules']")!.textContent
    await expect.poll(() => rows().map(told)).toEqual(rows().map(drawn))
    expect(drawn(rows()[1]!)).toBe('About a%b: Called a%b in short')
  })

  it('tells two chosen segments of the same name apart, and includes names that are cut on screen in full', async () => {
    const twins = [0, 1].map((index) => ({ ...fixtures[index]!, name: 'Imported from Salesforce, Q4 2021, US East' }))
    await openPage({ multiple: true, defaultValue: twins.map(({ id }) => id) }, { segments: twins })
    const buttons = (): (string | null)[] => [...document.querySelectorAll("[data-segment-picker='chip-remove']")].map((button) => button.getAttribute('aria-label'))
    await expect.poll(buttons).toEqual(twins.map(({ id, name }) => `Remove ${name} · ${id}`))
    expect(document.querySelector<HTMLElement>("[data-segment-picker='chip-name']")!.title).toBe(`${twins[0]!.name} · ${twins[0]!.id}`)
    await openPage({ defaultValue: twins[0]!.id }, { segments: twins })
    await expect.poll(() => document.querySelector<HTMLElement>("[data-segment-picker='value']")!.title).toBe(twins[0]!.name)
  })

  it('is one message for each change that has settled, and none for a key press', async () => {
    await openPage({}, { count: 340, latency: 10 })
    await open()
    const announcement = document.querySelector("[data-segment-picker='announcement']")!
    await expect.poll(() => announcement.textContent).toBe('100 of 340 loaded')
    const seen = document.querySelector("[data-segment-picker='status'] > :first-child")!
    let changed = 0
    const said: { text: string; after: number }[] = []
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) {
        if (seen.contains(target)) changed = performance.now()
        else if (announcement.textContent !== '') said.push({ text: announcement.textContent, after: performance.now() - changed })
      }
    })
    for (const element of [seen, announcement]) observer.observe(element, { childList: true, characterData: true, subtree: true })
    await userEvent.keyboard('customers ')
    await settled()
    await expect.poll(() => said.at(-1)?.text).toMatch(/^\d+ matches in 340 segments(\. \d+ better match(es)? above)?$/)
    await pause(1500)
    // A slow machine may pause between two keys; nothing is announced before it has been stable for a while, nor
    // twice. The change is noticed here at the end of a task that may have begun long before.
    expect(said.filter(({ after }) => after < 350)).toEqual([])
    expect(said.map(({ text }) => text)).toEqual([...new Set(said.map(({ text }) => text))])
    observer.disconnect()
  })

  it('is no name twice: a button is not described by a title that is also its name', async () => {
    await openPage({ multiple: true, clearable: true, defaultValue: [fixtures[0]!.id] }, { segments: fixtures.slice(0, 3) })
    await open()
    await expect.poll(() => page.getByRole('button', { name: 'Copy ID' }).elements()).toHaveLength(1)
    const twice = [...document.querySelectorAll<HTMLElement>('button[title]')].filter(({ title, ariaLabel }) => title === ariaLabel)
    expect(twice.map(({ title }) => title)).toEqual([])
  })

  it('is that segments are loading, where there is nothing else to announce until then', async () => {
    const said = (): string => document.querySelector("[data-segment-picker='announcement']")!.textContent
    await openPage({ multiple: true, selectAll: true }, { count: 340 })
    const release = holdBack()
    await open()
    await expect.poll(said).toBe('100 of 340 loaded')
    await userEvent.click(page.getByRole('button', { name: 'Select all' }))
    await expect.poll(said).toBe('Loading segments…')
    await userEvent.click(page.getByRole('button', { name: 'Stop' }))
    await userEvent.click(searchBox()!)
    await userEvent.keyboard('customers')
    // Once something is found, the highlighted row is announced instead.
    await expect.poll(said).toBe('')
    await userEvent.keyboard('zzzz')
    await expect.poll(said).toBe('Loading segments…')
    release()
    await expect.poll(said).toBe('No segment matches “customerszzzz”')
  })

  it('is a tree of roles and names: closed, open and multiple', async () => {
    const three = fixtures.slice(0, 3)
    await openPage({ defaultValue: three[1]!.id, clearable: true }, { segments: three })
    await expect.poll(() => trigger().textContent).toBe(three[1]!.name)
    const body = page.elementLocator(document.body)
    await expect.element(body).toMatchAriaSnapshot()
    await open()
    await expect.poll(() => document.querySelector("[data-segment-picker='announcement']")!.textContent).toBe('3 segments')
    await expect.element(body).toMatchAriaSnapshot()
    await openPage({ multiple: true, selectAll: true, defaultValue: [three[0]!.id], isSegmentDisabled: ({ id }) => id === three[2]!.id && 'Archived' }, { segments: three })
    await open()
    await expect.poll(() => document.querySelector("[data-segment-picker='announcement']")!.textContent).toBe('3 segments')
    await expect.element(body).toMatchAriaSnapshot()
  })

  it('is a place in the whole list where its length is known, and no length where it is not', async () => {
    const size = (): (string | null)[] => [...new Set(rows().map((row) => row.getAttribute('aria-setsize')))]
    await openPage({}, { count: 340 })
    const release = holdBack()
    await open()
    expect(size()).toEqual(['340'])
    expect(rows()[3]!.getAttribute('aria-posinset')).toBe('4')
    await userEvent.keyboard('customers')
    await expect.poll(size).toEqual(['-1'])
    release()
    await settled()
    const found = Number(/^\d+/.exec(status())![0])
    await expect.poll(size).toEqual([`${found}`])
    await userEvent.keyboard('{Control>}{End}{/Control}')
    expect(activeRow().getAttribute('aria-posinset')).toBe(`${found}`)
  })
})

describe('touch', () => {
  it('moves the highlight, and with it the rules, to the row that it ticks or may not tick', async () => {
    const { picks } = await openPage({ multiple: true, isSegmentDisabled: ({ id }) => id === fixtures[5]!.id && 'Archived' }, { segments: fixtures })
    trigger().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' }))
    trigger().click()
    await expect.poll(() => rows().length).toBeGreaterThan(5)
    for (const at of [3, 5]) {
      rows()[at]!.click()
      await expect.poll(() => nameOf(activeRow())).toBe(fixtures[at]!.name)
      await expect.poll(() => document.querySelector("[data-segment-picker='preview-name']")?.textContent).toBe(fixtures[at]!.name)
    }
    expect(picks.map(([id]) => id)).toEqual([fixtures[3]!.id])
  })

  it('opens the list without the on-screen keyboard, and a drag neither moves the highlight nor chooses', async () => {
    const { picks } = await openPage({}, { segments: fixtures })
    trigger().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' }))
    trigger().click()
    await expect.poll(() => rows().length).toBeGreaterThan(0)
    await expect.poll(() => document.activeElement).toBe(content())
    // The search box, and with it the keyboard, can still be focused.
    searchBox()!.focus()
    expect(document.activeElement).toBe(searchBox())
    rows()[4]!.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerType: 'touch', movementY: 9 }))
    await pause(50)
    expect(nameOf(activeRow())).toBe(fixtures[0]!.name)
    expect(picks).toEqual([])
    expect(list().scrollTop).toBe(0)
  })

  it.each([
    ['a phone', 390, 1],
    ['a tablet, where the list is not a sheet', 1024, 0],
  ])('has a close button if, and only if, the list is a sheet: %s', async (_, width, count) => {
    await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: true })
    onTestFinished(async () => void (await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: false })))
    const { picks } = await openPage({ multiple: true }, { segments: fixtures })
    await page.viewport(width, 800)
    await open()
    await expect.poll(() => page.getByRole('button', { name: 'Close' }).elements().filter((element) => element.checkVisibility())).toHaveLength(count)
    if (count === 0) return
    await userEvent.click(page.getByRole('button', { name: 'Close' }))
    await expect.poll(content).toBeNull()
    expect(document.activeElement).toBe(trigger())
    expect(picks).toEqual([])
  })

  it.each([
    ['a tablet', 1024, 'auto'],
    ['a phone where they are always shown', 390, true],
  ] as const)('shows the rules of any row on %s, without choosing', async (_, width, preview) => {
    await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: true })
    try {
      const { picks } = await openPage({ preview }, { segments: fixtures })
      await page.viewport(width, 800)
      expect(matchMedia('(pointer: coarse)').matches).toBe(true)
      await open()
      const told = (): string | undefined => document.querySelector("[data-segment-picker='preview-name']")?.textContent
      await expect.poll(told).toBe(fixtures[0]!.name)
      await userEvent.click(rows()[2]!.querySelector("[data-segment-picker='explain']")!)
      await expect.poll(told).toBe(fixtures[2]!.name)
      expect(picks).toEqual([])
    } finally {
      await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: false })
    }
  })
})
