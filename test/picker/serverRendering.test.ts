import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { ContactSegmentsProvider, createSegmentsClient, SegmentPicker, SegmentSummary, type SegmentPickerProps } from 'react-contact-segments'
import { describe, expect, it } from 'vitest'

function render(props: SegmentPickerProps): { html: string; requests: number } {
  let requests = 0
  const client = createSegmentsClient({
    baseUrl: '/api/opencx',
    fetch: () => {
      requests += 1
      return Promise.reject(new Error('nothing is fetched while rendering on a server'))
    },
  })
  const html = renderToString(
    createElement(
      QueryClientProvider,
      { client: new QueryClient() },
      createElement(ContactSegmentsProvider, { client }, createElement(SegmentPicker, props)),
    ),
  )
  return { html, requests }
}

describe('#50 rendering on a server, without a window', () => {
  it('renders the closed trigger: no request, no inline style, no empty list', () => {
    expect(typeof globalThis.window).toBe('undefined')
    const { html, requests } = render({ 'aria-label': 'Audience', name: 'segment', defaultValue: 'seg-1' })
    expect(html).toContain('role="combobox"')
    expect(html).toContain('value="seg-1"')
    expect(html).not.toMatch(/style=|listbox|No segment/)
    expect(requests).toBe(0)
  })

  it('renders the summary of a definition', () => {
    const html = renderToString(createElement(SegmentSummary, { definition: { or: [{ and: [{ type: 'all_contacts' }] }] } }))
    expect(html).toContain('All contacts')
  })
})
