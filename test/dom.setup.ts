/** The patience of component tests in jsdom, and the tidying between them. What needs layout is tested in Chromium. */
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// How fast this machine is today decides no test.
configure({ asyncUtilTimeout: 20_000 })
afterEach(cleanup)

/** cmdk asks for what jsdom, which has no layout, does not have. */
globalThis.ResizeObserver = class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
