/** The floor: what a picker costs when it is written by hand for nothing but speed, with eleven recycled rows and `includes` over lowercased names. */
import type { ContactSegment } from 'react-contact-segments/core'
import type { Subject } from '../subject.js'

const HEIGHT = 36
const SLOTS = 11

function mount(container: HTMLElement, segments: ContactSegment[]): void {
  const trigger = document.createElement('button')
  trigger.className = 'trigger'
  trigger.textContent = 'Pick a segment'
  container.append(trigger)
  let lowered: string[] | undefined
  const names = (): string[] => (lowered ??= segments.map(({ name }) => name.toLowerCase()))
  requestIdleCallback(names)

  trigger.addEventListener('click', () => {
    const panel = document.createElement('div')
    panel.className = 'panel under'
    const input = document.createElement('input')
    const list = document.createElement('div')
    list.className = 'list'
    const canvas = document.createElement('div')
    canvas.style.position = 'relative'
    list.append(canvas)
    const slots = Array.from({ length: SLOTS }, () => {
      const row = document.createElement('div')
      row.className = 'row'
      row.style.cssText = 'position:absolute;inset-inline:0'
      return row
    })
    canvas.append(...slots)
    panel.append(input, list)

    let shown: readonly number[] | undefined
    let active = 0
    const count = (): number => shown?.length ?? segments.length
    const draw = (): void => {
      const start = Math.max(0, Math.min(Math.floor(list.scrollTop / HEIGHT), count() - SLOTS))
      for (let slot = 0; slot < SLOTS; slot++) {
        const index = start + slot
        const row = slots[slot]!
        row.hidden = index >= count()
        if (row.hidden) continue
        row.style.transform = `translateY(${index * HEIGHT}px)`
        row.textContent = segments[shown ? shown[index]! : index]!.name
        row.toggleAttribute('data-active', index === active)
      }
    }
    const moveTo = (index: number): void => {
      active = index
      if (index * HEIGHT < list.scrollTop) list.scrollTop = index * HEIGHT
      const lowest = (index + 1) * HEIGHT - list.clientHeight
      if (lowest > list.scrollTop) list.scrollTop = lowest
      draw()
    }
    const show = (places: readonly number[] | undefined): void => {
      shown = places
      canvas.style.height = `${count() * HEIGHT}px`
      list.scrollTop = 0
      active = 0
      draw()
    }
    input.addEventListener('input', () => {
      const query = input.value.toLowerCase()
      if (query === '') return show(undefined)
      const places: number[] = []
      for (const [place, name] of names().entries()) if (name.includes(query)) places.push(place)
      show(places)
    })
    input.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown') moveTo(Math.min(active + 1, count() - 1))
      else if (event.key === 'End') moveTo(count() - 1)
      else return
      event.preventDefault()
    })
    list.addEventListener('scroll', draw)
    container.append(panel)
    show(undefined)
    input.focus()
  })
}

export const subject: Subject = { trigger: '.trigger', row: '.row:not([hidden])', active: '[data-active]', end: 'End', mount }
