import { SegmentSummary, type ListedDefinition } from 'react-contact-segments'
import { expect, screen } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { FilterTable, rowCount } from './FilterTable.js'
import { languages } from './languages.js'

const meta = preview.meta({ title: 'Summary languages', component: SegmentSummary, parameters: { layout: 'padded' } })

const grouped: ListedDefinition = {
  or: [
    {
      and: [
        {
          type: 'contacts_email_domain_name_in',
          domain_name_in: ['acme.io', 'globex.com', 'initech.com', 'umbrella.co'],
        },
        { type: 'contacts_created_at_between', after: '2026-01-01T00:00:00Z', before: '2026-02-01T00:00:00Z' },
        { type: 'contacts_attributes_in', attributes: [{ plan: 'pro', region: 'EU' }, { plan: 'team' }] },
      ],
    },
    { and: [{ type: 'contacts_name_in', name_in: ['Ada', 'Inés', 'محمد', '山田'] }] },
    { and: [] },
  ],
}

function Gallery({ language }: { language: string }) {
  const messages = languages[language]
  return (
    <>
      <div className="grouped">
        <SegmentSummary definition={grouped} variant="lines" messages={messages} />
      </div>
      <FilterTable messages={messages} />
    </>
  )
}

async function isComplete() {
  await expect(screen.getAllByRole('row')).toHaveLength(rowCount + 15)
  // The groups, the conditions of the one that has several, and the attribute records of those.
  const records = grouped.or.flatMap(({ and }) => and).flatMap((filter) => ('attributes' in filter && filter.attributes) || [])
  await expect(screen.getAllByRole('listitem')).toHaveLength(grouped.or.length + grouped.or[0]!.and.length + records.length)
}

export const English = meta.story({
  args: { definition: null },
  render: () => <Gallery language="English" />,
  play: isComplete,
})
export const German = meta.story({
  args: { definition: null },
  render: () => <Gallery language="Deutsch" />,
  play: isComplete,
})
export const French = meta.story({
  args: { definition: null },
  render: () => <Gallery language="Français" />,
  play: isComplete,
})
export const Spanish = meta.story({
  args: { definition: null },
  render: () => <Gallery language="Español" />,
  play: isComplete,
})
export const BrazilianPortuguese = meta.story({
  args: { definition: null },
  render: () => <Gallery language="Português (Brasil)" />,
  play: isComplete,
})
export const Arabic = meta.story({
  args: { definition: null },
  render: () => <Gallery language="العربية" />,
  play: isComplete,
})
export const Japanese = meta.story({
  args: { definition: null },
  render: () => <Gallery language="日本語" />,
  play: isComplete,
})

/** One definition, short, in seven languages. */
export const SideBySide = meta.story({
  args: { definition: null },
  render: () => (
    <dl className="languages">
      {Object.entries(languages).map(([language, messages]) => (
        <div key={language} dir={messages.direction}>
          <dt>{language}</dt>
          <dd>
            <SegmentSummary definition={grouped} variant="short" messages={messages} />
          </dd>
        </div>
      ))}
    </dl>
  ),
})
