/** The segments a mock server holds, and how they can change while a client reads them. */
import type { ListedSegment } from '../contract.js'

/** The segments of a server, which can be changed while clients read them. */
export type SegmentsStore<Segment extends ListedSegment> = {
  /** In server order. A new array after each change; never changed in place. */
  all: () => readonly Segment[]
  /** Inserts a segment at `index`, or last. Ids are not checked: a server that repeats itself is worth testing against. */
  add: (segment: Segment, index?: number) => void
  /** @throws when no segment has this id: a typo in a test must not pass. */
  remove: (id: string) => void
  /** Changes the fields given. @throws when no segment has this id. */
  update: (id: string, patch: Partial<Segment>) => void
  /** Replaces everything. */
  reset: (segments: readonly Segment[]) => void
}

export function createSegmentsStore<Segment extends ListedSegment>(
  initial: readonly Segment[],
): SegmentsStore<Segment> {
  let segments = [...initial]
  const mustHave = (id: string) => {
    if (!segments.some((segment) => segment.id === id)) throw new Error(`No segment has the id ${JSON.stringify(id)}.`)
  }
  return {
    all: () => segments,
    add(segment, index = segments.length) {
      segments = segments.toSpliced(index, 0, segment)
    },
    remove(id) {
      mustHave(id)
      segments = segments.filter((segment) => segment.id !== id)
    },
    update(id, patch) {
      mustHave(id)
      segments = segments.map((segment) => (segment.id === id ? { ...segment, ...patch } : segment))
    },
    reset(list) {
      segments = [...list]
    },
  }
}
