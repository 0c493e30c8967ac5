/// <reference types="vite/client" />
/** The page on which a subject is measured: it loads the segments, mounts the subject, and reports when the expected rows have been painted. */
import type { ContactSegment } from 'react-contact-segments/core'
import { painted } from './painted.js'
import type { Subject } from './subject.js'
import './page.css'

/** What a step waits for; names are unique, so they identify rows. */
export type Expected =
  /** This row is the first, and in view if `seen`: cmdk leaves its list scrolled while the user types. */
  | { first: string; seen?: boolean }
  /** This row is the first again, or at least present if the subject does not keep the order. */
  | { back: string }
  /** The highlight has moved by one row. */
  | { next: true }
  /** The last row is in view. */
  | { last: true }
  /** Nothing is left to search. */
  | { settled: true }

export type Bench = {
  /** Fetches the segments and the subject. */
  prepare: () => Promise<void>
  mount: () => Promise<number>
  /** The next such event starts the clock; `done` resolves to the milliseconds until `expected` was painted, or null if it never was. */
  arm: (event: 'pointerdown' | 'keydown', expected: Expected, patience: number) => void
  done: Promise<number | null>
  /** The same until everything that opens is shown; null for subjects that show only names. */
  whole: Promise<number | null>
  idle: (ms: number) => Promise<void>
  jump: (place: 'top' | 'bottom', patience: number) => Promise<number | null>
  append: () => void
  /** The longest time between two frames within the next `ms`. */
  longestFrame: (ms: number) => Promise<number>
  /** The milliseconds of each long task since the last call. */
  longTasks: () => number[]
  count: (what: 'rows' | 'row nodes' | 'nodes') => number
  triggerAt: () => { x: number; y: number }
  end: string | null
}

declare global {
  interface Window {
    bench: Bench
  }
}

const parameters = new URLSearchParams(location.search)
const subjects = import.meta.glob<{ subject: Subject }>('./subjects/*.tsx')
let subject: Subject
let segments: ContactSegment[]
let placeOf: Map<string, number>
let nodesBefore = 0
let highlighted: string | undefined

const nameIn = (row: Element | null | undefined): string | undefined =>
  (subject.name ? row?.querySelector(subject.name) : row)?.textContent
const rows = (): NodeListOf<Element> => document.querySelectorAll(subject.row)
const activeName = (): string | undefined => nameIn(document.querySelector(`${subject.row}${subject.active}`))

function inSight(row: Element): boolean {
  const { top, bottom, height } = row.getBoundingClientRect()
  if (height === 0 || top < -1 || bottom > innerHeight + 1) return false
  return row.checkVisibility({ opacityProperty: true, visibilityProperty: true })
}

function isShown(expected: Expected): boolean {
  if ('first' in expected) {
    const row = document.querySelector(subject.row)
    return row !== null && nameIn(row) === expected.first && (expected.seen !== true || inSight(row))
  }
  if ('back' in expected) {
    const { back } = expected
    return subject.present ? document.querySelector(subject.present(back)) !== null : isShown({ first: back })
  }
  if ('next' in expected) {
    const name = activeName()
    if (name === undefined || name === highlighted) return false
    return highlighted === undefined || subject.present !== undefined || placeOf.get(name) === placeOf.get(highlighted)! + 1
  }
  if ('settled' in expected) return !subject.busy || document.querySelector(subject.busy) === null
  // Not only the very last element: a row that is kept mounted may follow it.
  return [...rows()].slice(-2).some((row) => nameIn(row) === segments.at(-1)!.name && inSight(row))
}

/** The list's scroll container, found from its first row. */
function scroller(): Element {
  let element = rows()[0]?.parentElement
  while (element && (element.scrollHeight <= element.clientHeight + 1 || getComputedStyle(element).overflowY === 'visible')) {
    element = element.parentElement
  }
  if (!element) throw new Error('No list that scrolls.')
  return element
}

let longTasks: number[] = []

window.bench = {
  end: null,
  done: Promise.resolve(null),
  whole: Promise.resolve(null),
  async prepare() {
    const [module, response] = await Promise.all([
      subjects[`./subjects/${parameters.get('subject')}.tsx`]!(),
      fetch(`segments/${parameters.get('count')}.json`),
    ])
    subject = module.subject
    segments = (await response.json()) as ContactSegment[]
    placeOf = new Map(segments.map(({ name }, place) => [name, place]))
    const more = segments.slice(0, Number(parameters.get('more'))).map((segment) => ({ ...segment, id: `more-${segment.id}`, name: `${segment.name}, again` }))
    subject.prepare?.(segments, more)
    window.bench.end = subject.end ?? null
    nodesBefore = document.querySelectorAll('*').length
  },
  async mount() {
    const start = performance.now()
    subject.mount(document.querySelector<HTMLElement>('#root')!, segments)
    const ms = await painted(start, () => document.querySelector(subject.trigger) !== null, Infinity)
    new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
    return ms!
  },
  arm(event, expected, patience) {
    highlighted = 'next' in expected ? activeName() : undefined
    const started = new Promise<number>((resolve) => {
      window.addEventListener(event, ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true })
    })
    window.bench.done = started.then((start) => painted(start, () => isShown(expected), patience))
    const { whole } = subject
    if (event === 'pointerdown' && whole)
      window.bench.whole = started.then((start) => painted(start, () => document.querySelector(whole) !== null, patience))
  },
  idle: (ms) => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, ms))),
  jump(place, patience) {
    const list = scroller()
    const start = performance.now()
    list.scrollTop = place === 'top' ? 0 : list.scrollHeight
    const expected: Expected = place === 'top' ? { first: segments[0]!.name, seen: true } : { last: true }
    return painted(start, () => isShown(expected), patience)
  },
  append: () => subject.append!(),
  longestFrame(ms) {
    const start = performance.now()
    let [last, longest] = [start, 0]
    return new Promise((resolve) => {
      requestAnimationFrame(function frame() {
        const now = performance.now()
        longest = Math.max(longest, now - last)
        last = now
        if (now - start > ms) resolve(longest)
        else requestAnimationFrame(frame)
      })
    })
  },
  longTasks() {
    const since = longTasks
    longTasks = []
    return since
  },
  count(what) {
    if (what === 'nodes') return document.querySelectorAll('*').length - nodesBefore
    const found = [...rows()]
    return what === 'rows' ? found.length : found.reduce((sum, row) => sum + 1 + row.querySelectorAll('*').length, 0)
  },
  triggerAt() {
    const { x, y, width, height } = document.querySelector(subject.trigger)!.getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  },
}
