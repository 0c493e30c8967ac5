/** Searching before somebody does: code runs slowly until it has run for a while, and the first key would feel that. */
import type { ListedSegment } from '../../contract.js'
import type { Task } from '../whenIdle.js'
import { createSegmentIndex, type SegmentIndex } from './createSegmentIndex.js'

/** Segments that are searched, and how often: after that it is as fast as it gets. */
const FEW = 1024
const TIMES = 128
/** Letters of a name that are typed: a letter, two, and words of which few names have all, so that slips are looked for as well. */
const TYPED = [1, 2, 12]
/** Rows on a screen. */
const SHOWN = 8

/** By all pickers of the page: what the browser has made fast stays fast. */
let times = 0

export function rehearsal(segments: readonly ListedSegment[]): Task {
  const few = segments.slice(0, FEW)
  let indexes: SegmentIndex[] = []
  return (deadline) => {
    while (times < TIMES && few.length > 0) {
      // Two in turn: what V8 makes fast with one alone is good for that one, and thrown away when another is searched.
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
