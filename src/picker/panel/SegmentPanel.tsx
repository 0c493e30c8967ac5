/** The inside of the popover: search box, virtual list, preview and status, held together by cmdk and the active row. */
import { Command } from 'cmdk'
import { useDeferredValue, useEffect, useId, useLayoutEffect, useMemo, useReducer, useRef, type KeyboardEvent, type ReactElement } from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import type { UseContactSegmentsResult } from '../../api/useContactSegments.js'
import type { ListedSegment } from '../../contract.js'
import type { Selection } from '../field/useSelection.js'
import { usePickerLook } from '../PickerLook.js'
import { useEvent } from '../useEvent.js'
import { PanelNotice } from './PanelNotice.js'
import { PanelStatus } from './PanelStatus.js'
import { PanelTools } from './PanelTools.js'
import { SearchBox } from './SearchBox.js'
import { SegmentPreview } from './SegmentPreview.js'
import { SegmentRow } from './SegmentRow.js'
import { useActiveRow } from './useActiveRow.js'
import { useHeldList } from './useHeldList.js'
import { useLikeness } from './useLikeness.js'
import { useSegmentSearch } from './useSegmentSearch.js'

export type SegmentPanelProps = {
  segments: UseContactSegmentsResult
  search: string
  onSearchChange: (search: string) => void
  selection: Selection
  onPick: (segment: ListedSegment) => void
  /** Why a segment cannot be chosen, if it cannot. */
  refuse: (segment: ListedSegment) => string | undefined
  selectAll: boolean
  isGathering: boolean
  onGather: (gathers: boolean) => void
  preview: 'auto' | boolean
  onClose: () => void
}

/** A row's height before it is measured, in pixels; as in picker.css. */
const ROW_HEIGHT = 52
/** So many pixels from the end of what is loaded, the next page is asked for. */
const NEAR_END = 800

