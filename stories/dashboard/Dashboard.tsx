/** A small CRM page that uses the picker twice, and the hook by itself, as your app might. */
import { useCallback, useId, useState } from 'react'
import { SegmentPicker, SegmentSummary, type ListedSegment } from 'react-contact-segments'
import { SegmentTable } from './SegmentTable.js'

export function Dashboard() {
  return (
    <div className="crm">
      <nav className="crm-nav" aria-label="Main">
        <span className="crm-brand">Northwind</span>
        <a href="#inbox">Inbox</a>
        <a href="#contacts">Contacts</a>
        <a href="#campaigns" aria-current="page">
          Campaigns
        </a>
        <a href="#reports">Reports</a>
      </nav>
      <main className="crm-main">
        <header className="crm-header">
          <div>
            <p className="crm-crumb">Campaigns</p>
            <h1>Autumn product update</h1>
          </div>
          <span className="crm-badge">Draft</span>
        </header>
        <Audience />
        <section className="crm-card" aria-labelledby="crm-segments">
          <h2 id="crm-segments">Segments</h2>
          <SegmentTable />
        </section>
      </main>
    </div>
  )
}

function Audience() {
  const [audience, setAudience] = useState<ListedSegment | null>(null)
  const [excluded, setExcluded] = useState<string[]>([])
  const base = useId()
  const isExcluded = useCallback(({ id }: ListedSegment) => excluded.includes(id) && 'Excluded from this campaign', [excluded])
  const isAudience = useCallback(({ id }: ListedSegment) => id === audience?.id && 'The campaign is sent to it', [audience])
  return (
    <section className="crm-card" aria-labelledby={`${base}-title`}>
      <h2 id={`${base}-title`}>Audience</h2>
      <div className="crm-fields">
        <div className="crm-field">
          <label htmlFor={`${base}-audience`}>Send to</label>
          <SegmentPicker
            id={`${base}-audience`}
            clearable
            value={audience?.id ?? null}
            onValueChange={(_, segment) => setAudience(segment)}
            isSegmentDisabled={isExcluded}
          />
          <Explained segment={audience} otherwise="Everybody in the segment you choose gets this campaign." />
        </div>
        <div className="crm-field">
          <label htmlFor={`${base}-excluded`}>But not to</label>
          <SegmentPicker
            multiple
            selectAll
            id={`${base}-excluded`}
            placeholder="Nobody is left out"
            value={excluded}
            onValueChange={setExcluded}
            isSegmentDisabled={isAudience}
          />
          <p className="crm-hint">Contacts in these segments are skipped, even if they are in the audience.</p>
        </div>
      </div>
      <footer className="crm-actions">
        <button type="button" className="crm-button" disabled={audience === null}>
          Schedule campaign
        </button>
      </footer>
    </section>
  )
}

function Explained({ segment, otherwise }: { segment: ListedSegment | null; otherwise: string }) {
  if (!segment) return <p className="crm-hint">{otherwise}</p>
  return (
    <p className="crm-hint">
      <SegmentSummary segment={segment} variant="line" />
    </p>
  )
}
