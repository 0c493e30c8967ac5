/** What jsdom lacks and a picker needs, and the tidying between component tests. */
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// How fast this machine is today decides no test.
configure({ asyncUtilTimeout: 20_000 })
afterEach(cleanup)