export function SegmentPanel(props: SegmentPanelProps): ReactElement {
  const { segments, search, onSearchChange, selection, onPick, refuse, preview } = props
  const { labels, classNames, plainSummarizer } = usePickerLook()
  const base = useId()
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const virtualizer = useRef<VirtualizerHandle>(null)
  const [isExplaining, toggleExplaining] = useReducer((explains: boolean) => !explains, false)
  const query = search.trim()

  /** As measured: a stylesheet of the page's own may have made the rows taller. */
  const rowHeight = (): number => virtualizer.current?.getItemSize(0) || ROW_HEIGHT

  const held = useHeldList(segments.segments, () => list.current?.matches(':hover') ?? false)
  const { rows } = useSegmentSearch(held.segments, query, { summarizer: plainSummarizer })
  // Nothing found in an old list says nothing of the new one, and there is no row that could jump.
  if (rows.length === 0 && held.waiting !== undefined) held.refresh()
  const likeness = useLikeness(held.segments)

  const pick = useEvent((index: number) => {
    const { segment } = rows.at(index)
    if (selection.has(segment.id) || refuse(segment) === undefined) onPick(segment)
  })
  const active = useActiveRow({
    rows,
    question: query,
    initialId: selection.multiple ? null : (selection.ids[0] ?? null),
    pageRows: () => Math.max(1, Math.floor((virtualizer.current?.viewportSize ?? 0) / rowHeight()) - 1),
    onPick: pick,
    onMove: (index) => virtualizer.current?.scrollToIndex(index, { align: 'nearest' }),
  })
  const point = useEvent(active.setIndex)
  const explain = useEvent((index: number) => {
    if (index !== active.index) active.setIndex(index)
    if (index === active.index || !isExplaining) toggleExplaining()
  })
  const activeSegment = active.index < 0 ? undefined : rows.at(active.index).segment
  const previewed = useDeferredValue(activeSegment)
  const equals = useMemo(() => (previewed ? likeness.equals(previewed) : []), [likeness, previewed])

  useLayoutEffect(() => {
    virtualizer.current?.scrollToIndex(Math.max(active.index, 0), { align: query === '' ? 'center' : 'start' })
    // Only a new question scrolls the list back; the highlight scrolls it by key.
  }, [query]) // eslint-disable-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies

  // Better matches may push the highlight down; if it was in sight, it stays there.
  const inSight = useRef(true)
  function noteSight(): void {
    const { scrollOffset = 0, viewportSize = 0 } = virtualizer.current ?? {}
    const top = virtualizer.current?.getItemOffset(active.index) ?? 0
    inSight.current = top >= scrollOffset - 1 && top + rowHeight() <= scrollOffset + viewportSize + 1
  }
  useLayoutEffect(() => {
    if (inSight.current && active.index > 0) virtualizer.current?.scrollToIndex(active.index, { align: 'nearest' })
  }, [rows, active.index]) // eslint-disable-line react/exhaustive-effect-dependencies -- when rows come, not when they are read

  const { hasNextPage, isFetching, isError, fetchNextPage } = segments
  const readsOn = query === '' && hasNextPage && !isFetching && !isError
  function onScroll(): void {
    noteSight()
    const handle = virtualizer.current
    if (!readsOn || !handle || handle.viewportSize === 0) return
    if (handle.scrollOffset + handle.viewportSize > handle.scrollSize - NEAR_END) void fetchNextPage()
  }
  // A page may be too short to scroll.
  useEffect(onScroll, [readsOn, rows]) // eslint-disable-line react-hooks/exhaustive-deps

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.altKey && event.key === 'ArrowUp') props.onClose()
    else if (event.altKey && event.key === 'Enter') {
      if (!event.repeat && preview === 'auto') toggleExplaining()
    } else return active.onKeyDown(event)
    event.preventDefault()
    event.stopPropagation()
  }

  // Only its length counts; the rows make themselves.
  const slots = useMemo(() => new Uint8Array(rows.length), [rows.length])
  const isComplete = segments.isComplete && rows.isComplete
  const setSize = isComplete ? rows.length : query === '' ? (segments.total ?? -1) : -1
  const rowId = (id: string): string => `${base}-${id}`
  const previewId = `${base}-preview`

  return (
    <Command
      shouldFilter={false}
      vimBindings={false}
      disablePointerSelection
      label={labels.search}
      data-segment-picker="panel"
      data-explaining={isExplaining ? '' : undefined}
    >
      <SearchBox
        input={input}
        search={search}
        onSearchChange={onSearchChange}
        onKeyDown={onKeyDown}
        activeRowId={activeSegment && rowId(activeSegment.id)}
        segments={segments}
      />
      {selection.multiple ? (
        <div onKeyDown={keepFromCmdk}>
          <PanelTools {...props} rows={rows} query={query} />
        </div>
      ) : null}
      <div data-segment-picker="body">
        <div data-segment-picker="rows">
          <Command.List
            ref={list}
            label={labels.list}
            aria-activedescendant={undefined}
            aria-multiselectable={selection.multiple || undefined}
            aria-busy={isFetching || !rows.isComplete}
            data-segment-picker="list"
            className={classNames.list}
            // Keeps the focus, and with it typing, in the search box.
            onMouseDown={(event) => event.preventDefault()}
            onWheel={active.settle}
            onTouchMove={active.settle}
          >
            <Virtualizer
              ref={virtualizer}
              scrollRef={list}
              data={slots}
              itemSize={ROW_HEIGHT}
              onScroll={onScroll}
              {...(active.index >= 0 && { keepMounted: [active.index] })}
            >
              {(_, index) => {
                const row = rows.at(index)
                const { id } = row.segment
                const picked = selection.has(id)
                return (
                  <SegmentRow
                    key={id}
                    id={rowId(id)}
                    index={index}
                    row={row}
                    multiple={selection.multiple}
                    picked={picked}
                    active={index === active.index}
                    disabledReason={picked ? undefined : refuse(row.segment)}
                    namesakes={likeness.namesakes(row.segment)}
                    setSize={setSize}
                    describedBy={preview === false ? undefined : `${previewId}-rules`}
                    onPick={pick}
                    onPoint={point}
                    onExplain={preview === 'auto' ? explain : undefined}
                  />
                )
              }}
            </Virtualizer>
          </Command.List>
        </div>
        {preview === false ? null : (
          <SegmentPreview
            id={previewId}
            segment={previewed}
            equals={equals}
            onKeyDown={keepFromCmdk}
          />
        )}
        {rows.length === 0 ? (
          <div data-segment-picker="no-rows" onKeyDown={keepFromCmdk}>
            <PanelNotice segments={segments} query={query} isSearching={!rows.isComplete} />
          </div>
        ) : null}
      </div>
      <div data-segment-picker="footer" onKeyDown={keepFromCmdk}>
        <PanelStatus
          segments={segments}
          query={query}
          count={rows.length}
          isSearching={!rows.isComplete}
          waiting={held.waiting}
          onRefresh={held.refresh}
        />
      </div>
    </Command>
  )
}

/** cmdk takes Enter from every button inside its root: https://github.com/dip/cmdk/issues/353 */
function keepFromCmdk(event: KeyboardEvent): void {
  if (event.key !== 'Tab') event.stopPropagation()
}
