/** How events are heard of outside of React. */

/** Gives a function that stops it. Not by a signal: under jest-fixed-jsdom the page refuses those of the global `AbortController`. */
export function listen<Heard extends Event>(target: EventTarget | null | undefined, types: readonly string[], hear: (event: Heard) => void, capture = false): () => void {
  const listener = hear as EventListener
  for (const type of types) target?.addEventListener(type, listener, capture)
  return () => types.forEach((type) => target?.removeEventListener(type, listener, capture))
}
