import { onlineManager } from '@tanstack/react-query'
import { useState } from 'react'
import { createSegmentsClient, SegmentPicker, type SegmentPickerProps } from 'react-contact-segments'
import { createSegmentsServer, segmentFixture, segmentFixtures, type SegmentsServer } from 'react-contact-segments/msw'
import { expect, screen, userEvent, waitFor, within } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { argTypes } from './segmentPickerArgTypes.js'
import { rows } from './rows.js'

/** The form field around the picker in these stories, with a label of its own. */
function Field(props: SegmentPickerProps) {
  return (
    <div style={{ display: 'grid', gap: 6, inlineSize: 'min(320px, 100%)', padding: 24, boxSizing: 'border-box' }}>
      <label htmlFor="segment" style={{ fontSize: 13, fontWeight: 500 }}>
        Audience
      </label>
      <SegmentPicker id="segment" {...props} />
    </div>
  )
}

const meta = preview.meta({
  title: 'SegmentPicker',
  component: SegmentPicker,
  argTypes,
  render: (args) => <Field defaultOpen {...args} />,
  parameters: { layout: 'fullscreen', docs: { story: { inline: false, height: '540px' } } },
  beforeEach({ msw }) {
    msw.use(...createSegmentsServer({ count: 2340, latency: 60 }).handlers)
  },
})

const trigger = () => screen.findByRole('combobox', { name: 'Audience' })
const searchBox = () => screen.findByRole('combobox', { name: 'Search segments' })
/** Waits until a text is visible and faded in, ignoring the live region that repeats it. */
async function said(text: string | RegExp, wait: { timeout?: number } = { timeout: 15_000 }): Promise<void> {
  const element = await screen.findByText(text, { ignore: '[role=status], script, style' }, wait)
  await waitFor(() => expect(element).toBeVisible())
}

/** Closed, nothing chosen: no request has been made. */
export const Closed = meta.story({
  args: { defaultOpen: false },
  async play() {
    await expect(await trigger()).toHaveTextContent('Choose a segment')
  },
})

/** Opened on the first page: names, descriptions, rules in short, and the highlighted segment's rules in full. */
export const Open = meta.story({
  async play() {
    await expect((await rows()).length).toBeGreaterThan(5)
    await said('100 of 2,340 loaded')
  },
})

/** Found on page 24, by typing part of a domain that only its rules mention. */
export const FoundByRule = meta.story({
  args: { defaultSearch: 'northwind-fr' },
  async play() {
    await waitFor(async () => expect(await rows()).toHaveLength(1), { timeout: 20_000 })
    const [row] = await rows()
    await expect(within(row!).getByText('northwind', { exact: false, selector: 'mark' })).toBeVisible()
    await said('1 match in 2,340 segments')
  },
})

/** A chosen segment on the first page, with a button that clears it. */
export const Chosen = meta.story({
  args: { defaultOpen: false, defaultValue: segmentFixtures(2340, { seed: 1 })[7]!.id, clearable: true },
  async play() {
    await waitFor(async () => expect(await trigger()).toHaveAttribute('data-value-state', 'resolved'))
    await expect(await screen.findByRole('button', { name: 'Clear selection' })).toBeVisible()
  },
})

/** The choice was cleared, and the focus is on the field. */
export const Cleared = meta.story({
  args: { defaultOpen: false, defaultValue: segmentFixtures(2340, { seed: 1 })[7]!.id, clearable: true },
  async play() {
    await userEvent.click(await screen.findByRole('button', { name: 'Clear selection' }))
    await expect(await trigger()).toHaveTextContent('Choose a segment')
    await expect(await trigger()).toHaveFocus()
  },
})

/** The value is controlled; what was picked is shown beside the field. */
export const Controlled = meta.story({
  parameters: { controls: { disable: true } },
  render: function Controlled() {
    const [value, setValue] = useState<string | null>(null)
    return (
      <>
        <Field value={value} onValueChange={setValue} />
        <output style={{ paddingInline: 24 }}>{value ?? 'nothing chosen'}</output>
      </>
    )
  },
  async play() {
    await userEvent.click(await trigger())
    await rows()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    const third = segmentFixtures(3, { seed: 1 })[2]!
    await expect(await screen.findByText(third.id)).toBeVisible()
    await expect(await trigger()).toHaveTextContent(third.name)
  },
})

