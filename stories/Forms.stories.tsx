import * as Dialog from '@radix-ui/react-dialog'
import { useRef, useState, type FormEvent } from 'react'
import { SegmentPicker } from 'react-contact-segments'
import { createSegmentsServer, segmentFixtures } from 'react-contact-segments/msw'
import { expect, screen, userEvent, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { rows } from './rows.js'

const fixtures = segmentFixtures(240, { seed: 1 })

const meta = preview.meta({
  title: 'SegmentPicker/Forms and dialogs',
  component: SegmentPicker,
  parameters: { layout: 'fullscreen', docs: { story: { inline: false, height: '540px' } } },
  beforeEach({ msw }) {
    msw.use(...createSegmentsServer({ segments: fixtures }).handlers)
  },
})

const form = { display: 'grid', gap: 16, padding: 24, justifyItems: 'start' } as const
const field = { display: 'grid', gap: 6, fontSize: 13, fontWeight: 500 } as const

/** `name`, `required`, reset and FormData work as they do for a native select. */
export const InAForm = meta.story({
  render: function InAForm() {
    const [sent, setSent] = useState('nothing sent')
    function send(event: FormEvent<HTMLFormElement>): void {
      event.preventDefault()
      setSent(JSON.stringify([...new FormData(event.currentTarget)]))
    }
    return (
      <form style={form} onSubmit={send}>
        <div style={field}>
          <label htmlFor="audience">Audience</label>
          <SegmentPicker id="audience" name="audience" required />
        </div>
        <div style={field}>
          <label htmlFor="without">Without</label>
          <SegmentPicker multiple id="without" name="without" defaultValue={[fixtures[3]!.id]} />
        </div>
        <div>
          <button type="submit">Send</button> <button type="reset">Reset</button>
        </div>
        <output>{sent}</output>
      </form>
    )
  },
  async play() {
    await userEvent.click(await screen.findByRole('button', { name: 'Send' }))
    // The browser focuses the empty required field.
    await waitFor(() => expect(screen.getByRole('combobox', { name: 'Audience' })).toHaveFocus())
    await expect(screen.getByRole('status', { name: '' })).toHaveTextContent('nothing sent')
    await userEvent.click(screen.getByRole('combobox', { name: 'Audience' }))
    await rows()
    await userEvent.keyboard('{Enter}')
    await userEvent.click(screen.getByRole('button', { name: 'Send' }))
    await expect(screen.getByRole('status', { name: '' })).toHaveTextContent(
      JSON.stringify([['audience', fixtures[0]!.id], ['without', fixtures[3]!.id]]),
    )
    await userEvent.click(screen.getByRole('button', { name: 'Reset' }))
    await waitFor(() => expect(screen.getByRole('combobox', { name: 'Audience' })).toHaveTextContent('Choose a segment'))
  },
})

/** A segment being edited cannot refer to itself, nor to one that depends on it. */
export const CycleGuard = meta.story({
  beforeEach({ msw }) {
    const [edited, other, third] = fixtures
    const segments = [
      { ...edited!, name: 'Customers (being edited)' },
      { ...other!, name: 'Customers in trouble', definition: { or: [{ and: [{ type: 'contact_belongs_to_segment' as const, segment_id: edited!.id }] }] } },
      { ...third!, name: 'Troubled for long', definition: { or: [{ and: [{ type: 'contact_belongs_to_segment' as const, segment_id: other!.id }] }] } },
      ...fixtures.slice(3, 9),
    ]
    msw.use(...createSegmentsServer({ segments }).handlers)
  },
  render: () => (
    <div style={form}>
      <SegmentPicker aria-label="Contacts that belong to" cycleGuard={fixtures[0]!.id} defaultOpen />
    </div>
  ),
  async play() {
    const disabled = (await rows()).map((row) => row.getAttribute('aria-disabled'))
    await expect(disabled.slice(0, 4)).toEqual(['true', 'true', 'true', null])
    await userEvent.keyboard('{Enter}')
    await expect(await screen.findByRole('combobox', { name: 'Contacts that belong to' })).toHaveTextContent('Choose a segment')
  },
})

/** Three segments with the same name: each shows what distinguishes it from the others. */
export const Namesakes = meta.story({
  beforeEach({ msw }) {
    const segments = fixtures.slice(0, 6).map((segment, index) => (index < 3 ? { ...segment, name: 'VIP' } : segment))
    // Two segments with the same rules.
    segments[4] = { ...segments[4]!, definition: segments[5]!.definition }
    msw.use(...createSegmentsServer({ segments }).handlers)
  },
  render: () => (
    <div style={form}>
      <SegmentPicker aria-label="Audience" defaultOpen />
    </div>
  ),
  async play() {
    await waitFor(async () => {
      const names = (await screen.findAllByRole('option', { name: /^VIP .+/ })).map((row) => row.querySelector('[data-segment-picker=heading]')!.textContent)
      await expect(new Set(names).size).toBe(3)
    })
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}')
    await expect(await screen.findByText(`Same rules as “${fixtures[5]!.name}”`)).toBeInTheDocument()
  },
})

