import { QueryClient, useSuspenseInfiniteQuery, type InfiniteData } from '@tanstack/react-query'
import {
  createSegmentsClient,
  SegmentPicker,
  SegmentSummary,
  useContactSegments,
  useSegmentSearch,
  type ListedSegment,
  type SegmentPickerProps,
} from 'react-contact-segments'
import {
  contactSegmentsQueryOptions,
  createSummarizer,
  isUnknownFilter,
  SegmentsApiError,
  type ContactSegment,
  type ListedFilter,
  type SegmentDefinition,
  type SegmentsPage,
} from 'react-contact-segments/core'
import { deLabels } from 'react-contact-segments/labels/de'
import { de } from 'react-contact-segments/locales/de'
import 'react-contact-segments/styles.css'
import { createSegmentsServer, segmentFixture } from 'react-contact-segments/msw'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const holds = <_ extends true>(): void => undefined

const client = createSegmentsClient({ baseUrl: '/api/opencx' })
const summarizer = createSummarizer({ messages: de })
const options = contactSegmentsQueryOptions(client)

/** The options fit TanStack Query's own hooks and methods, and carry their types. */
export async function useEverywhere(queryClient: QueryClient): Promise<void> {
  const { data } = useSuspenseInfiniteQuery(options)
  holds<Equal<typeof data.pages, SegmentsPage[]>>()
  await queryClient.prefetchInfiniteQuery({ ...options, pages: 3 })
  const cached = queryClient.getQueryData(options.queryKey)
  holds<Equal<typeof cached, InfiniteData<SegmentsPage, number> | undefined>>()
}

export function Page() {
  const { segments, error } = useContactSegments({ loadAll: true })
  holds<Equal<typeof segments, readonly ListedSegment[]>>()
  const { results } = useSegmentSearch(segments, 'acme', { summarizer })
  holds<Equal<(typeof results)[number]['segment'], ListedSegment>>()
  if (error instanceof SegmentsApiError) return <p>{error.retryAfterMs?.toFixed()}</p>
  return (
    <>
      <SegmentPicker
        labels={deLabels}
        messages={de}
        onValueChange={(value, segment) => {
          holds<Equal<typeof value, string | null>>()
          holds<Equal<typeof segment, ListedSegment | null>>()
        }}
      />
      <SegmentPicker multiple selectAll onValueChange={(values) => holds<Equal<typeof values, string[]>>()} />
      {/* @ts-expect-error Several ids need `multiple`. */}
      <SegmentPicker value={['a', 'b']} />
      {segments[0] && <SegmentSummary segment={segments[0]} variant="lines" />}
    </>
  )
}

/** Props that may be undefined, such as a class of a CSS module, are accepted. */
export const Dressed = ({ styles, words }: { styles: Readonly<Record<string, string>>; words: Map<string, string> }) => (
  <SegmentPicker classNames={{ row: styles['row'] }} labels={{ placeholder: words.get('placeholder') }} />
)
export const { short } = createSummarizer({ overrides: { comma: undefined }, resolvers: { sequence: (name) => ({ name, ambiguous: undefined }) } })

export const Wrapped = (props: SegmentPickerProps) => <SegmentPicker {...props} className="wide" />

const definition: SegmentDefinition = { or: [{ and: [{ type: 'contacts_email_in', email_in: ['ada@acme.io'] }] }] }
export const line: string = summarizer.line(definition)
export const fixture: ContactSegment = segmentFixture({ name: 'Ours' })
export const { handlers } = createSegmentsServer({ segments: [fixture] })

/** Filters are discriminated by `type`; filter types added to the API later are the rest. */
export const emails = (segment: ListedSegment): string[] =>
  (segment.definition?.or ?? []).flatMap(({ and }) => and.flatMap((filter) => (filter.type === 'contacts_email_in' ? filter.email_in : [])))
export const typeOf = (filter: ListedFilter): string => (isUnknownFilter(filter) ? filter.type : filter.type.toUpperCase())
export const tagsOf = (filter: ListedFilter): unknown => isUnknownFilter(filter) && (filter.type as string) === 'contacts_tags_in' && filter['tags']

// @ts-expect-error There is no such filter.
export const wrong: SegmentDefinition = { or: [{ and: [{ type: 'contacts_shoe_size_in' }] }] }
