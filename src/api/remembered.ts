/** How a value that belongs to an object is made once, and kept for as long as the object is. */

/**
 * The value made for this object before, else the result of `make`, which is kept. A non-object is wrapped in a new object on
 * every call, so nothing is kept for it.
 */
export function remembered<Made>(known: WeakMap<object, Made>, thing: unknown, make: (thing: object) => NoInfer<Made>): Made {
  const object = Object(thing) as object
  if (!known.has(object)) known.set(object, make(object))
  return known.get(object)!
}
