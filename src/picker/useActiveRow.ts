/**
 * Which row the keyboard and the screen reader are on: the pact with cmdk.
 *
 * cmdk keeps its highlight in the DOM: it finds rows, the next row and the row to scroll to by `querySelector`, so rows
 * that a virtualizer has not mounted do not exist for it, an unmounted highlight is lost
 * (https://github.com/dip/cmdk/issues/280), `aria-selected` means highlighted instead of chosen, and
 * `aria-activedescendant` lags behind (https://github.com/dip/cmdk/issues/413). So cmdk is the shell (root, input,
 * list: their roles, ids and labels), the rows are our own elements, the highlight is ours, kept by segment id, and no
 * key that cmdk would act on reaches its root.
 */
import { useState, type KeyboardEvent } from 'react'

export type ActiveRow = {
  /** Index in `ids`, -1 when there are no rows. */
  index: number
  setIndex: (index: number) => void
  /** For the search input. Handles the list's keys and lets the caret's keys through to the browser. */
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
}

export type ActiveRowOptions = {
  /** The rows in order, mounted or not. */
  ids: readonly string[]
  /** What the rows are an answer to. When it changes, the highlight starts anew. */
  question: string
  /** Where the highlight starts when nothing is typed: the chosen row. */
  initialId: string | null
  /** Rows that fit in the list, for PageUp and PageDown. */
  pageRows: () => number
  onPick: (index: number) => void
  /** Called when a key, and not a pointer, has moved the highlight. */
  onMove: (index: number) => void
}

type Highlight = { question: string; id: string | undefined; index: number }

export function useActiveRow({ ids, question, initialId, pageRows, onPick, onMove }: ActiveRowOptions): ActiveRow {
  const [stored, setStored] = useState<Highlight>({ question, id: undefined, index: -1 })
  const highlight = follow(stored, ids, question, initialId)
  // Kept from the first sight on, so that a better match on a later page does not take the highlight away.
  if (highlight !== stored) setStored(highlight)

  const setIndex = (index: number): void => setStored({ question, id: ids[index], index })

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    // 229: Safari ends the composition before the Enter that ended it. https://bugs.webkit.org/show_bug.cgi?id=165004
    if (event.nativeEvent.isComposing || event.keyCode === 229) return event.stopPropagation()
    // cmdk would take these from the caret.
    if (event.key === 'Home' || event.key === 'End') event.stopPropagation()
    const target = destination(event, highlight.index, ids.length, pageRows)
    if (target === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (target === 'pick') {
      // A held Enter that opened the popover must not pick in it.
      if (!event.repeat && highlight.index >= 0) onPick(highlight.index)
    } else if (target !== highlight.index && ids.length > 0) {
      setIndex(target)
      onMove(target)
    }
  }

  return { index: highlight.index, setIndex, onKeyDown }
}

/** Where the highlight is now that the rows may have changed: by id, else at the place it had. */
function follow(stored: Highlight, ids: readonly string[], question: string, initialId: string | null): Highlight {
  if (stored.question !== question || stored.index === -1) {
    const start = initialId === null || question !== '' ? -1 : ids.indexOf(initialId)
    const index = ids.length === 0 ? -1 : Math.max(start, 0)
    return stored.question === question && stored.index === index ? stored : { question, id: ids[index], index }
  }
  if (ids[stored.index] === stored.id) return stored
  const moved = stored.id === undefined ? -1 : ids.indexOf(stored.id)
  const index = moved >= 0 ? moved : Math.min(stored.index, ids.length - 1)
  return { question, id: ids[index], index }
}

function destination(
  event: KeyboardEvent,
  index: number,
  count: number,
  pageRows: () => number,
): number | 'pick' | undefined {
  const last = count - 1
  const jumps = event.ctrlKey || event.metaKey
  switch (event.key) {
    case 'ArrowDown':
      return event.altKey ? undefined : jumps ? last : Math.min(index + 1, last)
    case 'ArrowUp':
      return event.altKey ? undefined : jumps ? 0 : Math.max(index - 1, 0)
    case 'PageDown':
      return Math.min(index + pageRows(), last)
    case 'PageUp':
      return Math.max(index - pageRows(), 0)
    case 'Home':
      return jumps ? 0 : undefined
    case 'End':
      return jumps ? last : undefined
    case 'Enter':
      return 'pick'
    default:
      return undefined
  }
}
