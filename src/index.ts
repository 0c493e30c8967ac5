'use client'
/** Entry point `react-contact-segments`: the picker and the hooks, and what a page needs to use them. */
export { ContactSegmentsProvider } from './api/ContactSegmentsProvider.js'
export type { ContactSegmentsProviderProps } from './api/ContactSegmentsProvider.js'
export { useContactSegments } from './api/useContactSegments.js'
export type { UseContactSegmentsOptions, UseContactSegmentsResult } from './api/useContactSegments.js'
export type { SegmentsClientOptions } from './api/checkOptions.js'
export { createSegmentsClient } from './api/client.js'
export type { ListSegmentsOptions, SegmentsClient } from './api/client.js'
export { SegmentsApiError, SegmentsContractError } from './api/errors.js'
export type { SegmentsApiErrorInit, SegmentsApiErrorKind, SegmentsError } from './api/errors.js'
export type { RejectedRow, SegmentsPage } from './api/readSegmentsPage.js'
export { contactSegmentsKeys, contactSegmentsQueryOptions } from './api/segmentsQuery.js'
export type { ContactSegmentsData, ContactSegmentsListKey, ContactSegmentsQueryOptions } from './api/segmentsQuery.js'

export { isUnknownFilter } from './contract.js'
export type {
  ContactSegment,
  ContactsFilter,
  ContractIssue,
  ListedDefinition,
  ListedFilter,
  ListedSegment,
  SegmentDefinition,
  UnknownFilter,
} from './contract.js'

export { createSummarizer } from './summary/createSummarizer.js'
export type { Summarizer, SummarizerOptions, SummaryContext } from './summary/createSummarizer.js'
export { en } from './summary/locales/en.js'
export type { MessageOverrides, Messages, Plural } from './summary/Messages.js'
export type { OutlineLine } from './summary/outline.js'
export type { Part } from './summary/Part.js'
export type { ResolvedName, ResolvedSegment, SummaryResolvers } from './summary/resolveNames.js'
export type { SummaryTree } from './summary/SummaryTree.js'
export { toDefinition } from './summary/toDefinition.js'
export { SegmentSummary } from './summary/SegmentSummary.js'
export type { SegmentSummaryProps } from './summary/SegmentSummary.js'

export { counting } from './picker/counting.js'
export type { Counting } from './picker/counting.js'
export { enLabels } from './picker/labels/en.js'
export type { SegmentPickerLabels } from './picker/SegmentPickerLabels.js'
export { SegmentPicker } from './picker/SegmentPicker.js'
export type { RowState, SegmentPickerProps, SegmentPickerSlot, TriggerState } from './picker/SegmentPickerProps.js'
export type { ChosenState } from './picker/field/useChosenState.js'
export type { MatchRanges, SearchMatch } from './search/SegmentSearch.js'
export type { SegmentMatch, SegmentRows } from './picker/panel/createSegmentIndex.js'
export { useSegmentSearch } from './picker/panel/useSegmentSearch.js'
export type { UseSegmentSearchOptions, UseSegmentSearchResult } from './picker/panel/useSegmentSearch.js'
