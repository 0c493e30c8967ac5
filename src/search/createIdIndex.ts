/** Which document has an id, and which ids begin as typed, for users who paste an id. */
import { roomFor } from './roomFor.js'

export type IdIndex = {
  /** Records that there is a document at this place, which is a known place or the next one. */
  note: (place: number) => void
  /** The place of the document with this id; -1 if there is none. */
  placeOf: (id: string) => number
  /** Places from `from` on whose id begins with the typed characters, ignoring case. Fewer than three must be the whole id. */
  beginning: (typed: string, from: number) => number[]
}

/** `idAt` returns the id of a place; undefined if its document was removed. */
export function createIdIndex(idAt: (place: number) => string | undefined): IdIndex {
  let heads = new Uint16Array(256)
  let count = 0
  /** A hash table with linear probing, of places counted from 1. Takes a quarter of the memory of a Map. */
  let slots = new Uint32Array(512)

  function slotOf(id: string): number {
    let hash = 0
    for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
    let slot = hash ^ (hash >>> 15)
    while (slots[(slot &= slots.length - 1)] !== 0 && idAt(slots[slot]! - 1) !== id) slot++
    return slot
  }

  return {
    note(place) {
      const id = idAt(place)!
      heads = roomFor(heads, place + 1)
      heads[place] = headOf(id.slice(0, 3).toLowerCase())
      if (place === count && ++count * 1.25 > slots.length) {
        slots = new Uint32Array(slots.length * 2)
        for (let each = 0; each < place; each++) {
          const other = idAt(each)
          if (other !== undefined) slots[slotOf(other)] = each + 1
        }
      }
      slots[slotOf(id)] = place + 1
    },
    placeOf: (id) => slots[slotOf(id)]! - 1,
    beginning(typed, from) {
      const wanted = typed.toLowerCase()
      if (wanted === '') return []
      const head = headOf(wanted)
      const found: number[] = []
      for (let place = from; place < count; place++) {
        if (heads[place] !== head) continue
        const id = idAt(place)?.toLowerCase()
        if (wanted.length < 3 ? id === wanted : id?.startsWith(wanted)) found.push(place)
      }
      return found
    },
  }
}

/** The first three characters as one number, which tells most ids apart at no cost. */
function headOf(id: string): number {
  return (id.charCodeAt(0) & 31) | ((id.charCodeAt(1) & 31) << 5) | ((id.charCodeAt(2) & 31) << 10)
}
