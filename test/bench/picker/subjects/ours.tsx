/** Ours with everything on: ranking, marks, summaries, preview, its stylesheet. The query cache holds every page, so nothing is asked for. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { ContactSegmentsProvider, contactSegmentsQueryOptions, createSegmentsClient, SegmentPicker } from 'react-contact-segments'
import { MAX_PAGE_SIZE, readSegmentsPage, type ContactSegment } from 'react-contact-segments/core'
import 'react-contact-segments/styles.css'
import type { Subject } from '../subject.js'

const queryClient = new QueryClient()
const client = createSegmentsClient({ fetch: () => Promise.reject(new Error('Nothing should be asked for.')) })
const { queryKey } = contactSegmentsQueryOptions(client)

function page(segments: ContactSegment[], number: number, total: number) {
  const totalPages = Math.ceil(total / MAX_PAGE_SIZE)
  const read = readSegmentsPage({
    data: segments,
    total,
    page: number,
    limit: MAX_PAGE_SIZE,
    totalPages,
    hasNextPage: number < totalPages,
    hasPrevPage: number > 1,
  })
  if ('issues' in read) throw new Error(JSON.stringify(read.issues))
  return read.page
}

/** As the client has read them, before the picker is there. */
function prepare(segments: ContactSegment[]): void {
  const pages = []
  for (let from = 0; from < segments.length; from += MAX_PAGE_SIZE) {
    pages.push(page(segments.slice(from, from + MAX_PAGE_SIZE), pages.length + 1, segments.length))
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
  append(segments) {
    queryClient.setQueryData(queryKey, (known) => {
      if (!known) throw new Error('No pages to add one to.')
      const total = known.pages[0]!.total!
      const added = page(segments, known.pages.length + 1, total)
      return { pages: [...known.pages, added], pageParams: [...known.pageParams, known.pages.length + 1] }
    })
  },
}
