/** The usual workaround for long lists: cmdk without its filter in a Radix popover, rows by TanStack Virtual, highlight by hand. */
import * as Popover from '@radix-ui/react-popover'
import { useVirtualizer } from '@tanstack/react-virtual'
import { Command } from 'cmdk'
import { useMemo, useState, type KeyboardEvent, type ReactElement } from 'react'
import { mountReact, type PickerProps, type Subject, type VirtualItem } from '../subject.js'

function Picker({ segments }: PickerProps): ReactElement {
  const [open, setOpen] = useState(false)
  const [value, setValue] = useState('')
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className="trigger">{value || 'Pick a segment'}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="panel" align="start" sideOffset={4}>
          <Panel
            segments={segments}
            onPick={(name) => {
              setValue(name)
              setOpen(false)
            }}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function Panel({ segments, onPick }: PickerProps & { onPick: (name: string) => void }): ReactElement {
  const [search, setSearch] = useState('')
  const [active, setActive] = useState(0)
  const [list, setList] = useState<HTMLDivElement | null>(null)
  const shown = useMemo(() => {
    const query = search.toLowerCase()
    return segments.filter(({ name }) => name.toLowerCase().includes(query))
  }, [segments, search])
  // oxlint-disable-next-line react/incompatible-library -- as in its documentation
  const virtualizer = useVirtualizer({ count: shown.length, getScrollElement: () => list, estimateSize: () => 36 })
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = shown.length - 1
    const target = { ArrowDown: Math.min(active + 1, last), ArrowUp: Math.max(active - 1, 0), Home: 0, End: last }[event.key]
    if (target === undefined) return
    event.preventDefault()
    setActive(target)
    virtualizer.scrollToIndex(target)
  }
  return (
    <Command shouldFilter={false} onKeyDown={onKeyDown} value={shown[active]?.name ?? ''}>
      <Command.Input
        placeholder="Search segments"
        value={search}
        onValueChange={(typed) => {
          setSearch(typed)
          setActive(0)
          virtualizer.scrollToIndex(0)
        }}
      />
      <Command.List ref={setList}>
        <div style={{ position: 'relative', height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }: VirtualItem) => {
            const { id, name } = shown[index]!
            return (
              <Command.Item
                key={id}
                value={name}
                onSelect={onPick}
                style={{ position: 'absolute', insetInline: 0, transform: `translateY(${start}px)` }}
              >
                {name}
              </Command.Item>
            )
          })}
        </div>
      </Command.List>
    </Command>
  )
}

export const subject: Subject = { trigger: '.trigger', row: '[cmdk-item]', active: "[data-selected='true']", end: 'End', mount: mountReact(Picker) }
