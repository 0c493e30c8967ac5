/** Renders the lines of an outline as nested lists, so that screen readers convey what belongs below what. */
import { Fragment, type ReactElement, type ReactNode } from 'react'
import type { OutlineLine } from './outline.js'
import type { Part } from './Part.js'

export type SummaryLinesProps = { lines: OutlineLine[]; drawParts: (parts: Part[]) => ReactNode }

export function SummaryLines({ lines, drawParts }: SummaryLinesProps): ReactElement {
  // With several groups, the first line says how many there are; unknown keys of the definition itself come last.
  const heading = lines[1]?.depth === 0 && lines[1].marker ? lines[0] : undefined
  const unknownKeys = lines[1] && !lines.at(-1)!.marker ? lines.at(-1) : undefined
  const groups = lines.slice(heading ? 1 : 0, unknownKeys ? -1 : undefined)

  function drawLine({ depth, marker, parts }: OutlineLine): ReactElement {
    return (
      <div data-part="line" data-depth={depth}>
        {marker === '' ? null : <span data-part="marker">{marker}</span>}
        {drawParts(parts)}
      </div>
    )
  }

  /** Renders the lines at the depth of the first as list items, each with the lines below it. */
  function drawList(lines: OutlineLine[]): ReactNode {
    if (!lines.length) return null
    return (
      <div role="list">
        {blocks(lines).map(([first, ...below], key) => (
          <div key={key} role="listitem">
            {drawLine(first!)}
            {drawList(below)}
          </div>
        ))}
      </div>
    )
  }

  return (
    <>
      {heading ? drawLine(heading) : null}
      <div role={heading && 'list'}>
        {blocks(groups).map(([first, ...below], key) => (
          <Fragment key={key}>
            {first!.connective === undefined ? null : (
              <div aria-hidden="true" data-part="connective" data-level="group">
                {first!.connective}
              </div>
            )}
            <div role={heading && 'listitem'} data-part="group">
              {drawLine(first!)}
              {drawList(below)}
            </div>
          </Fragment>
        ))}
      </div>
      {unknownKeys ? drawLine(unknownKeys) : null}
    </>
  )
}

/** Each line at the depth of the first, with the deeper ones that follow it. */
function blocks(lines: OutlineLine[]): OutlineLine[][] {
  const blocks: OutlineLine[][] = []
  for (const line of lines)
    if (line.depth === lines[0]!.depth) blocks.push([line])
    else blocks.at(-1)!.push(line)
  return blocks
}
