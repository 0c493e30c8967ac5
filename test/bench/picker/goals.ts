/** The goals for the picker's speed, and whether they are met. */
import { FLOOR, OURS } from './roster.ts'
import { figures, otherColumns, timeColumns, type Column, type Row } from './table.ts'

export type Goal = { goal: string; measured: string; met: boolean }

const FRAME = 1000 / 60

export function goalsOf(rows: Row[]): Goal[] {
  const at = (key: string, count: number): Row | undefined => rows.find((row) => row.contender.key === key && row.count === count)
  const sizes = [...new Set(rows.map(({ count }) => count))]
  const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)]
  const goals: Goal[] = []
  const judge = (goal: string, value: number | undefined, limit: number, unit: string): void => {
    if (value === undefined || Number.isNaN(value)) return
    goals.push({ goal: `${goal} <= ${limit}${unit}`, measured: figures(value, 3) + unit, met: value <= limit })
  }
  const ratio = (count: number, column: Column): number | undefined => {
    const [ours, floor] = [at(OURS, count), at(FLOOR, count)]
    return ours && floor ? ours.cells[column] / floor.cells[column] : undefined
  }
  const worst = (values: (number | undefined)[]): number | undefined => {
    const known = values.filter((value) => value !== undefined && !Number.isNaN(value)) as number[]
    return known.length > 0 ? Math.max(...known) : undefined
  }
  const ours = sizes.flatMap((count) => at(OURS, count) ?? [])

  judge('100,000: key, median', ratio(100_000, 'key'), 1.5, '×')
  judge('100,000: key, p95', ratio(100_000, 'key p95'), 1.5, '×')
  judge('100,000: arrow, median', ratio(100_000, 'arrow'), 1.25, '×')
  judge('100,000: clear to all', ratio(100_000, 'clear'), 1.4, '×')
  judge('10,000: key, p95', ratio(10_000, 'key p95'), 1.3, '×')
  judge('10,000: open', ratio(10_000, 'open'), 2.3, '×')
  const opens = rows.filter(({ contender, count }) => contender.kind === 'peer' && contender.popover && count === 10_000)
  const fastest = opens.toSorted((a, b) => a.cells.open - b.cells.open)[0]
  const own = at(OURS, 10_000)
  if (fastest && own) {
    const measured = `${figures(own.cells.open, 3)} ms; ${fastest.contender.title} ${figures(fastest.cells.open, 3)} ms`
    goals.push({ goal: '10,000: open below every peer that has a popover', measured, met: own.cells.open < fastest.cells.open })
  }
  if (smallest < largest) {
    const growth = (at(OURS, largest)?.cells.open ?? Number.NaN) / (at(OURS, smallest)?.cells.open ?? Number.NaN)
    judge(`open, ${largest} by ${smallest}`, growth, 1.15, '×')
  }
  judge('any size: End', worst(sizes.map((count) => ratio(count, 'End'))), 2, '×')
  judge('any size: jump to the bottom', worst(sizes.map((count) => ratio(count, 'jump'))), 2, '×')
  judge('any size: longest task', worst(ours.map(({ cells }) => cells.longest)), 50, ' ms')
  judge('any size: heap over the data', worst(ours.map(({ cells }) => cells['heap MB'])), 12, ' MB')
  judge('any size: DOM nodes of rows', worst(ours.map(({ cells }) => cells['row nodes'])), 60, '')
  const frame = Number(FRAME.toFixed(1))
  judge('any size: one more page while open, longest frame longer by', worst(ours.map(({ cells }) => cells['append frame'])), frame, ' ms')
  judge('any size: the same with a query typed', worst(ours.map(({ cells }) => cells['append typed frame'])), frame, ' ms')
  return goals
}

/** Where a peer is better than our picker, by size. */
export function lostTo(rows: Row[]): string[] {
  return rows.flatMap((row) => {
    if (row.contender.kind !== 'peer') return []
    const own = rows.find(({ contender, count }) => contender.key === OURS && count === row.count)
    if (!own) return []
    const better = [...timeColumns, ...otherColumns].filter((column) => row.cells[column] < own.cells[column])
    return better.length === 0 ? [] : [`${row.count.toLocaleString('en')}: ${row.contender.title} is better in ${better.join(', ')}`]
  })
}
