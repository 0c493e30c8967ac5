'use client'
import { useState } from 'react'
import { SegmentPicker, SegmentSummary, useContactSegments } from 'react-contact-segments'

export function Campaign() {
  const [id, setId] = useState<string | null>(null)
  const { find, segments, isComplete } = useContactSegments()
  const segment = id === null ? undefined : find(id)
  return (
    <>
      <p>
        {isComplete ? 'All' : 'Some'} {segments.length} segments, from {segments[0]?.name} to {segments.at(-1)?.name}
      </p>
      <label htmlFor="audience">Audience</label>
      <SegmentPicker id="audience" value={id} onValueChange={setId} />
      <output>
        {segment && (
          <>
            {segment.id}: <SegmentSummary segment={segment} />
          </>
        )}
      </output>
    </>
  )
}
