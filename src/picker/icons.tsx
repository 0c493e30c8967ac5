/** The picker's icons, 16 by 16, in the colour of the text beside them. */
import type { ReactElement } from 'react'

function icon(lines: string): ReactElement {
  return (
    <svg
      aria-hidden="true"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={lines} />
    </svg>
  )
}

export const chevrons: ReactElement = icon('m5 6 3-3 3 3M5 10l3 3 3-3')
export const check: ReactElement = icon('m3.5 8.5 3 3 6-7')
export const copy: ReactElement = icon('M5.5 5.5v-3h8v8h-3m-8-5h8v8h-8z')
export const magnifier: ReactElement = icon('M11 11l3 3M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Z')
export const cross: ReactElement = icon('m4.5 4.5 7 7m0-7-7 7')
export const warning: ReactElement = icon('M8 6v3m0 2.2v.1M6.9 2.6 1.7 11.4A1.3 1.3 0 0 0 2.8 13.4h10.4a1.3 1.3 0 0 0 1.1-2L9.1 2.6a1.3 1.3 0 0 0-2.2 0Z')
export const people: ReactElement = icon('M6 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM1.5 13.5a4.5 4.5 0 0 1 9 0M10.5 2.8a2.5 2.5 0 0 1 0 4.4M12.5 9.8a4.5 4.5 0 0 1 2 3.7')
export const info: ReactElement = icon('M8 7.2v3.6m0-6v.1M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Z')
