/** A place that the page may draw itself; what it draws cannot take the picker down. */
import { Component, type ReactNode } from 'react'

type SlotProps = {
  /** The page's own drawing, if it has one. Called while rendering. */
  render: (() => ReactNode) | undefined
  /** Ours, also when the page's own throws; React reports the error as it does every caught one. */
  children: ReactNode
  /** What the page draws, or draws with: when that is another than it threw at, it is asked again. */
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

/** A component of its own, so that what it throws is caught above it. */
function Drawn({ render }: { render: () => ReactNode }): ReactNode {
  return render()
}
