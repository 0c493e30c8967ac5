/** One language in one time zone: its numbers, lists, quotes and dates, and what a value looks like inside a sentence. */
import { dateFormats, type DateFormats } from './dateFormats.js'
import type { MessageOverrides, Messages, Plural } from './Messages.js'
import { fillMessage, type Part, textOf } from './Part.js'
import type { Value } from './SummaryTree.js'
import { escapeCharacter, runsAgainst } from './visibleText.js'

export type SpeechOptions = {
  messages: Messages
  locale?: string | undefined
  timeZone?: string | undefined
  overrides?: MessageOverrides | undefined
  isolate?: 'auto' | 'always' | 'never' | undefined
}

export type Speech = {
  messages: Messages
  /** What Intl is asked for. */
  language: string
  timeZone: string
  formats: DateFormats
  /** Options that Intl refused and that were replaced by the catalogue's language or by UTC. */
  refused: ('locale' | 'timeZone')[]
  plural: (message: Plural, n: number, slots?: Record<string, Part[]>, part?: Partial<Part>) => Part[]
  note: (note: string | Part[]) => Part[]
  value: (value: Value) => Part[]
  /** Joins by the grammar of the language, or by its comma. A remainder is counted with the same connective. */
  list: (items: Part[][], hidden: number, type?: 'conjunction' | 'disjunction') => Part[]
  /** Raises the first letter of a line, unless it is somebody's data. */
  raise: (parts: Part[]) => Part[]
}

export function createSpeech(options: SpeechOptions): Speech {
  const messages = options.overrides ? merge(options.messages, options.overrides) : options.messages
  const { locale, direction, commaShort } = messages
  const refused: Speech['refused'] = []
  const isolate = options.isolate ?? 'auto'
  let language = locale
  let timeZone = options.timeZone ?? 'UTC'
  try {
    // English words around German dates help nobody.
    if (options.locale && sameLanguage(options.locale, locale)) language = options.locale
  } catch {
    refused.push('locale')
  }
  try {
    new Intl.DateTimeFormat(language, { timeZone })
  } catch {
    timeZone = 'UTC'
    refused.push('timeZone')
  }
  const rules = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  const lists: Partial<Record<'conjunction' | 'disjunction', Intl.ListFormat>> = {}

  const plural: Speech['plural'] = (message, n, slots, part = { type: 'text' }) => {
    const form = typeof message === 'string' ? message : (message[rules.select(n)] ?? message.other)
    const parts = fillMessage(form, { n: numbers.format(n), ...slots }, 'text')
    return slots ? parts : [{ type: 'text', ...part, text: textOf(parts) }]
  }

  const note: Speech['note'] = (note) => {
    const slot: Part[] = typeof note === 'string' ? [{ type: 'note', text: note }] : note
    return fillMessage(messages.noted, { note: slot }, 'note')
  }

  function quote(parts: Part[], text: string): Part[] {
    const [open, close, openOther, closeOther] = messages.quotes
    const other = text.includes(open.trim()) || text.includes(close.trim())
    return [
      { type: 'open', text: other ? openOther : open },
      ...parts,
      { type: 'close', text: other ? closeOther : close },
    ]
  }

  function value(value: Value): Part[] {
    const { name, path } = value
    if (name !== undefined) {
      const named = name ? shown(value, name, true) : [{ type: 'note' as const, text: messages.unnamed, path }]
      return name && !value.ambiguous ? named : [...named, ...note(shown(value, value.display, value.quoted))]
    }
    const parts = shown(value, value.display, value.quoted)
    return value.raw ? parts : [...parts, ...note(messages.notes.empty)]
  }

  function shown(value: Value, display: string, quoted: boolean): Part[] {
    const quotes = messages.quotes.map((quote) => quote.trim())
    // Both pairs inside: the marks that would end the quotation early are spelled out.
    const clash = quotes.slice(0, 2).some((mark) => display.includes(mark)) && quotes.slice(2).some((mark) => display.includes(mark))
    const text = clash ? display.replace(/[“”«»„「」『』‹›]/g, escapeCharacter) : display
    const marks = isolate === 'always' || (isolate === 'auto' && runsAgainst(direction, text))
    const part: Part = { type: 'value', text, path: value.path, value }
    const parts: Part[] = marks ? [{ type: 'isolate', text: '\u2068' }, part, { type: 'isolate', text: '\u2069' }] : [part]
    return quoted ? quote(parts, text) : parts
  }

  const list: Speech['list'] = (items, hidden, type) => {
    const more = hidden
      ? plural(type ? messages.moreValues : messages.moreValuesShort, hidden, undefined, { type: 'more', level: 'value', hidden })
      : undefined
    const all = more ? [...items, more] : items
    if (!type) return all.flatMap((item, index) => (index ? [{ type: 'text', text: commaShort }, ...item] : item))
    const format = (lists[type] ??= new Intl.ListFormat(language, { type }))
    let index = 0
    // Some languages choose the connective by the sound of the next word: they get to see it as it is shown.
    return format.formatToParts(all.map(unmarked)).flatMap((piece): Part[] => {
      if (piece.type === 'element') return all[index++]!
      const last = index === all.length - 1
      return [last ? { type: 'connective', level: 'value', text: piece.value } : { type: 'text', text: piece.value }]
    })
  }

  return {
    messages,
    language,
    timeZone,
    formats: dateFormats(language, timeZone),
    refused,
    plural,
    note,
    value,
    list,
    raise(parts) {
      const [first, ...rest] = parts
      if (!first || first.value || first.type === 'date') return parts
      const letter = String.fromCodePoint(first.text.codePointAt(0) ?? 32)
      return [{ ...first, text: letter.toLocaleUpperCase(language) + first.text.slice(letter.length) }, ...rest]
    },
  }
}

function unmarked(parts: Part[]): string {
  return textOf(parts.filter((part) => part.type !== 'isolate'))
}

function sameLanguage(a: string, b: string): boolean {
  return new Intl.Locale(a).language === new Intl.Locale(b).language
}

function merge<T extends object>(base: T, over: object): T {
  const merged = { ...base } as Record<string, unknown>
  for (const [key, value] of Object.entries(over)) {
    const old = merged[key]
    const deeper = typeof old === 'object' && old && typeof value === 'object' && !Array.isArray(value)
    if (value !== undefined) merged[key] = deeper ? merge(old, value) : value
  }
  return merged as T
}