/** In a modal Radix dialog: the wheel, the pointer and typing reach the list, and Escape closes the list, not the dialog. */
export const InADialog = meta.story({
  render: () => (
    <Dialog.Root defaultOpen>
      <Dialog.Portal>
        <Dialog.Overlay style={{ position: 'fixed', inset: 0, background: 'rgb(0 0 0 / 40%)' }} />
        <Dialog.Content
          aria-describedby={undefined}
          style={{ position: 'fixed', inset: '10% auto auto 50%', translate: '-50%', padding: 24, borderRadius: 12, background: 'Canvas', display: 'grid', gap: 16 }}
        >
          <Dialog.Title style={{ margin: 0, fontSize: 16 }}>New campaign</Dialog.Title>
          <SegmentPicker aria-label="Audience" />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  ),
  async play() {
    await userEvent.click(await screen.findByRole('combobox', { name: 'Audience' }))
    await rows()
    await expect(screen.getByRole('combobox', { name: 'Search segments' })).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull())
    await expect(screen.getByRole('dialog', { name: 'New campaign' })).toBeVisible()
  },
})

/** In a native modal dialog, outside of which everything is inert. */
export const InANativeDialog = meta.story({
  render: function InANativeDialog() {
    const dialog = useRef<HTMLDialogElement>(null)
    return (
      <div style={form}>
        <button type="button" onClick={() => dialog.current?.showModal()}>
          New campaign
        </button>
        <dialog ref={dialog} aria-label="New campaign" style={{ borderRadius: 12, border: 0, overflow: 'visible' }}>
          <SegmentPicker aria-label="Audience" />
        </dialog>
      </div>
    )
  },
  async play() {
    await userEvent.click(await screen.findByRole('button', { name: 'New campaign' }))
    await userEvent.click(await screen.findByRole('combobox', { name: 'Audience' }))
    await userEvent.click((await rows())[1]!)
    await expect(await screen.findByRole('combobox', { name: 'Audience' })).toHaveTextContent(fixtures[1]!.name)
  },
})

/** Read-only: it does not open, but is submitted. */
export const ReadOnly = meta.story({
  render: () => (
    <div style={form}>
      <SegmentPicker aria-label="Audience" readOnly clearable defaultValue={fixtures[2]!.id} />
      <SegmentPicker multiple aria-label="Audiences" readOnly defaultValue={[fixtures[2]!.id, fixtures[4]!.id]} />
    </div>
  ),
  async play() {
    const trigger = await screen.findByRole('combobox', { name: 'Audience' })
    await waitFor(() => expect(trigger).toHaveTextContent(fixtures[2]!.name))
    await userEvent.click(trigger)
    await userEvent.keyboard('{ArrowDown}x')
    await expect(screen.queryByRole('listbox')).toBeNull()
    await expect(screen.queryByRole('button', { name: /Clear|Remove/ })).toBeNull()
  },
})
