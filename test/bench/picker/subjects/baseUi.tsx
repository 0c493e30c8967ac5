/** Base UI's Combobox in its documented virtualized form, with TanStack Virtual. */
import { Combobox } from '@base-ui/react/combobox'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState, type ReactElement, type RefObject } from 'react'
import type { ContactSegment } from 'react-contact-segments/core'
import { mountReact, type PickerProps, type Subject, type VirtualItem } from '../subject.js'

type Scroll = { scrollToIndex: (index: number) => void }

function Picker({ segments }: PickerProps): ReactElement {
  const [open, setOpen] = useState(false)
  const virtualizer = useRef<Scroll>(null)
  return (
    <Combobox.Root
      virtualized
      items={segments}
      open={open}
      onOpenChange={setOpen}
      itemToStringLabel={(item: ContactSegment) => item.name}
      onItemHighlighted={(_item: ContactSegment | undefined, { reason, index }: { reason: string; index: number }) => {
        if (reason === 'keyboard' && index >= 0) queueMicrotask(() => virtualizer.current?.scrollToIndex(index))
      }}
    >
      <Combobox.Input className="trigger" placeholder="Pick a segment" />
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4}>
          <Combobox.Popup className="panel">
            <Combobox.Empty />
            <Combobox.List>
              <Rows open={open} handle={virtualizer} />
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}

function Rows({ open, handle }: { open: boolean; handle: RefObject<Scroll | null> }): ReactElement | null {
  const items = Combobox.useFilteredItems() as ContactSegment[]
  const [list, setList] = useState<HTMLDivElement | null>(null)
  // oxlint-disable-next-line react/incompatible-library -- as in its documentation
  const virtualizer = useVirtualizer({ enabled: open, count: items.length, getScrollElement: () => list, estimateSize: () => 36 })
  handle.current = virtualizer
  if (items.length === 0) return null
  return (
    <div ref={setList} className="list">
      <div style={{ position: 'relative', height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }: VirtualItem) => {
          const item = items[index]
          return item ? (
            <Combobox.Item
              key={item.id}
              index={index}
              value={item}
              className="row"
              aria-setsize={items.length}
              aria-posinset={index + 1}
              style={{ position: 'absolute', insetInline: 0, transform: `translateY(${start}px)` }}
            >
              {item.name}
            </Combobox.Item>
          ) : null
        })}
      </div>
    </div>
  )
}

export const subject: Subject = { trigger: '.trigger', row: '.row', active: '[data-highlighted]', mount: mountReact(Picker) }
