/** The inside of the popover: cmdk around the search box, the list, the preview and the status. */
import { Command } from 'cmdk'
import { memo, useId, useReducer, useRef, type KeyboardEvent, type ReactElement } from 'react'
import type { DisabledReason } from '../field/disabledReason.js'
import { useFocused, useFocusHome, type Focused } from '../focusHome.js'
import { layerIn } from '../layerIn.js'
import { usePickerLook } from '../PickerLook.js'
import { typesText } from '../typesText.js'
import { useEvent } from '../useEvent.js'
import { useLayoutEffect } from '../useLayoutEffect.js'
import { FIELDS, keepFocus, keepFromCmdk } from './keepFocus.js'
import { PanelNotice } from './PanelNotice.js'
import { usePanelState } from './PanelState.js'
import { PanelStatus } from './PanelStatus.js'
import { PanelTools } from './PanelTools.js'
import { SearchBox } from './SearchBox.js'
import { SegmentPreview } from './SegmentPreview.js'
import { SegmentRows } from './SegmentRows.js'
import { useActiveRow } from './useActiveRow.js'
import { useHeldList } from './useHeldList.js'
import { useHeldRows } from './useHeldRows.js'
import { useListScroll } from './useListScroll.js'
import { useRested, type Rest } from './useRested.js'
import { useRowWindow } from './useRowWindow.js'
import { useSegmentRows } from './useSegmentSearch.js'
import { useToldAhead } from './useToldAhead.js'

/** The preview follows the highlight after 50 milliseconds: a held arrow key moves faster, and the delay is not noticed. */
const glance: Rest = (then) => {
  const timer = setTimeout(then, 50)
  return () => clearTimeout(timer)
}

/** Renders only when the look or its own state changes; what is inside subscribes to the panel's state. */
export const SegmentPanel: React.NamedExoticComponent = memo(function SegmentPanel(): ReactElement {
  const { labels } = usePickerLook()
  const [isExplaining, toggleExplaining] = useReducer((explains: boolean) => !explains, false)
  const { focused, ...focusHandlers } = useFocused()
  return (
    <Command
      shouldFilter={false}
      vimBindings={false}
      disablePointerSelection
      label={labels.search}
      data-segment-picker="panel"
      data-explaining={isExplaining ? '' : undefined}
      onMouseDown={keepFocus}
      {...focusHandlers}
    >
      <PanelBody isExplaining={isExplaining} onExplain={toggleExplaining} focused={focused} />
    </Command>
  )
})

type PanelBodyProps = { isExplaining: boolean; onExplain: () => void; focused: Focused }

