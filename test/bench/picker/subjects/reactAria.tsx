/** React Aria's ComboBox with its own Virtualizer. */
import { Button, ComboBox, Input, ListBox, ListBoxItem, ListLayout, Popover, Virtualizer } from 'react-aria-components'
import type { ReactElement } from 'react'
import type { ContactSegment } from 'react-contact-segments/core'
import { mountReact, type PickerProps, type Subject } from '../subject.js'

function Picker({ segments }: PickerProps): ReactElement {
  return (
    <ComboBox aria-label="Audience" defaultItems={segments}>
      <Input />
      <Button className="trigger">▼</Button>
      <Popover className="panel">
        <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: 36 }}>
          <ListBox className="list">
            {({ name }: ContactSegment) => (
              <ListBoxItem className="row" textValue={name}>
                {name}
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      </Popover>
    </ComboBox>
  )
}

export const subject: Subject = { trigger: '.trigger', row: '.row', active: '[data-focused]', end: 'End', mount: mountReact(Picker) }