/** Waiting for the first page: placeholder rows of the right size, so that nothing moves when the real ones arrive. */
export const Loading = meta.story({
  beforeEach({ msw }) {
    const server = createSegmentsServer()
    server.fail('hang', { times: Infinity })
    msw.use(...server.handlers)
  },
  async play() {
    await said('Loading segments…')
  },
})

/** An organisation without segments. */
export const Empty = meta.story({
  beforeEach: ({ msw }) => msw.use(...createSegmentsServer({ count: 0 }).handlers),
  async play() {
    await said('No segments yet')
  },
})

/** An organisation without segments, whose app has a page to create one: `renderEmpty` renders what is shown in place of the list. */
export const EmptyWithALink = meta.story({
  args: {
    renderEmpty: ({ query }) => (
      <>
        <strong>{query === '' ? 'No segments yet' : `No segment matches “${query}”`}</strong>
        <a href="#new-segment">{query === '' ? 'Create the first segment' : `Create “${query}”`}</a>
      </>
    ),
  },
  beforeEach: ({ msw }) => msw.use(...createSegmentsServer({ count: 0 }).handlers),
  async play() {
    await expect(await screen.findByRole('link', { name: 'Create the first segment' })).toBeVisible()
    await userEvent.type(await searchBox(), 'VIP')
    await expect(await screen.findByRole('link', { name: 'Create “VIP”' })).toBeVisible()
  },
})

/** "No match" is said only when every page has been searched. */
export const NoMatch = meta.story({
  args: { defaultSearch: 'zzzz nobody' },
  beforeEach: ({ msw }) => msw.use(...createSegmentsServer({ count: 340 }).handlers),
  async play() {
    await said('No segment matches “zzzz nobody”', { timeout: 10_000 })
  },
})

let broken: SegmentsServer

/** A server of `count` segments with this fault, for ever unless `times` is given. */
function fails(fault: Parameters<SegmentsServer['fail']>[0], { count = 60, ...options }: { count?: number } & Parameters<SegmentsServer['fail']>[1] = {}) {
  return ({ msw }: { msw: { use: (...handlers: SegmentsServer['handlers']) => void } }): void => {
    broken = createSegmentsServer({ count })
    broken.fail(fault, { times: Infinity, ...options })
    msw.use(...broken.handlers)
  }
}
const tryAgain = () => screen.findByRole('button', { name: 'Try again' })

/** The server fails again and again: after four requests the picker stops retrying and leaves it to the person. */
export const ServerError = meta.story({
  beforeEach: fails({ status: 500 }, { times: 4 }),
  async play() {
    await said('Something went wrong', { timeout: 30_000 })
    await expect(broken.requests).toHaveLength(4)
    await expect(await tryAgain()).toBeVisible()
  },
})

/** The same server, after a press on “Try again”. */
export const TriedAgain = meta.story({
  beforeEach: fails({ status: 500 }, { times: 4 }),
  async play() {
    await said('Something went wrong', { timeout: 30_000 })
    await userEvent.click(await tryAgain())
    await expect((await rows()).length).toBeGreaterThan(3)
  },
})

/** No connection to the server, though the machine is online. */
export const Unreachable = meta.story({
  beforeEach: fails('network'),
  async play() {
    await said('Can’t reach the server')
  },
})

/** The machine is offline: not an error, and loading starts by itself once it is back. */
export const Offline = meta.story({
  beforeEach() {
    onlineManager.setOnline(false)
    return () => onlineManager.setOnline(true)
  },
  async play() {
    await said('Segments load by themselves once you are back.')
  },
})

