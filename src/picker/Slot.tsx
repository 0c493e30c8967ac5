/** A place that the page may draw itself; what it draws cannot take the picker down. */
import { Component, type ReactNode } from 'react'

type SlotProps = {
  /** The page's own drawing, if it has one. Called while rendering. */
  render: (() => ReactNode) | undefined
  /** Ours, also when the page's own throws; React reports the error as it does every caught one. */
  children: ReactNode
}

export class Slot extends Component<SlotProps, { failed: boolean }> {
  override state: { failed: boolean } = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
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
