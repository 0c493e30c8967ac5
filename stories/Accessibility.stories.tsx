import { SegmentPicker } from 'react-contact-segments'
import { createSegmentsServer, segmentFixtures } from 'react-contact-segments/msw'
import { expect, screen, userEvent, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.js'
import './pages.css'

const fixtures = segmentFixtures(240, { seed: 1 })

const meta = preview.meta({
  title: 'Accessibility',
  component: SegmentPicker,
  tags: ['!dev'],
  beforeEach({ msw }) {
    msw.use(...createSegmentsServer({ segments: fixtures, latency: 60 }).handlers)
  },
})

/** A single and a `multiple` picker, to try the keys that this page lists. */
export const TryTheKeys = meta.story({
  render: () => (
    <div className="page-fields">
      <div className="page-field">
        <label htmlFor="audience">Send to</label>
        <SegmentPicker id="audience" clearable defaultValue={fixtures[2]!.id} />
      </div>
      <div className="page-field">
        <label htmlFor="without">But not to</label>
        <SegmentPicker multiple selectAll id="without" defaultValue={fixtures.slice(4, 9).map(({ id }) => id)} />
      </div>
    </div>
  ),
  async play() {
    const one = await screen.findByRole('combobox', { name: 'Send to' })
    await waitFor(() => expect(one).toHaveAttribute('data-value-state', 'resolved'))
    one.focus()
    const stops = ['Clear selection', `Remove ${fixtures[4]!.name}`, 'But not to']
    for (const name of stops) {
      await userEvent.tab()
      await waitFor(() => expect(document.activeElement).toHaveAccessibleName(name))
    }
    await userEvent.tab({ shift: true })
    await userEvent.keyboard('{End}')
    await expect(screen.getByRole('button', { name: '+2' })).toHaveFocus()
  },
})
