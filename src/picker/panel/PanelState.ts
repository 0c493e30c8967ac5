/** What the picker passes to its panel through the popover, so that Radix does not render with every key press. */
import { createContext, useContext, type Provider } from 'react'
import type { UseContactSegmentsResult } from '../../api/useContactSegments.js'
import type { ListedSegment } from '../../contract.js'
import type { DisabledReason } from '../field/disabledReason.js'
import type { Selection } from '../field/useSelection.js'
import type { Summaries } from '../useSummaries.js'
import type { Likeness } from './createLikeness.js'
import type { SegmentIndex } from './createSegmentIndex.js'

export type PanelState = {
  segments: UseContactSegmentsResult
  index: SegmentIndex
  summaries: Summaries
  likeness: Likeness
  search: string
  onSearchChange: (search: string) => void
  selection: Selection
  onPick: (segment: ListedSegment) => void
  /** Why a segment cannot be chosen, apart from `maxSelections`. */
  disabledReason: DisabledReason | undefined
  selectAll: boolean | undefined
  /** True while all pages are read in order to select everything. */
  isGathering: boolean
  onGather: (gathers: boolean) => void
  onClose: () => void
}

/** No panel is rendered outside its picker. */
const State = createContext({} as PanelState)

export const PanelStateProvider: Provider<PanelState> = State.Provider

export function usePanelState(): PanelState {
  return useContext(State)
}
