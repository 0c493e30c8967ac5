/** How values are shown that could hide, disguise, reorder or end a text. */
import { describe, expect, it } from 'vitest'
import { createSummarizer, type ListedDefinition, type SummarizerOptions } from 'react-contact-segments/core'
import { ar } from 'react-contact-segments/locales/ar'
import { fr } from 'react-contact-segments/locales/fr'

const names = (...name_in: string[]): ListedDefinition => ({ or: [{ and: [{ type: 'contacts_name_in', name_in }] }] })
const emails = (...email_in: string[]): ListedDefinition => ({
  or: [{ and: [{ type: 'contacts_email_in', email_in }] }],
})
const phones = (...phone_number_in: string[]): ListedDefinition => ({
  or: [{ and: [{ type: 'contacts_phone_number_in', phone_number_in }] }],
})
const line = (definition: ListedDefinition, options?: SummarizerOptions) => createSummarizer(options).line(definition)

describe('a value', () => {
  it.each([
    ['Ada', 'Name is “Ada”'],
    ['line\nbreak', 'Name is “line␊break”'],
    ['tab\tbed', 'Name is “tab␉bed”'],
    ['␊', 'Name is “⟨U+240A⟩”'],
    ['a\u2028b', 'Name is “a⟨U+2028⟩b”'],
    ['a\u0085b', 'Name is “a⟨U+0085⟩b”'],
    ['zero\u200bwidth', 'Name is “zero⟨U+200B⟩width”'],
    ['turned\u202eround', 'Name is “turned⟨U+202E⟩round”'],
    ['closed\u2069early', 'Name is “closed⟨U+2069⟩early”'],
    ['soft\u00adhyphen', 'Name is “soft⟨U+00AD⟩hyphen”'],
    ['\u3164', 'Name is “⟨U+3164⟩”'],
    ...['\u115f', '\u1160', '\uffa0', '\u2800'].map((blank) => [blank, `Name is “⟨U+${blank.charCodeAt(0).toString(16).toUpperCase()}⟩”`]),
    ['\u2801\u2800\u2803', 'Name is “\u2801\u2800\u2803”'],
    ['tag\u{e0041}', 'Name is “tag⟨U+E0041⟩”'],
    ['lone\ud800', 'Name is “lone⟨U+D800⟩”'],
    ['a\u200db', 'Name is “a⟨U+200D⟩b”'],
    ['x\ufe0f', 'Name is “x⟨U+FE0F⟩”'],
    ['👨‍👩‍👧‍👦', 'Name is “👨‍👩‍👧‍👦”'],
    ['👩🏽‍🚀 ❤️ 1️⃣', 'Name is “👩🏽‍🚀 ❤️ 1️⃣”'],
    ...['☎\ufe0e me', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} fans', '葛\u{e0100}城', 'ᠪ\u180bᠠ'].map((shaped) => [shaped, `Name is “${shaped}”`]),
    ['🏴\u{e0067}', 'Name is “🏴⟨U+E0067⟩”'],
    ['🏴\u{e007f}', 'Name is “🏴⟨U+E007F⟩”'],
    [`🏴${'\u{e0067}'.repeat(7)}\u{e007f}`, `Name is “🏴${'⟨U+E0067⟩'.repeat(7)}⟨U+E007F⟩”`],
    ['a\u{e0100}', 'Name is “a⟨U+E0100⟩”'],
    ['a\u180b', 'Name is “a⟨U+180B⟩”'],
    ['<img src=x onerror=alert(1)>', 'Name is “<img src=x onerror=alert(1)>”'],
    ['Dwayne “The Rock” Johnson', 'Name is «Dwayne “The Rock” Johnson»'],
    ['“a” «b»', 'Name is “⟨U+201C⟩a⟨U+201D⟩ ⟨U+00AB⟩b⟨U+00BB⟩”'],
    ['山田　太郎', 'Name is “山田　太郎”'],
    ['unassigned\u0378', 'Name is “unassigned\u0378”'],
  ])('%j', (name, expected) => {
    expect(line(names(name))).toBe(expected)
  })

  it('is kept raw in its part, whatever text is shown', () => {
    const summarizer = createSummarizer()
    const [part] = summarizer.parts(names('turned\u202eround'), 'line').filter(({ type }) => type === 'value')
    expect(part).toMatchObject({
      text: 'turned⟨U+202E⟩round',
      value: { raw: 'turned\u202eround' },
      path: 'or[0].and[0].name_in[0]',
    })
  })

  it.each([
    ['acme@b.co', 'Email is acme@b.co'],
    ['ACME@b.co', 'Email is ACME@b.co'],
    ['bücher@xn--bcher-kva.example', 'Email is bücher@xn--bcher-kva.example'],
    ['', 'Email is “” (empty)'],
    [' ', 'Email is “ ”'],
    [' a@b.co', 'Email is “ a@b.co”'],
    ['a@b.co,c@d.co', 'Email is “a@b.co,c@d.co”'],
    ['or', 'Email is “or”'],
    ['and', 'Email is “and”'],
    ['more', 'Email is “more”'],
    ['a;b', 'Email is “a;b”'],
    ['{a@b}', 'Email is “{a@b}”'],
    ['a@b.co\u200b', 'Email is “a@b.co⟨U+200B⟩”'],
  ])('is left unquoted only when it cannot be misread: %j', (email, expected) => {
    expect(line(emails(email))).toBe(expected)
  })

  it('of ten thousand characters is either shown whole or counted', () => {
    const long = 'x'.repeat(10_000)
    const summarizer = createSummarizer()
    expect(summarizer.line(names(long))).toBe(`Name is “${long}”`)
    expect(summarizer.short(names(long, 'Ada'))).toBe('2 names')
    // Segmenting all of it would not fit into memory.
    expect(summarizer.short(names('日'.repeat(100_000)))).toBe('1 name')
  })
})

