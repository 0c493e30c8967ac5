import { useState } from 'react'
import { SegmentPicker, type SegmentPickerProps } from 'react-contact-segments'
import { arLabels } from 'react-contact-segments/labels/ar'
import { ar } from 'react-contact-segments/locales/ar'
import { createSegmentsServer, segmentFixtures, type SegmentsServer } from 'react-contact-segments/msw'
import { expect, screen, userEvent, waitFor, within } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { argTypes } from './segmentPickerArgTypes.js'
import { rows } from './rows.js'

type MultipleProps = Extract<SegmentPickerProps, { multiple: true }>

function Field(props: Omit<MultipleProps, 'multiple'>) {
  return (
    <div style={{ display: 'grid', gap: 6, inlineSize: 'min(420px, 100%)', padding: 24, boxSizing: 'border-box' }}>
      <label htmlFor="segments" style={{ fontSize: 13, fontWeight: 500 }}>
        Send to
      </label>
      <SegmentPicker multiple id="segments" {...props} />
    </div>
  )
}

const fixtures = segmentFixtures(2340, { seed: 1 })
const idsOf = (...places: number[]): string[] => places.map((place) => fixtures[place]!.id)

const meta = preview.meta({
  title: 'SegmentPicker/Multiple',
  component: Field,
  argTypes,
  parameters: { layout: 'fullscreen', docs: { story: { inline: false, height: '540px' } } },
  beforeEach({ msw }) {
    msw.use(...createSegmentsServer({ count: 2340, latency: 30 }).handlers)
  },
})

const trigger = () => screen.findByRole('combobox', { name: 'Send to' })
const tool = (name: string | RegExp) => screen.findByRole('button', { name }, { timeout: 15_000 })
const tools = () => document.querySelector<HTMLElement>('[data-segment-picker="selected"]')!

/** Rows are ticked, and the list stays open. Clicking a ticked row removes it from the choice. */
export const Several = meta.story({
  args: { defaultOpen: true },
  async play() {
    await rows()
    await userEvent.keyboard('{Enter}{ArrowDown}{ArrowDown}{Enter}')
    await expect(await screen.findAllByRole('option', { selected: true })).toHaveLength(2)
    await expect(tools()).toHaveTextContent('2 segments chosen')
    await expect(await screen.findByRole('list', { name: 'Chosen segments' })).toHaveTextContent(fixtures[2]!.name)
  },
})

/** Chips, with a count of those not shown. Left and right move between chips, Backspace removes one. */
export const Chips = meta.story({
  args: { defaultValue: idsOf(1, 4, 7, 9, 12), clearable: true },
  async play() {
    const list = await screen.findByRole('list', { name: 'Chosen segments' })
    await waitFor(() => expect(list).toHaveTextContent(fixtures[1]!.name))
    await userEvent.click(within(list).getByRole('button', { name: '+2' }))
    await expect(within(list).getAllByRole('listitem')).toHaveLength(6)
    within(list).getByRole('button', { name: `Remove ${fixtures[1]!.name}` }).focus()
    await userEvent.keyboard('{ArrowRight}{Backspace}')
    await expect(list).not.toHaveTextContent(fixtures[4]!.name)
    await waitFor(() => expect(within(list).getByRole('button', { name: `Remove ${fixtures[7]!.name}` })).toHaveFocus())
  },
})

/** Every match, also on pages not read yet: all pages are read first, then the matches selected, which can be undone in one step. */
export const SelectAllMatches = meta.story({
  args: { defaultOpen: true, defaultSearch: 'churn', selectAll: true },
  async play() {
    await rows()
    await userEvent.click(await tool(/^Select/))
    await waitFor(() => expect(tools()).toHaveTextContent(/^\d\d+ segments chosen$/), { timeout: 20_000 })
    await userEvent.click(await tool('Undo'))
    await expect(tools()).toHaveTextContent('0 segments chosen')
    // The Undo button that was clicked is gone.
    await expect(await tool(/^Select \d+ matches$/)).toBeVisible()
  },
})

