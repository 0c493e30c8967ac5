/** Our picker with everything enabled: ranking, highlights, summaries, preview, stylesheet. The query cache holds the pages, so only later ones are requested. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { ContactSegmentsProvider, contactSegmentsQueryOptions, createSegmentsClient, SegmentPicker } from 'react-contact-segments'
import { MAX_PAGE_SIZE, readSegmentsPage, type ContactSegment } from 'react-contact-segments/core'
import 'react-contact-segments/styles.css'
import type { Subject } from '../subject.js'

const queryClient = new QueryClient()
/** Pending replies by page, and the pages that have been requested. */
const replies = new Map<string, string>()
const asked: (() => void)[] = []
const client = createSegmentsClient({
  baseUrl: location.origin,
  fetch: (url) => {
    const reply = replies.get(new Request(url).url)
    if (reply === undefined) return Promise.reject(new Error('No other request should be made.'))
    return new Promise((resolve) => asked.push(() => resolve(new Response(reply))))
  },
})
const { queryKey } = contactSegmentsQueryOptions(client)

/** The pages as the client reads them, cached before the picker is mounted; later ones as the server will send them. */
function prepare(segments: ContactSegment[], more: ContactSegment[]): void {
  const pages = []
  const total = segments.length + more.length
  const totalPages = Math.ceil(total / MAX_PAGE_SIZE)
  const all = segments.concat(more)
  const ready = Math.ceil(segments.length / MAX_PAGE_SIZE)
  for (let page = 1; page <= totalPages; page++) {
    const data = all.slice((page - 1) * MAX_PAGE_SIZE, page * MAX_PAGE_SIZE)
    const reply = { data, total, page, limit: MAX_PAGE_SIZE, totalPages, hasNextPage: page < totalPages, hasPrevPage: page > 1 }
    if (page > ready) {
      replies.set(`${location.origin}/contacts/segments?page=${page}&limit=${MAX_PAGE_SIZE}`, JSON.stringify(reply))
      continue
    }
    const read = readSegmentsPage(reply)
    if ('issues' in read) throw new Error(JSON.stringify(read.issues))
    pages.push(read.page)
  }
  queryClient.setQueryData(queryKey, { pages, pageParams: pages.map((_, index) => index + 1) })
}

export const subject: Subject = {
  trigger: "[data-segment-picker='trigger']",
  row: "[data-segment-picker='row']",
  name: "[data-segment-picker='name']",
  active: '[data-active]',
  whole: "[data-segment-picker='body']:has([data-segment-picker='rules']:not(:empty)):has([data-segment-picker='preview-name'])",
  busy: "[data-segment-picker='list'][aria-busy='true']",
  end: '^End',
  prepare,
  mount: (container) =>
    createRoot(container).render(
      <QueryClientProvider client={queryClient}>
        <ContactSegmentsProvider client={client}>
          <SegmentPicker aria-label="Audience" />
        </ContactSegmentsProvider>
      </QueryClientProvider>,
    ),
  append() {
    const answer = asked.shift()
    if (!answer) throw new Error('No page is asked for.')
    answer()
  },
}
