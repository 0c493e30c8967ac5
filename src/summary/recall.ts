/** A cache for what is slow to compute, limited in size: on a server, visitors may ask for any language, existing or not. */

/** The value `known` for the key, else the result of `find`, which is kept. At `most` entries all are dropped; 1000 are a few screens. */
export function recall<Key, Found>(known: Map<Key, Found>, key: Key, find: (key: Key) => Found, most = 1000): Found {
  let found = known.get(key)
  if (found === undefined) {
    if (known.size >= most) known.clear()
    known.set(key, (found = find(key)))
  }
  return found
}
