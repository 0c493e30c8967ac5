/** How typed arrays grow: plain arrays of as many numbers would be twice as big. */

/** The array if it is long enough, else a longer copy. */
export function roomFor<Numbers extends Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(
  array: Numbers,
  length: number,
): Numbers {
  if (length <= array.length) return array
  const longer = new (array.constructor as new (length: number) => Numbers)(Math.max(length, array.length * 1.125))
  longer.set(array)
  return longer
}
