/**
 * Which row the keyboard and the screen reader are on, and how that works with cmdk.
 *
 * cmdk keeps its highlight in the DOM: it finds rows, the next row and the row to scroll to by `querySelector`, so rows
 * that a virtualizer has not mounted do not exist for it, an unmounted highlight is lost
 * (https://github.com/dip/cmdk/issues/280), `aria-selected` means highlighted instead of chosen, and
 * `aria-activedescendant` lags behind (https://github.com/dip/cmdk/issues/413). So cmdk is the shell (root, input,
 * list: their roles, ids and labels), the rows are our own elements, the highlight is ours, kept by segment id, and no
 * key that cmdk would act on reaches its root.
 */
import { useState, type KeyboardEvent } from 'react'
import type { SegmentRows } from './createSegmentIndex.js'

export type ActiveRow = {
  /** Index in `rows`; -1 when there are none, or while the highlighted one is yet to be found again. */
  index: number
  /** How many rows have appeared above it since it was put there, as long as the person has not moved it. */
  overtaken: number
  setIndex: (index: number) => void
  /** Marks the highlight as where the person wants it. */
  settle: () => void
  /** For the search input. Handles the keys of the list, and leaves those of the caret to the browser. */
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
}

export type ActiveRowOptions = {
  /** The rows in order, mounted or not. */
  rows: Pick<SegmentRows, 'length' | 'idAt' | 'indexOf' | 'isComplete'>
  /** The segments that they were found in. */
  list: object
  /** The query that the rows answer. When it changes, the highlight starts over. */
  question: string
  /** The chosen row: where the highlight starts without a query, or goes once its page is loaded. */
  initialId: string | null
  /** How many rows PageUp and PageDown move by. */
  pageRows: () => number
  onPick: (index: number) => void
  /** Called when a key, not a pointer, has moved the highlight. */
  onMove: (index: number) => void
}

type Highlight = {
  /** The list in which it was put on the first row, unless by a person. While that list is searched, it stays on the first row, whichever that is. */
  list?: object | undefined
  question: string
  rows?: ActiveRowOptions['rows']
  id?: string | undefined
  /** Since when it is on this row, by `performance.now()`; 0 if a person put it there. */
  since: number
  index: number
  /** How many rows further it goes once they are found: on a slow machine, keys come before rows. */
  ahead: number
  /** Set once a person has moved it, or scrolled the list. */
  settled: boolean
}

/** The most milliseconds by which a key event can plausibly be late. */
const MOST_LATE = 5_000

const NOWHERE: Highlight = { question: '', since: 0, index: -1, ahead: 0, settled: false }

