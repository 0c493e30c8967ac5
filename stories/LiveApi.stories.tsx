import { useState } from 'react'
import { ContactSegmentsProvider, createSegmentsClient, SegmentPicker } from 'react-contact-segments'
import preview from '../.storybook/preview.js'
import { SegmentTable } from './dashboard/SegmentTable.js'

/** Storybook's dev server proxies `/opencx` and adds the key; the browser never sees it. */
function LiveApi() {
  const [client] = useState(() => createSegmentsClient({ baseUrl: '/opencx' }))
  if (!__LIVE_API__) return <HowTo />
  return (
    <ContactSegmentsProvider client={client}>
      <div style={{ display: 'grid', gap: 24 }}>
        <SegmentPicker aria-label="Segment of your organisation" clearable />
        <SegmentTable />
      </div>
    </ContactSegmentsProvider>
  )
}

function HowTo() {
  return (
    <div style={{ maxInlineSize: 560, display: 'grid', gap: 12 }}>
      <h1 style={{ fontSize: 18, margin: 0 }}>Your own segments, in this Storybook</h1>
      <p style={{ margin: 0 }}>Stop Storybook and start it with your API key:</p>
      <pre className="crm-code">
        OPENCX_API_KEY=… npm start
      </pre>
      <p style={{ margin: 0 }}>
        Storybook’s dev server adds the key to requests under <code>/opencx</code>. It stays in that process: it is not in the
        page, its bundle or its requests. <code>OPENCX_API_URL</code> leads to another server, such as a mock.
      </p>
    </div>
  )
}

const meta = preview.meta({ title: 'Live API', component: LiveApi, parameters: { layout: 'padded' }, tags: ['!autodocs'] })

/** The real endpoint, through a proxy that holds the key. */
export const Segments = meta.story()
