import { fireEvent, render } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  createSummarizer,
  type ListedDefinition,
  type Messages,
  SegmentSummary,
  type SegmentSummaryProps,
} from 'react-contact-segments'
import { ar } from 'react-contact-segments/locales/ar'
import { ja } from 'react-contact-segments/locales/ja'

const definition: ListedDefinition = {
  or: [
    {
      and: [
        {
          type: 'contacts_name_in',
          name_in: ['Ada', 'محمد', '<b>x</b>', ...Array.from({ length: 12 }, (_, index) => `Name ${index}`)],
        },
        { type: 'contacts_created_at_between', after: '2026-01-01T00:00:00Z' },
      ],
    },
    { and: [{ type: 'contact_belongs_to_segment', segment_id: 's-1' }] },
  ],
}
const draw = (props: { [K in keyof SegmentSummaryProps]?: SegmentSummaryProps[K] }) => {
  const { container, rerender } = render(<SegmentSummary {...({ definition, ...props } as SegmentSummaryProps)} />)
  return { root: container.firstElementChild as HTMLElement, rerender }
}
const summarizer = createSummarizer()
/** In HTML, `<bdi>` replaces the isolate characters of plain text. */
const unmarked = (text: string) => text.replace(/[\u2068\u2069]/g, '')

describe('<SegmentSummary>', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation((...words) => {
      throw new Error(words.join(' '))
    })
  })
  afterEach(() => void vi.restoreAllMocks())

  it('updates when messages, time zone, locale, resolvers or summarizer change', () => {
    const { root, rerender } = draw({})
    const props: Partial<SegmentSummaryProps>[] = [
      { messages: ar },
      { timeZone: 'Asia/Kolkata' },
      { locale: 'en-GB' },
      { resolvers: { segment: () => ({ name: 'Partners' }) } },
      { summarizer: createSummarizer({ overrides: { unnamed: 'nameless', filters: { contacts_name_in: { label: 'called' } } } }), variant: 'short' },
      {},
    ]
    const texts = props.map((each) => {
      rerender(<SegmentSummary {...({ definition, ...each } as SegmentSummaryProps)} />)
      return root.textContent
    })
    expect(new Set(texts).size).toBe(props.length)
  })

  it.each(['short', 'line'] as const)('renders the %s text, with its language and direction', (variant) => {
    const { root } = draw({ variant })
    expect(root.textContent).toBe(unmarked(summarizer[variant](definition)))
    expect(root.dataset).toMatchObject({ segmentPicker: 'summary', variant })
    expect(root.lang).toBe('en')
    expect(root.dir).toBe('ltr')
  })

  it('renders the lines as a list of groups that contains lists of conditions', () => {
    const { root } = draw({ variant: 'lines' })
    const lines = [...root.querySelectorAll("[data-part='line']")]
    expect(lines.map((line) => line.textContent)).toEqual(summarizer.lines(definition).map((line) => unmarked(line.trimStart())))
    /** What a screen reader gets: roles, and in them each line's first word. */
    const heard = (element: Element): unknown[] =>
      [...element.children].flatMap((child) => {
        if (child.ariaHidden === 'true') return []
        const inside = child.matches("[data-part='line']") ? [child.textContent.replace(/(?<=[a-z]) .*/, '')] : heard(child)
        return child.role === null ? inside : [{ [child.role]: inside }]
      })
    const conditions = { list: [{ listitem: ['• Name'] }, { listitem: ['• Created'] }] }
    expect(heard(root)).toEqual(['Any', { list: [{ listitem: ['1. All', conditions] }, { listitem: ['2. In'] }] }])
    expect(heard(draw({ variant: 'lines', definition: { or: [definition.or[0]!] } }).root)).toEqual(['All', conditions])
    expect(heard(draw({ variant: 'lines', definition: { or: [definition.or[1]!] } }).root)).toEqual(['In'])
    for (const or of [[definition.or[1]!], definition.or]) {
      const [plain, keyed] = [{ or }, { or, not: true }].map((each) => heard(draw({ variant: 'lines', definition: each }).root))
      expect(keyed).toEqual([...plain!, '+ unrecognised'])
    }
  })

  it('puts “or” between groups in its language, hidden from screen readers', () => {
    const words = (messages?: Messages): (string | null)[] => {
      const { root } = draw({ variant: 'lines', messages, definition: { or: [...definition.or, ...definition.or] } })
      return [...root.querySelectorAll("[data-part='connective'][data-level='group'][aria-hidden]")].map((word) => word.textContent)
    }
    expect(words()).toEqual(['or', 'or', 'or'])
    expect(words(ar)).toEqual(['أو', 'أو', 'أو'])
    expect(words(ja)).toEqual(['または', 'または', 'または'])
  })

  it('marks notes on unknown and unreadable parts with their issue, and other notes with none', () => {
    const or = [
      { and: [{ type: 'contacts_tags_in', tags: ['vip'] }, { type: 'contacts_name_in', name_in: 7 }, 7] },
      { and: [{ type: 'contacts_name_in', name_in: [''], fuzzy: true }], not: true },
      { and: [] },
      7,
    ]
    const issues = (value: unknown) => {
      const { root } = draw({ variant: 'lines', definition: value as never })
      const notes = [...root.querySelectorAll<HTMLElement>("[data-part='note']")]
      return new Set(notes.map(({ dataset, textContent }) => `${dataset['issue']}: ${textContent.replace(/[ (+)]+/g, ' ').trim()}`).filter((note) => !note.endsWith(': ')))
    }
    expect(issues({ or })).toEqual(
      new Set([
        'unknownType: Unsupported condition',
        'malformed: unreadable value',
        'malformed: Unreadable condition',
        'undefined: empty',
        'unknownKey: unrecognised option',
        'undefined: No conditions',
        'malformed: Unreadable group',
      ]),
    )
    expect(issues(7)).toEqual(new Set(['malformed: Unreadable definition']))
  })

  it('accepts a segment in place of a definition, and detects a reference to itself', () => {
    const { root } = draw({ definition: undefined, segment: { id: 's-1', definition: { or: [definition.or[1]!] } } })
    expect(root.textContent).toBe('In this same segment (circular)')
  })

  it('renders values in <bdi> and dates in <time>, and never as HTML', () => {
    const { root } = draw({ variant: 'line' })
    expect([...root.querySelectorAll('bdi')].slice(0, 3).map((value) => value.textContent)).toEqual([
      'Ada',
      'محمد',
      '<b>x</b>',
    ])
    expect(root.querySelector('time')?.dateTime).toBe('2026-01-01T00:00:00Z')
    expect(root.querySelector('b')).toBeNull()
    expect(root.textContent).not.toMatch(/[\u2068\u2069]/)
  })

  it('groups a value with its quotes, but not with braces', () => {
    const attributes = [{ plan: 'pro', region: 'EU' }, { plan: '' }]
    const { root } = draw({ variant: 'lines', segment: undefined, definition: { or: [{ and: [{ type: 'contacts_attributes_in', attributes }] }] } })
    expect([...root.querySelectorAll("[data-part='quoted']")].map((quoted) => quoted.textContent)).toEqual(['“pro”', '“EU”', '“”'])
    expect([...root.querySelectorAll("[data-part='quoted'] > bdi")].map((value) => value.textContent)).toEqual(['pro', 'EU', ''])
    expect(root.textContent).toBe('Contact attributes in• {plan: “pro”, region: “EU”}• {plan: “” (empty)}')
  })

  it('lists attribute records inside their condition, and shows all of them on demand', () => {
    const attributes = Array.from({ length: 12 }, (_, plan) => ({ plan: String(plan) }))
    const { root } = draw({ variant: 'lines', segment: undefined, definition: { or: [{ and: [{ type: 'all_contacts' }, { type: 'contacts_attributes_in', attributes }] }] } })
    const records = (): number => root.querySelectorAll("[role='listitem'] [role='listitem'] [data-depth='2']").length
    expect(records()).toBe(11)
    fireEvent.click(root.querySelector('button')!)
    expect(records()).toBe(12)
  })

  it('shows a date in both zones on hover, and both ends of a range that is written as one date', () => {
    const between = (before: string): ListedDefinition => ({
      or: [{ and: [{ type: 'contacts_created_at_between', after: '2026-01-01T05:00:00Z', before }] }],
    })
    const titles = (before: string) =>
      [...draw({ variant: 'short', timeZone: 'America/New_York', definition: between(before) }).root.querySelectorAll('time')].map(
        ({ title }) => title,
      )
    const start = 'Jan 1, 2026, 12:00 AM EST (Jan 1, 2026, 5:00 AM UTC)'
    expect(titles('2026-02-01T05:00:00Z')).toEqual([`${start} – Feb 1, 2026, 12:00 AM EST (Feb 1, 2026, 5:00 AM UTC)`])
    expect(titles('2026-02-01T06:00:00Z')).toEqual([start, 'Feb 1, 2026, 1:00 AM EST (Feb 1, 2026, 6:00 AM UTC)'])
  })

  it('renders the short text with few elements and no button', () => {
    const { root } = draw({ variant: 'short' })
    expect(root.querySelector('button')).toBeNull()
    expect(root.hasAttribute('tabindex')).toBe(false)
    expect([...root.querySelectorAll('*')].map((element) => (element as HTMLElement).dataset['part'])).toEqual([
      'value',
      'more',
      'date',
      'value',
    ])
  })

  it.each(['line', 'lines'] as const)('shows all of a long list on demand, and keeps the focus (%s)', (variant) => {
    const { root } = draw({ variant })
    const more = root.querySelector('button')!
    expect(more.textContent).toBe('5 more')
    expect(more.type).toBe('button')
    // Screen readers announce focusable text as clickable.
    expect(root.hasAttribute('tabindex')).toBe(false)
    more.focus()
    fireEvent.click(more)
    expect(root.querySelector('button')).toBeNull()
    expect([...root.querySelectorAll('bdi')].map((value) => value.textContent)).toContain('Name 11')
    expect(document.activeElement).toBe(root)
  })

  it('survives a page translator that replaces text nodes with elements', () => {
    const { root } = draw({})
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode()) if (!walker.currentNode.parentElement!.closest('[translate="no"]')) texts.push(walker.currentNode as Text)
    for (const text of texts) {
      const font = document.createElement('font')
      font.textContent = text.data
      text.replaceWith(font)
    }
    fireEvent.click(root.querySelector('button')!)
    expect(root.textContent).toContain('Name 10”, or “Name 11”')
  })

  it('does not expand the list of another segment rendered in its place', () => {
    const of = (id: string, count: number) => ({
      id,
      definition: { or: [{ and: [{ type: 'contacts_name_in' as const, name_in: Array.from({ length: count }, (_, index) => `${id} ${index}`) }] }] },
    })
    const { container, rerender } = render(<SegmentSummary segment={of('a', 12)} />)
    const shown = (): number => container.querySelectorAll('bdi').length
    fireEvent.click(container.querySelector('button')!)
    expect(shown()).toBe(12)
    rerender(<SegmentSummary segment={of('b', 5000)} />)
    expect(shown()).toBe(10)
    rerender(<SegmentSummary segment={of('a', 13)} />)
    expect(shown()).toBe(13)
  })

  it('keeps a list expanded when an equal definition is created on every render', () => {
    const made = (first: string) => ({ or: [{ and: [{ type: 'contacts_name_in' as const, name_in: [first, ...Array.from({ length: 11 }, (_, index) => `${index}`)] }] }] })
    const { container, rerender } = render(<SegmentSummary definition={made('Ada')} />)
    const shown = (): number => container.querySelectorAll('bdi').length
    fireEvent.click(container.querySelector('button')!)
    rerender(<SegmentSummary definition={made('Ada')} />)
    expect(shown()).toBe(12)
    rerender(<SegmentSummary definition={made('Grace')} />)
    expect(shown()).toBe(10)
  })

  it('lets renderPart replace a part', () => {
    const { root } = draw({
      variant: 'short',
      renderPart: (part) => (part.type === 'date' ? <em>{part.dateTime}</em> : undefined),
    })
    expect(root.querySelector('em')?.textContent).toBe('2026-01-01T00:00:00Z')
    expect(root.querySelector('time')).toBeNull()
  })

  it('renders the language of its messages, in its direction', () => {
    const { root } = draw({ variant: 'line', messages: ar, definition: null })
    expect([root.textContent, root.lang, root.dir]).toEqual(['بلا قواعد', 'ar', 'rtl'])
  })

  it('prefers the summarizer prop over messages', () => {
    const { root } = draw({
      variant: 'line',
      summarizer: createSummarizer({ overrides: { noRules: 'none at all' } }),
      messages: ar,
      definition: null,
    })
    expect(root.textContent).toBe('None at all')
  })

  it('renders something for anything in place of a definition', () => {
    for (const value of [undefined, 5, 'x', [], { or: 1 }, { or: [null] }])
      for (const variant of ['short', 'line', 'lines'] as const)
        expect(draw({ variant, definition: value as never }).root.textContent).not.toBe('')
  })

  it('renders the same on a server', () => {
    for (const variant of ['short', 'line', 'lines'] as const) {
      const { root } = draw({ variant })
      const page = document.createElement('div')
      page.innerHTML = renderToString(<SegmentSummary definition={definition} variant={variant} />)
      expect(page.firstElementChild?.isEqualNode(root)).toBe(true)
    }
  })

  it('passes className and id on', () => {
    const { root } = draw({ variant: 'short', className: 'rules', id: 'rules-1' })
    expect([root.className, root.id]).toEqual(['rules', 'rules-1'])
  })
})
