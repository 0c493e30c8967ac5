/** That a property fails is enough to know; the smallest way to make it fail can take minutes. */
import { configureGlobal, readConfigureGlobal } from 'fast-check'

configureGlobal({ ...readConfigureGlobal(), endOnFailure: true })
