/** Random walks of a person and a page over a multiple picker, whose promises are checked after every step. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render } from '@testing-library/react'
import fc from 'fast-check'
import { useEffect, useState, type ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { ContactSegmentsProvider, createSegmentsClient, SegmentPicker } from 'react-contact-segments'
import { segmentFixtures } from 'react-contact-segments/msw'
import { afterEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { quiet } from './pickerPage.js'

const segments = segmentFixtures(230, { seed: 5 }).map((segment, index) => ({ ...segment, id: `s${index}` }))
const parts = (name: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[data-segment-picker='${name}']`)]

/** The props that the page sets. */
type Props = { value: string[]; disabled: boolean; readOnly: boolean; clearable: boolean; selectAll: boolean; maxChips: number; maxSelections: number | undefined; required: boolean }
const START: Props = { value: ['s3', 's150'], disabled: false, readOnly: false, clearable: true, selectAll: true, maxChips: 3, maxSelections: undefined, required: false }
/** What the page makes of a choice. */
const ANSWERS: Record<string, (ids: string[], before: string[]) => string[]> = {
  takes: (ids) => ids,
  sorts: (ids) => ids.toSorted(),
  'keeps two': (ids) => ids.slice(0, 2),
  refuses: (_ids, before) => before,
}

let now = START
let say: (change: Partial<Props>) => void
const told: string[][] = []

function Page({ answer }: { answer: string }): ReactElement {
  const [props, setProps] = useState(START)
  useEffect(() => {
    now = props
    say = (change) => flushSync(() => setProps((before) => ({ ...before, ...change })))
  })
  return (
    <form>
      <button type="button">Before</button>
      <SegmentPicker
        multiple
        aria-label="Audience"
        name="audience"
        {...props}
        onValueChange={(ids) => {
          told.push(ids)
          setProps((before) => ({ ...before, value: ANSWERS[answer]!(ids, before.value) }))
        }}
      />
      <button type="button">After</button>
    </form>
  )
}

const key = (keys: string) => () => userEvent.keyboard(keys)
/** Clicks what can be seen, and gives up soon: a locator would wait for what has gone meanwhile. */
const press = (name: string) => async (by: number): Promise<void> => {
  const seen = parts(name).filter((part) => part.checkVisibility() && !part.closest('[inert]'))
  const target = seen[by % Math.max(1, seen.length)]
  if (target) await userEvent.click(target, { force: true, timeout: 1000 }).catch(() => {})
}

const person: Record<string, (by: number) => Promise<unknown>> = {
  tab: key('{Tab}'),
  'tab back': key('{Shift>}{Tab}{/Shift}'),
  enter: key('{Enter}'),
  space: key(' '),
  escape: key('{Escape}'),
  down: key('{ArrowDown}'),
  left: key('{ArrowLeft}'),
  right: key('{ArrowRight}'),
  backspace: key('{Backspace}'),
  letter: (by) => userEvent.keyboard('tcvr'[by % 4]!),
  'press a row': press('row'),
  'press a chip': press('chip-name'),
  'take a chip back': press('chip-remove'),
  'press the rest': press('chip-rest'),
  'press clear all': press('clear-all'),
  'press select all': press('select-all'),
  'press undo': press('undo'),
  'press clear': press('clear'),
  'press the field': press('trigger'),
}
const world: Record<string, (by: number) => void> = {
  disable: () => say({ disabled: !now.disabled }),
  'only show': () => say({ readOnly: !now.readOnly }),
  'fold chips': (by) => say({ maxChips: [3, 1, 0, 10][by % 4]! }),
  limit: (by) => say({ maxSelections: [undefined, 2, 5][by % 3] }),
  choose: (by) => say({ value: Array.from({ length: by % 5 }, (_, index) => `s${(by * (index + 3)) % 260}`) }),
  'offer to clear': () => say({ clearable: !now.clearable }),
  'offer all': () => say({ selectAll: !now.selectAll }),
  require: () => say({ required: !now.required }),
}
const usual = ['tab', 'enter', 'down', 'backspace', 'press a row', 'take a chip back', 'press clear all', 'press select all', 'press undo', 'press clear', 'press the field'] as const

