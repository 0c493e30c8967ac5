/** The picker as a form sees it: a visually hidden native select, for FormData, `required` and fieldsets. */
import { memo, useRef, useState, type ReactElement } from 'react'
import { useLayoutEffect } from '../useLayoutEffect.js'

export type FormValueProps = {
  name: string | undefined
  form: string | undefined
  required: boolean | undefined
  disabled: boolean | undefined
  multiple: boolean
  ids: readonly string[]
  /** Called when the browser focuses the field because it is required and empty. */
  onFocus: () => void
}

export const FormValue: React.NamedExoticComponent<FormValueProps> = memo(function FormValue(props: FormValueProps): ReactElement {
  const { ids, multiple, onFocus, ...attributes } = props
  const select = useRef<HTMLSelectElement>(null)
  const values = multiple || ids.length > 0 ? ids : NO_CHOICE
  /** For a form that is submitted before hydration. Afterwards the options are written to the DOM directly: React takes seconds for 100,000. */
  const [[first, options]] = useState(() => [values, values.map((id) => <option key={id} value={id}>{id}</option>)] as const)
  const written = useRef<readonly string[]>([])
  useLayoutEffect(() => {
    // React does not set `defaultSelected` on its options, and a form reset, which React does after every action, depends on it.
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

/** Turns the options from `before` into `after`, all selected now and by default. Options in a common prefix or suffix are not touched. */
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
    // Not `new Option`, which happy-dom does not have.
    const option = document.createElement('option')
    fresh.append(Object.assign(option, { value: id, textContent: id || '–', defaultSelected: true, selected: true }))
  }
  select.insertBefore(fresh, select.options[from] ?? null)
}
