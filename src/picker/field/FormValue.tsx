/** The picker as a form sees it: a native select, out of sight, which brings FormData, `required`, reset and fieldsets. */
import { useEffect, useRef, type ReactElement } from 'react'
import { useEvent } from '../useEvent.js'

export type FormValueProps = {
  name: string | undefined
  form: string | undefined
  required: boolean
  disabled: boolean
  multiple: boolean
  ids: readonly string[]
  /** The form was reset. */
  onReset: () => void
  /** The browser points at the field, because it is required and empty. */
  onFocus: () => void
}

export function FormValue({ ids, multiple, onReset, onFocus, ...attributes }: FormValueProps): ReactElement {
  const select = useRef<HTMLSelectElement>(null)
  const reset = useEvent(onReset)
  useEffect(() => {
    const page = select.current?.getRootNode()
    // After the browser's own reset, which puts back what React drew.
    const onFormReset = ({ target }: Event): void => void (target === select.current?.form && setTimeout(reset))
    page?.addEventListener('reset', onFormReset)
    return () => page?.removeEventListener('reset', onFormReset)
  }, [reset])
  return (
    <select
      ref={select}
      {...attributes}
      multiple={multiple}
      value={multiple ? [...ids] : (ids[0] ?? '')}
      onChange={() => {}}
      onFocus={onFocus}
      tabIndex={-1}
      aria-hidden="true"
      data-segment-picker="form-value"
    >
      {multiple ? null : <option value="">–</option>}
      {ids.map((id) => (
        <option key={id} value={id}>
          {id}
        </option>
      ))}
    </select>
  )
}
