/** Which segments are alike: those with the same name, and those with the same rules in any order. */
import { isGrownFrom } from '../../api/collectSegments.js'
import type { ListedSegment } from '../../contract.js'
import { LONGEST_NAME } from '../nameOf.js'
import { shortened } from '../shortened.js'
import type { Task } from '../whenIdle.js'

export type LikenessReader = {
  /** Takes over a list; it is compared later. */
  follow: (segments: readonly ListedSegment[]) => void
  /** Compares; true when all are compared. */
  read: Task
  /** What is known of the list so far; kept up to date as the list grows. */
  known: () => Likeness
}

export type Likeness = {
  /** The segment and others of the same name, as far as compared, at most 24. Undefined if it is the only one. */
  namesakes: (segment: ListedSegment) => readonly ListedSegment[] | undefined
  /** Other segments with the same rules, whatever the order of their groups, conditions and values, as far as compared. */
  equals: (segment: ListedSegment) => readonly ListedSegment[]
}

/** Namesakes kept for each name. */
const MOST = 24
/** Longer lists are not compared: that would take more memory than it is worth. */
const LONGEST_LIST = 5_000
const NONE: readonly ListedSegment[] = []

export function createLikeness(): LikenessReader {
  let list: readonly ListedSegment[] = []
  let read = 0
  let byName = new Map<string, ListedSegment[]>()
  let byRules = new Map<string, ListedSegment[]>()

  function take(segment: ListedSegment): void {
    const name = nameKey(segment)
    const namesakes = byName.get(name) ?? []
    if (namesakes.length < MOST) byName.set(name, [...namesakes, segment])
    const rules = rulesKey(segment.definition)
    if (rules === undefined) return
    const equals = byRules.get(rules)
    if (equals) equals.push(segment)
    else byRules.set(rules, [segment])
  }

  return {
    follow(next) {
      const comparable = next.length > LONGEST_LIST ? NONE : next
      if (!isGrownFrom(comparable, list)) {
        read = 0
        byName = new Map()
        byRules = new Map()
      }
      list = comparable
    },
    read(deadline) {
      while (read < list.length) {
        take(list[read++]!)
        if (read % 16 === 0 && performance.now() > deadline) break
      }
      return read >= list.length
    },
    known() {
      const [names, rules] = [byName, byRules]
      return {
        namesakes(segment) {
          const namesakes = names.get(nameKey(segment))
          return namesakes && namesakes.length > 1 ? namesakes : undefined
        },
        equals(segment) {
          const equals = rules.get(rulesKey(segment.definition) ?? '') ?? []
          return equals.filter(({ id }) => id !== segment.id)
        },
      }
    },
  }
}

/** Names that look the same in a list. */
function nameKey({ name }: ListedSegment): string {
  return shortened(name, LONGEST_NAME).normalize('NFKC').trim().toLowerCase()
}

/** Rules longer than this many characters are not compared. */
const LONGEST = 20_000

/** Equal for definitions that differ only in order and repetition; undefined for a segment without rules or with too long ones. */
export function rulesKey(definition: unknown): string | undefined {
  if (definition === null || definition === undefined) return undefined
  return JSON.stringify(definition).length > LONGEST ? undefined : canonical(definition)
}

/** The arrays that are sets: groups, conditions, values. What the order says of attribute records, and of whatever is newer than this library, is not specified. */
const SETS = /^(or|and|contact_ids|.+_in)$/

function canonical(value: unknown, key = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const isList = Array.isArray(value)
  const isSet = isList && SETS.test(key)
  // An item of any other list keeps its index.
  const items = Object.entries(value).map(([key, inner]) => (isSet ? '' : `${JSON.stringify(key)}:`) + canonical(inner, key))
  const text = [...new Set(items)].toSorted().join()
  return isList ? `[${text}]` : `{${text}}`
}
