/** react-select with its defaults. */
import { useMemo, type ReactElement } from 'react'
import Select from 'react-select'
import { mountReact, type PickerProps, type Subject } from '../subject.js'

function Picker({ segments }: PickerProps): ReactElement {
  const options = useMemo(() => segments.map(({ id, name }) => ({ value: id, label: name })), [segments])
  return <Select classNamePrefix="rs" options={options} />
}

export const subject: Subject = {
  trigger: '.rs__control',
  row: '.rs__option',
  active: '.rs__option--is-focused',
  end: 'End',
  mount: mountReact(Picker),
}
