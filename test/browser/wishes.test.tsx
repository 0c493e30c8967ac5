/** What a person asks for once, and what becomes of it when pages load late, clicks are doubled and handlers throw. */
import { useState, type ReactElement } from 'react'
import { SegmentPicker, type SegmentPickerProps } from 'react-contact-segments'
import { segmentFixture, segmentFixtures } from 'react-contact-segments/msw'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { content, holdBack, open, openPage, rows, searchBox, settled, trigger } from './pickerPage.js'

const fixtures = segmentFixtures(340, { seed: 1 })
const ids = fixtures.map(({ id }) => id)
const part = (name: string): HTMLElement => document.querySelector(`[data-segment-picker='${name}']`)!
const tool = (text: RegExp): HTMLElement => [...document.querySelectorAll<HTMLElement>("[data-segment-picker='tools'] button")].find((each) => text.test(each.textContent))!
const chips = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-segment-picker='chip-remove']")]
/** The first or the second click of two, which Playwright sends only to an element that stays. */
const click = (element: HTMLElement, detail: number): void => {
  for (const type of ['mousedown', 'mouseup', 'click']) element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, detail }))
}

describe('“Select all”', () => {
  it('is cancelled by a new query, and does not resume with the old one', async () => {
    const { picks } = await openPage({ multiple: true, selectAll: true }, { count: 340 })
    const release = holdBack()
    await open()
    await userEvent.click(tool(/Select all/))
    await expect.poll(() => part('selected').textContent).toMatch(/^Reading/)
    // A running count is not announced.
    expect(part('selected').ariaLive).toBe('off')
    await userEvent.keyboard('x')
    release()
    await settled()
    await userEvent.keyboard('{Backspace}')
    await expect.poll(() => tool(/Select all 340/)).toBeDefined()
    expect(picks).toEqual([])
  })

  it('is cancelled when the list closes, and does not resume when it opens again', async () => {
    const { picks } = await openPage({ multiple: true, selectAll: true }, { count: 340 })
    const release = holdBack()
    await open()
    await userEvent.click(tool(/Select all/))
    await expect.poll(() => part('selected').textContent).toMatch(/^Reading/)
    await userEvent.keyboard('{Escape}')
    await expect.poll(content).toBeNull()
    release()
    await open()
    expect(tool(/Select all/)).toBeDefined()
    expect(picks).toEqual([])
  })

  it('shows the reason where no segment can be chosen', async () => {
    await openPage({ multiple: true, selectAll: true, isSegmentDisabled: () => 'Archived' }, { count: 60 })
    await open()
    await userEvent.click(tool(/Select all/))
    await expect.poll(() => part('selected').textContent).toBe('Archived')
  })

  it('shows why it cannot be done after a page has failed', async () => {
    const { server } = await openPage({ multiple: true, selectAll: true }, { count: 340 })
    server.fail({ status: 403 }, { page: 2 })
    await open()
    await userEvent.click(tool(/Select all/))
    await expect.poll(() => tool(/Select all/)).toBeDefined()
    await expect.poll(() => part('status').dataset['error']).toBe('')
    await userEvent.click(tool(/Select all/))
    expect(part('selected').textContent).toBe('No access to segments')
  })

  it('still says that there are too many when the page passes an equal value again', async () => {
    function Page(): ReactElement {
      const [count, setCount] = useState(0)
      return (
        <div onFocus={() => setCount(count + 1)}>
          <button type="button">Drawn {count} times</button>
          <SegmentPicker multiple selectAll maxSelections={5} value={[ids[0]!]} />
        </div>
      )
    }
    await openPage({}, { count: 60 }, () => <Page />)
    await open()
    await userEvent.click(tool(/Select all/))
    await expect.poll(() => part('selected').textContent).toMatch(/too many/)
    const drawn = (): string => [...document.querySelectorAll('button')].find((each) => each.textContent.startsWith('Drawn'))!.textContent
    const before = drawn()
    part('select-all').focus()
    await expect.poll(drawn).not.toBe(before)
    expect(part('selected').textContent).toMatch(/too many/)
  })
})

it('clearing can no longer be undone once the page has chosen another segment', async () => {
  function Page(): ReactElement {
    const [value, setValue] = useState(ids.slice(0, 2))
    return (
      <>
        <SegmentPicker id="picker" multiple value={value} onValueChange={setValue} />
        <button type="button" id="page" onClick={() => setValue([ids[5]!])}>Another</button>
      </>
    )
  }
  await openPage({}, { count: 60 }, () => <Page />)
  await open()
  await userEvent.click(tool(/Clear/))
  await expect.poll(() => tool(/Undo/)).toBeDefined()
  document.getElementById('page')!.click()
  await expect.poll(() => chips().length).toBe(1)
  expect(tool(/Clear/)).toBeDefined()
})

