/** What the page must know of a picker to measure it: how it is mounted, and where its rows are. */
import { createElement, type ComponentType } from 'react'
import { createRoot } from 'react-dom/client'
import type { ContactSegment } from 'react-contact-segments/core'

export type Subject = {
  /** What is clicked to open it. */
  trigger: string
  row: string
  /** The element of a row that holds the name. @default the row itself */
  name?: string
  /** Matches the highlighted row, besides `row`. */
  active: string
  /** Of the row with this name, where the order of rows is not that of the results. */
  present?: (name: string) => string
  /** Matches once a row says all it has to, where names come first. */
  whole?: string
  /** Matches while results are still coming. */
  busy?: string
  /** The key that goes to the last row, where there is one. With Control: "^End". */
  end?: string
  /** What is there before the picker is. */
  prepare?: (segments: ContactSegment[], more: ContactSegment[]) => void
  mount: (container: HTMLElement, segments: ContactSegment[]) => void
  /** Answers what has been asked for longest: a page of those that `prepare` was told are to come. */
  append?: () => void
}

/** TanStack Virtual's, as far as it is used. */
export type VirtualItem = { index: number; start: number }
export type PickerProps = { segments: ContactSegment[] }

/** For the subjects that are React components. */
export function mountReact(Picker: ComponentType<PickerProps>): Subject['mount'] {
  return (container, segments) => createRoot(container).render(createElement(Picker, { segments }))
}
