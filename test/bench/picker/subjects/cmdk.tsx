/** shadcn's combobox, as in its documentation: cmdk in a Radix popover, an item for every segment. */
import * as Popover from '@radix-ui/react-popover'
import { Command } from 'cmdk'
import { useState, type ReactElement } from 'react'
import { mountReact, type PickerProps, type Subject } from '../subject.js'

function Picker({ segments }: PickerProps): ReactElement {
  const [open, setOpen] = useState(false)
  const [value, setValue] = useState('')
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className="trigger">{value || 'Pick a segment'}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="panel" align="start" sideOffset={4}>
          <Command>
            <Command.Input placeholder="Search segments" />
            <Command.List>
              <Command.Empty>No segment found.</Command.Empty>
              <Command.Group>
                {segments.map(({ id, name }) => (
                  <Command.Item
                    key={id}
                    value={name}
                    onSelect={(picked) => {
                      setValue(picked)
                      setOpen(false)
                    }}
                  >
                    {name}
                  </Command.Item>
                ))}
              </Command.Group>
            </Command.List>
          </Command>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

export const subject: Subject = {
  trigger: '.trigger',
  row: '[cmdk-item]',
  active: "[data-selected='true']",
  // Rows that return after a backspace are in no particular order.
  present: (name) => `[cmdk-item][data-value='${name}']`,
  end: 'End',
  mount: mountReact(Picker),
}