function PanelBody({ isExplaining, onExplain, focused }: PanelBodyProps): ReactElement {
  const { segments, index, summaries, likeness, search, selection, onPick, disabledReason, isGathering, onClose } = usePanelState()
  const { labels, classNames, density, preview, isNarrow, isTouched } = usePickerLook()
  const base = useId()
  const input = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const query = search.trim()

  const held = useHeldList(segments.segments, segments.isComplete, query, () => box.current?.matches(':hover') ?? false)
  const isHeld = held.waiting !== undefined
  const newest = useSegmentRows(index, held.segments, query)
  const { rows, ...holding } = useHeldRows(newest, query, held.segments)
  // Without rows nothing can jump, and the newer list may have some. "Select all" means all of the newer list.
  if ((rows.length === 0 || isGathering) && isHeld) held.refresh()

  const active = useActiveRow({
    rows,
    list: held.segments,
    question: query,
    initialId: selection.multiple ? null : (selection.ids[0] ?? null),
    pageRows: () => rowWindow.pageRows(),
    onPick: (at) => pick(at),
    onMove: (at) => rowWindow.scrollTo(at),
  })
  const { list, ...rowWindow } = useRowWindow(rows.length, query, Math.max(active.index, 0), isExplaining && isNarrow, density)
  // Not during a search, in which the next key press may change the rows.
  useToldAhead(query === '' ? held.segments : undefined, rowWindow.end, summaries.short)
  /** Why a row cannot be chosen now. */
  const reasonNow: DisabledReason = (segment) => {
    if (selection.has(segment.id)) return undefined
    return disabledReason?.(segment) ?? (selection.isFull ? labels.maxReached(selection.max) : undefined)
  }
  const pick = useEvent((at: number) => {
    // A touch does not highlight the row first.
    if (at !== active.index) active.setIndex(at)
    const { segment } = rows.at(at)
    if (reasonNow(segment) === undefined) onPick(segment)
  })
  const point = useEvent(active.setIndex)
  const explain = useEvent((at: number) => {
    if (at !== active.index) active.setIndex(at)
    if (at === active.index || !isExplaining) onExplain()
  })
  const activeSegment = active.index < 0 ? undefined : rows.at(active.index).segment
  const previewed = useRested(activeSegment, glance)

  // An attribute such as `aria-describedby` is a list of ids separated by spaces, so no id may contain whitespace.
  const rowId = (id: string): string => `${base}-${id.replace(/[%\s]/g, (sign) => `%${sign.charCodeAt(0)}`)}`
  const activeRowId = activeSegment && rowId(activeSegment.id)
  useLayoutEffect(() => {
    // Set directly, so that the highlight moves without rendering cmdk's input.
    if (activeRowId === undefined) input.current?.removeAttribute('aria-activedescendant')
    else input.current?.setAttribute('aria-activedescendant', activeRowId)
  }, [activeRowId])

  useFocusHome(focused, () => input.current)
  const onScroll = useListScroll(rowWindow, rows, active.index, query, segments)

  const onKeyDown = useEvent((event: KeyboardEvent<HTMLInputElement>) => {
    if (event.altKey && event.key === 'ArrowUp') onClose()
    else if (event.altKey && event.key === 'Enter') {
      if (!event.repeat && preview === 'auto') onExplain()
    } else if (event.key === 'Backspace' && selection.multiple && !search && !event.repeat && !event.altKey && !event.ctrlKey && !event.metaKey) {
      // Backspace that is held down, or deletes by word, stops at the start of the query and removes no chip.
      selection.removeLast()
    } else return active.onKeyDown(event)
    event.preventDefault()
    event.stopPropagation()
  })

  /** Typing after a click on the rules, to read or to copy them, goes to the search box. */
  const onPreviewKeyDown = useEvent((event: KeyboardEvent) => {
    const { currentTarget, target } = event as typeof event & { target: Element }
    // Fields that the page renders there, and layers that it opens from there, keep their keys.
    if (!currentTarget.contains(target) || target.closest(FIELDS) || layerIn(currentTarget, target)) return
    if (typesText(event) && event.key !== ' ') input.current?.focus()
  })

  const isSearching = rows !== newest || !rows.isComplete

  return (
    <>
      <SearchBox input={input} onKeyDown={onKeyDown} />
      {selection.multiple ? (
        <div onKeyDown={keepFromCmdk}>
          <PanelTools rows={newest} query={query} isHeld={isHeld} hasLiteral={rows.literal > 0} />
        </div>
      ) : null}
      <div data-segment-picker="body" onKeyDown={keepFromCmdk}>
        <div ref={box} data-segment-picker="rows">
          <Command.List
            ref={list}
            label={labels.list}
            aria-multiselectable={selection.multiple || undefined}
            aria-busy={segments.isFetching || isSearching}
            data-segment-picker="list"
            className={classNames.list}
            // Keeps the focus in the search box.
            onMouseDown={(event) => event.preventDefault()}
            onScroll={onScroll}
            {...holding}
            onWheel={active.settle}
            onTouchMove={active.settle}
          >
            <SegmentRows
              rows={rows}
              rowWindow={rowWindow}
              activeIndex={active.index}
              rowId={rowId}
              disabledReason={reasonNow}
              setSize={segments.isComplete && !isSearching ? rows.length : query === '' ? (segments.total ?? -1) : -1}
              onPick={pick}
              onPoint={point}
              // Where the rules are always shown, the button only moves the highlight, which they follow.
              onExplain={preview === 'auto' && isNarrow ? explain : preview && isTouched ? point : undefined}
            />
          </Command.List>
        </div>
        {preview === false ? null : (
          <SegmentPreview segment={previewed} likeness={likeness} summarizer={summaries.summarizer} onKeyDown={onPreviewKeyDown} />
        )}
        {rows.length === 0 ? (
          <div data-segment-picker="no-rows">
            <PanelNotice query={query} isSearching={isSearching} />
          </div>
        ) : null}
      </div>
      <div data-segment-picker="footer" onKeyDown={keepFromCmdk}>
        <PanelStatus
          query={query}
          count={rows.length}
          isSearching={isSearching}
          waiting={held.waiting}
          shown={held.segments.length}
          isWhole={held.isWhole}
          onRefresh={useEvent(held.refresh)}
          better={active.overtaken}
          onBetter={useEvent(() => {
            active.setIndex(0)
            rowWindow.scrollTo(0)
          })}
        />
      </div>
    </>
  )
}
