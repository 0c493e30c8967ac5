/** How what took long to find out is kept, but not for ever: on a server, visitors may ask for any language that there is, or is not. */

/** What is `known` of the key, else what `find` says, which is then known. When there are `most`, all are forgotten; 1000 are some screens. */
export function recall<Key, Found>(known: Map<Key, Found>, key: Key, find: (key: Key) => Found, most = 1000): Found {
  let found = known.get(key)
  if (found === undefined) {
    if (known.size >= most) known.clear()
    known.set(key, (found = find(key)))
  }
  return found
}
