/** Downshift's combobox hook with rows by TanStack Virtual, as in its documentation: filtered when the input changes. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCombobox } from 'downshift'
import { useState, type ReactElement } from 'react'
import type { ContactSegment } from 'react-contact-segments/core'
import { mountReact, type PickerProps, type Subject, type VirtualItem } from '../subject.js'

function Picker({ segments }: PickerProps): ReactElement {
  const [items, setItems] = useState(segments)
  const [list, setList] = useState<HTMLUListElement | null>(null)
  // oxlint-disable-next-line react/incompatible-library -- as in its documentation
  const virtualizer = useVirtualizer({ count: items.length, getScrollElement: () => list, estimateSize: () => 36 })
  const { isOpen, highlightedIndex, getInputProps, getMenuProps, getItemProps } = useCombobox({
    items,
    itemToString: (item: ContactSegment | null) => item?.name ?? '',
    defaultHighlightedIndex: 0,
    scrollIntoView: () => undefined,
    onInputValueChange: ({ inputValue = '' }: { inputValue?: string }) => {
      const query = inputValue.toLowerCase()
      setItems(segments.filter(({ name }) => name.toLowerCase().includes(query)))
      virtualizer.scrollToIndex(0)
    },
    onHighlightedIndexChange: ({ highlightedIndex: index = -1, type }: { highlightedIndex?: number; type: unknown }) => {
      if (index >= 0 && type !== useCombobox.stateChangeTypes.ItemMouseMove) virtualizer.scrollToIndex(index)
    },
  })
  return (
    <>
      <input {...getInputProps({ className: 'trigger' })} />
      <ul {...getMenuProps({ className: 'panel under list', hidden: !isOpen, ref: setList })}>
        {isOpen ? (
          <>
            <li key="size" style={{ height: virtualizer.getTotalSize() }} />
            {virtualizer.getVirtualItems().map(({ index, start }: VirtualItem) => {
              const item = items[index]!
              return (
                <li
                  key={item.id}
                  {...getItemProps({
                    item,
                    index,
                    className: 'row',
                    style: { position: 'absolute', top: 0, insetInline: 0, transform: `translateY(${start}px)` },
                  })}
                  data-active={index === highlightedIndex ? '' : undefined}
                >
                  {item.name}
                </li>
              )
            })}
          </>
        ) : null}
      </ul>
    </>
  )
}

export const subject: Subject = { trigger: '.trigger', row: '.row', active: '[data-active]', end: 'End', mount: mountReact(Picker) }
