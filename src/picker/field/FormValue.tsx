/** The picker as a form sees it: a native select, out of sight, which brings FormData, `required` and fieldsets. */
import { memo, useRef, useState, type ReactElement } from 'react'
import { useLayoutEffect } from '../useLayoutEffect.js'

export type FormValueProps = {
  name: string | undefined
  form: string | undefined
  required: boolean | undefined
  disabled: boolean | undefined
  multiple: boolean
  ids: readonly string[]
  /** The browser points at the field, because it is required and empty. */
  onFocus: () => void
}

export const FormValue: React.NamedExoticComponent<FormValueProps> = memo(function FormValue(props: FormValueProps): ReactElement {
  const { ids, multiple, onFocus, ...attributes } = props
  const select = useRef<HTMLSelectElement>(null)
  const values = multiple || ids.length > 0 ? ids : NO_CHOICE
  /** For a form that is sent before React is there. Afterwards options are written by hand: React takes seconds for 100,000. */
  const [[first, options]] = useState(() => [values, values.map((id) => <option key={id} value={id}>{id}</option>)] as const)
  const written = useRef<readonly string[]>([])
  useLayoutEffect(() => {
    // Nor does React say which of its own are selected by default, and a reset, which it does after every action, asks for that.
    if (written.current.length === 0) select.current!.replaceChildren()
    write(select.current!, written.current, values)
    written.current = values
  }, [values])
  return (
    <select
      ref={select}
      {...attributes}
      multiple={multiple}
      defaultValue={multiple ? [...first] : first[0]}
      onFocus={onFocus}
      tabIndex={-1}
      aria-hidden="true"
      data-segment-picker="form-value"
    >
      {options}
    </select>
  )
})

const NO_CHOICE: readonly string[] = ['']

/** Makes the options those of `after`, all selected now and by default. Only what differs between the two ends is touched. */
function write(select: HTMLSelectElement, before: readonly string[], after: readonly string[]): void {
  let from = 0
  while (from < before.length && from < after.length && before[from] === after[from]) from++
  let [end, to] = [before.length, after.length]
  while (end > from && to > from && before[end - 1] === after[to - 1]) {
    end--
    to--
  }
  for (const option of [...select.options].slice(from, end)) option.remove()
  const fresh = document.createDocumentFragment()
  for (const id of after.slice(from, to)) {
    // Not `new Option`, which happy-dom has not.
    const option = document.createElement('option')
    fresh.append(Object.assign(option, { value: id, textContent: id || '–', defaultSelected: true, selected: true }))
  }
  select.insertBefore(fresh, select.options[from] ?? null)
}
