/** What all parts of one picker share: its words, its summaries, and what the page draws or dresses itself. */
import { createContext, useContext } from 'react'
import type { Summarizer } from '../summary/createSummarizer.js'
import type { SegmentPickerLabels } from './SegmentPickerLabels.js'
import type { SegmentPickerProps, SegmentPickerSlot } from './SegmentPickerProps.js'

type Drawings = 'renderRow' | 'renderSummary' | 'renderEmpty'

export type PickerLook = { [Name in Drawings]: SegmentPickerProps[Name] | undefined } & {
  labels: SegmentPickerLabels
  classNames: Partial<Record<SegmentPickerSlot, string>>
  /** Knows the names of the loaded segments. */
  summarizer: Summarizer
  /** Knows no names, so that what it says of a segment does not change while pages load. */
  plainSummarizer: Summarizer
  locale: string
  timeZone: string
}

const Look = createContext<PickerLook | undefined>(undefined)

export const PickerLookProvider: React.Provider<PickerLook | undefined> = Look.Provider

export function usePickerLook(): PickerLook {
  const look = useContext(Look)
  if (!look) throw new Error('A part of the picker stands outside of it.')
  return look
}
