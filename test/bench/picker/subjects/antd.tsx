/** antd's Select with `showSearch`, which is virtualized by default. */
import { Select } from 'antd'
import { useMemo, type ReactElement } from 'react'
import { mountReact, type PickerProps, type Subject } from '../subject.js'

function Picker({ segments }: PickerProps): ReactElement {
  const options = useMemo(() => segments.map(({ id, name }) => ({ value: id, label: name })), [segments])
  return <Select showSearch={{ optionFilterProp: 'label' }} placeholder="Pick a segment" style={{ width: 320 }} options={options} />
}

export const subject: Subject = {
  trigger: '.ant-select',
  row: '.ant-select-item-option',
  active: '.ant-select-item-option-active',
  mount: mountReact(Picker),
}
