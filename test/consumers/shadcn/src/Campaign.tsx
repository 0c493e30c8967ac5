import { useState } from 'react'
import { SegmentSummary, useContactSegments } from 'react-contact-segments'
import { SegmentPicker } from '@/components/ui/segment-picker'

export function Campaign() {
  const [id, setId] = useState<string | null>(null)
  const { find } = useContactSegments({ enabled: false })
  const segment = id === null ? undefined : find(id)
  return (
    <main>
      <h1>Campaign</h1>
      <label htmlFor="audience">Audience</label>
      <SegmentPicker id="audience" className="w-72" value={id} onValueChange={setId} />
      <output>
        {segment && (
          <>
            {segment.id}: <SegmentSummary segment={segment} />
          </>
        )}
      </output>
    </main>
  )
}
