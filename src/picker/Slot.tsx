/** A place that the page may render itself, with an error boundary so that its errors cannot take the picker down. */
import { Component, type ReactNode } from 'react'

type SlotProps = {
  /** The page's render prop, if it has one. Called while rendering. */
  render: (() => ReactNode) | undefined
  /** Our own content, also used when the page's throws; React reports the error like any caught one. */
  children: ReactNode
  /** What the page renders, or renders with: after an error, `render` is called again once this changes. */
  subject?: unknown
}

type SlotState = { failed: boolean; subject: unknown }

export class Slot extends Component<SlotProps, SlotState> {
  override state: SlotState = { failed: false, subject: undefined }

  static getDerivedStateFromProps({ subject }: SlotProps, state: SlotState): SlotState | null {
    return subject === state.subject ? null : { failed: false, subject }
  }

  static getDerivedStateFromError(): Pick<SlotState, 'failed'> {
    return { failed: true }
  }

  override render(): ReactNode {
    const { render, children } = this.props
    return !render || this.state.failed ? children : <Drawn render={render} />
  }
}

/** A component of its own, so that the boundary above it catches what it throws. */
function Drawn({ render }: { render: () => ReactNode }): ReactNode {
  return render()
}
