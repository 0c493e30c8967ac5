/** What the stylesheet promises, measured on the page: geometry and colours, which depend on no font and no version of Chromium. */
import { SegmentPicker, SegmentSummary } from 'react-contact-segments'
import { deLabels } from 'react-contact-segments/labels/de'
import { ja } from 'react-contact-segments/locales/ja'
import { segmentFixture, segmentFixtures } from 'react-contact-segments/msw'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import sheet from '../../src/picker/picker.css?raw'
import shadcn from '../../stories/themes/shadcn.css?inline'
import bootstrap from '../../stories/themes/bootstrap.css?inline'
import { activeRow, content, list, nameOf, open, openPage, rows, searchBox, settled, trigger } from './pickerPage.js'

const parts = (name: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[data-segment-picker='${name}']`)]
const part = (name: string): HTMLElement => parts(name)[0]!
const boxOf = (element: Element): number[] => {
  const { x, y, width, height } = element.getBoundingClientRect()
  return [x, y, width, height]
}

/** Adds a page's own styles to the picker's until the test is over. */
function dress(css: string): void {
  const style = document.createElement('style')
  style.dataset['look'] = ''
  style.textContent = css
  document.head.append(style)
}
afterEach(() => {
  document.querySelectorAll('style[data-look]').forEach((style) => style.remove())
  for (const name of ['style', 'class', 'data-bs-theme', 'dir']) document.documentElement.removeAttribute(name)
})

describe('sizes', () => {
  it.each(['comfortable', 'compact'] as const)('%s: repeated parts have heights on a 4 px grid, and the list holds whole rows', async (density) => {
    await openPage({ density, multiple: true, selectAll: true, defaultValue: [segmentFixtures(1, { seed: 1 })[0]!.id] })
    await open()
    await Promise.all(content()!.getAnimations().map(({ finished }) => finished))
    const height = (name: string): number => part(name).getBoundingClientRect().height
    const heights = { root: height('root'), chip: height('chip'), row: height('row'), heading: height('heading'), rules: height('rules') }
    expect(heights).toEqual(
      density === 'compact'
        ? { root: 32, chip: 24, row: 44, heading: 20, rules: 16 }
        : { root: 36, chip: 28, row: 52, heading: 20, rules: 16 },
    )
    expect((list().clientHeight - 8) % heights.row).toBe(0)
    expect(rows().slice(0, 5).map((row) => row.getBoundingClientRect().y - rows()[0]!.getBoundingClientRect().y)).toEqual([0, 1, 2, 3, 4].map((index) => index * heights.row))
    await openPage({ density })
    expect(height('root')).toBe(density === 'compact' ? 32 : 36)
  })

  it.each(['comfortable', 'compact'] as const)('%s: rows appear exactly where their skeletons were', async (density) => {
    await openPage({ density }, { latency: 800 })
    await userEvent.click(trigger())
    await expect.poll(() => parts('skeleton-row').length).toBeGreaterThan(0)
    await Promise.all(content()!.getAnimations().map(({ finished }) => finished))
    const announced = parts('skeleton-row').map(boxOf)
    await expect.poll(() => rows().length).toBeGreaterThan(0)
    expect(rows().slice(0, announced.length).map(boxOf)).toEqual(announced)
  })

  it('include three font sizes, which grow with that of the page', async () => {
    await openPage({ multiple: true, defaultSearch: 'customers' })
    await open()
    await settled()
    const sizes = (): number[] => {
      const texts = [...document.querySelectorAll("[data-segment-picker='root'], [data-segment-picker='root'] *, [data-segment-picker='content'] *")]
        .filter((element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== ''))
      return [...new Set([...texts, searchBox()!].map((element) => Number.parseFloat(getComputedStyle(element).fontSize)))].toSorted((a, b) => a - b)
    }
    expect(sizes()).toEqual([12, 13, 14])
    document.documentElement.style.fontSize = '20px'
    expect(sizes()).toEqual([15, 16.25, 17.5])
    expect(rows()[0]!.getBoundingClientRect().height).toBe(65)
  })
})

describe('the rules of the highlighted segment', () => {
  it('leave most of a narrow popover to the list', async () => {
    dress("[data-segment-picker='content'] { --segment-picker-width: 440px }")
    await openPage({}, { count: 60 })
    await open()
    expect(content()!.offsetWidth).toBe(440)
    expect(list().offsetWidth).toBeGreaterThan(part('preview').offsetWidth)
  })

  it('do not move the list: neither beside it, nor over it, nor hidden again', async () => {
    for (const width of [1280, 414]) {
      await openPage({}, { count: 60 })
      await page.viewport(width, 896)
      await open()
      await settled()
      await Promise.all(content()!.getAnimations().map(({ finished }) => finished))
      const seen = (): string => JSON.stringify([content()!, list(), rows()[0]!, rows()[3]!].map(boxOf))
      const before = seen()
      for (const keys of ['{Alt>}{Enter}{/Alt}', '{ArrowDown}', '{Alt>}{Enter}{/Alt}']) {
        await userEvent.keyboard(keys)
        await expect.poll(() => part('preview-name').textContent).toBe(nameOf(activeRow()))
        expect(seen()).toBe(before)
      }
    }
  })

  it.each([
    ['a page zoomed in four times', 320, 256],
    ['a phone in landscape', 844, 390],
  ])('leave room for the list, with the other parts on screen, on %s', async (_, width, height) => {
    await openPage({ multiple: true, selectAll: true }, { count: 9 }, (picker) => <div style={{ marginBlockStart: 0.4 * height }}>{picker}</div>)
    await page.viewport(width, height)
    await open()
    await Promise.all(part('content').getAnimations().map(({ finished }) => finished))
    expect(part('list').clientHeight).toBeGreaterThan(100)
    for (const name of ['search', 'selected', 'status']) {
      const { left, right, top, bottom } = part(name).getBoundingClientRect()
      expect([left >= 0, right <= width, top >= 0, bottom <= height]).toEqual([true, true, true, true])
    }
  })

  it('are shown by a tap on a phone, from a row without any focusable control', async () => {
    const { picks } = await openPage({}, { count: 9 })
    await page.viewport(390, 800)
    await open()
    expect(rows()[0]!.querySelectorAll('a, button, input, [tabindex]')).toHaveLength(0)
    await expect.poll(() => parts('explain').length).toBeGreaterThan(2)
    const { width, height } = parts('explain')[2]!.getBoundingClientRect()
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(40)
    // A mouse would move the highlight on its way, before or after its press.
    parts('explain')[2]!.click()
    await expect.poll(() => part('preview-name').textContent).toBe(nameOf(rows()[2]))
    expect(part('preview').getClientRects()).toHaveLength(1)
    // Those of another row replace them, and are hidden by the button that showed them.
    parts('explain')[0]!.click()
    await expect.poll(() => part('preview-name').textContent).toBe(nameOf(rows()[0]))
    expect(part('preview').getClientRects()).toHaveLength(1)
    parts('explain')[0]!.click()
    await expect.poll(() => part('preview').getClientRects().length).toBe(0)
    expect(picks).toEqual([])
  })

  it('are shown as a card for each group', async () => {
    const and = [{ type: 'contacts_name_in' as const, name_in: ['Ada'] }, { type: 'all_contacts' as const }]
    await openPage({}, { segments: [segmentFixture({ definition: { or: [{ and }, { and: [and[1]!] }, { and }] } })] })
    await open()
    await expect.poll(() => part('preview').querySelectorAll("[data-part='line']").length).toBe(8)
    const cards = [...part('preview').querySelectorAll<HTMLElement>("[data-part='group']")]
    expect(cards.map((card) => getComputedStyle(card).borderWidth)).toEqual(['1px', '1px', '1px'])
    expect(cards.map((card) => card.querySelectorAll("[data-part='line']").length)).toEqual([3, 1, 3])
    // The word between two cards reaches from the one to the other.
    const words = [...part('preview').querySelectorAll<HTMLElement>("[data-part='connective'][data-level='group']")]
    expect(words.map(({ textContent }) => textContent)).toEqual(['or', 'or'])
    for (const [index, word] of words.entries()) {
      const { top, bottom, height } = word.getBoundingClientRect()
      expect([top, bottom, height]).toEqual([cards[index]!.getBoundingClientRect().bottom, cards[index + 1]!.getBoundingClientRect().top, 24])
    }
  })

  it('offer an id to copy, by mouse and by keyboard, and a click does not move the focus', async () => {
    const { picks } = await openPage({}, { segments: [segmentFixture({ id: 'the-id' })] })
    const copied: string[] = []
    navigator.clipboard.writeText = (text) => Promise.resolve(void copied.push(text))
    await open()
    await expect.poll(() => parts('copied').map((copied) => copied.textContent)).toEqual([''])
    await userEvent.click(part('copy'))
    await expect.poll(() => part('copied').textContent).toBe('ID copied')
    expect(document.activeElement).toBe(searchBox())
    await userEvent.keyboard('{Tab}{Enter}')
    expect(document.activeElement).toBe(part('copy'))
    await expect.poll(() => copied).toEqual(['the-id', 'the-id'])
    expect(picks).toEqual([])
    Reflect.deleteProperty(navigator.clipboard, 'writeText')
  })

  it('show dates as days, with the instant in both time zones as a tooltip', async () => {
    await openPage({ timeZone: 'Asia/Tokyo' }, { segments: [segmentFixture({ created_at: '2026-01-31T23:30:00Z' })] })
    await open()
    await expect.poll(() => parts('preview-fact')[0]?.textContent).toBe('Feb 1, 2026')
    expect(part('preview-fact').querySelector('time')!.title).toBe('Feb 1, 2026, 8:30 AM GMT+9 (Jan 31, 2026, 11:30 PM UTC)')
  })
})

it('a row shows an icon if, and only if, something in its rules is not understood', async () => {
  const known = { type: 'contacts_name_in', name_in: ['Ada'] }
  const definitions = {
    known: { or: [{ and: [known] }] },
    'newer filter': { or: [{ and: [known] }, { and: [{ type: 'contacts_tags_in' }] }] },
    'newer key': { or: [{ and: [{ ...known, fuzzy: true }] }] },
    'newer key of a group': { or: [{ and: [known], not: [] }] },
    'no rules': null,
  }
  const segments = Object.entries(definitions).map(([name, definition]) => segmentFixture({ name, definition: definition as never }))
  await openPage({ preview: false }, { segments })
  await open()
  const signed = rows().filter((row) => row.querySelector("[data-segment-picker='rules'] svg") !== null)
  expect(signed.map(nameOf)).toEqual(['newer filter', 'newer key', 'newer key of a group'])
})

describe('an ellipsis', () => {
  it('does not hide that a chosen segment is gone', async () => {
    await openPage({ multiple: true, defaultValue: ['00000000-8629-48f5-a117-716205332c00'] }, { count: 3 })
    await expect.poll(() => part('chip-name').textContent).toContain('Not found')
    expect(part('chip-name').scrollWidth).toBe(part('chip-name').clientWidth)
  })

  // Letters half as wide as the font size: a little wider than those of an interface font.
  const LETTERS = "[data-segment-picker='rules'] { font-family: monospace; font-size: 10px }"
  it.each([
    ['beside the preview', 1280, {}, false],
    ['beside the preview, with ticks', 1280, { multiple: true }, false],
    ['beside the preview, on a touch screen', 720, { multiple: true }, true],
    ['on a phone', 360, {}, false],
    ['without the preview', 1280, { preview: false }, false],
    ['in letters twice as wide', 1280, { messages: ja }, false],
  ] as const)('hides no count %s', async (_, width, props, enabled) => {
    dress(LETTERS)
    await cdp().send('Emulation.setTouchEmulationEnabled', { enabled })
    onTestFinished(async () => void (await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: false })))
    await openPage(props, { count: 400 })
    await page.viewport(width, 800)
    await open()
    const told = new Map<string, number>()
    for (let screens = 0; screens < 14; screens++) {
      for (const rules of parts('rules')) told.set(rules.textContent, rules.scrollWidth - rules.clientWidth)
      await userEvent.keyboard('{PageDown}')
    }
    expect(told.size).toBeGreaterThan(20)
    expect([...told].filter(([, over]) => over > 0)).toEqual([])
  })
})

/** Colours painted one over the other, as red, green and blue from 0 to 255. */
function paint(...colours: string[]): number[] {
  const paper = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!
  for (const colour of colours) {
    paper.fillStyle = colour
    paper.fillRect(0, 0, 1, 1)
  }
  return [...paper.getImageData(0, 0, 1, 1).data].slice(0, 3)
}

/** The contrast ratio of WCAG 2.2. */
function contrast(one: number[], other: number[]): number {
  const [light, dark] = [one, other]
    .map((colour) => {
      const [r, g, b] = colour.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4))
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
    })
    .toSorted((a, b) => b - a)
  return (light! + 0.05) / (dark! + 0.05)
}

/** The background of an element: those of all its ancestors, to be painted one over the other. */
function ground(element: Element): string[] {
  const layers: string[] = []
  for (let each: Element | null = element; each; each = each.parentElement) layers.unshift(getComputedStyle(each).backgroundColor)
  return ['Canvas', ...layers]
}

describe('contrast', () => {
  const looks = { 'our own': '', 'shadcn/ui': shadcn, Bootstrap: bootstrap }
  const cases = Object.keys(looks).flatMap((look) => ['light', 'dark'].map((scheme) => [look, scheme] as const))
  const [, ...others] = segmentFixtures(8, { seed: 1 })
  // Some of everything that a preview can show.
  const odd = { or: [{ and: [{ type: 'contacts_tags_in', tags: ['vip'] }, { type: 'all_contacts', but: 'not' }] }, { and: [{ type: 'contacts_name_in', name_in: [''] }] }] }
  const segments = [segmentFixture({ name: 'Brightwater VIPs', definition: odd as never }), ...others]

  it.each(cases)('%s, %s: at least 4.5 for all text, and 3 for borders, icons and the highlight', async (look, scheme) => {
    document.documentElement.style.colorScheme = document.documentElement.dataset['bsTheme'] = scheme
    document.documentElement.className = scheme
    dress(looks[look as keyof typeof looks])
    const faint: string[] = []
    const seen = new Set<string>()
    function measure(name: string, colour: string, element: Element, least: number): void {
      const below = ground(element)
      const found = contrast(paint(...below, colour), paint(...below))
      seen.add(name)
      if (found < least) faint.push(`${name} ${found.toFixed(2)}`)
    }
    function measureTexts(): void {
      const all = [...document.querySelectorAll("[data-segment-picker='root'] *, [data-segment-picker='content'] *")]
      for (const element of all) {
        const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '')
        if (!hasText) continue
        const named = element.closest<HTMLElement>('[data-segment-picker]')!.dataset['segmentPicker']!
        const over = element.closest('[data-active]') ? ' of the highlighted row' : ''
        const { part, issue } = (element as HTMLElement).dataset
        const piece = element.matches('mark') ? 'mark in ' : part === undefined ? '' : `${issue === undefined ? part : 'issue'} in `
        measure(`${piece}${named}${over}`, getComputedStyle(element).color, element, 4.5)
      }
    }
    await openPage({ multiple: true, selectAll: true, maxSelections: 2, defaultValue: [segments[0]!.id, 'gone'] }, { segments })
    await open()
    await expect.poll(() => rows().length).toBe(8)
    measureTexts()
    await userEvent.hover(part('clear-all'))
    await Promise.all(part('clear-all').getAnimations().map(({ finished }) => finished))
    measure('tool below the pointer', getComputedStyle(part('clear-all')).color, part('clear-all'), 4.5)
    await userEvent.keyboard('brightwater')
    // Names are rendered first, rules in the frames after.
    await expect.poll(() => document.querySelectorAll("[data-segment-picker='reason'] mark").length).toBeGreaterThan(0)
    measureTexts()
    await userEvent.keyboard('qqq')
    await expect.poll(() => parts('notice').length).toBe(1)
    measureTexts()
    measure('placeholder', getComputedStyle(searchBox()!, '::placeholder').color, searchBox()!, 4.5)
    await userEvent.clear(searchBox()!)
    await expect.poll(() => rows().length).toBe(8)
    const active = activeRow()
    measure('bar of the highlighted row', getComputedStyle(active, '::before').backgroundColor, active, 3)
    const ticked = parts('tick').find((tick) => tick.closest('[data-picked]'))!
    measure('ticked', getComputedStyle(ticked).backgroundColor, active, 3)
    measure('tick', getComputedStyle(ticked).color, ticked, 3)
    measure('border of the open field', getComputedStyle(part('root')).borderTopColor, document.body, 3)
    measure('icon', getComputedStyle(part('search-box').querySelector('svg')!).color, part('search-box'), 3)
    // The borders of fields in another theme are the business of that theme.
    if (look === 'our own') {
      await userEvent.keyboard('{Escape}')
      measure('border of a field', getComputedStyle(part('root')).borderTopColor, document.body, 3)
      await open()
      const empty = parts('tick').find((tick) => !tick.closest('[data-picked]'))!
      measure('border of a tick box', getComputedStyle(empty).borderTopColor, empty.closest("[data-segment-picker='row']")!, 3)
    }
    expect(faint).toEqual([])
    expect([...seen]).toEqual(expect.arrayContaining(['name of the highlighted row', 'rules', 'mark in name of the highlighted row', 'mark in reason', 'notice-hint', 'status', 'clear-all', 'issue in summary', 'connective in summary', 'line in summary', 'chip-name']))
  })
})

const emulate = (...features: { name: string; value: string }[]): Promise<unknown> => cdp().send('Emulation.setEmulatedMedia', { features })

describe('prefers-contrast: more', () => {
  afterEach(() => emulate())

  it.each(['light', 'dark'])('leaves no faint text and no faint borders (%s)', async (scheme) => {
    document.documentElement.style.colorScheme = scheme
    await emulate({ name: 'prefers-contrast', value: 'more' })
    await openPage({ multiple: true }, { count: 9 })
    await open()
    await expect.poll(() => parts('preview-fact').length).toBeGreaterThan(0)
    const on = (element: Element, colour: string): number => contrast(paint(...ground(element), colour), paint(...ground(element)))
    for (const name of ['rules', 'status', 'preview-fact']) expect(on(part(name), getComputedStyle(part(name)).color)).toBeGreaterThanOrEqual(7)
    for (const [line, around] of [['tick', 'row'], ['content', 'content']]) expect(on(part(around!), getComputedStyle(part(line!)).borderTopColor)).toBeGreaterThanOrEqual(4.5)
  })
})

it.each(['light', 'dark'])('an invalid field shows whether it has the focus (%s)', async (scheme) => {
  document.documentElement.style.colorScheme = scheme
  await openPage({ 'aria-invalid': true }, { count: 9 })
  expect(getComputedStyle(part('root')).boxShadow).toBe('none')
  await userEvent.keyboard('{Tab}{Tab}')
  expect(document.activeElement).toBe(trigger())
  await Promise.all(part('root').getAnimations().map(({ finished }) => finished))
  const [ring] = /^.*?\)/.exec(getComputedStyle(part('root')).boxShadow)!
  expect(contrast(paint('Canvas', ring), paint('Canvas'))).toBeGreaterThanOrEqual(3)
})

describe('forced colours', () => {
  afterEach(() => emulate())

  const segments = [segmentFixture({ name: 'Odd one', definition: { or: [{ and: [{ type: 'contacts_tags_in' }] }] } as never }), ...segmentFixtures(5, { seed: 1 })]
  const styleOf = (element: Element): CSSStyleDeclaration => getComputedStyle(element)
  const paper = (): string => styleOf(content()!).backgroundColor
  /** Whether a colour has the contrast that WCAG asks of non-text parts, against what is around it. */
  const stands = (colour: string, around = paper()): boolean => contrast(paint(around, colour), paint(around)) >= 3
  /** Which of the elements have an outline that can be seen. */
  const outlined = (elements: Element[]): boolean[] =>
    elements.map(styleOf).map(({ outlineStyle, outlineWidth, outlineColor }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1 && stands(outlineColor))

  it.each(['light', 'dark'])('keep rows, ticks, borders, disabled names and matches distinguishable (%s)', async (scheme) => {
    await emulate({ name: 'forced-colors', value: 'active' }, { name: 'prefers-color-scheme', value: scheme })
    document.documentElement.style.colorScheme = scheme
    await openPage({ multiple: true, defaultValue: [segments[1]!.id], isSegmentDisabled: ({ id }) => id === segments[2]!.id && 'Archived' }, { segments })
    await open()
    await expect.poll(() => rows().length).toBe(6)
    expect(matchMedia('(forced-colors: active)').matches).toBe(true)
    // A colour that a page asks for is overridden.
    part('name').style.color = 'rgb(1 2 3)'
    expect(styleOf(part('name')).color).not.toBe('rgb(1, 2, 3)')
    part('name').style.color = ''

    expect(outlined(rows())).toEqual([true, false, false, false, false, false])
    await userEvent.keyboard('{ArrowDown}')
    expect(outlined(rows())).toEqual([false, true, false, false, false, false])
    expect(outlined([part('search-box'), part('root')])).toEqual([true, true])

    const [plain, ticked] = parts('tick').map(styleOf)
    expect([plain!.backgroundColor, ticked!.backgroundColor].map((colour) => stands(colour))).toEqual([false, true])
    expect(stands(ticked!.color, ticked!.backgroundColor)).toBe(true)
    expect([plain!.borderTopColor, styleOf(part('root')).borderTopColor, styleOf(content()!).borderTopColor].map((colour) => stands(colour))).toEqual([true, true, true])

    const names = parts('name').map((name) => styleOf(name).color)
    expect(names.map((colour) => colour !== names[0])).toEqual([false, false, true, false, false, false])
    expect(names.map((colour) => stands(colour))).toEqual(names.map(() => true))

    await userEvent.keyboard('{ArrowUp}')
    await expect.poll(() => part('preview-name').textContent).toBe('Odd one')
    expect(outlined([...part('preview').querySelectorAll("[data-part='quoted'], [data-part='line']")])).toEqual([true, true])

    await userEvent.keyboard(nameOf(rows()[1]).slice(0, 5))
    await expect.poll(() => document.querySelectorAll('mark').length).toBeGreaterThan(0)
    const { color, backgroundColor } = styleOf(document.querySelector('mark')!)
    expect(backgroundColor).not.toBe(paper())
    expect(contrast(paint(backgroundColor, color), paint(backgroundColor))).toBeGreaterThanOrEqual(4.5)
  })

  it('underline buttons that have no border', async () => {
    await emulate({ name: 'forced-colors', value: 'active' })
    const definition = { or: [{ and: [{ type: 'contacts_name_in' as const, name_in: Array.from({ length: 40 }, (_, index) => `Ada ${index}`) }] }] }
    await openPage({ multiple: true, selectAll: true, defaultValue: [segments[1]!.id] }, { segments: [segmentFixture({ definition }), ...segments] })
    await open()
    await expect.poll(() => part('preview').querySelector("[data-part='more']")).not.toBeNull()
    const buttons = [part('clear-all'), part('select-all'), part('preview').querySelector("[data-part='more']")!]
    expect(buttons.map((button) => styleOf(button).textDecorationLine)).toEqual(['underline', 'underline', 'underline'])
  })

  it.each(['light', 'dark'])('distinguish a focused field, an open one and a disabled one (%s)', async (scheme) => {
    await emulate({ name: 'forced-colors', value: 'active' }, { name: 'prefers-color-scheme', value: scheme })
    document.documentElement.style.colorScheme = scheme
    await openPage({ defaultValue: segments[1]!.id }, { segments })
    await open()
    await userEvent.keyboard('{Enter}')
    await open()
    // The check mark of the chosen row is an SVG.
    const chosen = part('check').querySelector('svg')!
    expect(stands(styleOf(chosen).stroke)).toBe(true)
    expect(outlined([part('root')])).toEqual([true])
    const around = paper()
    await userEvent.keyboard('{Escape}')
    const focused = styleOf(part('root'))
    expect([document.activeElement, focused.outlineStyle, stands(focused.outlineColor, around)]).toEqual([trigger(), 'solid', true])
    const usable = styleOf(trigger()).color
    trigger().blur()
    expect([focused.outlineStyle, stands(focused.borderTopColor, around)]).toEqual(['none', true])
    await openPage({ disabled: true })
    expect([styleOf(part('root')).opacity, stands(styleOf(part('root')).borderTopColor, around)]).toEqual(['1', true])
    expect(styleOf(trigger()).color).not.toBe(usable)
    expect(styleOf(part('root')).borderTopColor).toBe(styleOf(trigger()).color)
  })
})

describe('the colours of a page', () => {
  async function ourColours(css = ''): Promise<Record<string, string>> {
    dress(css)
    await openPage({}, { count: 9 })
    await open()
    const { backgroundColor, borderTopColor, color, borderTopLeftRadius } = getComputedStyle(content()!)
    const found = {
      surface: String(paint(backgroundColor)),
      border: String(paint(backgroundColor, borderTopColor)),
      text: String(paint(backgroundColor, color)),
      active: String(paint(backgroundColor, getComputedStyle(activeRow()).backgroundColor)),
      bar: String(paint(backgroundColor, getComputedStyle(activeRow(), '::before').backgroundColor)),
      radius: borderTopLeftRadius,
    }
    document.querySelectorAll('style[data-look]').forEach((style) => style.remove())
    return found
  }
  const WHOLE = ':root { --popover: #fff5e6; --popover-foreground: #331a00; --sidebar: #fff; --border: #e6c99f; --accent: #ffe4bd; --primary: #b35900; --muted-foreground: #664d33; --input: #e6c99f; --ring: #b35900; --destructive: #b3001e; --radius: 6px }'

  it('are adopted from shadcn/ui', async () => {
    const taken = { surface: '255,245,230', border: '230,201,159', text: '51,26,0', active: '255,228,189', bar: '179,89,0', radius: '6px' }
    expect(await ourColours(WHOLE)).toEqual(taken)
  })

  it('are adopted from Bootstrap', async () => {
    const { surface, border, radius } = await ourColours(bootstrap)
    expect([surface, border, radius]).toEqual(['255,255,255', '222,226,230', '6px'])
  })

  it.each([false, true])('and corners match those of Bootstrap fields, although Reboot rounds no buttons (multiple: %s)', async (multiple) => {
    dress(bootstrap)
    await openPage({ multiple }, { count: 9 })
    const field = document.createElement('input')
    field.className = 'form-control'
    document.body.append(field)
    expect(getComputedStyle(trigger()).borderRadius).toBe('0px')
    // Exactly one element has a border, the same as the field's.
    const boxed = [part('root'), ...part('root').querySelectorAll<HTMLElement>('*')].filter((each) => getComputedStyle(each).borderTopWidth === '1px')
    const borderOf = (element: Element): unknown[] => {
      const { borderRadius, borderTopColor, backgroundColor, height } = getComputedStyle(element)
      return [borderRadius, String(paint(borderTopColor)), String(paint(backgroundColor)), height]
    }
    expect(boxed.map(borderOf)).toEqual([borderOf(field)])
    field.remove()
    // A rule of the page about the field still wins.
    dress("[data-segment-picker='root'] { border-radius: 3px }")
    expect(getComputedStyle(part('root')).borderRadius).toBe('3px')
  })

  it.each(['className', 'data-theme', 'data-bs-theme'])('follow the nearest theme around the picker, as set by %s', async (name) => {
    const island = (scheme: string): Record<string, string> => ({ [name]: scheme })
    for (const [outer, inner] of [['dark', 'light'], ['light', 'dark']] as const) {
      await openPage({}, {}, (picker) => (
        <div {...island(outer)}>
          <div {...island(inner)}>
            {picker}
            <div {...island(outer)}>
              <SegmentPicker />
            </div>
          </div>
        </div>
      ))
      expect(parts('root').map((root) => getComputedStyle(root).colorScheme)).toEqual([inner, outer])
    }
  })

  it('are ignored where the variables hold something else', async () => {
    const own = await ourColours()
    // shadcn/ui up to Tailwind 3: channels, which are not colours.
    const channels = ':root { --popover: 0 0% 100%; --popover-foreground: 222 84% 5%; --border: 214 32% 91%; --accent: 210 40% 96%; --primary: 222 47% 11% }'
    expect(await ourColours(channels)).toEqual(own)
    const others = ':root { --border: 1px solid red; --accent: hotpink; --primary: lime; --popover: 320px; --muted: 0.5 }'
    expect(await ourColours(others)).toEqual(own)
    expect(await ourColours(WHOLE.replace('--sidebar: #fff;', ''))).toEqual({ ...own, radius: '6px' })
  })
})

describe('the stylesheet', () => {
  /** Every style rule, with the conditions around it. */
  function rulesOf(list: CSSRuleList, around: string[] = []): { selector: string; style: CSSStyleDeclaration; around: string[] }[] {
    return [...list].flatMap((rule) => {
      if (rule instanceof CSSStyleRule) return [{ selector: rule.selectorText, style: rule.style, around }]
      if (rule instanceof CSSLayerBlockRule) return rulesOf(rule.cssRules, [...around, `layer ${rule.name}`])
      if (rule instanceof CSSMediaRule) return rulesOf(rule.cssRules, [...around, rule.conditionText])
      return []
    })
  }
  const parsed = new CSSStyleSheet()
  parsed.replaceSync(sheet)
  const rules = rulesOf(parsed.cssRules)

  it('is one layer, of zero specificity', () => {
    expect(rules.length).toBeGreaterThan(100)
    expect(rules.filter(({ around }) => around[0] !== 'layer segment-picker')).toEqual([])
    /** What is left of a selector without its `:where(…)`, innermost first. */
    const weight = (selector: string): string => {
      const less = selector.replaceAll(/:where\([^()]*\)/g, '').replaceAll(/(:is|:not|:has|:nth-child)\([^()]*\)/g, '')
      return less === selector ? less.replaceAll(/::(before|after|placeholder)|[\s>,]/g, '') : weight(less)
    }
    expect(rules.map(({ selector }) => weight(selector)).filter((rest) => rest !== '')).toEqual([])
  })

  it('animates in 120 to 160 ms, and not at all where reduced motion is preferred', () => {
    const moving = rules.filter(({ style }) => style.transitionDuration !== '' || style.animationName !== '')
    expect(moving.length).toBeGreaterThan(3)
    expect(moving.filter(({ around }) => !around.includes('(prefers-reduced-motion: no-preference)'))).toEqual([])
    const durations = moving
      .filter(({ style }) => style.animationIterationCount !== 'infinite')
      .flatMap(({ style }) => `${style.transitionDuration},${style.animationDuration}`.split(',').filter((text) => text.trim() !== ''))
      .map((text) => Number.parseFloat(text) * (text.trim().endsWith('ms') ? 1 : 1000))
    expect(durations.filter((ms) => ms < 120 || ms > 160)).toEqual([])
  })
})

it.each([true, false])('what renderRow returns fills the row, one block below the other (multiple: %s)', async (multiple) => {
  await openPage({ multiple, renderRow: ({ segment }) => [<div key="name">{segment.name}</div>, <SegmentSummary key="rules" segment={segment} variant="short" />] }, { count: 9 })
  await open()
  for (const row of rows()) {
    const [name, rules] = [...row.children].slice(-2).map((child) => child.getBoundingClientRect())
    expect(name!.right).toBe(row.getBoundingClientRect().right - 12)
    expect([rules!.left, rules!.top >= name!.bottom]).toEqual([name!.left, true])
  }
})

it.each([1280, 600])('each small button without a border changes its colours on hover (page of %i px)', async (width) => {
  await openPage({ multiple: true, clearable: true, defaultValue: segmentFixtures(6, { seed: 1 }).map(({ id }) => id), defaultSearch: 'e' }, { count: 60 })
  await page.viewport(width, 800)
  await open()
  const names = ['chip-remove', 'chip-rest', 'clear', 'clear-search', 'clear-all', width < 720 ? 'explain' : 'copy']
  await expect.poll(() => names.filter((name) => parts(name).length === 0)).toEqual([])
  for (const name of names) {
    const seen = (): string[] => [getComputedStyle(part(name)).backgroundColor, getComputedStyle(part(name)).color]
    const [ground, ink] = seen()
    await userEvent.hover(part(name))
    await Promise.all(part(name).getAnimations().map(({ finished }) => finished))
    expect([name, seen()]).toEqual([name, [expect.not.stringContaining(ground!), expect.not.stringContaining(ink!)]])
  }
})

it('the text above the list leaves room for the buttons beside it at twice the font size on a phone', async () => {
  dress(':root { font-size: 32px }')
  await openPage({ multiple: true, selectAll: true, maxSelections: 1000, labels: deLabels }, { count: 240 })
  await page.viewport(390, 800)
  await open()
  await userEvent.click(part('select-all'))
  await expect.poll(() => part('selected').textContent).toBe('240 von 1.000 gewählt')
  expect(part('selected').scrollWidth).toBe(part('selected').clientWidth)
  const { left, right } = part('tools').getBoundingClientRect()
  for (const tool of ['undo', 'select-all'].map((name) => part(name).getBoundingClientRect())) expect([tool.left >= left, tool.right <= right]).toEqual([true, true])
})

it('a page that centres its text, or sets it vertically, does not change that of the list and the rules', async () => {
  async function textBoxes(css: string): Promise<number[][]> {
    dress(css)
    await openPage({}, { count: 9 })
    await open()
    await Promise.all(content()!.getAnimations().map(({ finished }) => finished))
    await expect.poll(() => parts('preview-fact').length).toBe(2)
    const { left, top } = content()!.getBoundingClientRect()
    return [...parts('rules').slice(0, 3), part('preview-name'), ...parts('preview-fact')].map((element) => {
      const text = document.createRange()
      text.selectNodeContents(element)
      const { x, y, width, height } = text.getBoundingClientRect()
      return [x - left, y - top, width, height].map(Math.round)
    })
  }
  const own = await textBoxes('')
  expect(own).toHaveLength(6)
  expect(await textBoxes('body { text-align: center }')).toEqual(own)
  expect(await textBoxes('body { writing-mode: vertical-rl }')).toEqual(own)
})

it('a page that widens every select is not stretched by the hidden one that forms read', async () => {
  dress('select { inline-size: 100%; block-size: 48px; padding: 12px; margin-block-end: 16px }')
  await openPage({ name: 'audience', required: true }, {}, (picker) => <div style={{ inlineSize: 250, overflow: 'auto' }}>{picker}</div>)
  const around = part('root').parentElement!
  expect([around.scrollWidth, around.scrollHeight]).toEqual([around.clientWidth, around.clientHeight])
})

it.each([true, false])('a field displayed as a block is filled by its trigger, and stretches no grid on a phone (multiple: %s)', async (multiple) => {
  const props = multiple ? ({ multiple, defaultValue: ['1'] } as const) : {}
  dress('#stack { display: grid; padding: 24px } #stack > * { display: block }')
  await openPage(props, { count: 9 }, (picker) => <div id="stack">{picker}</div>)
  await page.viewport(390, 800)
  const [root, field] = [part('root'), part('trigger')].map((element) => element.getBoundingClientRect())
  expect(root!.right).toBeLessThanOrEqual(390 - 24)
  if (!multiple) expect(field!.width).toBeGreaterThanOrEqual(root!.width - 4)
})

it('a multiple field does not overflow a narrow container', async () => {
  await openPage({ multiple: true, defaultValue: ['1', '2'] }, { count: 9 }, (picker) => <div style={{ inlineSize: 118 }}>{picker}</div>)
  expect(part('root').scrollWidth).toBeLessThanOrEqual(part('root').clientWidth)
})

it.each([true, false])('the text of a field does not run under its clear button (multiple: %s)', async (multiple) => {
  const [first, second] = segmentFixtures(2, { seed: 1 }).map(({ id }) => id) as [string, string]
  await openPage(multiple ? { multiple, clearable: true, defaultValue: [first, second] } : { clearable: true, defaultValue: first })
  const value = part('value')
  const end = value.getBoundingClientRect().right - parseFloat(getComputedStyle(value).paddingInlineEnd)
  expect(end).toBeLessThanOrEqual(part('clear').getBoundingClientRect().left)
})

it.each(['rtl', 'ltr'] as const)('a field that reads %s on a page that does not has a list that does, aligned to its own edge', async (direction) => {
  document.documentElement.dir = direction === 'rtl' ? 'ltr' : 'rtl'
  await openPage({}, { count: 40 }, (picker) => (
    <div dir={direction} style={{ paddingInline: 300 }}>
      {picker}
    </div>
  ))
  await open()
  await Promise.all(content()!.getAnimations().map(({ finished }) => finished))
  expect(getComputedStyle(searchBox()!).direction).toBe(direction)
  const start = direction === 'rtl' ? 'right' : 'left'
  expect(Math.abs(content()!.getBoundingClientRect()[start] - part('root').getBoundingClientRect()[start])).toBeLessThan(2)
  expect(getComputedStyle(part('progress')).transformOrigin).toBe(`${direction === 'rtl' ? part('progress').offsetWidth : 0}px 0px`)
})

it.each([
  [390, 1],
  [300, 2],
])('the status below the list has room for its retry button on a phone that is %i px wide', async (width, lines) => {
  await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: true })
  onTestFinished(async () => void (await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: false })))
  const { server } = await openPage({}, { count: 240 })
  await page.viewport(width, 800)
  await open()
  await expect.poll(() => part('status').textContent).toContain('100 of 240')
  const without = part('status').offsetHeight
  server.fail({ status: 401 }, { page: 2 })
  searchBox()!.focus()
  await userEvent.keyboard('customer')
  await expect.poll(() => parts('retry')).toHaveLength(1)
  const [foot, text, retry] = [part('status'), part('status').firstElementChild!, part('retry')].map((element) => element.getBoundingClientRect())
  expect(retry!.top > text!.bottom ? 2 : 1).toBe(lines)
  if (lines === 1) expect(foot!.height).toBe(without)
  expect(Math.min(text!.top - foot!.top, foot!.bottom - retry!.bottom)).toBeGreaterThanOrEqual(6)
})