it('onSearchChange is called with what is typed, and not at all where nothing was', async () => {
  const told: string[] = []
  await openPage({ onSearchChange: (search) => void told.push(search) }, { count: 60 })
  for (const typed of ['', 'x']) {
    await open()
    await userEvent.keyboard(`${typed}{Alt>}{ArrowUp}{/Alt}`)
    await expect.poll(content).toBeNull()
  }
  expect(told).toEqual(['x', ''])
})

describe('a double click or a held key', () => {
  it('clears once, undoes once and expands the chips once', async () => {
    const { picks } = await openPage({ multiple: true, defaultValue: ids.slice(0, 5) }, { count: 60 })
    await open()
    await userEvent.dblClick(tool(/Clear/))
    expect(picks).toEqual([['', '']])
    tool(/Undo/).focus()
    await userEvent.keyboard('{Enter>4/}')
    expect(picks.map(([value]) => value)).toEqual(['', ids.slice(0, 5).join()])
    await userEvent.dblClick(part('chip-rest'))
    expect(part('chip-rest').getAttribute('aria-expanded')).toBe('true')
  })

  it('expands the chips once where the button stays under the pointer, as in a bar at the foot of a page', async () => {
    await openPage({ multiple: true, defaultValue: ids.slice(0, 5), classNames: { chip: 'line' } }, { count: 60 }, (picker) => (
      <div style={{ position: 'fixed', insetBlockEnd: 0 }}>
        <style>{'.line { inline-size: 100% }'}</style>
        {picker}
      </div>
    ))
    const before = part('chip-rest').getBoundingClientRect().top
    await userEvent.dblClick(part('chip-rest'))
    expect([part('chip-rest').getAttribute('aria-expanded'), part('chip-rest').getBoundingClientRect().top]).toEqual(['true', before])
  })

  it('removes one chip', async () => {
    const { picks } = await openPage({ multiple: true, defaultValue: ids.slice(0, 4), maxChips: 4 }, { segments: fixtures.slice(0, 60).map((segment) => ({ ...segment, name: `As wide ${segment.id.slice(0, 4)}` })) })
    await expect.poll(() => chips().length).toBe(4)
    click(chips()[0]!, 1)
    await expect.poll(() => chips().length).toBe(3)
    // The next chip has moved under the pointer.
    click(chips()[0]!, 2)
    expect(picks).toHaveLength(1)
    // A third click is meant for the next chip.
    click(chips()[0]!, 3)
    expect(picks).toHaveLength(2)
    chips()[0]!.focus()
    await userEvent.keyboard('{Enter>4/}')
    expect(picks).toHaveLength(3)
    expect(chips()).toHaveLength(1)
  })

  it('on the label around the field opens the list', async () => {
    await openPage({ multiple: true, id: 'inside', defaultValue: ids.slice(0, 2) }, { count: 60 }, (picker) => (
      <label>
        <span data-segment-picker="word">Around</span> {picker}
      </label>
    ))
    await expect.poll(() => chips().length).toBe(2)
    await userEvent.dblClick(part('word'))
    await expect.poll(() => rows().length).toBeGreaterThan(0)
    expect(trigger().getAttribute('aria-expanded')).toBe('true')
  })

  it.each([
    ['picks a row', {}, () => rows()[3]!],
    ['closes a phone’s list', { multiple: true }, () => part('close')],
  ])('%s, and presses nothing that lies beneath it', async (_, props: SegmentPickerProps, pressedFirst) => {
    await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: true })
    onTestFinished(async () => void (await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: false })))
    const pressed = vi.fn<() => void>()
    const beneath = (
      <button type="button" data-segment-picker="beneath" onClick={pressed} onMouseDown={pressed}>
        Beneath
      </button>
    )
    const { picks } = await openPage(props, { count: 60 }, (picker) => (
      <>
        {picker}
        {beneath}
      </>
    ))
    await page.viewport(390, 800)
    await open()
    click(pressedFirst(), 1)
    // At once, since the second click of a double one never comes late, but a slow test would.
    click(part('beneath'), 2)
    await expect.poll(content).toBeNull()
    expect(picks.map(([value]) => value)).toEqual(props.multiple ? [] : [ids[3]])
    expect(pressed).not.toHaveBeenCalled()
    click(part('beneath'), 1)
    expect(pressed).toHaveBeenCalled()
  })
})

