/** What the page must know about a picker to measure it: how it is mounted, and where its rows are. */
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
  /** The selector of the row with this name, if the order of rows is not that of the results. */
  present?: (name: string) => string
  /** Matches once a row shows everything, if names are shown first. */
  whole?: string
  /** Matches while results are still coming. */
  busy?: string
  /** The key that moves to the last row, if there is one; with Control: "^End". */
  end?: string
  /** Prepares what must exist before the picker is mounted. */
  prepare?: (segments: ContactSegment[], more: ContactSegment[]) => void
  mount: (container: HTMLElement, segments: ContactSegment[]) => void
  /** Answers the oldest pending request, with a page of the segments that `prepare` got as `more`. */
  append?: () => void
}

/** An item of TanStack Virtual, as far as it is used. */
export type VirtualItem = { index: number; start: number }
export type PickerProps = { segments: ContactSegment[] }

/** For the subjects that are React components. */
export function mountReact(Picker: ComponentType<PickerProps>): Subject['mount'] {
  return (container, segments) => createRoot(container).render(createElement(Picker, { segments }))
}
