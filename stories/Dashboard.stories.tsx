import { createSegmentsServer } from 'react-contact-segments/msw'
import preview from '../.storybook/preview.js'
import { Dashboard } from './dashboard/Dashboard.js'

const meta = preview.meta({
  title: 'Dashboard',
  component: Dashboard,
  tags: ['!autodocs'],
  beforeEach({ msw }) {
    msw.use(...createSegmentsServer({ count: 2340, latency: 120 }).handlers)
  },
})

/** A campaign page: who gets it, who does not, and a table of the organisation's segments that uses the hook alone. */
export const Campaign = meta.story()
