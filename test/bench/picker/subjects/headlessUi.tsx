/** Headless UI's Combobox with its `virtual` prop. */
import { Combobox, ComboboxInput, ComboboxOption, ComboboxOptions } from '@headlessui/react'
import { useMemo, useState, type ReactElement } from 'react'
import type { ContactSegment } from 'react-contact-segments/core'
import { mountReact, type PickerProps, type Subject } from '../subject.js'

function Picker({ segments }: PickerProps): ReactElement {
  const [query, setQuery] = useState('')
  const [value, setValue] = useState<ContactSegment | null>(null)
  const options = useMemo(
    () => (query === '' ? segments : segments.filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()))),
    [segments, query],
  )
  return (
    <Combobox immediate value={value} onChange={setValue} onClose={() => setQuery('')} virtual={{ options }}>
      <ComboboxInput
        className="trigger"
        displayValue={(item: ContactSegment | null) => item?.name ?? ''}
        onChange={(event: { target: HTMLInputElement }) => setQuery(event.target.value)}
      />
      <ComboboxOptions anchor="bottom start" className="panel list">
        {({ option }: { option: ContactSegment }) => (
          <ComboboxOption value={option} className="row" style={{ width: '100%' }}>
            {option.name}
          </ComboboxOption>
        )}
      </ComboboxOptions>
    </Combobox>
  )
}

export const subject: Subject = { trigger: '.trigger', row: '.row', active: '[data-focus]', end: 'End', mount: mountReact(Picker) }
