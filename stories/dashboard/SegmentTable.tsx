/** The hook by itself: a plain table of segments with a button for more, without picker, cmdk or Radix. */
import { useMemo } from 'react'
import { SegmentSummary, useContactSegments } from 'react-contact-segments'

const date = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' })

/** The API promises a string or null, not a date. */
function dateText(value: string | null): string {
  const time = Date.parse(value ?? '')
  return Number.isNaN(time) ? '–' : date.format(time)
}

export function SegmentTable() {
  const { segments, find, total, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useContactSegments({
    pageSize: 8,
  })
  // So that rules that refer to another segment show its name.
  const resolvers = useMemo(() => ({ segment: find }), [find])
  if (isPending) return <p className="crm-hint">Loading segments…</p>
  if (error && segments.length === 0) {
    return (
      <p className="crm-hint">
        The segments could not be loaded.{' '}
        <button type="button" className="crm-link" onClick={() => void refetch()}>
          Try again
        </button>
      </p>
    )
  }
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- on a phone it scrolls sideways, by keyboard, too */}
      <section className="crm-scroll" aria-label="Segments and their rules" tabIndex={0}>
        <table className="crm-table">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Rules</th>
              <th scope="col">Updated</th>
            </tr>
          </thead>
          <tbody>
            {segments.map((segment) => (
              <tr key={segment.id}>
                <th scope="row">
                  <bdi>{segment.name}</bdi>
                </th>
                <td>
                  <SegmentSummary segment={segment} resolvers={resolvers} variant="short" />
                </td>
                <td className="crm-date">{dateText(segment.updated_at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="crm-more">
        <span>
          {segments.length.toLocaleString('en')} of {total?.toLocaleString('en') ?? 'many'}
        </span>
        {hasNextPage ? (
          <button type="button" className="crm-link" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {isFetchingNextPage ? 'Loading…' : 'Show more'}
          </button>
        ) : null}
      </p>
    </>
  )
}
