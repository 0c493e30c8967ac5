/** What the search benchmark measures, and what it measures with. */
export { segmentFixtures } from '../../../src/msw/segmentFixtures.ts'
export { createSegmentSearch } from '../../../src/search/createSegmentSearch.ts'
export { garbledQueries } from './garbledQueries.ts'
export { names } from './names.ts'
export { queries } from './queries.ts'