afterEach(() => vi.restoreAllMocks())

it('shows and submits what is chosen, opens the panel it says is open, and loses no focus', { timeout: 180_000 }, async () => {
  const deeds = fc.constantFrom(...Object.keys(person), ...Object.keys(world), ...usual, ...usual)
  const walks = fc.array(fc.record({ does: deeds, by: fc.nat(1000) }), { minLength: 50, maxLength: 50 })
  const complaints = vi.spyOn(console, 'error')
  await page.viewport(1280, 800)

  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(ANSWERS)), walks, async (answer, walk) => {
      const client = createSegmentsClient({
        scope: crypto.randomUUID(),
        requestsPerMinute: Infinity,
        fetch(url) {
          const number = Number(new URL(new Request(url).url).searchParams.get('page'))
          return Promise.resolve(Response.json({ data: segments.slice((number - 1) * 100, number * 100), total: 230, hasNextPage: number < 3 }))
        },
      })
      render(
        <QueryClientProvider client={new QueryClient()}>
          <ContactSegmentsProvider client={client}>
            <Page answer={answer} />
          </ContactSegmentsProvider>
        </QueryClientProvider>,
      )
      const [before] = document.querySelectorAll('button')
      before!.focus()
      await quiet()

      for (const { does, by } of walk) {
        const [had, wasTold, was] = [document.activeElement, told.length, now]
        const hint = `${does} ${by} in ${had?.getAttribute('data-segment-picker') ?? had?.textContent}, where the page ${answer}, of ${JSON.stringify(now)}`
        if (does in person) await person[does]!(by)
        else world[does]!(by)
        await quiet()

        // A disabled field has no focus, Tab may leave the page, and the body may have had it before.
        const mayLose = now.disabled || does.startsWith('tab') || had === document.body
        expect({ hint, isLost: !mayLose && document.activeElement === document.body }).toEqual({ hint, isLost: false })
        if (document.activeElement === document.body) before!.focus()

        const ids = now.value
        const folded = parts('chip-rest')[0]?.getAttribute('aria-expanded') === 'true' ? Infinity : now.maxChips
        const select = parts('form-value')[0] as HTMLSelectElement
        expect({ hint, submits: Array.from(select.selectedOptions, ({ value }) => value), chips: parts('chip-name').length }).toEqual({ hint, submits: ids, chips: Math.min(ids.length, folded) })

        const field = parts('trigger')[0]!
        const isOpen = field.getAttribute('aria-expanded') === 'true'
        const panel = isOpen ? [document.getElementById(field.getAttribute('aria-controls')!)] : []
        expect({ hint, panel: parts('content').filter(({ dataset }) => dataset['state'] === 'open') }).toEqual({ hint, panel })
        if (isOpen) expect({ hint, isLocked: now.disabled || now.readOnly }).toEqual({ hint, isLocked: false })

        const stops = [...(parts('chips')[0]?.querySelectorAll('button') ?? [])].map(({ tabIndex }) => tabIndex)
        expect({ hint, stops: stops.filter((stop) => stop === 0).length }).toEqual({ hint, stops: Math.min(1, stops.length) })

        const tells = told.slice(wasTold)
        if (does in world) expect({ hint, tells }).toEqual({ hint, tells: [] })
        for (const each of tells) expect({ hint, twice: each.length - new Set(each).size, isSame: each.join() === was.value.join() }).toEqual({ hint, twice: 0, isSame: false })
      }
      cleanup()
      expect(parts('content')).toEqual([])
    }),
    { numRuns: 4, endOnFailure: true },
  )
  expect(complaints).not.toHaveBeenCalled()
})
