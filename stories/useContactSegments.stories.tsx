import { useContactSegments } from 'react-contact-segments'
import { createSegmentsServer } from 'react-contact-segments/msw'
import { expect, screen, userEvent } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { SegmentTable } from './dashboard/SegmentTable.js'

const meta = preview.meta({
  title: 'useContactSegments',
  component: SegmentTable,
  parameters: { layout: 'padded', docs: { story: { inline: false, height: '420px' } } },
  beforeEach({ msw }) {
    msw.use(...createSegmentsServer({ count: 240, latency: 60 }).handlers)
  },
})

/** A table and a button for more, with the hook and nothing else of this library. */
export const Table = meta.story({
  async play() {
    await expect(await screen.findByText('8 of 240')).toBeVisible()
    await userEvent.click(await screen.findByRole('button', { name: 'Show more' }))
    await expect(await screen.findByText('16 of 240')).toBeVisible()
  },
})

function Everything() {
  const { segments, progress, isComplete, loadAll } = useContactSegments({ pageSize: 50 })
  return (
    <div style={{ display: 'grid', gap: 12, justifyItems: 'start' }}>
      <button type="button" className="crm-link" onClick={loadAll}>
        Read all segments
      </button>
      <progress aria-label="Segments read" value={progress.loaded} max={progress.total ?? 1} />
      <p role="status">
        {isComplete ? `All ${segments.length} segments are here.` : `${progress.loaded} of ${progress.total ?? '…'}`}
      </p>
    </div>
  )
}

/** `loadAll()` reads the remaining pages within the request budget; `progress` says how far it got. */
export const LoadAll = meta.story({
  render: () => <Everything />,
  async play() {
    await expect(await screen.findByText('50 of 240')).toBeVisible()
    await userEvent.click(await screen.findByRole('button', { name: 'Read all segments' }))
    await expect(await screen.findByText('All 240 segments are here.', {}, { timeout: 10_000 })).toBeVisible()
  },
})
