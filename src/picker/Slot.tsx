/** A place that the page may render itself, with boundaries so that its errors, and its waiting for data, cannot take the picker down. */
import { Component, Suspense, type ReactNode } from 'react'

type SlotProps = {
  /** The page's render prop, if it has one. Called while rendering. */
  render: (() => ReactNode) | undefined
  /** Our own content, also used while the page's suspends, and when it throws; React reports the error like any caught one. */
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
    if (!render || this.state.failed) return children
    return (
      <Suspense fallback={children}>
        <Drawn render={render} />
      </Suspense>
    )
  }
}

/** A component of its own, so that the boundaries above it catch what it throws. */
function Drawn({ render }: { render: () => ReactNode }): ReactNode {
  return render()
}
