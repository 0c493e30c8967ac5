/** The chosen segments of a `multiple` picker: a chip with a remove button for each, and a count of those that do not fit. */
import { memo, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactElement } from 'react'
import { cross } from '../icons.js'
import { isFocusLost } from '../isFocusLost.js'
import { MarkedText } from '../MarkedText.js'
import type { SegmentPickerLabels } from '../SegmentPickerLabels.js'
import type { SegmentPickerProps } from '../SegmentPickerProps.js'
import { useLayoutEffect } from '../useLayoutEffect.js'
import { chosenText, type ChosenState, type Find } from './useChosenState.js'

export type ChipsProps = {
  ids: readonly string[]
  find: Find
  /** The state of the ids that are not found. */
  state: ChosenState
  labels: SegmentPickerLabels
  classNames: SegmentPickerProps['classNames']
  max: number
  /** Absent when the choice cannot be changed. */
  onRemove: ((id: string) => void) | undefined
}

/** A single tab stop: the arrow keys move between chips, Backspace and Delete remove one. */
export const Chips: React.NamedExoticComponent<ChipsProps> = memo(function Chips(props: ChipsProps): ReactElement {
  const { ids, find, state, labels, classNames, max, onRemove } = props
  const list = useRef<HTMLUListElement>(null)
  const [all, setAll] = useState(false)
  const [current, setCurrent] = useState(0)
  const shown = all ? ids : ids.slice(0, max)
  const hidden = ids.length - shown.length
  const folds = ids.length > max
  const stop = Math.min(current, shown.length - 1)
  const names = shown.map((id) => chosenText(id, find, state, labels))
  const last = new Map(names.map((name, index) => [name, index]))
  const twice = new Set(names.filter((name, index) => last.get(name) !== index))
  // Chips with the same name are told apart by their ids.
  const fullNames = names.map((name, index) => (twice.has(name) ? `${name} · ${shown[index]}` : name))

  const hasFocus = useRef(false)
  useLayoutEffect(() => {
    // The focused chip is gone: focus the one that took its place, or the new last one.
    if (!hasFocus.current || list.current!.matches(':focus-within')) return
    // Browsers fire no blur event when a focused button is disabled or removed, so `hasFocus` may be out of date.
    if (isFocusLost(list.current)) focusAt(current)
    else hasFocus.current = false
  }, [ids, max]) // oxlint-disable-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- whoever removed the chip

  function focusAt(index: number): void {
    const buttons = list.current!.querySelectorAll('button')
    const at = Math.max(0, Math.min(index, buttons.length - 1))
    setCurrent(at)
    buttons[at]?.focus()
  }
  function onKeyDown(event: KeyboardEvent, index: number): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    if (event.key === forward) focusAt(index + 1)
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') focusAt(index - 1)
    else if (event.key === 'Home') focusAt(0)
    else if (event.key === 'End') focusAt(Infinity)
    else if ((event.key === 'Backspace' || event.key === 'Delete') && index < shown.length) {
      // A key held down would remove the next chip, too.
      if (!event.repeat) onRemove?.(ids[index]!)
    } else if (event.key !== 'Enter' || !event.repeat) return
    event.preventDefault()
  }

  return (
    <ul
      ref={list}
      aria-label={labels.chosen}
      data-segment-picker="chips"
      className={classNames?.chips}
      onFocus={() => (hasFocus.current = true)}
      onBlur={({ relatedTarget }: FocusEvent) => (hasFocus.current = list.current!.contains(relatedTarget))}
    >
      {shown.map((id, index) => (
        <li key={id} data-segment-picker="chip" data-value-state={find(id) ? 'resolved' : state} className={classNames?.chip}>
          <span dir="auto" title={fullNames[index]} data-segment-picker="chip-name">
            <MarkedText text={names[index]!} />
          </span>
          {onRemove ? (
            <button
              type="button"
              data-segment-picker="chip-remove"
              tabIndex={index === stop ? 0 : -1}
              aria-label={labels.remove(fullNames[index]!)}
              // The second click of a double click would remove the next chip, which has slid under the pointer. Further clicks are meant.
              onClick={({ detail, currentTarget }) => {
                // Safari does not focus a button on click, so the next chip would not get the focus.
                currentTarget.focus()
                if (detail !== 2) onRemove(id)
              }}
              onFocus={() => setCurrent(index)}
              onKeyDown={(event) => onKeyDown(event, index)}
            >
              {cross}
            </button>
          ) : null}
        </li>
      ))}
      {folds ? (
        <li data-segment-picker="chip" data-rest="" className={classNames?.chip}>
          <button
            type="button"
            data-segment-picker="chip-rest"
            tabIndex={onRemove && stop >= 0 ? -1 : 0}
            aria-expanded={all}
            onClick={({ detail }) => detail < 2 && setAll(!all)}
            onKeyDown={(event) => onKeyDown(event, shown.length)}
          >
            {all ? labels.fewer : labels.more(hidden)}
          </button>
        </li>
      ) : null}
    </ul>
  )
})