describe('isolates', () => {
  it('surround values that run against the direction of the sentence, inside their quotes', () => {
    expect(line(names('Ada', 'محمد'))).toBe('Name is “Ada” or “\u2068محمد\u2069”')
    expect(line(phones('+14155550100'), { messages: ar })).toBe('رقم الهاتف هو \u2068+14155550100\u2069')
    expect(line(names('محمد'), { messages: ar })).toBe('الاسم هو «محمد»')
  })

  it('surround every value or none with the `isolate` option', () => {
    expect(line(names('Ada'), { isolate: 'always' })).toBe('Name is “\u2068Ada\u2069”')
    expect(line(names('محمد'), { isolate: 'never' })).toBe('Name is “محمد”')
  })

  it('are separate parts', () => {
    const parts = createSummarizer().parts(names('محمد'), 'line')
    expect(parts.map(({ type, text }) => [type, text])).toEqual([
      ['field', 'Name'],
      ['operator', ' is '],
      ['open', '“'],
      ['isolate', '\u2068'],
      ['value', 'محمد'],
      ['isolate', '\u2069'],
      ['close', '”'],
    ])
  })

  it('are not in the search text', () => {
    expect(createSummarizer({ isolate: 'always' }).searchText(names('Ada', 'ＦＵＬＬ'))).toBe('Name is Ada or FULL')
  })
})

describe('quotes', () => {
  it('are those of the language, unless the value contains them', () => {
    expect(line(names('Ada', 'la « star »'), { messages: fr })).toBe('Le nom est «\u00a0Ada\u00a0» ou “la « star »”')
  })
})

it('spells out quotes inside a value, even when they are set by an override', () => {
  const { line } = createSummarizer({ overrides: { quotes: ['"', '"', "'", "'"] } })
  const told = (...name_in: string[]) => line({ or: [{ and: [{ type: 'contacts_name_in', name_in }] }] })
  expect(told('a" or "b\'')).not.toBe(told('a', "b'"))
  expect(told('a" or "b\'')).toBe('Name is "a⟨U+0022⟩ or ⟨U+0022⟩b⟨U+0027⟩"')
})
