import * as core from 'react-contact-segments/core'
import * as door from 'react-contact-segments'
import * as msw from 'react-contact-segments/msw'
import { describe, expect, it } from 'vitest'

/** Exports are promises: a change here is a change for users. */
describe('the doors', () => {
  it('.', () => expect(Object.keys(door).toSorted()).toMatchInlineSnapshot(`
    [
      "ContactSegmentsProvider",
      "SegmentPicker",
      "SegmentSummary",
      "SegmentsApiError",
      "SegmentsContractError",
      "contactSegmentsKeys",
      "contactSegmentsQueryOptions",
      "counting",
      "createSegmentsClient",
      "createSummarizer",
      "en",
      "enLabels",
      "isUnknownFilter",
      "toDefinition",
      "useContactSegments",
      "useSegmentSearch",
    ]
  `))
  it('./core', () => expect(Object.keys(core).toSorted()).toMatchInlineSnapshot(`
    [
      "MAX_PAGE_SIZE",
      "SegmentsApiError",
      "SegmentsContractError",
      "collectSegments",
      "contactSegmentSchema",
      "contactSegmentsKeys",
      "contactSegmentsQueryOptions",
      "contactsFilterSchema",
      "createSegmentSearch",
      "createSegmentsClient",
      "createSummarizer",
      "en",
      "errorDtoSchema",
      "isUnknownFilter",
      "listContactSegmentsOutputSchema",
      "listContactSegmentsQuerySchema",
      "readSegmentsPage",
      "segmentDefinitionSchema",
      "toDefinition",
    ]
  `))
  it('./msw', () => expect(Object.keys(msw).toSorted()).toMatchInlineSnapshot(`
    [
      "createSegmentsServer",
      "edgeFilters",
      "oneOfEachFilter",
      "segmentFixture",
      "segmentFixtures",
      "sequenceFixtures",
    ]
  `))
})
