/** Which segments are chosen, one or several, and how that can change. */
import { useMemo, useState } from 'react'
import type { SegmentsClient } from '../../api/client.js'
import type { ListedSegment } from '../../contract.js'
import type { SegmentPickerProps } from '../SegmentPickerProps.js'
import { notify } from '../reported.js'
import { useStable } from '../useStable.js'
import { useControllable } from './useControllable.js'

export type Selection = {
  multiple: boolean
  /** The chosen ids, in the order they were chosen; at most one unless `multiple`. */
  ids: readonly string[]
  has: (id: string) => boolean
  /** How many can be chosen. */
  max: number
  /** With `multiple`: as many as `max` are chosen. */
  isFull: boolean
  /** Chooses the segment; with `multiple`, removes it if it is chosen. */
  toggle: (segment: ListedSegment) => void
  remove: (id: string) => void
  removeLast: () => void
  clear: () => void
  /** Adds all of these to the choice. Returns false, and does nothing, if that would be more than `max`. */
  add: (segments: readonly ListedSegment[]) => boolean
  /** Undoes the last `add`, `clear` or `removeLast`, if the choice has not changed since. */
  undo: (() => void) | undefined
  /** Returns to `defaultValue`, for a form's reset; does nothing when `value` is controlled. */
  reset: () => void
}

type Value = string | null | readonly string[]

/** The current value as ids without duplicates, and a setter for it. */
export function useChosen(props: SegmentPickerProps): { ids: readonly string[]; setIds: (ids: readonly string[]) => void } {
  const [value, setValue] = useControllable<Value>(props.value, props.defaultValue ?? null)
  // A page may pass a new array with the same ids on every render. When `multiple` is turned off, only the first id remains.
  const ids = useStable(useMemo(() => (props.multiple ? idsOf(value) : idsOf(value).slice(0, 1)), [value, props.multiple]), areSame)
  return { ids, setIds: (next) => setValue(props.multiple ? next : (next[0] ?? null)) }
}

/** `isBarred` is called before every change except a reset. */
export function useSelection(
  props: SegmentPickerProps,
  client: SegmentsClient,
  { ids, setIds }: ReturnType<typeof useChosen>,
  find: (id: string) => ListedSegment | undefined,
  isBarred: () => boolean,
): Selection {
  const multiple = props.multiple === true
  const chosen = useMemo(() => new Set(ids), [ids])
  const [last, setLast] = useState<{ client: unknown; before: readonly string[]; after: readonly string[] }>()
  const before = useMemo(
    // The page may have changed the choice or the client since.
    () => (last?.client === client && last.after.length === ids.length && last.after.every((id) => chosen.has(id)) ? last.before : undefined),
    [last, client, ids, chosen],
  )
  const max = props.maxSelections ?? Infinity

  function change(...how: Parameters<typeof set>): void {
    if (!isBarred()) set(...how)
  }
  /** `picked` is passed because `find` may not know it. */
  function set(next: readonly string[], undoable = false, picked?: ListedSegment): void {
    // Choosing the same again is no change.
    if (areSame(next, ids)) return
    setLast(undoable ? { client, before: ids, after: next } : undefined)
    const segments = next.map((id) => (id === picked?.id ? picked : find(id)) ?? null)
    setIds(next)
    notify(() => {
      if (props.multiple) props.onValueChange?.([...next], segments)
      else props.onValueChange?.(next[0] ?? null, segments[0] ?? null)
    })
  }
  const remove = (id: string): void => change(ids.filter((each) => each !== id))

  return {
    multiple,
    ids,
    has: (id) => chosen.has(id),
    max,
    isFull: multiple && ids.length >= max,
    toggle(segment) {
      if (!multiple) change([segment.id], false, segment)
      else if (chosen.has(segment.id)) remove(segment.id)
      else if (ids.length < max) change([...ids, segment.id], false, segment)
    },
    remove,
    clear: () => change([], true),
    removeLast: () => change(ids.slice(0, -1), true),
    add(segments) {
      const next = [...ids, ...segments.map(({ id }) => id).filter((id) => !chosen.has(id))]
      if (next.length > max) return false
      change(next, true)
      return true
    },
    undo: before && (() => change(before)),
    reset() {
      // A disabled field is reset, too.
      if (props.value === undefined) set(idsOf(props.defaultValue ?? null))
    },
  }
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index])
}

function idsOf(value: Value): readonly string[] {
  return [...new Set(typeof value === 'string' ? [value] : value)]
}
