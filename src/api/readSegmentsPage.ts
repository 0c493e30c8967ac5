/** How a 200 reply becomes a page: which rows are good, which are set aside, and when the whole reply is refused. */
import {
  contractIssues,
  listedEnvelopeSchema,
  listedSegmentSchema,
  type ContractIssue,
  type ListedSegment,
} from '../contract.js'
import { remembered } from './remembered.js'

/** A row that could not be read. `index` is its place in the page's `data`; `id` and `name` are given when they are strings. */
export type RejectedRow = { index: number; id?: string; name?: string; issues: ContractIssue[] }

/**
 * One page of segments, as the tolerant reader returns it. A count that is not a non-negative whole number is `null`: rows are
 * still good when a number beside them is not.
 */
export type SegmentsPage = {
  data: ListedSegment[]
  /** Rows that broke the contract, with the reasons. The others are unaffected. */
  rejected: RejectedRow[]
  /** Segments in the organisation, all pages together. */
  total: number | null
  page: number | null
  limit: number | null
  totalPages: number | null
  hasNextPage: boolean
  hasPrevPage: boolean
}

type Path = ContractIssue['path']

/**
 * Rows that were read here, and need not be read again: when one row of a page changes, TanStack Query copies the page but
 * keeps the other rows.
 */
const readRows = new WeakSet<object>()
/** What each cached page was read as: itself, if it was made here. */
const readPages = new WeakMap<object, SegmentsPage | null>()
/** The same, for all pages of a list. */
const readLists = new WeakMap<object, readonly SegmentsPage[] | null>()

/**
 * A page from a query cache: as it is if this module made it, else read again, since a persisted or hydrated cache may be from
 * another release, or hold anything. Null when it is not a page.
 */
export function restoredPage(cached: unknown): SegmentsPage | null {
  return remembered(readPages, cached, (page) => {
    const read = readSegmentsPage(page)
    if (!('page' in read)) return null
    const { rejected } = page as { rejected?: unknown }
    if (Array.isArray(rejected)) for (const row of rejected as RejectedRow[]) if (Array.isArray(Object(row).issues)) read.page.rejected.push(row)
    return read.page
  })
}

/** The pages of an infinite query from a cache, or null if it holds anything else. The same array for the same object. */
export function restoredPages(cached: unknown): readonly SegmentsPage[] | null {
  return remembered(readLists, cached, (list) => {
    const { pages, pageParams } = list as Record<'pages' | 'pageParams', unknown>
    // Even an empty list has one page.
    const inOrder = Array.isArray(pages) && pages.length > 0 && Array.isArray(pageParams) && pages.length === pageParams.length && pageParams.every((page, index) => page === index + 1)
    const restored = inOrder ? pages.map(restoredPage) : [null]
    return restored.includes(null) ? null : (restored as SegmentsPage[])
  })
}

/**
 * Reads a 200 reply's JSON. Returns the page with unreadable rows set aside in `rejected`, or, when the envelope itself is
 * wrong (`data` is not an array, or `hasNextPage` not a boolean), the issues. Never throws, whatever the JSON.
 *
 * @example
 * import { readSegmentsPage } from 'react-contact-segments/core'
 *
 * const read = readSegmentsPage({ data: [{ id: '7', name: 'Half a segment' }], hasNextPage: false })
 * 'page' in read && read.page.rejected[0]?.name // → 'Half a segment'
 * readSegmentsPage({ data: [] }) // → { issues: [{ path: ['hasNextPage'], message: 'expected boolean' }] }
 */
export function readSegmentsPage(json: unknown): { page: SegmentsPage } | { issues: ContractIssue[] } {
  const envelope = listedEnvelopeSchema.safeParse(json)
  if (!envelope.success) return { issues: contractIssues(envelope.error.issues) }
  const fields = json as Record<string, unknown>
  const data: ListedSegment[] = []
  const rejected: RejectedRow[] = []
  for (const [index, row] of envelope.data.data.entries()) {
    const read = readRow(row, ['data', index])
    if (Array.isArray(read)) rejected.push({ index, ...labelsOf(row), issues: read })
    else data.push(read)
  }
  const number = count(fields['page'])
  const page: SegmentsPage = {
    data,
    rejected,
    total: count(fields['total']),
    page: number,
    limit: count(fields['limit']),
    totalPages: count(fields['totalPages']),
    hasNextPage: envelope.data.hasNextPage,
    hasPrevPage: typeof fields['hasPrevPage'] === 'boolean' ? fields['hasPrevPage'] : (number ?? 1) > 1,
  }
  readPages.set(page, page)
  return { page }
}

/** The row, or what is wrong with it. */
function readRow(row: unknown, path: Path): ListedSegment | ContractIssue[] {
  if (readRows.has(row as object)) return row as ListedSegment
  const read = listedSegmentSchema.safeParse(row)
  if (!read.success) return contractIssues(read.error.issues, path)
  // zod drops an own `__proto__` key, and a condition with it; if kept, it would become a prototype in the structural sharing
  // of TanStack Query. So the row is set aside rather than misrepresented.
  const { definition } = row as { definition: unknown }
  const issue = unsafePart({ definition }, path.length)
  if (issue) return [{ ...issue, path: [...path, ...issue.path] }]
  readRows.add(read.data)
  return read.data
}

/** Code that walks a deeper definition recursively may overflow the stack. The contract's own definitions are six deep. */
const DEEPEST = 60

/**
 * The first thing in `value` that must not be passed on. `value` is `depth` steps from the reply's root; the issue's path
 * starts at `value`, and is built on the way back, since most rows have no issue.
 */
function unsafePart(value: unknown, depth: number): ContractIssue | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (depth > DEEPEST) return { path: [], message: 'nested too deeply' }
  if (Object.hasOwn(value, '__proto__')) return { path: [], message: 'forbidden key __proto__' }
  for (const [key, inner] of Object.entries(value)) {
    const found = unsafePart(inner, depth + 1)
    if (found) return { ...found, path: [Array.isArray(value) ? Number(key) : key, ...found.path] }
  }
  return undefined
}

function labelsOf(row: unknown): { id?: string; name?: string } {
  const { id, name } = Object(row) as { id?: unknown; name?: unknown }
  return { ...(typeof id === 'string' && { id }), ...(typeof name === 'string' && { name }) }
}

function count(value: unknown): number | null {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : null
}
