/** Reproducible randomness: mulberry32, and the few kinds of draw that the fixtures need. */

/** The next number in [0, 1). */
export type SeededRandom = () => number

/** A separate stream for each (seed, index), so that row 500 is the same whether or not the rows before it were made. */
export function seededRandom(seed: number, index = 0): SeededRandom {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A whole number from `low` to `high`, inclusive. */
export function between(random: SeededRandom, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1))
}

/** One item. The list must not be empty. */
export function pick<Item>(random: SeededRandom, items: readonly Item[]): Item {
  return items[between(random, 0, items.length - 1)]!
}

/** A UUID of the version 4 shape. */
export function uuid(random: SeededRandom): string {
  const hex = (digits: number) =>
    Math.floor(random() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0')
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${pick(random, ['8', '9', 'a', 'b'])}${hex(3)}-${hex(6)}${hex(6)}`
}
