/** How much of what took long to find out is kept: as much as some screens of it, then it is forgotten. */

/** `find` is asked only for what is not `known`. */
export function recall<Key, Found>(known: Map<Key, Found>, key: Key, find: () => Found): Found {
  let found = known.get(key)
  if (found === undefined) {
    if (known.size > 999) known.clear()
    known.set(key, (found = find()))
  }
  return found
}
