/** One row of numbers from the samples of a contender at one size, and its cells as text. */
import type { Contender } from './roster.ts'
import type { Sample } from './session.ts'
import { median, p95, quantile } from './statistics.ts'

/** Milliseconds, compared with the floor at the same size. */
export const timeColumns = [
  'mount', 'open', 'open p95', 'first key', 'key', 'key p95', 'key max', 'clear', 'arrow', 'arrow p95', 'jump', 'End', 'CPU open', 'CPU key',
] as const
export const otherColumns = ['heap MB', 'nodes', 'rows', 'row nodes', 'long tasks', 'longest'] as const
export type TimeColumn = (typeof timeColumns)[number]
export type Column = TimeColumn | (typeof otherColumns)[number] | 'whole' | 'complete' | 'append' | 'append frame' | 'append typed' | 'append typed frame'

export type Row = {
  contender: Contender
  count: number
  sessions: number
  /** NaN if there is no such number. */
  cells: Record<Column, number>
  /** The steps that took too long, at most one per session. */
  dnf: string[]
}

export function rowOf(contender: Contender, count: number, samples: Sample[]): Row {
  const each = (pick: (sample: Sample) => number | null): number[] => samples.map(pick).filter((value) => value !== null)
  // Counting only the keys before the one that took too long would flatter the picker.
  const keys = samples.flatMap((sample) => (sample.dnf === 'typing' ? [] : sample.keys))
  const arrows = samples.flatMap((sample) => (sample.dnf === 'arrow' ? [] : sample.arrows))
  const longTasks = samples.flatMap((sample) => (sample.longTasks ? [sample.longTasks] : []))
  const cells: Row['cells'] = {
    mount: median(each(({ mount }) => mount)),
    open: median(each(({ open }) => open)),
    'open p95': p95(each(({ open }) => open)),
    'first key': median(each(({ firstKey }) => firstKey)),
    key: median(keys),
    'key p95': p95(keys),
    'key max': quantile(keys, 1),
    clear: median(each(({ clear }) => clear)),
    arrow: median(arrows),
    'arrow p95': p95(arrows),
    jump: median(each(({ jump }) => jump)),
    End: median(each(({ end }) => end)),
    'CPU open': median(each(({ cpuOpen }) => cpuOpen)),
    'CPU key': median(each(({ cpuKey }) => cpuKey)),
    'heap MB': median(each(({ heapMB }) => heapMB)),
    nodes: median(each(({ nodes }) => nodes)),
    rows: median(each(({ rows }) => rows)),
    'row nodes': median(each(({ rowNodes }) => rowNodes)),
    'long tasks': median(longTasks.map((tasks) => tasks.reduce((sum, ms) => sum + ms, 0))),
    longest: longTasks.length === 0 ? Number.NaN : Math.max(0, ...longTasks.flat()),
    whole: median(each(({ whole }) => whole)),
    complete: median(each(({ complete }) => complete)),
    append: median(each(({ append }) => append && append.busy)),
    'append frame': median(each(({ append }) => append && append.frame)),
    'append typed': median(each(({ appendTyped }) => appendTyped && appendTyped.busy)),
    'append typed frame': median(each(({ appendTyped }) => appendTyped && appendTyped.frame)),
  }
  return { contender, count, sessions: samples.length, cells, dnf: samples.flatMap(({ dnf }) => dnf ?? []) }
}

const times: readonly string[] = timeColumns

/** Three significant figures, and for times also the ratio to the floor. */
export function cell(row: Row, column: Column, floor: Row | undefined): string {
  const value = row.cells[column]
  if (Number.isNaN(value)) return row.dnf.length > 0 ? 'DNF' : '–'
  const ratio = floor && row !== floor && times.includes(column) ? ` (${figures(value / floor.cells[column], 2)}×)` : ''
  return figures(value, 3) + ratio
}

export function figures(value: number, count: number): string {
  if (value === 0) return '0'
  const decimals = Math.max(0, Math.min(count - 1 - Math.floor(Math.log10(Math.abs(value))), 2))
  return value.toFixed(decimals)
}

export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...rows]
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n')
}
