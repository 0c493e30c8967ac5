/** A parser for English lines, back to their definition, written from the grammar alone. For tests only. */

const LISTS: [words: string, label: string, type: string, key: string][] = [
  ['contact', 'contact id', 'contact_id_in', 'contact_ids'],
  ['email domain', 'email domain', 'contacts_email_domain_name_in', 'domain_name_in'],
  ['name', 'name', 'contacts_name_in', 'name_in'],
  ['phone number', 'phone number', 'contacts_phone_number_in', 'phone_number_in'],
  ['email', 'email', 'contacts_email_in', 'email_in'],
]
const RANGES: [words: string, type: string][] = [
  ['created', 'contacts_created_at_between'],
  ['last contacted with handoff', 'last_contacted_at_with_handoff_between'],
  ['last contacted', 'last_contacted_at_between'],
]
const RECORDS: [words: string, type: string][] = [
  ['contact attribute', 'contacts_attributes_in'],
  ['session attribute', 'contacts_sessions_attributes_in'],
]
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const DAY = 86_400_000

/** @throws when the line does not follow the grammar. */
export function parseLine(line: string): unknown {
  const text = line.replace(/[\u2068\u2069]/g, '')
  let position = 0

  if (text === 'No rules defined') return null
  const or = [group()]
  while (take('; or ')) or.push(group())
  if (position < text.length) fail()
  return { or }

  function group(): { and: unknown[] } {
    if (take('(no conditions)') || take('no conditions')) return { and: [] }
    const brackets = take('(')
    const and = [condition()]
    while (take('; and ')) and.push(condition())
    if (brackets && !take(')')) fail()
    return { and }
  }

  function condition(): unknown {
    if (take('all contacts')) return { type: 'all_contacts' }
    for (const [words, label, type, key] of LISTS) {
      if (take(`${label} is in an empty list`)) return { type, [key]: [] }
      if (take(`${words} is `)) return { type, [key]: list() }
    }
    for (const [words, type] of RANGES) {
      if (take(`${words}: no dates set`)) return { type }
      if (take(`${words} `)) return { type, ...range() }
    }
    for (const [words, type] of RECORDS) {
      if (take(`${words}s: none specified`)) return { type }
      if (take(`${words}s: empty list`)) return { type, attributes: [] }
      if (take(`${words}s in `)) return { type, attributes: records() }
      if (take(`${words} `)) return { type, attributes: [Object.fromEntries([pair(' is ')])] }
    }
    if (take('in segment ')) return { type: 'contact_belongs_to_segment', segment_id: value() }
    if (take('affected by sequence ')) return { type: 'contacts_affected_by_sequence', sequence_id: value() }
    if (take('unsupported condition ')) return { type: value() }
    return fail()
  }

  function list(): string[] {
    const values = [value()]
    while (take(', or ') || take(' or ') || take(', ')) values.push(value())
    return values
  }

  function records(): unknown[] {
    const records: unknown[] = []
    do {
      if (!take('{')) fail()
      const pairs: [string, string][] = []
      if (!take('no keys'))
        do pairs.push(pair(': '))
        while (take(', '))
      if (!take('}')) fail()
      records.push(Object.fromEntries(pairs))
    } while (take(', '))
    return records
  }

  function pair(between: string): [string, string] {
    const key = value()
    if (!take(between)) fail()
    return [key, value()]
  }

  function value(): string {
    const [whole, quoted, other, bare] = match(/“([^”]*)”|«([^»]*)»|([^\s,;:(){}“”«»]+)/y) ?? fail()
    if (whole === '“”') take(' (empty)')
    return (quoted ?? other ?? bare!).replace(/[\u2400-\u241f]|⟨U\+([0-9A-F]+)⟩/g, (character, code?: string) =>
      code ? String.fromCodePoint(parseInt(code, 16)) : String.fromCharCode(character.charCodeAt(0) - 0x2400),
    )
  }

  function range(): { after?: string | number; before?: string | number } {
    const bounds: { after?: string | number; before?: string | number } = {}
    if (take('between ')) {
      const moment = instant()
      if (!take(' and the same moment')) fail()
      return { after: moment, before: moment }
    }
    if (take('on or after ')) bounds.after = day()!
    else if (take('after ')) bounds.after = instantOr(DAY - 1)
    // When the other end is not a valid date, the zone follows the one that is.
    take(' (UTC)')
    if (bounds.after !== undefined) take(' and ')
    if (take('on or before ')) bounds.before = day()! + DAY - 1
    else if (take('before ')) bounds.before = instantOr(0)
    take(' (UTC)')
    take(' (start is later than end)')
    return bounds
  }

  /** A time, or a day that denotes one of its instants. */
  function instantOr(ofDay: number): string | number {
    const start = position
    const date = day()
    if (date !== undefined && text[position] !== ',') return date + ofDay
    position = start
    return instant()
  }

  function instant(): string | number {
    const date = day()
    if (date === undefined) {
      const raw = value()
      take(' (not a valid date)')
      return raw
    }
    const found = match(/, (\d+):(\d\d)(?::(\d\d))?(?:\.(\d{3})(\d*))? (AM|PM) UTC/y) ?? fail()
    const [, hour, minute, second = '0', ms = '0', below, half] = found
    const hours = (Number(hour) % 12) + (half === 'PM' ? 12 : 0)
    const instant = date + ((hours * 60 + Number(minute)) * 60 + Number(second)) * 1000 + Number(ms)
    return below ? `${instant}.${below}` : instant
  }

  function day(): number | undefined {
    const found = match(/(\w{3}) (\d{1,2}), (\d{1,4})/y)
    if (!found) return undefined
    const iso = `${found[3]!.padStart(4, '0')}-${String(MONTHS.indexOf(found[1]!) + 1).padStart(2, '0')}-${found[2]!.padStart(2, '0')}`
    return Date.parse(`${iso}T00:00:00Z`)
  }

  function match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = position
    const found = pattern.exec(text)
    if (found) position = pattern.lastIndex
    return found ?? undefined
  }

  function take(words: string): boolean {
    const found = text.slice(position, position + words.length)
    // Only the first letter of a line is capitalised; no two sentences differ only in case.
    const same = found.toLowerCase() === words.toLowerCase()
    if (same) position += words.length
    return same
  }

  function fail(): never {
    throw new Error(`cannot parse at ${position}: ${text.slice(0, position)}▮${text.slice(position)}`)
  }
}