export function useActiveRow({ rows, list, question, initialId, pageRows, onPick, onMove }: ActiveRowOptions): ActiveRow {
  const [stored, setStored] = useState(() => follow(NOWHERE, rows, list, question, initialId))
  const highlight = follow(stored, rows, list, question, initialId)
  // Stored from the start, so that a better match on a later page does not take the highlight away.
  if (highlight !== stored) setStored(highlight)

  // While the highlighted row is yet to be found again, no other is highlighted in its place.
  const shown = rows.idAt(highlight.index) === highlight.id ? highlight.index : -1
  const last = rows.length - 1
  function setIndex(index: number, ahead = 0): void {
    // A key that can only wait for more rows changes nothing else, so that a better first row may still get the highlight.
    if (index < 0 || (ahead && index === highlight.index)) setStored({ ...highlight, ahead })
    else setStored({ question, rows, id: rows.idAt(index), since: 0, index, ahead, settled: index > 0 || question === '' })
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    // 229: Safari ends the composition before the Enter that ended it. https://bugs.webkit.org/show_bug.cgi?id=165004
    if (event.nativeEvent.isComposing || event.keyCode === 229) return event.stopPropagation()
    const picks = event.key === 'Enter'
    // Keys of the caret, which cmdk would intercept.
    if (event.key === 'Home' || event.key === 'End' || event.shiftKey) event.stopPropagation()
    const seen = Math.max(highlight.index, 0)
    const target = destination(event, seen, seen + highlight.ahead, last < 0 ? Infinity : last, pageRows)
    if (!picks && target === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (target === undefined) {
      // An Enter held down since it opened the popover must not pick, nor pick twice; nor may one that was pressed before the row was shown.
      if (!event.repeat && shown >= 0 && isPressedAfter(event, highlight.since)) onPick(shown)
    } else {
      const index = Math.min(target, last)
      // Also if it is there already: the list may have been scrolled away from it. A held key stops where the rows end.
      setIndex(index, mayGrow(rows) && !event.repeat ? target - Math.max(index, 0) : 0)
      onMove(index)
    }
  }

  const settle = (): void => setStored((before) => (before.settled ? before : { ...before, settled: true }))
  const overtaken = question === '' || highlight.settled ? 0 : Math.max(shown, 0)
  return { index: shown, overtaken, setIndex, settle, onKeyDown }
}

/** Where the highlight is now that the rows may have changed: on the same id, else at the same index. */
function follow(stored: Highlight, rows: ActiveRowOptions['rows'], list: object, question: string, initialId: string | null): Highlight {
  const asksAnew = stored.question !== question
  if (stored.rows === rows && !asksAnew) return stored
  const settled = !asksAnew && stored.settled
  const ahead = asksAnew ? 0 : stored.ahead
  function at(place: number, from = stored.list): Highlight {
    const index = Math.min(place + ahead, rows.length - 1)
    const id = rows.idAt(index)
    const since = id === stored.id ? stored.since : performance.now()
    return { question, rows, list: from, id, since, index, ahead: mayGrow(rows) ? place + ahead - index : 0, settled: settled || index > place }
  }
  // As long as this list is searched, a better match may come first; once the list has grown, the highlight stays with its segment.
  const isFirstGlance = !settled && stored.index === 0 && stored.rows?.isComplete === false && stored.list === list
  const isKept = !asksAnew && !isFirstGlance && stored.id !== undefined
  const placeOf = (id: string): number => (rows.idAt(stored.index) === id ? stored.index : rows.indexOf(id))
  const place = isKept ? placeOf(stored.id!) : -1
  // A refetched list is searched from its start.
  if (isKept && place < 0 && !rows.isComplete) return { ...stored, rows }
  if (rows.length === 0) return at(-1)
  const chosen = settled || question !== '' || initialId === null ? -1 : placeOf(initialId)
  if (chosen >= 0) return at(chosen)
  if (!isKept) return at(0, list)
  return at(place >= 0 ? place : stored.index)
}

/** Without any rows, at least the first page may still come. */
function mayGrow({ length, isComplete }: ActiveRowOptions['rows']): boolean {
  return length === 0 || !isComplete
}

/** On a busy machine, key events arrive late. */
function isPressedAfter({ currentTarget, timeStamp }: KeyboardEvent, time: number): boolean {
  // Another window has its own time origin.
  const late = currentTarget.ownerDocument.defaultView!.performance.now() - timeStamp
  // If it seems later than that, its timestamp is wrong: https://github.com/vuejs/vue/issues/11014
  return late > MOST_LATE || late <= performance.now() - time
}

/** The row that the key goes to, if it is such a key. May be beyond the last row, as may `awaited`, the destination of earlier keys. */
function destination(event: KeyboardEvent, seen: number, awaited: number, last: number, pageRows: () => number): number | undefined {
  // Shift selects text.
  if (event.altKey || event.shiftKey) return undefined
  const jumps = event.ctrlKey || event.metaKey
  const places: Partial<Record<string, number>> = {
    ArrowDown: jumps ? last : awaited + 1,
    // From the highlighted row, unless it is the first.
    ArrowUp: jumps ? 0 : (seen || awaited) - 1,
    PageDown: awaited + pageRows(),
    PageUp: seen - pageRows(),
    ...(jumps && { Home: 0, End: last }),
  }
  const place = places[event.key]
  return place === undefined ? undefined : Math.max(0, place)
}
