/** The floor in React: the same eleven rows, rendered from state. */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import { mountReact, type PickerProps, type Subject } from '../subject.js'

const HEIGHT = 36
const SLOTS = 11

function Picker({ segments }: PickerProps): ReactElement {
  const [open, setOpen] = useState(false)
  const lowered = useRef<string[]>(undefined)
  const names = (): string[] => (lowered.current ??= segments.map(({ name }) => name.toLowerCase()))
  useEffect(() => {
    requestIdleCallback(names)
  })
  return (
    <>
      <button type="button" className="trigger" onClick={() => setOpen(true)}>
        Pick a segment
      </button>
      {open ? <Panel segments={segments} names={names} /> : null}
    </>
  )
}

function Panel({ segments, names }: PickerProps & { names: () => string[] }): ReactElement {
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const [top, setTop] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => input.current?.focus(), [])
  const shown = useMemo(() => {
    if (query === '') return undefined
    const places: number[] = []
    for (const [place, name] of names().entries()) if (name.includes(query)) places.push(place)
    return places
  }, [query, names])
  const count = shown?.length ?? segments.length
  const start = Math.max(0, Math.min(Math.floor(top / HEIGHT), count - SLOTS))
  const moveTo = (index: number): void => {
    setActive(index)
    const lowest = (index + 1) * HEIGHT - list.current!.clientHeight
    if (lowest > list.current!.scrollTop) list.current!.scrollTop = lowest
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') moveTo(Math.min(active + 1, count - 1))
    else if (event.key === 'End') moveTo(count - 1)
    else return
    event.preventDefault()
  }
  return (
    <div className="panel under">
      <input
        ref={input}
        value={query}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setQuery(event.target.value.toLowerCase())
          setActive(0)
          setTop(0)
          list.current!.scrollTop = 0
        }}
      />
      <div ref={list} className="list" onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
        <div style={{ position: 'relative', height: count * HEIGHT }}>
          {Array.from({ length: Math.min(SLOTS, count) }, (_, slot) => {
            const index = start + slot
            return (
              <div
                key={slot}
                className="row"
                data-active={index === active ? '' : undefined}
                style={{ position: 'absolute', insetInline: 0, transform: `translateY(${index * HEIGHT}px)` }}
              >
                {segments[shown ? shown[index]! : index]!.name}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

export const subject: Subject = { trigger: '.trigger', row: '.row', active: '[data-active]', end: 'End', mount: mountReact(Picker) }
