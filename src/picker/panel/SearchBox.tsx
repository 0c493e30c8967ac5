/** Where one types: the search input, which holds the focus while the highlight moves through the rows. */
import { Command } from 'cmdk'
import { memo, type KeyboardEvent, type ReactElement, type RefObject } from 'react'
import type { UseContactSegmentsResult } from '../../api/useContactSegments.js'
import { cross, magnifier } from '../icons.js'
import { usePickerLook } from '../PickerLook.js'

export type SearchBoxProps = {
  input: RefObject<HTMLInputElement | null>
  search: string
  onSearchChange: (search: string) => void
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
  segments: Pick<UseContactSegmentsResult, 'progress' | 'isFetching' | 'isComplete'>
}

export const SearchBox: React.NamedExoticComponent<SearchBoxProps> = memo(function SearchBox(props: SearchBoxProps): ReactElement {
  const { input, search, onSearchChange, onKeyDown, segments } = props
  const { labels, classNames } = usePickerLook()
  return (
    <div data-segment-picker="search-box">
      {magnifier}
      <Command.Input asChild value={search}>
        <input
          ref={input}
          data-segment-picker="search"
          // Dialogs of Mantine hear Escape before anybody can stop it; this is how its own fields tell them to stay.
          data-mantine-stop-propagation="true"
          className={classNames.search}
          placeholder={labels.searchPlaceholder}
          enterKeyHint="done"
          value={search}
          onChange={(event) => onSearchChange(event.target.value)}
          onKeyDown={onKeyDown}
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
      <Progress {...segments} />
    </div>
  )
})

/** A thin line that grows while pages are read. Its words are in the status. */
function Progress({ progress, isFetching, isComplete }: SearchBoxProps['segments']): ReactElement {
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
