/** The page of bench:load: one picker that reads from a server, or many closed fields that make no request. */
import * as Popover from '@radix-ui/react-popover'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { createRoot } from 'react-dom/client'
import { ContactSegmentsProvider, createSegmentsClient, SegmentPicker } from 'react-contact-segments'
import 'react-contact-segments/styles.css'
import { painted } from '../picker/painted.js'

export type Load = {
  mountPicker: (api: string, requestsPerMinute: number) => void
  /** Resolves to the milliseconds until all are painted. */
  mountClosed: (kind: 'pickers' | 'Radix triggers', count: number) => Promise<number>
  /** Starts `done`: the milliseconds from the next such event until a row is painted whose name starts with `name`. */
  arm: (event: 'pointerdown' | 'keydown', name: string) => void
  done: Promise<number | null>
}

declare global {
  interface Window {
    load: Load
  }
}

const root = createRoot(document.querySelector('#root')!)
const isShown = (name: string): boolean =>
  [...document.querySelectorAll("[data-segment-picker='row'] [data-segment-picker='name']")].some(({ textContent }) => textContent.startsWith(name))

function Providers({ api, requestsPerMinute, children }: { api: string; requestsPerMinute: number; children: ReactElement[] }): ReactElement {
  return (
    <QueryClientProvider client={new QueryClient()}>
      <ContactSegmentsProvider client={createSegmentsClient({ baseUrl: api, requestsPerMinute })}>{children}</ContactSegmentsProvider>
    </QueryClientProvider>
  )
}

function BareTrigger(): ReactElement {
  return (
    <div>
      <Popover.Root>
        <Popover.Trigger>Pick a segment</Popover.Trigger>
        <Popover.Portal>
          <Popover.Content>Nothing yet</Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </div>
  )
}

window.load = {
  done: Promise.resolve(null),
  mountPicker: (api, requestsPerMinute) =>
    root.render(
      <Providers {...{ api, requestsPerMinute }}>
        {[<SegmentPicker key="0" aria-label="Audience" />]}
      </Providers>,
    ),
  async mountClosed(kind, count) {
    const start = performance.now()
    const fields = Array.from({ length: count }, (_, index) =>
      kind === 'pickers' ? <SegmentPicker key={index} aria-label="Audience" /> : <BareTrigger key={index} />,
    )
    root.render(<Providers api="/api" requestsPerMinute={90}>{fields}</Providers>)
    const ms = await painted(start, () => document.querySelectorAll('#root button').length === count, Infinity)
    return ms!
  },
  arm(event, name) {
    window.load.done = new Promise((resolve) => {
      const start = ({ timeStamp }: Event): void => void painted(timeStamp, () => isShown(name), 120_000).then(resolve)
      window.addEventListener(event, start, { capture: true, once: true })
    })
  },
}
