/** What jsdom lacks and a picker needs, and the tidying between component tests. */
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(cleanup)
