/** How what belongs to an object is made once, and kept for as long as the object is. */

/** What was made for this object before, else what `make` gives for it now. What is no object is taken for an empty one. */
export function remembered<Made>(known: WeakMap<object, Made>, thing: unknown, make: (thing: object) => NoInfer<Made>): Made {
  const object = Object(thing) as object
  if (!known.has(object)) known.set(object, make(object))
  return known.get(object)!
}
