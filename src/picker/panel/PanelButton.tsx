/** A button beside or below the list: it leaves the focus where one types, is one wish however it is pressed, and hands the focus over when it goes. */
import { useRef, type ReactElement } from 'react'
import { useLayoutEffect } from '../useLayoutEffect.js'

type PanelButtonProps = { part: 'retry' | 'tool'; isBusy?: boolean; onClick: () => void; children: string }

export function PanelButton({ part, isBusy, onClick, children }: PanelButtonProps): ReactElement {
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const own = button.current!
    // It is still there: what goes is told so before it is taken out.
    return () => {
      if (own.matches(':focus')) own.closest('[data-segment-picker="panel"]')?.querySelector<HTMLElement>('[data-segment-picker="search"]')?.focus()
    }
  }, [])
  return (
    <button
      ref={button}
      type="button"
      data-segment-picker={part}
      aria-disabled={isBusy || undefined}
      onMouseDown={(event) => event.preventDefault()}
      // A double click is one wish, and so is a key that is held.
      onKeyDown={(event) => event.key === 'Enter' && event.repeat && event.preventDefault()}
      onClick={({ detail }) => {
        if (detail < 2 && !isBusy) onClick()
      }}
    >
      {children}
    </button>
  )
}
