/** What every language must have: the same slots, every plural form it needs, its own words, and no two texts alike. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSummarizer } from 'react-contact-segments/core'
import { ar } from 'react-contact-segments/locales/ar'
import { de } from 'react-contact-segments/locales/de'
import { en } from 'react-contact-segments/locales/en'
import { es } from 'react-contact-segments/locales/es'
import { fr } from 'react-contact-segments/locales/fr'
import { ja } from 'react-contact-segments/locales/ja'
import { ptBR } from 'react-contact-segments/locales/pt-BR'
import type { Messages } from 'react-contact-segments/core'
import { definition } from './arbitraries.js'
import { canonical } from './canonical.js'

const LOCALES: [tag: string, messages: Messages][] = [
  ['en', en],
  ['de', de],
  ['fr', fr],
  ['es', es],
  ['pt-BR', ptBR],
  ['ar', ar],
  ['ja', ja],
]

/** Every text of a catalogue by its path; plural forms share a parent path. */
function texts(messages: object, path: string[] = []): [path: string, text: string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === 'object' ? texts(value as object, [...path, key]) : [[[...path, key].join('.'), String(value)]],
  )
}
const PLURAL_FORM = /\.(zero|one|two|few|many|other)$/
const slots = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted()
const samples = fc.sample(definition, { numRuns: 300, seed: 11 })
const english = new Map(texts(en).map(([path, text]) => [path.replace(PLURAL_FORM, ''), slots(text)]))

it.each([ar, ja])('$locale never falls back to Latin words or punctuation', (messages) => {
  const words = texts(messages).filter(([path]) => path !== 'locale' && path !== 'direction')
  expect(words.filter(([, text]) => /[A-Za-z]|, |; /.test(text.replace(/\{\w+\}|ID/g, '')))).toEqual([])
})

describe.each(LOCALES)('%s', (tag, messages) => {
  it('has its own tag and direction', () => {
    expect(messages.locale).toBe(tag)
    expect(messages.direction).toBe(tag === 'ar' ? 'rtl' : 'ltr')
    expect(createSummarizer({ messages })).toMatchObject({ language: tag, refused: [] })
  })

  it.each(texts(messages))('fills each slot of %s exactly once', (path, text) => {
    // A language may need a separate sentence where English shares one.
    const expected = english.get(path.replace(PLURAL_FORM, '')) ?? (path.endsWith('.is') ? ['{value}'] : undefined)
    // Arabic may write one and two without a digit.
    if (tag === 'ar' && /\.(one|two)$/.test(path))
      expect([...slots(text), '{n}'].toSorted()).toEqual(expect.arrayContaining(expected!))
    else expect(slots(text)).toEqual(expected)
    expect(text.replace(/\[[^[\]]*\]|\{\w+\}/g, '')).not.toMatch(/[[\]{}]/)
    expect(text).not.toBe('')
  })

  it('has a plural form for every number', () => {
    const rules = new Intl.PluralRules(tag)
    // In Arabic, `many` may be spelt like `other`.
    const needed = [...new Set(Array.from({ length: 200 }, (_, n) => rules.select(n + 1)))].filter(
      (form) => form !== 'many',
    )
    const paths = texts(messages).map(([path]) => path)
    const plurals = paths.filter((path) => path.endsWith('.other')).map((path) => path.replace(PLURAL_FORM, ''))
    const missing = plurals.flatMap((path) =>
      needed.map((form) => `${path}.${form}`).filter((form) => !paths.includes(form)),
    )
    expect(missing).toEqual([])
  })

  it('has different lines for different definitions', () => {
    const summarizer = createSummarizer({ messages, maxValues: Infinity })
    const seen = new Map<string, string>()
    for (const value of samples) {
      const text = summarizer.line(value)
      const key = JSON.stringify(canonical(value))
      expect(seen.get(text) ?? key).toBe(key)
      seen.set(text, key)
    }
  })

  it('never writes one value like two, whatever connective the value contains', () => {
    const { line } = createSummarizer({ messages, isolate: 'never', maxValues: 2 })
    const told = (...email_in: string[]) => line({ or: [{ and: [{ type: 'contacts_email_in', email_in }] }] })
    for (const text of [told('a@x.io', 'b@x.io'), told('a@x.io', 'b@x.io', 'c@x.io')])
      expect(told(text.slice(text.indexOf('a@x.io')))).not.toBe(text)
  })

  it('joins values, conditions and groups with different connectives', () => {
    const emails = (...email_in: string[]) => ({ type: 'contacts_email_in' as const, email_in })
    const or = [{ and: [emails('a', 'b', 'c'), emails('a', 'b')] }, { and: [emails('a')] }]
    const joined = createSummarizer({ messages }).parts({ or }, 'line').filter(({ type }) => type === 'connective')
    const levels = new Set(joined.map(({ text, level }) => `${level} ${text}`))
    expect(levels.size).toBe(new Set(joined.map(({ text }) => text)).size)
  })

  it('fits the default budget of the short text', () => {
    const summarizer = createSummarizer({ messages })
    const tooLong = samples.flatMap((value) => {
      const parts = summarizer.parts(value, 'short')
      const text = parts.map((part) => part.text).join('')
      const onlyCounts = parts.every(({ type }) => ['more', 'operator', 'note', 'open', 'close'].includes(type))
      return onlyCounts || [...new Intl.Segmenter().segment(text)].length <= 80 ? [] : text
    })
    expect(tooLong).toEqual([])
  })
})

