import { onlineManager, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { ContactSegmentsProvider, contactSegmentsKeys, createSegmentsClient, SegmentPicker } from 'react-contact-segments'
import { createSegmentsServer, segmentFixture, segmentFixtures, type SegmentsServer } from 'react-contact-segments/msw'
import { expect, screen, userEvent, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.js'
import './pages.css'

type Args = {
  segments: number
  latency: number
  requestsPerMinute: number
  failure: keyof typeof failures
  failing: number
  page: number
  drift: boolean
  offline: boolean
}

/** What the server can do wrong. */
const failures = {
  nothing: () => {},
  '429, wait 5 s': (server, options) => server.fail({ status: 429, retryAfter: 5 }, options),
  '500': (server, options) => server.fail({ status: 500 }, options),
  '401': (server, options) => server.fail({ status: 401 }, options),
  '403': (server, options) => server.fail({ status: 403 }, options),
  'connection lost': (server, options) => server.fail('network', options),
  'a login page': (server, options) => server.fail({ raw: '<!doctype html><title>Sign in</title>', contentType: 'text/html' }, options),
  'malformed rows': (server, options) =>
    server.fail({ rows: (rows) => rows.map((row, index) => (index % 10 === 4 ? { ...row, name: 7 } : row)) }, options),
} satisfies Record<string, (server: SegmentsServer, options: { times: number; page?: number }) => void>

/** Shared by all these stories, because `beforeEach` runs again with every change of a control. */
const server = createSegmentsServer({ count: 0 })
const log = createLog()

type Line = { number: number; page: number; at: number; status: string; ms: number | null }

/** All requests as the browser saw them, including those that got no reply. */
function createLog() {
  let lines: readonly Line[] = []
  const listeners = new Set<() => void>()
  const put = (line: Line): void => {
    lines = [...lines.filter(({ number }) => number !== line.number), line].toSorted((one, other) => one.number - other.number)
    for (const listener of listeners) listener()
  }
  let count = 0
  const recordingFetch: typeof fetch = async (input, init) => {
    const page = Number(new URL(input as string).searchParams.get('page'))
    const line: Line = { number: ++count, page, at: Date.now(), status: '…', ms: null }
    put(line)
    const end = (status: string): void => put({ ...line, status, ms: Date.now() - line.at })
    try {
      const response = await fetch(input, init)
      const wait = response.headers.get('retry-after')
      end(wait === null ? String(response.status) : `${response.status}, wait ${wait} s`)
      return response
    } catch (error) {
      end(init?.signal?.aborted ? 'given up' : 'no reply')
      throw error
    }
  }
  return {
    fetch: recordingFetch,
    lines: () => lines,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    clear: () => {
      lines = []
      for (const listener of listeners) listener()
    },
  }
}

function BrokenApi({ segments, latency, requestsPerMinute, failure, failing, page, drift, offline }: Args) {
  const [client] = useState(() => createSegmentsClient({ baseUrl: 'https://broken.example', fetch: log.fetch }))
  const queryClient = useQueryClient()
  const forget = (): void => {
    log.clear()
    void queryClient.resetQueries({ queryKey: contactSegmentsKeys.scope(client.scope) })
  }
  useEffect(() => log.clear, [])
  useEffect(() => {
    server.latency = latency
    server.requestsPerMinute = requestsPerMinute
  }, [latency, requestsPerMinute])
  useEffect(() => {
    server.recover()
    failures[failure](server, { times: failing, ...(page > 0 && { page }) })
  }, [failure, failing, page])
  useEffect(() => server.segments.reset(segmentFixtures(segments, { seed: 1 })), [segments])
  useEffect(() => {
    onlineManager.setOnline(!offline)
    return () => onlineManager.setOnline(true)
  }, [offline])
  useEffect(() => {
    if (!drift) return undefined
    let added = 0
    const timer = setInterval(() => server.segments.add(segmentFixture({ name: `Newcomer ${++added}` }), 0), 400)
    return () => clearInterval(timer)
  }, [drift])

  return (
    <ContactSegmentsProvider client={client}>
      <div className="page-broken">
        <div className="page-field">
          <label htmlFor="audience">Audience</label>
          <SegmentPicker id="audience" clearable preview={false} side="bottom" />
          <p>Change the server under Controls, at any time. Then open the picker, type, scroll.</p>
        </div>
        <div>
          <header>
            <h2 id="log">Requests</h2>
            <button type="button" onClick={forget}>
              Start over
            </button>
          </header>
          <Log />
        </div>
      </div>
    </ContactSegmentsProvider>
  )
}

function Log() {
  const lines = useSyncExternalStore(log.subscribe, log.lines)
  const first = lines[0]?.at ?? 0
  if (lines.length === 0) return <p>None yet. A closed picker without a choice asks nothing.</p>
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className="page-log" tabIndex={0} role="region" aria-labelledby="log">
      <table>
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">Page</th>
            <th scope="col">Asked at</th>
            <th scope="col">Reply</th>
            <th scope="col">Took</th>
          </tr>
        </thead>
        <tbody>
          {lines.toReversed().map(({ number, page, at, status, ms }) => (
            <tr key={number} data-status={status.slice(0, 3)}>
              <td>{number}</td>
              <td>{page}</td>
              <td>{((at - first) / 1000).toFixed(1)} s</td>
              <td>{status}</td>
              <td>{ms === null ? '' : `${ms} ms`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const atFirst: Args = { failure: 'nothing', failing: 4, page: 0, drift: false, offline: false, segments: 2340, latency: 250, requestsPerMinute: 100 }

const meta = preview.meta({
  title: 'SegmentPicker/Broken API',
  component: BrokenApi,
  parameters: { controls: { expanded: true } },
  args: atFirst,
  argTypes: {
    failure: { control: 'select', options: Object.keys(failures), description: 'What the next requests get.' },
    failing: { control: { type: 'range', min: 1, max: 50 }, description: 'How many requests get that.' },
    page: { control: { type: 'number', min: 0 }, description: 'Only requests for this page do; 0 is every page.' },
    drift: { control: 'boolean', description: 'A segment comes in at the top every 0.4 s, and shifts all pages.' },
    offline: { control: 'boolean', description: 'The browser says that it has no network.' },
    segments: { control: { type: 'range', min: 0, max: 5000, step: 20 }, description: 'Segments of the organisation.' },
    latency: { control: { type: 'range', min: 0, max: 5000, step: 50 }, description: 'Milliseconds before each reply.' },
    requestsPerMinute: { control: { type: 'range', min: 1, max: 120 }, description: 'Beyond it the server answers 429.' },
  },
  beforeEach: ({ msw }) => msw.use(...server.handlers),
})

/** Break the server as you like, and see what the picker says and requests. */
export const Playground = meta.story()

/** The browser reports no network: no request is made, which is not an error, and loading starts by itself afterwards. */
export const Offline = meta.story({
  args: { offline: true },
  async play() {
    await userEvent.click(await screen.findByRole('combobox', { name: 'Audience' }))
    await expect(await screen.findByText('Segments load by themselves once you are back.')).toBeVisible()
    await expect(log.lines()).toEqual([])
  },
})

/** The connection is lost during a search and comes back: what was read stays, and the search goes on. */
export const LostAndFound = meta.story({
  args: { latency: 20, failing: 50 },
  render: function LostAndFound(args) {
    const [failure, setFailure] = useState<Args['failure']>('nothing')
    return (
      <>
        <BrokenApi {...args} failure={failure} />
        <div className="page-buttons">
          <button type="button" onClick={() => setFailure('connection lost')}>
            Pull the plug
          </button>
          <button type="button" onClick={() => setFailure('nothing')}>
            Put it back
          </button>
        </div>
      </>
    )
  },
  async play() {
    const picker = await screen.findByRole('combobox', { name: 'Audience' })
    const replies = () => new Set(log.lines().map(({ status }) => status))
    await userEvent.click(picker)
    await screen.findAllByRole('option')
    await userEvent.keyboard('{Escape}')
    await expect(replies()).toEqual(new Set(['200']))
    await userEvent.click(screen.getByRole('button', { name: 'Pull the plug' }))
    await userEvent.click(picker)
    await userEvent.keyboard('churn')
    await screen.findByText(/Stopped at 100 of 2,340/, { ignore: '[role=status]' })
    await expect(replies()).toContain('no reply')
    await userEvent.keyboard('{Escape}')
    await userEvent.click(screen.getByRole('button', { name: 'Put it back' }))
    await userEvent.click(picker)
    await userEvent.keyboard('churn')
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
    await screen.findByText(/matches in 2,340 segments/, { ignore: '[role=status]' })
    await waitFor(() => expect(screen.getAllByRole('row').length).toBeGreaterThan(24))
  },
})
