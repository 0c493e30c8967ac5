/** The first letters of each name's words, so that "nps" finds "Net Promoter Score". Names that share them are one entry. */

/** A shorter token is a letter, a longer one no abbreviation. */
const SHORTEST = 2
const LONGEST = 6

export type Initials = {
  /** Takes the letters of a folded name at the even ones of `edges`, `count` of them. */
  set: (place: number, folded: string, edges: readonly number[], count: number) => void
  /** Places whose words, somewhere in a row, begin with the token's letters; in lists, some of them stale. */
  find: (token: string) => number[][]
  /** Whether the words of this place do. */
  has: (place: number, token: string) => boolean
}

export function createInitials(): Initials {
  const entries: string[] = []
  /** Entries by a hash of their letters, or the next free number after it. */
  const numbers = new Map<number, number>()
  /** Places by entry; stale ones are those whose own entry is another by now. */
  const places: number[][] = []
  const entryOf: number[] = []
  let joined = ''
  let starts = new Uint32Array(1)
  let joinedCount = 0
  /** 1 for two letters that stand side by side in some entry, each known by its last six bits. */
  const pairs = new Uint8Array(0x1000)

  function set(place: number, folded: string, edges: readonly number[], count: number): void {
    let hash = count
    for (let index = 0; index < count; index++)
      hash = Math.imul(hash ^ folded.charCodeAt(edges[index * 2]!), 0x01000193)
    let entry = numbers.get(hash)
    while (entry !== undefined && !spells(entries[entry]!, folded, edges, count)) entry = numbers.get(++hash)
    if (entry === undefined) {
      entry =
        entries.push(
          edges
            .slice(0, count * 2)
            .map((edge, index) => (index % 2 ? '' : folded[edge]))
            .join(''),
        ) - 1
      numbers.set(hash, entry)
      for (let at = 1; at < count; at++) pairs[pairAt(entries[entry]!, at)] = 1
      places.push([])
    }
    if (entryOf[place] === entry) return
    entryOf[place] = entry
    places[entry]!.push(place)
  }

  function refresh(): void {
    if (joinedCount === entries.length) return
    joinedCount = entries.length
    joined = entries.join('\0')
    starts = new Uint32Array(entries.length + 1)
    for (let entry = 0; entry < entries.length; entry++) starts[entry + 1] = starts[entry]! + entries[entry]!.length + 1
  }

  function find(token: string): number[][] {
    const found: number[][] = []
    if (!isAbbreviation(token)) return found
    for (let at = 1; at < token.length; at++) if (pairs[pairAt(token, at)] === 0) return found
    refresh()
    let entry = 0
    for (let at = joined.indexOf(token); at >= 0; at = joined.indexOf(token, starts[entry])) {
      while (starts[entry + 1]! <= at) entry++
      found.push(places[entry]!)
      entry++
    }
    return found
  }

  return { set, find, has: (place, token) => isAbbreviation(token) && entries[entryOf[place]!]!.includes(token) }
}

export function isAbbreviation(token: string): boolean {
  return token.length >= SHORTEST && token.length <= LONGEST
}

function pairAt(letters: string, at: number): number {
  return ((letters.charCodeAt(at - 1) & 63) << 6) | (letters.charCodeAt(at) & 63)
}

function spells(entry: string, folded: string, edges: readonly number[], count: number): boolean {
  if (entry.length !== count) return false
  for (let index = 0; index < count; index++) {
    if (entry.charCodeAt(index) !== folded.charCodeAt(edges[index * 2]!)) return false
  }
  return true
}