/** At most three: the other rows say so. “Select all” is refused as a whole rather than cut short. */
export const AtMostThree = meta.story({
  args: { defaultOpen: true, maxSelections: 3, selectAll: true, defaultValue: idsOf(0, 1, 2) },
  beforeEach({ msw }) {
    msw.use(...createSegmentsServer({ segments: fixtures.slice(0, 60) }).handlers)
  },
  async play() {
    await expect((await rows())[4]).toHaveAttribute('aria-disabled', 'true')
    await expect((await rows())[4]).toHaveTextContent('At most 3 segments can be chosen')
    await expect(tools()).toHaveTextContent('3 of 3 chosen')
    await userEvent.click(await tool('Select all 60'))
    await expect(tools()).toHaveTextContent('60 segments would be too many: at most 3 can be chosen')
    await expect(await screen.findAllByRole('option', { selected: true })).toHaveLength(3)
  },
})

/** Chosen ids that are on no page stay chosen, and their chips say so. */
export const SomeAreGone = meta.story({
  args: { defaultValue: [...idsOf(3), 'seg_deleted_last_week'], maxChips: 5 },
  beforeEach({ msw }) {
    msw.use(...createSegmentsServer({ segments: fixtures.slice(0, 240) }).handlers)
  },
  async play() {
    const list = await screen.findByRole('list', { name: 'Chosen segments' })
    await waitFor(() => expect(list).toHaveTextContent('Not found: seg_deleted_last_week'))
    await expect(await trigger()).toHaveTextContent('2 segments chosen')
  },
})

let stopping: SegmentsServer

/** A page is refused while all pages are read in order to select everything: nothing is selected. */
export const SelectAllStopped = meta.story({
  args: { defaultOpen: true, selectAll: true },
  beforeEach({ msw }) {
    stopping = createSegmentsServer({ segments: fixtures.slice(0, 900), latency: 20 })
    stopping.fail({ status: 403 }, { page: 5 })
    msw.use(...stopping.handlers)
  },
  async play() {
    await rows()
    await userEvent.click(await tool('Select all'))
    await screen.findByText(/Stopped at 400 of 900/, { ignore: '[role=status]' }, { timeout: 15_000 })
    await expect(tools()).toHaveTextContent('0 segments chosen')
  },
})

/** On a right-to-left page. */
export const Arabic = meta.story({
  args: { labels: arLabels, messages: ar, defaultOpen: true, selectAll: true, defaultValue: idsOf(0, 2, 5, 6) },
  globals: { dir: 'rtl' },
  async play() {
    await rows()
    await expect(tools()).toHaveTextContent(/^اختيرت (٤|4) شرائح$/)
  },
})

/** An audience of some segments without others. */
export const IncludeAndExclude = meta.story({
  parameters: { controls: { disable: true } },
  render: function IncludeAndExclude() {
    const [included, setIncluded] = useState<string[]>(idsOf(0, 3))
    const [excluded, setExcluded] = useState<string[]>([])
    const field = { display: 'grid', gap: 6, fontSize: 13, fontWeight: 500 }
    return (
      <div style={{ display: 'grid', gap: 16, padding: 24 }}>
        <div style={field}>
          <label htmlFor="include">Send to</label>
          <SegmentPicker
            multiple
            id="include"
            value={included}
            onValueChange={setIncluded}
            isSegmentDisabled={({ id }) => excluded.includes(id) && 'Already excluded'}
          />
        </div>
        <div style={field}>
          <label htmlFor="exclude">But not to</label>
          <SegmentPicker
            multiple
            id="exclude"
            placeholder="Nobody is left out"
            value={excluded}
            onValueChange={setExcluded}
            isSegmentDisabled={({ id }) => included.includes(id) && 'Already included'}
          />
        </div>
      </div>
    )
  },
  async play() {
    await userEvent.click(await screen.findByRole('combobox', { name: 'But not to' }))
    await expect((await rows())[0]).toHaveTextContent('Already included')
    await userEvent.keyboard('{Enter}{ArrowDown}{Enter}')
    await expect(await screen.findAllByRole('option', { selected: true })).toHaveLength(1)
  },
})
