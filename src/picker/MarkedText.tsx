/** A text from the API, with the matches marked and characters that could hide or reorder it made visible. Render it in an element of its own, with `dir="auto"`. */
import type { ReactElement, ReactNode } from 'react'
import { visibleText } from '../summary/visibleText.js'
import { shortened } from './shortened.js'

/** The most UTF-16 units that are rendered. */
const LONGEST = 10_000

export type MarkedTextProps = {
  text: string
  /** Sorted and not overlapping, in UTF-16 units. */
  ranges?: readonly (readonly [start: number, end: number])[] | undefined
}

export function MarkedText({ text: whole, ranges = [] }: MarkedTextProps): ReactElement {
  const text = shortened(whole, LONGEST)
  const pieces: ReactNode[] = []
  let end = 0
  for (const [from, to] of ranges) {
    if (to > text.length) break
    pieces.push(visibleText(text.slice(end, from)), <mark key={from}>{visibleText(text.slice(from, to))}</mark>)
    end = to
  }
  return (
    <>
      {pieces}
      {visibleText(text.slice(end))}
    </>
  )
}
