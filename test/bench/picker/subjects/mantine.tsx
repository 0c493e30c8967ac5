/** Mantine's Select with `searchable`. */
import { MantineProvider, Select } from '@mantine/core'
import '@mantine/core/styles.css'
import { useMemo, type ReactElement } from 'react'
import { mountReact, type PickerProps, type Subject } from '../subject.js'

function Picker({ segments }: PickerProps): ReactElement {
  const data = useMemo(() => segments.map(({ id, name }) => ({ value: id, label: name })), [segments])
  return (
    <MantineProvider>
      <Select searchable placeholder="Pick a segment" data={data} />
    </MantineProvider>
  )
}

export const subject: Subject = { trigger: 'input', row: "[role='option']", active: '[data-combobox-selected]', mount: mountReact(Picker) }
