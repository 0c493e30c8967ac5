/** A shorter timeout than dom.setup.ts: a mutant that breaks a hook is often noticed only when a wait times out, there after 20 s. */
import { configure } from '@testing-library/react'

configure({ asyncUtilTimeout: 4000 })
