/** Whether a key types a character, on any keyboard layout. */
import type { KeyboardEvent } from 'react'

export function typesText(event: KeyboardEvent): boolean {
  // Alt and AltGr type other characters: @ with L on a German Mac keyboard, ł on a Polish one.
  const isCommand = event.ctrlKey || event.metaKey || (event.altKey && /[a-z\d\s]/i.test(event.key))
  return /^.$/u.test(event.key) && (!isCommand || event.getModifierState('AltGraph'))
}
