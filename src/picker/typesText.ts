/** Whether a key puts a sign into a text, on every keyboard. */
import type { KeyboardEvent } from 'react'

export function typesText(event: KeyboardEvent): boolean {
  // Alt and AltGr make signs of letters: @ of a German L, ł of a Polish one.
  const isCommand = event.ctrlKey || event.metaKey || (event.altKey && /[a-z\d\s]/i.test(event.key))
  return /^.$/u.test(event.key) && (!isCommand || event.getModifierState('AltGraph'))
}
