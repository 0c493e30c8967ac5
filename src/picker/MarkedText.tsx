/** A text from the API with the found places marked. Whoever draws it gives it an element of its own, with `dir="auto"`. */
import type { ReactElement, ReactNode } from 'react'

export type MarkedTextProps = {
  text: string
  /** Sorted, not overlapping, in UTF-16 units. */
  ranges?: readonly (readonly [start: number, end: number])[] | undefined
}

export function MarkedText({ text, ranges = [] }: MarkedTextProps): ReactElement {
  const pieces: ReactNode[] = []
  let end = 0
  for (const [from, to] of ranges) {
    pieces.push(text.slice(end, from), <mark key={from}>{text.slice(from, to)}</mark>)
    end = to
  }
  return (
    <>
      {pieces}
      {text.slice(end)}
    </>
  )
}
