/** Every filter type in each of its states, beside its summary. */
import { SegmentSummary, type ListedDefinition, type Messages } from 'react-contact-segments'
import { cases, resolvers, SEGMENT_ID } from './cases.js'
import './summary.css'

export const rowCount = Object.values(cases).flat().length

export function FilterTable({ messages }: { messages?: Messages | undefined }) {
  return (
    <table className="words" lang={messages?.locale} dir={messages?.direction}>
      <thead>
        <tr>
          <th scope="col" lang="en">
            Filter
          </th>
          <th scope="col" lang="en">
            In a row
          </th>
          <th scope="col" lang="en">
            In full
          </th>
        </tr>
      </thead>
      {Object.entries(cases).map(([type, cases]) => (
        <tbody key={type}>
          <tr className="words-type">
            <th scope="rowgroup" colSpan={3}>
              <code dir="ltr">{type}</code>
            </th>
          </tr>
          {cases.map(([name, filter]) => {
            const segment = { id: SEGMENT_ID, definition: { or: [{ and: [filter] }] } as ListedDefinition }
            return (
              <tr key={name}>
                <th scope="row" lang="en">
                  <bdi>{name}</bdi>
                </th>
                <td>
                  <SegmentSummary segment={segment} variant="short" messages={messages} resolvers={resolvers} />
                </td>
                <td>
                  <SegmentSummary segment={segment} variant="line" messages={messages} resolvers={resolvers} />
                </td>
              </tr>
            )
          })}
        </tbody>
      ))}
    </table>
  )
}