describe('handlers that throw', () => {
  const thrown = vi.fn<(event: ErrorEvent) => void>((event) => event.preventDefault())
  beforeEach(() => {
    thrown.mockClear()
    window.addEventListener('error', thrown)
  })
  afterEach(() => window.removeEventListener('error', thrown))
  function fail(): never {
    throw new Error('handler')
  }

  it('are reported, and break nothing: onMissingValue', async () => {
    await openPage({ defaultValue: 'gone', onMissingValue: fail }, { count: 20 })
    await expect.poll(() => trigger().textContent).toBe('Not found: gone')
    expect(thrown).toHaveBeenCalled()
  })

  it('are reported, and break nothing: onSearchChange, onOpenChange and onValueChange', async () => {
    await openPage({ onSearchChange: fail, onOpenChange: fail, onValueChange: fail }, { count: 60 })
    trigger().focus()
    await userEvent.keyboard('a')
    await expect.poll(() => rows().length).toBeGreaterThan(0)
    expect(searchBox()!.value).toBe('a')
    await userEvent.keyboard('{Enter}')
    await expect.poll(content).toBeNull()
    expect(trigger().textContent).not.toBe('Choose a segment')
    expect(thrown.mock.calls.length).toBeGreaterThanOrEqual(4)
  })

  it('are reported where there is no global reportError', async () => {
    vi.stubGlobal('reportError', undefined)
    await openPage({ onValueChange: fail }, { count: 60 })
    await open()
    await userEvent.keyboard('{Enter}')
    await expect.poll(content).toBeNull()
    await expect.poll(() => thrown.mock.calls[0]?.[0].message).toMatch('handler')
    vi.unstubAllGlobals()
  })

  it('are reported, and break nothing: onValueChange once “Select all” has loaded the rest', async () => {
    await openPage({ multiple: true, selectAll: true, onValueChange: fail }, { count: 340 })
    const release = holdBack()
    await open()
    await userEvent.click(tool(/Select all/))
    release()
    await expect.poll(() => part('selected').textContent).toBe('340 segments chosen')
    expect(thrown).toHaveBeenCalledTimes(1)
  })
})

describe('what a page renders', () => {
  it('is reached by Tab, and gets its own keys', async () => {
    const pressed = vi.fn<() => void>()
    await openPage({ renderEmpty: ({ query }) => <a href="#new" onClick={pressed}>Create {query}</a> }, { count: 60 })
    await open()
    await userEvent.keyboard('zzzzqqq')
    await expect.poll(() => document.querySelector('a[href="#new"]')).not.toBeNull()
    await userEvent.tab()
    expect(document.activeElement?.textContent).toBe('Create zzzzqqq')
    await userEvent.keyboard('{Enter}')
    expect(pressed).toHaveBeenCalledTimes(1)
    await userEvent.tab()
    expect(content()).toBeNull()
  })

  it('is rendered again once it no longer throws', async () => {
    function Page(): ReactElement {
      const [state, setState] = useState<'broken' | 'whole'>('broken')
      return (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
        <div onKeyDownCapture={() => setState('whole')}>
          <SegmentPicker renderRow={drawings[state]} />
        </div>
      )
    }
    const drawings = {
      broken: (): never => {
        throw new Error('broken')
      },
      whole: ({ segment }: { segment: { id: string } }) => `whole ${segment.id}`,
    }
    vi.spyOn(console, 'error').mockReturnValue()
    // Where nothing is left to render when React retries, it reports the error to the window.
    const told = (event: ErrorEvent): void => event.preventDefault()
    window.addEventListener('error', told)
    await openPage({}, { count: 60 }, () => <Page />)
    await open()
    expect(rows()[0]!.textContent).toContain(fixtures[0]!.name)
    await userEvent.keyboard('{ArrowDown}')
    await expect.poll(() => rows()[0]!.textContent).toBe(`whole ${ids[0]}`)
    window.removeEventListener('error', told)
    vi.restoreAllMocks()
  })
})

describe('what is chosen', () => {
  it('is submitted as it is shown by a picker that was multiple before', async () => {
    function Page(): ReactElement {
      const [isOne, setOne] = useState(false)
      return (
        <form>
          <SegmentPicker name="audience" multiple={!isOne} />
          <button type="button" data-segment-picker="one" onClick={() => setOne(true)}>
            One
          </button>
        </form>
      )
    }
    await openPage({}, { count: 60 }, () => <Page />)
    await open()
    for (const index of [0, 2]) await userEvent.click(rows()[index]!)
    await userEvent.keyboard('{Escape}')
    await userEvent.click(part('one'))
    await expect.poll(() => trigger().textContent).toBe(fixtures[0]!.name)
    expect(new FormData(document.querySelector('form')!).getAll('audience')).toEqual([ids[0]])
  })

  it('is reset even if its ids, joined by commas, read like the initial ones', async () => {
    await openPage({ multiple: true, defaultValue: ['a', 'b'], name: 'audience' }, { segments: ['a', 'b', 'a,b'].map((id) => segmentFixture({ id, name: `Segment ${id}` })) }, (picker) => <form>{picker}</form>)
    await open()
    await userEvent.click(tool(/Clear/))
    await userEvent.click(rows()[2]!)
    document.querySelector('form')!.reset()
    await expect.poll(() => new FormData(document.querySelector('form')!).getAll('audience')).toEqual(['a', 'b'])
  })
})

it('what is typed is not lost when the page opens the list only later', async () => {
  function Page(): ReactElement {
    const [isOpen, setOpen] = useState(false)
    return <SegmentPicker open={isOpen} onOpenChange={(next) => setTimeout(() => setOpen(next), 150)} />
  }
  await openPage({}, { count: 60 }, () => <Page />)
  trigger().focus()
  await userEvent.keyboard('trial')
  await expect.poll(() => searchBox()?.value).toBe('trial')
})
