/** A button above or below the list, or in a notice, that acts once per press, double click or held key. */
import type { ReactElement } from 'react'

type PanelButtonProps = { part: 'better' | 'clear-all' | 'close' | 'refresh' | 'retry' | 'select-all' | 'undo'; isBusy?: boolean; onClick: () => void; children: string }

export function PanelButton({ part, isBusy, onClick, children }: PanelButtonProps): ReactElement {
  return (
    <button
      type="button"
      data-segment-picker={part}
      aria-disabled={isBusy || undefined}
      // A held key counts as one press, as a double click counts as one click.
      onKeyDown={(event) => event.key === 'Enter' && event.repeat && event.preventDefault()}
      onClick={({ detail }) => {
        if (detail < 2 && !isBusy) onClick()
      }}
    >
      {children}
    </button>
  )
}
