/** Which ids begin as typed: for the person who has an id and pastes it. */

export type IdIndex = {
  /** There is a document at this place now. */
  note: (place: number) => void
  /**
   * Places from `from` on whose id begins with the typed characters, upper and lower case alike. Fewer than three must
   * be all of it.
   */
  beginning: (typed: string, from: number) => number[]
}

/** `idAt` gives the id of a place; undefined where there is no document any more. */
export function createIdIndex(idAt: (place: number) => string | undefined): IdIndex {
  const heads: number[] = []
  /** 1 for a head that some id has: most words typed are no beginning of any id. */
  const known = new Uint8Array(0x8000)

  return {
    note(place) {
      known[(heads[place] = headOf(idAt(place)!.slice(0, 3).toLowerCase()))] = 1
    },
    beginning(typed, from) {
      const wanted = typed.toLowerCase()
      const head = headOf(wanted)
      if (wanted === '' || known[head] === 0) return []
      const found: number[] = []
      for (let place = from; place < heads.length; place++) {
        const id = heads[place] === head ? idAt(place)?.toLowerCase() : undefined
        if (wanted.length < 3 ? id === wanted : id?.startsWith(wanted)) found.push(place)
      }
      return found
    },
  }
}

/** The first three characters as one number: it tells most ids apart at no cost. */
function headOf(id: string): number {
  return (id.charCodeAt(0) & 31) | ((id.charCodeAt(1) & 31) << 5) | ((id.charCodeAt(2) & 31) << 10)
}
