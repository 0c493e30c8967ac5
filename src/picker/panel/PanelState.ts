/** What the picker hands to its panel through the popover, so that Radix is not drawn again with every key. */
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
  /** Why a segment cannot be chosen, however few are. */
  disabledReason: DisabledReason | undefined
  selectAll: boolean | undefined
  /** True while everything is read because all of it is to be chosen. */
  isGathering: boolean
  onGather: (gathers: boolean) => void
  onClose: () => void
}

/** No panel stands outside of its picker. */
const State = createContext({} as PanelState)

export const PanelStateProvider: Provider<PanelState> = State.Provider

export function usePanelState(): PanelState {
  return useContext(State)
}