/** A server that does not answer: the request is aborted after the client's `timeout`, here a fifth of a second. */
export const TimedOut = meta.story({
  args: { client: createSegmentsClient({ baseUrl: 'https://segments.example', timeout: 200, scope: 'timed out' }) },
  beforeEach: fails('hang'),
  async play() {
    await said('This is taking too long')
    await expect(await tryAgain()).toBeVisible()
  },
})

/** There is no segments endpoint at this address: 404. */
export const NotFound = meta.story({
  beforeEach: fails({ status: 404 }),
  async play() {
    await said('Segments are not available')
  },
})

/** The list changed while it was read, so some segments may be missing: the picker does not call it complete, and offers to read it again. */
export const MaybeIncomplete = meta.story({
  args: { defaultSearch: 'customers' },
  beforeEach: fails({ page: (page) => ({ ...page, total: page.total + 2 }) }, { count: 340 }),
  async play() {
    await said(/The list changed while it was read/)
    await expect(await tryAgain()).toBeVisible()
  },
})

/** Access is forbidden: no “Try again”, which could not work. */
export const Forbidden = meta.story({
  beforeEach: fails({ status: 403 }),
  async play() {
    await said('No access to segments')
    await expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  },
})

/** Signed out: a refusal that the person can fix. */
export const SignedOut = meta.story({
  beforeEach: fails({ status: 401 }, { times: 1 }),
  async play() {
    await said('Sign-in expired')
    await expect(await tryAgain()).toBeVisible()
  },
})

/** The same person, signed in again: by keyboard. */
export const SignedInAgain = meta.story({
  beforeEach: fails({ status: 401 }, { times: 1 }),
  async play() {
    ;(await tryAgain()).focus()
    await userEvent.keyboard('{Enter}')
    await expect((await rows()).length).toBeGreaterThan(3)
  },
})

/** The third page is refused during a search: what was read stays, and the status says how far it got. */
export const StoppedHalfway = meta.story({
  args: { defaultSearch: 'customers' },
  beforeEach: fails({ status: 401 }, { count: 900, page: 3, times: 1 }),
  async play() {
    await said(/Stopped at 200 of 900/)
    await expect(await tryAgain()).toBeVisible()
  },
})

/** The same search, continued where it had stopped. */
export const ReadOn = meta.story({
  args: { defaultSearch: 'customers' },
  beforeEach: fails({ status: 401 }, { count: 900, page: 3, times: 1 }),
  async play() {
    await userEvent.click(await tryAgain())
    await said(/in 900 segments/, { timeout: 10_000 })
  },
})

/** Too many requests: the wait is counted down, and ends by itself. */
export const RateLimited = meta.story({
  beforeEach: fails({ status: 429, retryAfter: 55 }, { times: 1 }),
  async play() {
    await said(/Too many requests · Trying again in \d+ s/)
  },
})

/** The wait of two seconds is over. */
export const RateLimitOver = meta.story({
  beforeEach: fails({ status: 429, retryAfter: 2 }, { times: 1 }),
  async play() {
    await said(/Too many requests · Trying again in \d s/)
    await expect((await rows()).length).toBeGreaterThan(3)
  },
})

/** A reply that is not a list of segments. */
export const BrokenContract = meta.story({
  beforeEach: fails({ raw: '<!doctype html><title>Sign in</title>', contentType: 'text/html' }),
  async play() {
    await said('Unexpected answer')
  },
})

/** One row of the page could not be read, and another has a rule that this release does not know. The picker says both. */
export const OddRows = meta.story({
  beforeEach({ msw }) {
    const server = createSegmentsServer({
      segments: [
        segmentFixture({
          name: 'Tagged VIP',
          definition: {
            or: [
              { and: [{ type: 'contacts_tags_in', tags: ['vip'] } as never] },
              { and: [{ type: 'contacts_name_in', name_in: ['Ada Lovelace'], fuzzy: true } as never, { type: 'last_contacted_at_between', after: '2026-01-01T00:00:00Z' }] },
            ],
          },
        }),
        ...segmentFixtures(6, { seed: 4 }),
      ],
    })
    server.fail({ rows: (list) => list.map((row, index) => (index === 4 ? { ...row, name: 7 } : row)) })
    msw.use(...server.handlers)
  },
  async play() {
    await said(/1 segment could not be read/)
    await expect((await screen.findAllByText(/Unsupported condition/))[0]).toBeVisible()
  },
})

