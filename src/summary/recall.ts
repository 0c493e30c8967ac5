/** How much of what took long to find out is kept: so much, then it is forgotten. On a server, visitors may ask for whatever language there is or is not. */

/** `find` is asked only for what is not `known`. Some screens of it are kept, or `most`. */
export function recall<Key, Found>(known: Map<Key, Found>, key: Key, find: (key: Key) => Found, most = 1000): Found {
  let found = known.get(key)
  if (found === undefined) {
    if (known.size >= most) known.clear()
    known.set(key, (found = find(key)))
  }
  return found
}
