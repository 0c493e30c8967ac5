/** Entry point `react-contact-segments/core`: what servers, loaders and scripts can use, without React or TanStack Query at run time. */
export { MAX_PAGE_SIZE, isUnknownFilter } from './contract.js'
export type {
  AllContactsFilter,
  ContactAttributesFilter,
  ContactIdFilter,
  ContactSegment,
  ContactsFilter,
  ContractIssue,
  CreatedAtFilter,
  EmailDomainFilter,
  EmailFilter,
  ErrorDto,
  LastContactedAtFilter,
  LastHandoffAtFilter,
  ListContactSegmentsOutput,
  ListContactSegmentsQuery,
  ListedDefinition,
  ListedFilter,
  ListedSegment,
  NameFilter,
  PhoneNumberFilter,
  SegmentDefinition,
  SegmentFilter,
  SequenceFilter,
  SessionAttributesFilter,
  UnknownFilter,
} from './contract.js'
export {
  contactSegmentSchema,
  contactsFilterSchema,
  errorDtoSchema,
  listContactSegmentsOutputSchema,
  listContactSegmentsQuerySchema,
  segmentDefinitionSchema,
} from './exact.js'

export type { SegmentsClientOptions } from './api/checkOptions.js'
export { createSegmentsClient } from './api/client.js'
export type { ListSegmentsOptions, SegmentsClient } from './api/client.js'
export { collectSegments } from './api/collectSegments.js'
export type { CollectedSegments } from './api/collectSegments.js'
export { SegmentsApiError, SegmentsContractError } from './api/errors.js'
export type { SegmentsApiErrorInit, SegmentsApiErrorKind, SegmentsError } from './api/errors.js'
export { readSegmentsPage } from './api/readSegmentsPage.js'
export type { RejectedRow, SegmentsPage } from './api/readSegmentsPage.js'
export { contactSegmentsKeys, contactSegmentsQueryOptions } from './api/segmentsQuery.js'
export type { ContactSegmentsData, ContactSegmentsListKey, ContactSegmentsQueryOptions } from './api/segmentsQuery.js'

export { createSegmentSearch } from './search/createSegmentSearch.js'
export type { MatchRanges, SearchDocument, SearchHits, SearchMatch, SegmentSearch, SegmentSearchOptions } from './search/SegmentSearch.js'

export { createSummarizer } from './summary/createSummarizer.js'
export type { Summarizer, SummarizerOptions, SummaryContext } from './summary/createSummarizer.js'
export { en } from './summary/locales/en.js'
export type { MessageOverrides, Messages, Plural } from './summary/Messages.js'
export type { AttributesLogic } from './summary/conditionParts.js'
export type { OutlineLine } from './summary/outline.js'
export type { Part } from './summary/Part.js'
export type { ResolvedName, ResolvedSegment, SummaryResolvers } from './summary/resolveNames.js'
export type {
  AllCondition,
  Bound,
  Condition,
  Group,
  Issue,
  ListCondition,
  MalformedCondition,
  RangeCondition,
  RecordsCondition,
  ReferenceCondition,
  SummaryTree,
  UnknownCondition,
  Value,
} from './summary/SummaryTree.js'
export { toDefinition } from './summary/toDefinition.js'
