/** The chosen segments of a picker for several: one chip each, the rest counted, each with a way to take it back. */
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
  /** What is known of ids that are not found. */
  state: ChosenState
  labels: SegmentPickerLabels
  classNames: SegmentPickerProps['classNames']
  max: number
  /** Absent when nothing may be changed. */
  onRemove: ((id: string) => void) | undefined
}

/** One stop for Tab; the arrows go from chip to chip, Backspace and Delete take one back. */
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
  // Two of one name are told apart by their ids.
  const fullNames = names.map((name, index) => (twice.has(name) ? `${name} · ${shown[index]}` : name))

  const hasFocus = useRef(false)
  useLayoutEffect(() => {
    // The chip that had it is gone. The next has slid into its place; after the last one it steps back.
    if (!hasFocus.current || list.current!.matches(':focus-within')) return
    // No browser tells that a button has lost the focus because it was disabled or removed, so `hasFocus` may be out of date.
    if (isFocusLost(list.current)) focusAt(current)
    else hasFocus.current = false
  }, [ids, max]) // oxlint-disable-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- by whomever it was taken back

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
      // A key that is held down would go on with the next chip.
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
              // A double click is one wish, though the next chip slides under it; whoever goes on clicking has more.
              onClick={({ detail, currentTarget }) => {
                // Safari gives what is clicked no focus, and so the next chip would not have it.
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
