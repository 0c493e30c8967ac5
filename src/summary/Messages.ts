/** What a language has to say. A filter type without words does not compile. */
import type { ContactsFilter } from '../contract.js'
import type { KindOf } from './SummaryTree.js'

/** One text, or one for each plural form of the language. `{n}` is the number, written as the language writes it. */
export type Plural = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { other: string })

/**
 * Words are written as in the middle of a sentence; the first letter of a line is raised where it should be. In a
 * message `{slot}` is filled and `[words]` are the name of the field. Slots may stand in any order, each exactly once.
 */
type Words = {
  all: { label: string }
  /** `is`: the sentence, with `{values}`. `count`: what to say when there is no room for a single value. */
  list: { label: string; is: string; count: Plural }
  /** `when`: the sentence, with `{when}` filled from `when`. */
  range: { label: string; when: string }
  /**
   * `in`: the API's own word, with `{records}`. `only` and `onlyShort`: one record of one key, `{key}` and `{value}`.
   * `match`: with `{records}`, once the app has said how records and keys combine.
   */
  records: { label: string; in: string; only: string; onlyShort: string; match: string; count: Plural }
  /** `in`: the sentence, with `{ref}`, a name or an id. `count`: without it. */
  reference: { label: string; in: string; count: string }
}

export type Messages = {
  /** BCP 47. Plurals, lists, numbers and dates follow it, or the caller's locale of the same language. */
  locale: string
  direction: 'ltr' | 'rtl'
  /** The quotes of the language, then a pair for texts that contain one of those. */
  quotes: [open: string, close: string, openOther: string, closeOther: string]
  /** Around a group of conditions. */
  brackets: [open: string, close: string]
  /** Around the keys of one attribute record. */
  braces: [open: string, close: string]
  /** Between the values, the conditions and the groups of a short text. */
  commaShort: string
  andShort: string
  orShort: string
  /** Between the conditions and the groups of a line. */
  and: string
  or: string
  /** The values, conditions and groups that are left out. They follow the separators above. */
  moreValues: Plural
  moreValuesShort: Plural
  moreConditions: Plural
  moreGroups: Plural
  /** When there is no room for any condition: `{conditions}` and `{groups}` are filled from the next two. */
  onlyCounts: string
  conditions: Plural
  groups: Plural
  /** The headings of the multi-line text. */
  anyOf: Plural
  allOf: string
  numbered: string
  bullet: string
  /** A field and what is said of it: `{label}`, `{text}`. */
  labelled: string
  inEmptyList: string
  emptyList: string
  noDates: string
  noneSpecified: string
  noKeys: string
  pair: string
  pairIs: string
  unnamed: string
  /** A segment whose definition refers to that segment. */
  inItself: string
  noRules: string
  noConditions: string
  noGroups: string
  unreadableDefinition: string
  unreadableGroup: string
  unreadableCondition: string
  /** With `{type}`. */
  unsupported: string
  /** A remark behind a condition: `{note}`. */
  noted: string
  notes: {
    empty: string
    notFound: string
    circular: string
    refersBack: string
    inverted: string
    badDate: string
    unreadable: string
    /** With `{keys}` and, when there is no room, with `{n}`. */
    unknownKeys: Plural
    unknownKeyCount: Plural
    /** With `{n}`, the number of the earlier group. */
    sameAs: string
  }
  /** When something happened. `since` and `through` include their day; `zoned` names the zone of a day. */
  when: {
    since: string
    onOrAfter: string
    after: string
    before: string
    through: string
    onOrBefore: string
    on: string
    days: string
    both: string
    same: string
    zoned: string
  }
  filters: { [F in ContactsFilter as F['type']]: Words[KindOf<F>] }
}

type DeepPartial<T> = { [K in keyof T]?: T[K] extends string | readonly string[] ? T[K] : DeepPartial<T[K]> }

/** Messages to put in place of the language's own, at any depth. */
export type MessageOverrides = DeepPartial<Messages>
