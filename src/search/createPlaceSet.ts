/** A set of places, one bit each. */
import { roomFor } from './roomFor.js'

export type PlaceSet = {
  add: (place: number) => void
  has: (place: number) => boolean
}

export function createPlaceSet(): PlaceSet {
  let bits = new Uint8Array(256)
  return {
    add(place) {
      bits = roomFor(bits, (place >> 3) + 1)
      bits[place >> 3]! |= 1 << (place & 7)
    },
    has: (place) => (bits[place >> 3]! & (1 << (place & 7))) !== 0,
  }
}
