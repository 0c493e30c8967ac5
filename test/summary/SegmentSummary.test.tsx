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
/** `<bdi>` stands for the marks of plain text. */
const unmarked = (text: string) => text.replace(/[\u2068\u2069]/g, '')

describe('<SegmentSummary>', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation((...words) => {
      throw new Error(words.join(' '))
    })
  })
  afterEach(() => void vi.restoreAllMocks())

  it('speaks another language, zone or name as soon as it is told to', () => {
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

  it.each(['short', 'line'] as const)('reads as the %s text', (variant) => {
    const { root } = draw({ variant })
    expect(root.textContent).toBe(unmarked(summarizer[variant](definition)))
    expect(root.dataset).toMatchObject({ segmentPicker: 'summary', variant })
    expect(root.lang).toBe('en')
    expect(root.dir).toBe('ltr')
  })

  it('reads as the lines: a list of groups, and in it lists of conditions', () => {
    const { root } = draw({ variant: 'lines' })
    const lines = [...root.querySelectorAll("[data-part='line']")]
    expect(lines.map((line) => line.textContent)).toEqual(summarizer.lines(definition).map((line) => unmarked(line.trimStart())))
    /** What of it a screen reader is given: roles, and in them the lines by their first word. */
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

  it('puts the word for or between groups, in its language, for the eye only', () => {
    const words = (messages?: Messages): (string | null)[] => {
      const { root } = draw({ variant: 'lines', messages, definition: { or: [...definition.or, ...definition.or] } })
      return [...root.querySelectorAll("[data-part='connective'][data-level='group'][aria-hidden]")].map((word) => word.textContent)
    }
    expect(words()).toEqual(['or', 'or', 'or'])
    expect(words(ar)).toEqual(['أو', 'أو', 'أو'])
    expect(words(ja)).toEqual(['または', 'または', 'または'])
  })

  it('tells what it does not know or could not read from what it remarks', () => {
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

  it('says what it is given as a segment, and knows when that refers to itself', () => {
    const { root } = draw({ definition: undefined, segment: { id: 's-1', definition: { or: [definition.or[1]!] } } })
    expect(root.textContent).toBe('In this same segment (circular)')
  })

  it('keeps data apart in <bdi> and dates in <time>, and makes no HTML of data', () => {
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

  it('keeps a value and its quotes together, and no braces', () => {
    const attributes = [{ plan: 'pro', region: 'EU' }, { plan: '' }]
    const { root } = draw({ variant: 'lines', segment: undefined, definition: { or: [{ and: [{ type: 'contacts_attributes_in', attributes }] }] } })
    expect([...root.querySelectorAll("[data-part='quoted']")].map((quoted) => quoted.textContent)).toEqual(['“pro”', '“EU”', '“”'])
    expect([...root.querySelectorAll("[data-part='quoted'] > bdi")].map((value) => value.textContent)).toEqual(['pro', 'EU', ''])
    expect(root.textContent).toBe('Contact attributes in• {plan: “pro”, region: “EU”}• {plan: “” (empty)}')
  })

  it('puts attribute records in a list of their condition, which is written out when asked to', () => {
    const attributes = Array.from({ length: 12 }, (_, plan) => ({ plan: String(plan) }))
    const { root } = draw({ variant: 'lines', segment: undefined, definition: { or: [{ and: [{ type: 'all_contacts' }, { type: 'contacts_attributes_in', attributes }] }] } })
    const records = (): number => root.querySelectorAll("[role='listitem'] [role='listitem'] [data-depth='2']").length
    expect(records()).toBe(11)
    fireEvent.click(root.querySelector('button')!)
    expect(records()).toBe(12)
  })

  it('tells both zones of a date on hover, and both ends where one piece tells two', () => {
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

  it('draws a row with few elements and no button', () => {
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

  it.each(['line', 'lines'] as const)('writes a long list out when asked to, and keeps the focus (%s)', (variant) => {
    const { root } = draw({ variant })
    const more = root.querySelector('button')!
    expect(more.textContent).toBe('5 more')
    expect(more.type).toBe('button')
    // Of text that could take the focus a screen reader says that it can be clicked.
    expect(root.hasAttribute('tabindex')).toBe(false)
    more.focus()
    fireEvent.click(more)
    expect(root.querySelector('button')).toBeNull()
    expect([...root.querySelectorAll('bdi')].map((value) => value.textContent)).toContain('Name 11')
    expect(document.activeElement).toBe(root)
  })

  it('is left alone by a translator that puts elements in the place of texts', () => {
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

  it('writes out no list of another segment that stands in the same place', () => {
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

  it('keeps a list written out though the page makes its definition anew with every drawing', () => {
    const made = (first: string) => ({ or: [{ and: [{ type: 'contacts_name_in' as const, name_in: [first, ...Array.from({ length: 11 }, (_, index) => `${index}`)] }] }] })
    const { container, rerender } = render(<SegmentSummary definition={made('Ada')} />)
    const shown = (): number => container.querySelectorAll('bdi').length
    fireEvent.click(container.querySelector('button')!)
    rerender(<SegmentSummary definition={made('Ada')} />)
    expect(shown()).toBe(12)
    rerender(<SegmentSummary definition={made('Grace')} />)
    expect(shown()).toBe(10)
  })

  it('lets a part be drawn otherwise', () => {
    const { root } = draw({
      variant: 'short',
      renderPart: (part) => (part.type === 'date' ? <em>{part.dateTime}</em> : undefined),
    })
    expect(root.querySelector('em')?.textContent).toBe('2026-01-01T00:00:00Z')
    expect(root.querySelector('time')).toBeNull()
  })

  it('speaks the language it is given, in its direction', () => {
    const { root } = draw({ variant: 'line', messages: ar, definition: null })
    expect([root.textContent, root.lang, root.dir]).toEqual(['بلا قواعد', 'ar', 'rtl'])
  })

  it('prefers the summarizer it is given', () => {
    const { root } = draw({
      variant: 'line',
      summarizer: createSummarizer({ overrides: { noRules: 'none at all' } }),
      messages: ar,
      definition: null,
    })
    expect(root.textContent).toBe('None at all')
  })

  it('draws whatever came instead of a definition', () => {
    for (const value of [undefined, 5, 'x', [], { or: 1 }, { or: [null] }])
      for (const variant of ['short', 'line', 'lines'] as const)
        expect(draw({ variant, definition: value as never }).root.textContent).not.toBe('')
  })

  it('is the same on a server', () => {
    for (const variant of ['short', 'line', 'lines'] as const) {
      const { root } = draw({ variant })
      const page = document.createElement('div')
      page.innerHTML = renderToString(<SegmentSummary definition={definition} variant={variant} />)
      expect(page.firstElementChild?.isEqualNode(root)).toBe(true)
    }
  })

  it('passes its class and id on', () => {
    const { root } = draw({ variant: 'short', className: 'rules', id: 'rules-1' })
    expect([root.className, root.id]).toEqual(['rules', 'rules-1'])
  })
})
