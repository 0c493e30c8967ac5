/** The search input, which keeps the focus while the highlight moves through the rows. */
import { Command } from 'cmdk'
import { forwardRef, memo, type ComponentPropsWithoutRef, type KeyboardEvent, type ReactElement, type RefObject } from 'react'
import { cross, magnifier } from '../icons.js'
import { usePickerLook } from '../PickerLook.js'
import { usePanelState } from './PanelState.js'

export type SearchBoxProps = {
  input: RefObject<HTMLInputElement | null>
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
}

export const SearchBox: React.NamedExoticComponent<SearchBoxProps> = memo(function SearchBox({ input, onKeyDown }: SearchBoxProps): ReactElement {
  return (
    <div data-segment-picker="search-box">
      {magnifier}
      {/* The query is kept from cmdk, which would look for rows of its own, and render itself and the input twice more with every key press. */}
      <Command.Input asChild value="">
        <SearchInput ref={input} onKeyDown={onKeyDown} />
      </Command.Input>
      <ClearSearch />
      <Progress />
    </div>
  )
})

/** Takes its role, ids and labels from cmdk. */
const SearchInput = forwardRef<HTMLInputElement, ComponentPropsWithoutRef<'input'>>(function SearchInput(given, ref): ReactElement {
  const { search, onSearchChange } = usePanelState()
  const { labels, classNames } = usePickerLook()
  return (
    <input
      {...given}
      ref={ref}
      data-segment-picker="search"
      // Mantine dialogs handle Escape before anything can stop it; Mantine's own fields use this to keep them open.
      data-mantine-stop-propagation="true"
      className={classNames.search}
      placeholder={labels.searchPlaceholder}
      enterKeyHint="done"
      value={search}
      onChange={(event) => onSearchChange(event.target.value)}
    />
  )
})

function ClearSearch(): ReactElement | null {
  const { search, onSearchChange } = usePanelState()
  const { labels } = usePickerLook()
  if (search === '') return null
  return (
    <button
      type="button"
      tabIndex={-1}
      data-segment-picker="clear-search"
      aria-label={labels.clearSearch}
      onClick={() => onSearchChange('')}
    >
      {cross}
    </button>
  )
}

/** A thin line that grows while pages are read. The status says the same in words. */
function Progress(): ReactElement {
  const { progress, isFetching, isComplete } = usePanelState().segments
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