/** A chosen id that is on no page: the value stays, and once every page was read, the field says that it was not found. */
export const MissingValue = meta.story({
  args: { defaultOpen: false, defaultValue: 'seg_deleted_last_week' },
  beforeEach: ({ msw }) => msw.use(...createSegmentsServer({ count: 240 }).handlers),
  async play() {
    await waitFor(async () => expect(await trigger()).toHaveTextContent('Not found: seg_deleted_last_week'))
  },
})

/** Several groups of several conditions: a card for each, and the row counts what it leaves out. */
export const RulesInFull = meta.story({
  args: { defaultSearch: 'expansion candidates on pro, canada', timeZone: 'America/Toronto' },
  async play() {
    await said('Any of these 2 groups:')
    await expect(await screen.findByRole('button', { name: 'Copy ID' })).toBeVisible()
  },
})

/** Lower rows. `data-density` on `<html>` does it for all pickers of a page. */
export const Compact = meta.story({
  args: { density: 'compact' },
  async play() {
    await waitFor(async () => expect((await rows())[0]!.offsetHeight).toBe(44))
  },
})

/** Names as people write them: long, empty, in two directions, with invisible characters. */
export const DifficultNames = meta.story({
  beforeEach({ msw }) {
    const names = [
      'Customers in the northern region whose contract was renewed after a conversation with the onboarding team',
      '',
      '\u200b\u2060\u3164',
      'عملاء Enterprise في دبي (2026)',
      'user\u202Egpj.exe',
      '<b>bold</b> & <script>alert(1)</script>',
      '顧客：東京の法人契約（年間）',
    ]
    const segments = names.map((name, index) => segmentFixture({ id: `difficult-${index}`, name }))
    msw.use(...createSegmentsServer({ segments }).handlers)
  },
  async play() {
    await expect(await rows()).toHaveLength(7)
    await expect(screen.getAllByText('Unnamed segment (difficult-1)')[0]).toBeVisible()
  },
})

/** Without the preview: as wide as its trigger. */
export const WithoutPreview = meta.story({
  args: { preview: false },
  async play() {
    await rows()
  },
})

export const Disabled = meta.story({
  args: { defaultOpen: false, disabled: true },
  async play() {
    await expect(await trigger()).toBeDisabled()
    await expect(screen.queryByRole('listbox')).toBeNull()
  },
})

/** A hundred thousand segments on a thousand pages: the list loads only what is looked at. */
export const HundredThousand = meta.story({
  tags: ['!autodocs'],
  beforeEach({ msw }) {
    const some = segmentFixtures(2000, { seed: 2 })
    const segments = Array.from({ length: 100_000 }, (_, index) => ({ ...some[index % 2000]!, id: `segment-${index}` }))
    msw.use(...createSegmentsServer({ segments }).handlers)
  },
  async play() {
    await expect((await rows())[0]).toHaveAttribute('aria-setsize', '100000')
    await userEvent.type(await searchBox(), '{Control>}{End}{/Control}')
    await said('200 of 100,000 loaded')
  },
})

/** Typing, moving and picking without a mouse. */
export const KeyboardOnly = meta.story({
  args: { defaultOpen: false },
  async play() {
    ;(await trigger()).focus()
    await userEvent.keyboard('{ArrowDown}')
    await rows()
    await expect(await searchBox()).toHaveFocus()
    await userEvent.keyboard('{PageDown}{ArrowUp}{Control>}{End}{/Control}{Control>}{Home}{/Control}{ArrowDown}{Enter}')
    await expect(await trigger()).toHaveFocus()
    await expect(await trigger()).toHaveTextContent(segmentFixtures(2, { seed: 1 })[1]!.name)
  },
})
