/** Whether the popover is open, whether the field has been pointed at or focused, and what is searched for. */
import { useEffect, useRef, useState } from 'react'
import type { SegmentsClient } from '../../api/client.js'
import { holdIdle } from '../whenIdle.js'
import type { SegmentPickerProps } from '../SegmentPickerProps.js'
import { useControllable } from './useControllable.js'

export type Opening = {
  /** Disabled or read-only: it does not open. */
  isLocked: boolean
  open: boolean
  changeOpen: (next: boolean) => void
  /** True once the field has been pointed at, focused or opened. Stays true, so that the popover can animate its exit. */
  isNear: boolean
  comeNear: () => void
  search: string
  setSearch: (search: string) => void
  /** Every match of the query is to be selected once all pages are read. */
  isGathering: boolean
  gather: (gathers: boolean) => void
}

export function useOpening(props: SegmentPickerProps, client: SegmentsClient): Opening {
  const isLocked = props.disabled === true || props.readOnly === true
  const [isOpen, setOpen] = useControllable(props.open, props.defaultOpen ?? false, props.onOpenChange)
  const open = isOpen && !isLocked
  const [search, setSearch] = useControllable(props.search, props.defaultSearch ?? '', props.onSearchChange)
  const [isNear, setNear] = useState(open)
  if (open && !isNear) setNear(true)
  const [gathered, setGathered] = useState<{ query: string; client: unknown }>()
  const isGathering = props.multiple === true && gathered?.query === search.trim() && gathered.client === client
  // A request for an earlier query must not revive when that query is typed again.
  if (gathered && !isGathering) setGathered(undefined)

  useEffect(() => {
    // Otherwise it would reopen, and take the focus, once the field is enabled again.
    if (isOpen && !open) setOpen(false)
  }, [isOpen, open]) // oxlint-disable-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies
  const wasOpen = useRef(open)
  useEffect(() => {
    // However it was closed, the query and a pending "select all" are discarded.
    if (wasOpen.current && !open) {
      if (search !== '') setSearch('')
      setGathered(undefined)
    }
    wasOpen.current = open
  }, [open]) // oxlint-disable-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies

  return {
    isLocked,
    open,
    changeOpen(next) {
      if (next && isLocked) return
      holdIdle()
      setOpen(next)
    },
    isNear,
    comeNear: () => setNear(true),
    search,
    setSearch,
    isGathering,
    gather: (gathers) => setGathered(gathers ? { query: search.trim(), client } : undefined),
  }
}
