/** What all parts of one picker share and what seldom changes: its words, its zone, and what the page draws or dresses itself. */
import { createContext, useContext, type Provider } from 'react'
import type { Summarizer } from '../summary/createSummarizer.js'
import type { SegmentPickerLabels } from './SegmentPickerLabels.js'
import type { SegmentPickerProps } from './SegmentPickerProps.js'

type Drawings = 'renderRow' | 'renderSummary' | 'renderEmpty'

export type PickerLook = { [Name in Drawings]: SegmentPickerProps[Name] | undefined } & {
  labels: SegmentPickerLabels
  classNames: NonNullable<SegmentPickerProps['classNames']>
  /** Knows no names of segments, so that it stays the same while pages load. */
  plainSummarizer: Summarizer
  timeZone: string
  density: SegmentPickerProps['density']
  preview: 'auto' | boolean
}

/** No part of the picker stands outside of it. */
const Look = createContext({} as PickerLook)

export const PickerLookProvider: Provider<PickerLook> = Look.Provider

export function usePickerLook(): PickerLook {
  return useContext(Look)
}
