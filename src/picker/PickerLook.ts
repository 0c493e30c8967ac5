/** What all parts of one picker share and what seldom changes: its words, its zone, and what the page draws or dresses itself. */
import { createContext, useContext, type Provider } from 'react'
import type { Summarizer } from '../summary/createSummarizer.js'
import type { SegmentPickerLabels } from './SegmentPickerLabels.js'
import type { SegmentPickerProps, SegmentPickerSlot } from './SegmentPickerProps.js'

type Drawings = 'renderRow' | 'renderSummary' | 'renderEmpty'

export type PickerLook = { [Name in Drawings]: SegmentPickerProps[Name] | undefined } & {
  labels: SegmentPickerLabels
  classNames: Partial<Record<SegmentPickerSlot, string>>
  /** Knows no names of segments, so that it stays the same while pages load. */
  plainSummarizer: Summarizer
  timeZone: string
  density: SegmentPickerProps['density']
}

const Look = createContext<PickerLook | undefined>(undefined)

export const PickerLookProvider: Provider<PickerLook | undefined> = Look.Provider

export function usePickerLook(): PickerLook {
  const look = useContext(Look)
  if (!look) throw new Error('A part of the picker stands outside of it.')
  return look
}
