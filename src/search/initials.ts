/** The first letters of each name's words, so that "nps" finds "Net Promoter Score". */

export type Initials = {
  set: (place: number, letters: string) => void
  /** Places whose words, somewhere in a row, begin with the token's letters; each with `worth`. */
  find: (token: string, worth: number) => Map<number, number>
}

/** Names searched as one string. */
const BLOCK = 4096

export function createInitials(): Initials {
  const letters: string[] = []
  const blocks: { text: string; starts: Uint32Array }[] = []
  const stale = new Set<number>()

  function set(place: number, text: string): void {
    if (letters[place] === text) return
    letters[place] = text
    stale.add(Math.floor(place / BLOCK))
  }

  function refresh(): void {
    for (const block of stale) {
      const slice = letters.slice(block * BLOCK, (block + 1) * BLOCK)
      const starts = new Uint32Array(slice.length + 1)
      for (let index = 0; index < slice.length; index++)
        starts[index + 1] = starts[index]! + (slice[index] ?? '').length + 1
      blocks[block] = { text: slice.join('\0'), starts }
    }
    stale.clear()
  }

  function find(token: string, worth: number): Map<number, number> {
    refresh()
    const found = new Map<number, number>()
    for (const [index, { text, starts }] of blocks.entries()) {
      let slot = 0
      for (let at = text.indexOf(token); at >= 0; at = text.indexOf(token, starts[slot])) {
        while (starts[slot + 1]! <= at) slot++
        found.set(index * BLOCK + slot, worth)
        slot++
        if (slot >= starts.length - 1) break
      }
    }
    return found
  }

  return { set, find }
}
