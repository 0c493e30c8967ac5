/** Which ids begin as typed: for the person who has an id and pastes it. */

export type IdIndex = {
  set: (place: number, id: string) => void
  forget: (place: number) => void
  /**
   * Places from `from` on whose id begins with the typed characters, upper and lower case alike. Fewer than three must
   * be all of it.
   */
  beginning: (typed: string, from: number) => number[]
}

export function createIdIndex(): IdIndex {
  const ids: (string | undefined)[] = []
  const heads: number[] = []
  /** 1 for a head that some id has: most words typed are no beginning of any id. */
  const known = new Uint8Array(0x8000)

  return {
    set(place, id) {
      ids[place] = id
      known[(heads[place] = headOf(id))] = 1
    },
    forget(place) {
      ids[place] = undefined
    },
    beginning(typed, from) {
      const wanted = typed.toLowerCase()
      const head = headOf(wanted)
      if (known[head] === 0) return []
      const found: number[] = []
      for (let place = from; place < ids.length; place++) {
        if (heads[place] === head && ids[place]?.toLowerCase().startsWith(wanted)) found.push(place)
      }
      return found
    },
  }
}

/** The first three characters as one number, upper and lower case alike: it tells most ids apart at no cost. */
function headOf(id: string): number {
  return (id.charCodeAt(0) & 31) | ((id.charCodeAt(1) & 31) << 5) | ((id.charCodeAt(2) & 31) << 10)
}
