import { SegmentSummary } from 'react-contact-segments'
import { expect, screen } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { FilterTable, rowCount } from './FilterTable.js'

const meta = preview.meta({ title: 'Summary', component: SegmentSummary, parameters: { layout: 'padded', docs: { story: { inline: false, height: '640px' } } } })

/** Every filter type in every state: as shown in a row, and in full. */
export const EveryFilter = meta.story({
  args: { definition: null },
  render: () => <FilterTable />,
  async play() {
    // A heading for the table, and one for each type.
    await expect(screen.getAllByRole('row')).toHaveLength(rowCount + 15)
    await expect(screen.getAllByTitle('Jan 1, 2026, 12:00 AM UTC').length).toBeGreaterThan(3)
  },
})

/** Groups joined by "or" with filters joined by "and": a line for each condition. */
export const Groups = meta.story({
  parameters: { docs: { story: { height: '220px' } } },
  args: {
    variant: 'lines',
    definition: {
      or: [
        {
          and: [
            { type: 'contacts_email_domain_name_in', domain_name_in: ['acme.io', 'globex.com', 'initech.com'] },
            { type: 'contacts_created_at_between', after: '2026-01-01T00:00:00Z' },
          ],
        },
        { and: [{ type: 'contacts_name_in', name_in: ['Ada', 'محمد'] }] },
      ],
    },
  },
})
