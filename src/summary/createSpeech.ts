/** One language in one time zone: its numbers, lists and quotes, and what a value looks like inside a sentence. */
import { dateFormats, type DateFormats } from './dateFormats.js'
import type { MessageOverrides, Messages, Plural } from './Messages.js'
import { append, enclose, fillMessage, interleave, type Part, part, textOf } from './Part.js'
import type { Value } from './SummaryTree.js'
import { readValue, runsAgainst, spellOut } from './visibleText.js'
import { type Junction, wordForms } from './wordForms.js'

export type SpeechOptions = {
  messages: Messages
  locale?: string | undefined
  timeZone?: string | undefined
  overrides?: MessageOverrides | undefined
  isolate?: 'auto' | 'always' | 'never' | undefined
}

export type Speech = {
  messages: Messages
  /** The locale passed to Intl. */
  language: string
  timeZone: string
  formats: DateFormats
  /** For a search index rather than readers: a range of days has its last day after it. */
  isSearched?: boolean
  /** What Intl refused: a locale falls back to that of the messages, that to English, and a time zone to UTC. */
  refused: ('locale' | 'timeZone')[]
  /** Writes a count: a `more` of its `level`, or plain text. */
  count: (message: Plural, n: number, level?: Part['level']) => Part[]
  /** The items, followed by how many more are `hidden`, if any. */
  andMore: (items: Part[][], message: Plural, hidden: number, level: Part['level']) => Part[][]
  /** A remark, set apart as the language does it; no parts if there is nothing to remark. */
  note: (note: string | Part[] | false | undefined) => Part[]
  /** Unknown keys, which may reverse a meaning: they are `named`, or at least counted, after what they belong to or `alone`. */
  unknownKeys: (keys: string[], path: string, named: boolean, alone?: boolean) => Part[]
  value: (value: Value) => Part[]
  /**
   * Joins items by the grammar of the language if there is a `junction`, else by its comma. The `hidden` rest is counted as the
   * last item.
   */
  list: (items: Part[][], hidden?: number, junction?: Junction) => Part[]
  /** Capitalises the first letter of a line, unless it is data. */
  raise: (parts: Part[]) => Part[]
}

export function createSpeech(options: SpeechOptions): Speech {
  const messages = merge(options.messages, options.overrides ?? {}) as Messages
  const { isolate = 'auto' } = options
  const refused: Speech['refused'] = []
  let { timeZone = 'UTC' } = options
  let language = 'en'
  try {
    const { locale } = options
    const own = new Intl.Locale(messages.locale)
    language = messages.locale
    // A locale of another language is ignored: nobody wants English words around German dates.
    if (locale && new Intl.Locale(locale).language === own.language) language = locale
  } catch {
    refused.push('locale')
  }
  try {
    dateFormats(language, timeZone).localDay(0)
  } catch {
    timeZone = 'UTC'
    refused.push('timeZone')
  }
  const forms = wordForms(language)

  const plural = (message: Plural, n: number, slots?: Record<string, Part[]>): Part[] => {
    const form = typeof message === 'string' ? message : (message[forms.plural(n)] ?? message.other)
    return fillMessage(form, { n: forms.figures(n), ...slots }, 'note')
  }

  const note: Speech['note'] = (note) => (note ? fillMessage(messages.noted, { note }, 'note') : [])

  const count: Speech['count'] = (message, hidden, level) => [
    part(level ? 'more' : 'text', textOf(plural(message, hidden)), level && { level, hidden }),
  ]

  const andMore: Speech['andMore'] = (items, message, hidden, level) =>
    hidden > 0 ? [...items, count(message, hidden, level)] : items

  function shown(text: string, value: Value, quoted: boolean): Part[] {
    let quotes: string[] = messages.quotes
    const has = (marks: string[]): boolean => marks.some((mark) => text.includes(mark.trim()))
    if (quoted && has(quotes.slice(0, 2))) {
      const others = quotes.slice(2)
      // If the text contains both pairs, the marks that could end the quotation early are spelled out.
      if (has(others)) for (const mark of quotes) text = text.replaceAll(mark.trim(), (found) => Array.from(found, spellOut).join(''))
      else quotes = others
    }
    const { path } = value
    const bare = [part('value', text, { path, value })]
    const isolated = isolate === 'always' || (isolate === 'auto' && runsAgainst(messages.direction, text))
    const parts = isolated ? [part('isolate', '\u2068'), ...bare, part('isolate', '\u2069')] : bare
    return quoted ? enclose(parts, quotes, { path }) : parts
  }

  function value(value: Value): Part[] {
    const { name, display, quoted, ambiguous } = value
    const raw = shown(display, value, quoted)
    if (name === undefined) return [...raw, ...note(!display && messages.notes.empty)]
    const named = name ? shown(name, value, true) : [part('note', messages.unnamed)]
    return [...named, ...note((!name || ambiguous) && raw)]
  }

  const list: Speech['list'] = (items, hidden = 0, junction) => {
    const all = andMore(items, (!junction && messages.rest) || messages.more, hidden, 'value')
    if (!junction) return interleave(all, () => part('text', messages.comma))
    // Intl chooses some connectives by the next word: Spanish y becomes e before an i. So it gets the words without opening
    // quotes, and with accents decomposed.
    const words = all.map((item) => textOf(item.filter(({ type }) => type !== 'isolate' && type !== 'open')).normalize('NFD'))
    const parts: Part[] = []
    let index = 0
    for (const { type, value } of forms.list(junction, words))
      if (type === 'element') append(parts, all[index++]!)
      else parts.push(index === all.length - 1 ? part('connective', value, { level: 'value' }) : part('text', value))
    return parts
  }

  return {
    messages,
    language,
    timeZone,
    formats: dateFormats(language, timeZone),
    refused,
    count,
    andMore,
    note,
    unknownKeys(keys, path, named, alone) {
      if (!keys.length) return []
      const { unknownKeys, unknownKeyCount } = messages.notes
      const quoted = keys.map((key) => value(readValue(key, path, true)))
      const told = plural(named ? unknownKeys : unknownKeyCount, keys.length, { keys: list(quoted) })
      return odd(alone ? told : note(told), 'unknownKey')
    },
    value,
    list,
    raise(parts) {
      const [first] = parts
      // Greek drops the accents of a text in capitals, but not of an initial: so beyond z, no locale. Georgian has no initial capitals.
      if (first && first.type !== 'value' && first.type !== 'date')
        first.text = first.text.replace(/^[^ა-ჿ]/u, (letter) => letter.toLocaleUpperCase(letter > 'z' ? 'en' : language))
      return parts
    },
  }
}

/** Marks the notes among the parts with an issue. */
export function odd(parts: Part[], issue: NonNullable<Part['issue']>): Part[] {
  for (const part of parts) if (part.type === 'note') part.issue = issue
  return parts
}

/** When plural forms override a single text, that text stays their `other`. */
function merge(base: unknown, over: object): object {
  const merged: Record<string, unknown> = typeof base === 'object' ? { ...base } : { other: base }
  for (const [key, value] of Object.entries(over))
    if (value != null)
      merged[key] = typeof value === 'object' && !Array.isArray(value) ? merge(merged[key], value) : value
  return merged
}
