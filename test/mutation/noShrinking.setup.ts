/** No shrinking: that a property fails is all we need to know, and finding the smallest counterexample can take minutes. */
import { configureGlobal, readConfigureGlobal } from 'fast-check'

configureGlobal({ ...readConfigureGlobal(), endOnFailure: true })
