/** Entry point `react-contact-segments/msw`: an in-memory segments server for stories and tests. */
export { createSegmentsServer } from './msw/createSegmentsServer.js'
export type {
  SegmentsFault,
  SegmentsRequest,
  SegmentsServer,
  SegmentsServerOptions,
} from './msw/createSegmentsServer.js'
export type { FaultOptions } from './msw/faultScript.js'
export { sequenceFixtures } from './msw/fixtureDefinition.js'
export { edgeFilters, oneOfEachFilter } from './msw/oneOfEachFilter.js'
export { segmentFixture, segmentFixtures } from './msw/segmentFixtures.js'
export type { SegmentFixturesOptions } from './msw/segmentFixtures.js'
export type { SegmentsStore } from './msw/segmentsStore.js'
