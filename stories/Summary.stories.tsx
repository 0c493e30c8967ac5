import { SegmentSummary, type ContactsFilter } from 'react-contact-segments'
import { edgeFilters, oneOfEachFilter } from 'react-contact-segments/msw'
import { expect, screen } from 'storybook/test'
import preview from '../.storybook/preview.js'

const meta = preview.meta({ title: 'Summary', component: SegmentSummary, parameters: { layout: 'padded' } })

function Gallery({ filters }: { filters: readonly ContactsFilter[] }) {
  return (
    <div className="crm-scroll">
      <table className="crm-table">
        <thead>
          <tr>
            <th scope="col">Filter</th>
            <th scope="col">Short</th>
            <th scope="col">Line</th>
          </tr>
        </thead>
        <tbody>
          {filters.map((filter, index) => (
            <tr key={index}>
              <th scope="row">
                <code>{filter.type}</code>
              </th>
              <td>
                <SegmentSummary definition={{ or: [{ and: [filter] }] }} variant="short" />
              </td>
              <td>
                <SegmentSummary definition={{ or: [{ and: [filter] }] }} variant="line" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Every filter type beside its words. */
export const EveryFilter = meta.story({
  args: { definition: null },
  render: () => <Gallery filters={oneOfEachFilter} />,
  async play() {
    await expect(screen.getAllByRole('row')).toHaveLength(14)
  },
})

/** What is unusual, and said as it is: empty lists, missing bounds, impossible dates. */
export const EdgeCases = meta.story({
  args: { definition: null },
  render: () => <Gallery filters={edgeFilters} />,
})

/** Or-groups of and-filters, a line for each condition. */
export const Groups = meta.story({
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
