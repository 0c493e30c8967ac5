/** How an event is heard of outside of React. */

/** Gives a function that stops it. No signal does: of jest-fixed-jsdom's page and `AbortController` each refuses the other's. */
export function listen<Heard extends Event>(target: EventTarget | null | undefined, type: string, hear: (event: Heard) => void, capture = false): () => void {
  const listener = hear as EventListener
  target?.addEventListener(type, listener, capture)
  return () => target?.removeEventListener(type, listener, capture)
}
