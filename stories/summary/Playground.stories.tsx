import { useId, useState } from 'react'
import { SegmentSummary, type ListedDefinition, type ListedSegment } from 'react-contact-segments'
import { expect, screen, userEvent } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { languages } from './languages.js'
import './summary.css'

const meta = preview.meta({ title: 'Summary playground', component: SegmentSummary, parameters: { layout: 'padded' } })

const example: ListedDefinition = {
  or: [
    {
      and: [
        { type: 'contacts_email_domain_name_in', domain_name_in: ['acme.io', 'globex.com'] },
        { type: 'contacts_created_at_between', after: '2026-01-01T00:00:00Z' },
      ],
    },
    { and: [{ type: 'contacts_name_in', name_in: ['Ada'] }] },
  ],
}
const VARIANTS = [
  ['short', 'In a row'],
  ['line', 'In one line'],
  ['lines', 'Line by line'],
] as const
const ZONES = ['UTC', 'America/New_York', 'Africa/Cairo', 'Asia/Kolkata', 'Asia/Tokyo']

type Told = { definition: ListedDefinition | null } | { segment: Pick<ListedSegment, 'id' | 'definition'> }

function read(json: string): Told | undefined {
  try {
    let value = JSON.parse(json) as unknown
    if (isObject(value) && Array.isArray(value['data'])) value = value['data'][0] ?? value
    // With the segment's id, a rule that refers to the segment itself is recognised.
    return isObject(value) && 'definition' in value ? { segment: value as Extract<Told, { segment: unknown }>['segment'] } : { definition: value as ListedDefinition | null }
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function Playground() {
  const [json, setJson] = useState(JSON.stringify(example, undefined, 2))
  const [language, setLanguage] = useState('English')
  const [timeZone, setTimeZone] = useState('UTC')
  const [maxGraphemes, setMaxGraphemes] = useState(80)
  const id = useId()
  const parsed = read(json)
  const shared = { messages: languages[language], timeZone, maxGraphemes }

  return (
    <div className="play">
      <div className="play-input">
        <label htmlFor={`${id}json`}>A definition, a segment, or a page whose first segment is told, as the API sends it</label>
        <textarea
          id={`${id}json`}
          rows={22}
          dir="ltr"
          spellCheck={false}
          value={json}
          onChange={(event) => setJson(event.target.value)}
        />
        <div className="play-options">
          <label>
            Language
            <select value={language} onChange={(event) => setLanguage(event.target.value)}>
              {Object.keys(languages).map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
          <label>
            Time zone
            <select value={timeZone} onChange={(event) => setTimeZone(event.target.value)}>
              {ZONES.map((zone) => (
                <option key={zone}>{zone}</option>
              ))}
            </select>
          </label>
          <label>
            Room for {maxGraphemes} characters in a row
            <input
              type="range"
              min={10}
              max={300}
              value={maxGraphemes}
              onChange={(event) => setMaxGraphemes(Number(event.target.value))}
            />
          </label>
        </div>
      </div>
      <div className="play-output" aria-live="polite">
        {parsed ? (
          VARIANTS.map(([variant, name]) => (
            <section key={variant}>
              <h3>{name}</h3>
              <SegmentSummary {...shared} {...parsed} variant={variant} />
            </section>
          ))
        ) : (
          <p>This is not JSON.</p>
        )}
      </div>
    </div>
  )
}

/** Paste a definition and read it in words. */
export const PasteADefinition = meta.story({
  args: { definition: null },
  render: () => <Playground />,
  async play() {
    const json = screen.getByRole('textbox')
    await userEvent.clear(json)
    await expect(screen.getByText('This is not JSON.')).toBeVisible()
    await userEvent.click(json)
    await userEvent.paste('{"or":[{"and":[{"type":"all_contacts"}]}]}')
    await expect(screen.getAllByText('All contacts')).toHaveLength(3)
    await userEvent.selectOptions(screen.getByLabelText('Language'), 'Deutsch')
    await expect(screen.getAllByText('Alle Kontakte')).toHaveLength(3)
    await userEvent.selectOptions(screen.getByLabelText('Language'), 'English')
    await userEvent.clear(json)
    await userEvent.click(json)
    await userEvent.paste('{"data":[{"id":"1","definition":{"or":[{"and":[{"type":"contact_belongs_to_segment","segment_id":"1"}]}]}}]}')
    await expect(screen.getAllByText(/circular/)).toHaveLength(3)
    await userEvent.clear(json)
    await userEvent.click(json)
    await userEvent.paste('{"data":[]}')
    await expect(screen.getAllByText('Unreadable definition')).toHaveLength(3)
    await userEvent.clear(json)
    await userEvent.click(json)
    await userEvent.paste(JSON.stringify(example, undefined, 2))
    await expect(screen.getByText('Any of these 2 groups:')).toBeVisible()
  },
})
