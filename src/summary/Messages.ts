/** Everything a language has to put into words, so that a filter type without words does not compile. */
import type { ContactsFilter } from '../contract.js'
import type { KindOf } from './SummaryTree.js'

/** One text, or one for each plural form of the language. `{n}` is the number, written as the language writes it. */
export type Plural = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { other: string })

/**
 * Words are written as in the middle of a sentence; the first letter of a line is capitalised where needed. In a message,
 * `{slot}` is filled in and `[words]` mark the name of the field. Slots may come in any order, each exactly once.
 */
type Words = {
  all: { label: string }
  /**
   * `is`: the sentence, with one or many values in `{value}`, where the one for all lists does not fit. `count`: for when there
   * is no room for any value.
   */
  list: { label: string; is?: string; count: Plural }
  range: { label: string }
  /** `only`: one record of one key, filled with `pair` or `pairIs`. `count`: as above. */
  records: { label: string; only: string; count: Plural }
  /** `is`: the sentence, with the name or id in `{value}`, where `said` does not fit. `count`: without it. */
  reference: { label: string; is?: string; count: Plural }
}

/** What joins two items of a level, how many there are, and how many more than are shown. */
type Level = { short: string; full: string; count: Plural; more: Plural }

/** All the words of one language: a language that lacks one does not compile. */
export type Messages = {
  /** BCP 47. Plurals, lists, numbers and dates follow it, or the caller's locale of the same language. */
  locale: string
  direction: 'ltr' | 'rtl'
  /** The quotes of the language, then a pair for texts that contain one of those. */
  quotes: [open: string, close: string, openOther: string, closeOther: string]
  /** Around a group of conditions. */
  brackets: [open: string, close: string]
  /** Between the values of a short text. Elsewhere Intl joins them. */
  comma: string
  /** How many values are left out; `rest` is for after a comma rather than a connective, if that is worded differently. */
  more: Plural
  rest?: Plural
  condition: Level
  group: Level
  /**
   * For when there is no room for any condition: `{conditions}` and `{groups}` are the two counts. The count of groups is used
   * nowhere else, so it may be in the grammatical case that this sentence needs.
   */
  onlyCounts: string
  /** The headings of the multi-line text; `anyOf` where there are several groups. */
  anyOf: Plural
  allOf: string
  /**
   * A `{label}` and what is said about it. `is`: one or many values of a list. `said`: dates, as worded by `when`, or the name
   * of a segment or sequence. `inRecords`: the API's own word before attribute records or, without its `{value}`, above them.
   * `matchRecords`: once the app has said how they combine.
   */
  labelled: string
  inEmptyList: string
  is: string
  said: string
  inRecords: string
  matchRecords: string
  emptyList: string
  /** How many dates a range has, when there is no room for them. */
  dates: Plural
  /** For when there is room for only one of two dates. */
  otherDate: string
  noDates: string
  noneSpecified: string
  noKeys: string
  /** One key of an attribute record, `{key}` and `{value}`: in braces, and in words. */
  pair: string
  pairIs: string
  unnamed: string
  /** A segment whose definition refers to itself. */
  inItself: string
  noRules: string
  noConditions: string
  unreadable: string
  unreadableGroup: string
  unreadableCondition: string
  /** With `{type}`, or without it when there is no room. */
  unsupported: string
  /** A remark or a time zone after what it belongs to: `{note}`. */
  noted: string
  notes: {
    empty: string
    missing: string
    self: string
    cycle: string
    inverted: string
    badDate: string
    unreadable: string
    /** With `{keys}`, and with `{n}` when there is no room. */
    unknownKeys: Plural
    unknownKeyCount: Plural
    /** With `{n}`, the number of the earlier group. */
    sameAs: string
  }
  /**
   * When something happened. `since` and `through` (short) and `onOrAfter` and `onOrBefore` (full) include their day.
   */
  when: {
    since: string
    onOrAfter: string
    after: string
    before: string
    through: string
    onOrBefore: string
    day: string
    days: string
    both: string
    same: string
  }
  filters: { [F in ContactsFilter as F['type']]: Words[KindOf<F>] }
}

type DeepPartial<T> = { [K in keyof T]?: (T[K] extends string | readonly string[] ? T[K] : DeepPartial<T[K]>) | undefined }

/** Messages to put in place of the language's own, at any depth. */
export type MessageOverrides = DeepPartial<Messages>
