/** A mutant that breaks a hook is seen by a wait that runs out; with the patience of dom.setup.ts, 20 s each. */
import { configure } from '@testing-library/react'

configure({ asyncUtilTimeout: 4000 })
