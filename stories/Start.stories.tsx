import { SegmentPicker } from 'react-contact-segments'
import { createSegmentsServer } from 'react-contact-segments/msw'
import { expect, screen, userEvent } from 'storybook/test'
import preview from '../.storybook/preview.js'
import './pages.css'

const meta = preview.meta({
  title: 'Start',
  component: SegmentPicker,
  tags: ['!dev'],
  beforeEach({ msw }) {
    msw.use(...createSegmentsServer({ count: 2340, latency: 60 }).handlers)
  },
})

/** The picker among 2,340 segments in memory. */
export const Picker = meta.story({
  render: () => (
    <div className="page-fields">
      <div className="page-field">
        <label htmlFor="audience">Send to</label>
        <SegmentPicker id="audience" clearable />
      </div>
    </div>
  ),
  async play() {
    await userEvent.click(await screen.findByRole('combobox', { name: 'Send to' }))
    await screen.findAllByRole('option')
    // As the page suggests.
    await userEvent.keyboard('northwind-fr')
    await screen.findByText('1 match in 2,340 segments', { ignore: '[role=status]' })
    await expect(screen.getAllByRole('option')).toHaveLength(1)
  },
})
