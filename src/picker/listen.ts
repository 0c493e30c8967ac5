/** How to listen to events outside React. */

/** Returns a function that removes the listeners. Without a signal: jest-fixed-jsdom's DOM rejects those of the global `AbortController`. */
export function listen<Heard extends Event>(target: EventTarget | null | undefined, types: readonly string[], hear: (event: Heard) => void, capture = false): () => void {
  const listener = hear as EventListener
  for (const type of types) target?.addEventListener(type, listener, capture)
  return () => types.forEach((type) => target?.removeEventListener(type, listener, capture))
}