describe('a complete sentence', () => {
  const rules = {
    or: [
      {
        and: [
          {
            type: 'contacts_email_domain_name_in',
            domain_name_in: ['acme.io', 'globex.com', 'initech.com', 'hooli.xyz'],
          },
          { type: 'contacts_created_at_between', after: '2026-01-01T00:00:00Z', before: '2026-02-01T00:00:00Z' },
        ],
      },
      { and: [{ type: 'contacts_name_in', name_in: ['Ada', 'Inés'] }] },
    ],
  } as const

  it.each<[messages: Messages, line: string, short: string]>([
    [
      en,
      '(Email domain is acme.io, globex.com, or 2 more; and created on or after Jan 1, 2026 and before Feb 1, 2026 (UTC)); or (name is “Ada” or “Inés”)',
      '(4 email domains · Created Jan 1 – 31, 2026) or (Name: “Ada”, “Inés”)',
    ],
    [
      de,
      '(E-Mail-Domain ist acme.io, globex.com oder 2 weitere Einträge; und erstellt am oder nach dem 1. Jan. 2026 und vor dem 1. Feb. 2026 (UTC)); oder (Name ist „Ada“ oder „Inés“)',
      '(4 E-Mail-Domains · Erstellt 1.–31. Jan. 2026) oder (Name: „Ada“, „Inés“)',
    ],
    [
      fr,
      '(Le domaine d’e-mail est acme.io, globex.com ou 2 autres\u00a0; et création à partir du 1 janv. 2026 et avant le 1 févr. 2026 (UTC))\u00a0; ou (le nom est «\u00a0Ada\u00a0» ou «\u00a0Inés\u00a0»)',
      '(4 domaines d’e-mail · Création 1–31 janv. 2026) ou (Nom\u00a0: «\u00a0Ada\u00a0», «\u00a0Inés\u00a0»)',
    ],
    [
      es,
      '(El dominio de correo es acme.io, globex.com o 2 más; y creado a partir del 1 ene 2026 y antes del 1 feb 2026 (UTC)); o (el nombre es «Ada» o «Inés»)',
      '(4 dominios de correo · Creado 1–31 ene 2026) o (Nombre: «Ada», «Inés»)',
    ],
    [
      ptBR,
      '(O domínio de e-mail é acme.io, globex.com ou 2 outros; e criado a partir de 1 de jan. de 2026 e antes de 1 de fev. de 2026 (UTC)); ou (o nome é “Ada” ou “Inés”)',
      '(4 domínios de e-mail · Criado 1 – 31 de jan. de 2026) ou (Nome: “Ada”, “Inés”)',
    ],
    [
      ar,
      '(نطاق البريد الإلكتروني هو acme.io أو globex.com أو أخرى (2)؛ وتاريخ الإنشاء في 1 يناير 2026 أو بعده وقبل 1 فبراير 2026 (UTC))؛ أو (الاسم هو «Ada» أو «Inés»)',
      '(نطاقات بريد (4) · تاريخ الإنشاء في 1–31 يناير 2026) أو (الاسم: «Ada»، «Inés»)',
    ],
    [
      ja,
      '（メールドメインがacme.io、globex.com、または他2件；かつ作成日時が2026年1月1日以降、2026年2月1日より前（UTC））；または（名前が「Ada」または「Inés」）',
      '（メールドメイン：acme.io、globex.com、他2件；作成日時が2026年1月1日～2026年1月31日）または（名前：「Ada」、「Inés」）',
    ],
  ])('$locale: %s', (messages, line, short) => {
    const summarizer = createSummarizer({ messages, maxValues: 2, isolate: 'never' })
    expect(summarizer.line(rules as never)).toBe(line)
    expect(summarizer.short(rules as never)).toBe(short)
  })

  it('has a comma before the last value if the locale does', () => {
    const [us, gb] = ['en-US', 'en-GB'].map((locale) => createSummarizer({ locale }))
    const domains = (...domain_name_in: string[]) => ({
      or: [{ and: [{ type: 'contacts_email_domain_name_in' as const, domain_name_in }] }],
    })
    expect(us!.line(domains('a.io', 'b.io', 'c.io'))).toBe('Email domain is a.io, b.io, or c.io')
    expect(gb!.line(domains('a.io', 'b.io', 'c.io'))).toBe('Email domain is a.io, b.io or c.io')
  })

  it('gets its connective from Intl for the value that is shown, without isolates', () => {
    const spanish = createSummarizer({ messages: es, isolate: 'always' })
    const domains = {
      or: [{ and: [{ type: 'contacts_email_domain_name_in' as const, domain_name_in: ['acme.io', 'okapi.io'] }] }],
    }
    expect(spanish.line(domains)).toBe('El dominio de correo es \u2068acme.io\u2069 u \u2068okapi.io\u2069')
  })
})

it('Spanish chooses “o” or “u” by the sound of a quoted value, too', () => {
  const { line } = createSummarizer({ messages: es })
  const names = (...name_in: string[]) => line({ or: [{ and: [{ type: 'contacts_name_in', name_in }] }] })
  expect(names('Ana', 'Óscar')).toBe('El nombre es «Ana» u «Óscar»')
  expect(names('Ana', 'Luis')).toBe('El nombre es «Ana» o «Luis»')
})

it('the other end of a shortened range is called a date', () => {
  const after = '2026-01-01T09:00:00Z'
  const rules = { or: [{ and: [{ type: 'contacts_created_at_between' as const, after, before: '2026-03-01T09:30:00Z' }] }] }
  expect([de, ptBR].map((messages) => createSummarizer({ messages }).short(rules, 66))).toEqual([
    'Erstellt nach dem 1. Jan. 2026, 09:00 und ein weiterer Zeitpunkt',
    'Criado depois de 1 de jan. de 2026, 09:00 e mais uma data',
  ])
})
