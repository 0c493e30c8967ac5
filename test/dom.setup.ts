/** The timeout and cleanup of component tests in jsdom; what needs layout is tested in Chromium. */
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// Long enough that the speed of the machine decides no test.
configure({ asyncUtilTimeout: 20_000 })
afterEach(cleanup)

/** cmdk needs a ResizeObserver, which jsdom lacks because it has no layout. */
globalThis.ResizeObserver = class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
