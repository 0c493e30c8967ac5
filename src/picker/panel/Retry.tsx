/** The button beside or below what could not be read, or not yet. */
import type { ReactElement } from 'react'
import { useFocusHandover } from './useFocusHandover.js'

export function Retry({ onClick, children }: { onClick: () => void; children: string }): ReactElement {
  return (
    <button ref={useFocusHandover()} type="button" data-segment-picker="retry" onClick={onClick}>
      {children}
    </button>
  )
}
