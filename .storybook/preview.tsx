/** What every story has around it: a segments server in memory, a client, a fresh query cache, a theme and a direction. */
import addonA11y from '@storybook/addon-a11y'
import addonDocs from '@storybook/addon-docs'
import { definePreview } from '@storybook/react-vite'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { setupWorker } from 'msw/browser'
import addonMsw from 'msw-storybook-addon'
import { useState, type ReactNode } from 'react'
import { configure } from 'storybook/test'
import { ContactSegmentsProvider, createSegmentsClient } from 'react-contact-segments'
import 'react-contact-segments/styles.css'
import { Docs, dress, globalsAround } from './Docs.js'
import './preview.css'
import '../stories/dashboard/dashboard.css'

// The speed of the machine must not decide whether a story passes.
configure({ asyncUtilTimeout: 20_000 })

/** The mock server answers any origin; this one belongs to nobody. */
const BASE_URL = 'https://segments.example'

function World({ children }: { children: ReactNode }) {
  const [queryClient] = useState(() => new QueryClient())
  const [client] = useState(() => createSegmentsClient({ baseUrl: BASE_URL, requestsPerMinute: 600 }))
  return (
    <QueryClientProvider client={queryClient}>
      <ContactSegmentsProvider client={client}>{children}</ContactSegmentsProvider>
    </QueryClientProvider>
  )
}

export default definePreview({
  addons: [
    addonDocs(),
    addonA11y(),
    addonMsw(async () => {
      const worker = setupWorker()
      // Relative, so that the stories also work under a sub-path.
      await worker.start({
        quiet: true,
        onUnhandledFrame: 'bypass',
        serviceWorker: { url: './mockServiceWorker.js' },
      })
      return worker
    }),
  ],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    docs: { container: Docs },
    options: {
      storySort: {
        order: [
          'Start', 'Dashboard', 'SegmentPicker', 'Picker languages', 'useContactSegments', 'Summary', 'Summary playground', 'Summary languages',
          'Live API', 'Theming', 'Recipes', 'Accessibility', 'Faults', 'House',
        ],
      },
    },
  },
  initialGlobals: { theme: 'auto', dir: 'ltr', density: 'comfortable' },
  globalTypes: {
    theme: {
      description: 'Colour scheme',
      toolbar: { icon: 'contrast', dynamicTitle: true, items: ['auto', 'light', 'dark'] },
    },
    dir: { description: 'Direction', toolbar: { icon: 'transfer', dynamicTitle: true, items: ['ltr', 'rtl'] } },
    density: { description: 'Density', toolbar: { icon: 'component', dynamicTitle: true, items: ['comfortable', 'compact'] } },
  },
  decorators: [
    (Story, { globals }) => {
      dress({ ...globals, ...globalsAround() })
      return (
        <World>
          <Story />
        </World>
      )
    },
  ],
})
