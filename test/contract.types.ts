/** Compiles only while our types equal those that a generator derives from the OpenAPI, in both directions. */
import type { ContactSegment, ContactsFilter, ErrorDto, ListContactSegmentsOutput, ListedSegment } from 'react-contact-segments/core'
import type { components } from './openapi.types.js'

type Schemas = components['schemas']
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : MutuallyAssignable<A, B>
type MutuallyAssignable<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
type KeysOf<Union> = Union extends unknown ? keyof Union : never

export const proofs: true[] = [
  true satisfies Same<ContactsFilter, Schemas['ContactsFilter']>,
  true satisfies Same<ContactSegment, Schemas['ContactSegment']>,
  true satisfies Same<ListContactSegmentsOutput, Schemas['ListContactSegmentsOutput']>,
  true satisfies Same<ErrorDto, Schemas['ErrorDto']>,
  // Assignability alone would miss an optional key that only one side has.
  true satisfies Same<KeysOf<ContactsFilter>, KeysOf<Schemas['ContactsFilter']>>,
  true satisfies Same<keyof ContactSegment, keyof Schemas['ContactSegment']>,
  true satisfies Same<keyof ErrorDto, keyof Schemas['ErrorDto']>,
  true satisfies [ContactSegment] extends [ListedSegment] ? true : false,
]
