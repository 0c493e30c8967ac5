/** The inside of the popover: search box, virtual list, preview and status, held together by cmdk and the active row. */
import { Command } from 'cmdk'
import { useDeferredValue, useEffect, useId, useLayoutEffect, useMemo, useRef, type KeyboardEvent, type ReactElement } from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import type { UseContactSegmentsResult } from '../api/useContactSegments.js'
import type { ListedSegment } from '../contract.js'
import type { Summarizer } from '../summary/createSummarizer.js'
import { cross, magnifier } from './icons.js'
import type { SegmentPickerLabels } from './SegmentPickerLabels.js'
import { PanelNotice } from './PanelNotice.js'
import { PanelStatus } from './PanelStatus.js'
import { SegmentPreview } from './SegmentPreview.js'
import { SegmentRow } from './SegmentRow.js'
import { useActiveRow } from './useActiveRow.js'
import { useSegmentSearch } from './useSegmentSearch.js'

export type SegmentPanelProps = {
  segments: UseContactSegmentsResult
  search: string
  onSearchChange: (search: string) => void
  value: string | null
  onPick: (segment: ListedSegment) => void
  summarizer: Summarizer
  /** Without resolved names, so that the search index outlives the loading of pages. */
  searchSummarizer: Pick<Summarizer, 'searchText'>
  labels: SegmentPickerLabels
  preview: boolean
  locale: string
  timeZone: string
}

/** A row's height before it is measured, in pixels; as in picker.css. */
const ROW_HEIGHT = 52
/** So many pixels from the end of what is loaded, the next page is asked for. */
const NEAR_END = 800

export function SegmentPanel(props: SegmentPanelProps): ReactElement {
  const { segments, search, onSearchChange, value, onPick, summarizer, labels } = props
  const base = useId()
  const list = useRef<HTMLDivElement>(null)
  const virtualizer = useRef<VirtualizerHandle>(null)
  const query = search.trim()

  /** As measured: a stylesheet of the page's own may have made the rows taller. */
  const rowHeight = (): number => virtualizer.current?.getItemSize(0) || ROW_HEIGHT

  const { results } = useSegmentSearch(segments.segments, query, { summarizer: props.searchSummarizer })
  const ids = useMemo(() => results.map(({ segment }) => segment.id), [results])
  const pick = (index: number): void => {
    const picked = results[index]
    if (picked) onPick(picked.segment)
  }
  const active = useActiveRow({
    ids,
    question: query,
    initialId: value,
    pageRows: () => Math.max(1, Math.floor((virtualizer.current?.viewportSize ?? 0) / rowHeight()) - 1),
    onPick: pick,
    onMove: (index) => virtualizer.current?.scrollToIndex(index, { align: 'nearest' }),
  })
  const activeSegment = results[active.index]?.segment
  const previewed = useDeferredValue(activeSegment)

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
  }, [results, active.index]) // eslint-disable-line react/exhaustive-effect-dependencies -- when rows come, not when they are read

  const { hasNextPage, isFetching, isError, fetchNextPage } = segments
  const readsOn = query === '' && hasNextPage && !isFetching && !isError
  function onScroll(): void {
    noteSight()
    const handle = virtualizer.current
    if (!readsOn || !handle || handle.viewportSize === 0) return
    if (handle.scrollOffset + handle.viewportSize > handle.scrollSize - NEAR_END) void fetchNextPage({ cancelRefetch: false })
  }
  // A page may be too short to scroll.
  useEffect(onScroll, [readsOn, results]) // eslint-disable-line react-hooks/exhaustive-deps

  const setSize = segments.isComplete ? results.length : query === '' ? (segments.total ?? -1) : -1
  const rowId = (id: string): string => `${base}-${id}`
  const previewId = `${base}-preview`

  return (
    <Command shouldFilter={false} vimBindings={false} disablePointerSelection label={labels.search} data-segment-picker="panel">
      <div data-segment-picker="search-box">
        {magnifier}
        <Command.Input asChild value={search}>
          <input
            data-segment-picker="search"
            placeholder={labels.searchPlaceholder}
            enterKeyHint="done"
            value={search}
            onChange={(event) => onSearchChange(event.target.value)}
            onKeyDown={active.onKeyDown}
            aria-activedescendant={activeSegment && rowId(activeSegment.id)}
          />
        </Command.Input>
        {search === '' ? null : (
          <button
            type="button"
            tabIndex={-1}
            data-segment-picker="clear-search"
            aria-label={labels.clearSearch}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onSearchChange('')}
          >
            {cross}
          </button>
        )}
        <Progress segments={segments} />
      </div>
      <div data-segment-picker="body">
        <div data-segment-picker="rows">
          <Command.List
            ref={list}
            label={labels.list}
            aria-activedescendant={undefined}
            aria-busy={isFetching}
            data-segment-picker="list"
            // Keeps the focus, and with it typing, in the search box.
            onMouseDown={(event) => event.preventDefault()}
          >
            <Virtualizer
              ref={virtualizer}
              scrollRef={list}
              data={results}
              itemSize={ROW_HEIGHT}
              onScroll={onScroll}
              {...(active.index >= 0 && { keepMounted: [active.index] })}
            >
              {(item, index) => (
                <SegmentRow
                  key={item.segment.id}
                  id={rowId(item.segment.id)}
                  item={item}
                  summarizer={summarizer}
                  labels={labels}
                  picked={item.segment.id === value}
                  active={index === active.index}
                  position={index + 1}
                  setSize={setSize}
                  describedBy={props.preview ? `${previewId}-rules` : undefined}
                  onPick={() => pick(index)}
                  onPoint={() => active.setIndex(index)}
                />
              )}
            </Virtualizer>
          </Command.List>
        </div>
        {props.preview ? (
          <SegmentPreview id={previewId} segment={previewed} onKeyDown={keepFromCmdk} {...props} />
        ) : null}
        {results.length === 0 ? (
          <div data-segment-picker="no-rows" onKeyDown={keepFromCmdk}>
            <PanelNotice segments={segments} labels={labels} query={query} />
          </div>
        ) : null}
      </div>
      <div data-segment-picker="footer" onKeyDown={keepFromCmdk}>
        <PanelStatus segments={segments} labels={labels} query={query} count={results.length} />
      </div>
    </Command>
  )
}

/** cmdk takes Enter from every button inside its root: https://github.com/dip/cmdk/issues/353 */
function keepFromCmdk(event: KeyboardEvent): void {
  if (event.key !== 'Tab') event.stopPropagation()
}

/** A thin line that grows while pages are read. Its words are in the status. */
function Progress({ segments: { progress, isFetching, isComplete } }: Pick<SegmentPanelProps, 'segments'>): ReactElement {
  const share = isComplete || !progress.total ? 0 : Math.min(1, progress.loaded / progress.total)
  return (
    <span
      aria-hidden="true"
      data-segment-picker="progress"
      data-loading={isFetching ? '' : undefined}
      style={{ '--segment-picker-progress': share } as object}
    />
  )
}
