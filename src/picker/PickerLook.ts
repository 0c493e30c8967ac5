/** What all parts of one picker share and what seldom changes: labels, time zone, screen, and the page's render props and class names. */
import { createContext, useContext, type Provider } from 'react'
import type { Summarizer } from '../summary/createSummarizer.js'
import type { SegmentPickerLabels } from './SegmentPickerLabels.js'
import type { SegmentPickerProps } from './SegmentPickerProps.js'

type Drawings = 'renderRow' | 'renderSummary' | 'renderEmpty'

export type PickerLook = { [Name in Drawings]: SegmentPickerProps[Name] | undefined } & {
  labels: SegmentPickerLabels
  classNames: NonNullable<SegmentPickerProps['classNames']>
  /** Without names of segments, so that it is the same object while pages load. */
  plainSummarizer: Summarizer
  timeZone: string
  density: SegmentPickerProps['density']
  preview: 'auto' | boolean
  /** No room for the rules beside the list. */
  isNarrow: boolean
  /** Touch, which cannot point without picking. */
  isTouched: boolean
}

/** Every part of the picker is rendered inside the provider. */
const Look = createContext({} as PickerLook)

export const PickerLookProvider: Provider<PickerLook> = Look.Provider

export function usePickerLook(): PickerLook {
  return useContext(Look)
}
