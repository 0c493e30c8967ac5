/** Searching rehearsed before a person does it: code is slow until it has run for a while, which the first key press would suffer. */
import type { ListedSegment } from '../../contract.js'
import type { Task } from '../whenIdle.js'
import { createSegmentIndex, type SegmentIndex } from './createSegmentIndex.js'

/** How many segments are searched, and how often: after that it is as fast as it gets. */
const FEW = 1024
const TIMES = 128
/** How many letters of a name are typed: one, two, and enough words that few names match, so that typos are looked for as well. */
const TYPED = [1, 2, 12]
/** Rows on a screen. */
const SHOWN = 8

/** Shared by all pickers of the page: code once optimized stays fast. */
let times = 0

export function rehearsal(segments: readonly ListedSegment[]): Task {
  const few = segments.slice(0, FEW)
  let indexes: SegmentIndex[] = []
  return (deadline) => {
    while (times < TIMES && few.length > 0) {
      // Two in turn: what V8 optimizes for a single index is discarded when another one is searched.
      if (indexes.length === 0) indexes = [0, 1].map(() => createSegmentIndex({ searchText: () => '' }))
      const index = indexes[times % 2]!
      index.follow(few)
      if (!index.read(deadline)) return false
      const { name } = few[times % few.length]!
      const rows = index.find(name.slice(0, TYPED[times % TYPED.length]), deadline)
      for (let at = 0; at < Math.min(SHOWN, rows.length); at++) void rows.at(at).match?.ranges
      times += 1
      if (performance.now() > deadline) return false
    }
    indexes = []
    return true
  }
}
