/** How dates and ranges are worded, in a time zone that is never the machine's. */
import { isMainThread } from 'node:worker_threads'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createSummarizer, type ListedDefinition, type SummarizerOptions } from 'react-contact-segments/core'
import { ar } from 'react-contact-segments/locales/ar'
import { de } from 'react-contact-segments/locales/de'
import { es } from 'react-contact-segments/locales/es'
import { fr } from 'react-contact-segments/locales/fr'
import { ja } from 'react-contact-segments/locales/ja'
import { ptBR } from 'react-contact-segments/locales/pt-BR'
import { definition, TRAP_DATES } from './arbitraries.js'

const created = (after?: string, before?: string): ListedDefinition => ({
  or: [{ and: [{ type: 'contacts_created_at_between', ...(after && { after }), ...(before && { before }) }] }],
})
const told = (options: SummarizerOptions, ...bounds: Parameters<typeof created>) => {
  const summarizer = createSummarizer(options)
  return [summarizer.short(created(...bounds)), summarizer.line(created(...bounds))]
}

it.each(['x2026-01-01T00:00:00Z', ' 2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z ', '2026-01-01T00:00:00ZZ', '2026-02-30T00:00:00Z', '2026-01-01'])(
  'reports a date with anything around it, or that does not exist, as badDate: %j',
  (text) => {
    const { issues } = createSummarizer().tree(created(text))
    expect(issues.map(({ code }) => code)).toEqual(['badDate'])
  },
)

describe('a day', () => {
  it('is a day in the display zone', () => {
    expect(told({ timeZone: 'America/New_York' }, undefined, '2026-01-01T00:00:00Z')).toEqual([
      'Created before Dec 31, 2025, 7:00 PM',
      'Created before Dec 31, 2025, 7:00 PM EST',
    ])
    expect(told({ timeZone: 'Asia/Kolkata' }, '2026-01-01T18:30:00Z', '2026-01-31T18:30:00Z')).toEqual([
      'Created Jan 2 – 31, 2026',
      'Created on or after Jan 2, 2026 and before Feb 1, 2026 (Asia/Kolkata)',
    ])
  })

  it('starts at one o’clock where clocks skip midnight', () => {
    expect(told({ timeZone: 'Africa/Cairo' }, '2026-04-23T22:00:00Z')).toEqual([
      'Created since Apr 24, 2026',
      'Created on or after Apr 24, 2026 (Africa/Cairo)',
    ])
  })

  it('is not used as a bound where midnight occurs twice', () => {
    const zone = { timeZone: 'America/St_Johns' }
    const [first, second] = ['2010-11-07T02:30:00Z', '2010-11-07T03:30:00Z']
    expect(told(zone, first)[1]).toBe('Created after Nov 7, 2010, 12:00 AM GMT-2:30')
    expect(told(zone, second)[1]).toBe('Created after Nov 7, 2010, 12:00 AM GMT-3:30')
    expect(told(zone, undefined, '2010-11-07T02:30:59.999Z')[1]).toBe('Created before Nov 7, 2010, 12:00:59.999 AM GMT-2:30')
    expect(told(zone, first, second)[0]).toBe('Created after Nov 7, 2010, 12:00 AM GMT-2:30 and +1 date')
  })

  it.each([
    ['de', de, 'Erstellt nach dem 5. Jan. 2026, 09:00 und vor dem 5. Jan. 2026, 17:00'],
    ['fr', fr, 'Création après le 5 janv. 2026, 09:00 et avant le 5 janv. 2026, 17:00'],
    ['pt-BR', ptBR, 'Criado depois de 5 de jan. de 2026, 09:00 e antes de 5 de jan. de 2026, 17:00'],
    ['es', es, 'Creado después del 5 ene 2026, 9:00 y antes del 5 ene 2026, 17:00'],
  ])('is written with the hours of its language, and without a zone in the short text: %s', (_, messages, text) => {
    const { short, line } = createSummarizer({ messages, timeZone: 'Europe/Berlin' })
    expect(short(created('2026-01-05T08:00:00Z', '2026-01-05T16:00:00Z'))).toBe(text)
    // Hours have one width within a sentence.
    const told = line(created('2026-01-05T08:00:00Z', '2026-01-05T08:30:15Z')).match(/\d+(?=:(?:00|30))/g)
    expect(told?.[0]?.length).toBe(told?.[1]?.length)
  })

  it('does not seem to end before it begins when a range is one second around midnight', () =>
    expect(told({}, '2025-12-31T23:59:59Z', '2026-01-01T00:00:00Z')[0]).toBe('Created after Dec 31, 2025, 11:59:59 PM and before Jan 1, 2026, 12:00 AM'))

  it('is not used for a range within its last second', () =>
    expect(told({}, '2026-01-31T23:59:59Z', '2026-01-31T23:59:59.999Z')[0]).toBe(
      'Created after Jan 31, 2026, 11:59:59 PM and before Jan 31, 2026, 11:59:59.999 PM',
    ))

  it('may have 23 or 25 hours', () => {
    expect(told({ timeZone: 'America/New_York' }, '2026-03-08T05:00:00Z', '2026-03-09T04:00:00Z')[0]).toBe(
      'Created on Mar 8, 2026',
    )
    expect(told({ timeZone: 'America/New_York' }, '2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z')[0]).toBe(
      'Created on Nov 1, 2026',
    )
  })

  it('ends with its last second in the short text, and with its last millisecond in the full text', () => {
    expect(told({}, '2026-01-01T00:00:00Z', '2026-01-31T23:59:59Z')).toEqual([
      'Created Jan 1 – 31, 2026',
      'Created on or after Jan 1, 2026 and before Jan 31, 2026, 11:59:59 PM UTC',
    ])
    expect(told({}, '2026-01-01T00:00:00Z', '2026-01-31T23:59:59.999999Z')).toEqual([
      'Created Jan 1 – 31, 2026',
      'Created on or after Jan 1, 2026 and on or before Jan 31, 2026 (UTC)',
    ])
  })

  it('has its zone named beside a time’s offset, since the offset may differ on that day', () => {
    const zone = { timeZone: 'America/New_York' }
    expect(told(zone, '2026-01-01T05:00:00Z', '2026-07-01T03:59:59Z')[1]).toBe(
      'Created on or after Jan 1, 2026 and before Jun 30, 2026, 11:59:59 PM EDT (America/New_York)',
    )
    expect(told(zone, '2026-01-01T14:30:00Z', '2026-07-01T04:00:00Z')[1]).toBe(
      'Created after Jan 1, 2026, 9:30 AM EST and before Jul 1, 2026 (America/New_York)',
    )
  })

  it('is worded with “after” when a range starts after it', () => {
    expect(told({}, '2026-01-31T23:59:59.999Z', '2026-02-28T23:59:59.999Z')[0]).toBe(
      'Created after Jan 31, 2026 and through Feb 28, 2026',
    )
  })
})

describe('a time', () => {
  it('in a repeated hour is followed by its offset, even when the start is later than the end', () => {
    const inverted = { type: 'contacts_created_at_between' as const, after: '2026-11-01T06:15:00Z', before: '2026-11-01T05:45:00Z' }
    expect(createSummarizer({ timeZone: 'America/New_York' }).short({ or: [{ and: [inverted] }] }, 200)).toBe(
      'Created after Nov 1, 2026, 1:15 AM EST and before Nov 1, 2026, 1:45 AM EDT (start is later than end)',
    )
  })

  it('in a repeated hour is followed by its offset', () => {
    const [one, two] = ['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z'].map(
      (at) => told({ timeZone: 'America/New_York' }, at)[1],
    )
    expect([one, two]).toEqual(['Created after Nov 1, 2026, 1:30 AM EDT', 'Created after Nov 1, 2026, 1:30 AM EST'])
  })

  it('has its offset in the short text when clocks went back between both ends', () => {
    const between = (...bounds: [string, string]) => told({ timeZone: 'America/New_York' }, ...bounds)[0]
    expect(between('2026-11-01T05:45:00Z', '2026-11-01T06:15:00Z')).toBe(
      'Created after Nov 1, 2026, 1:45 AM EDT and before Nov 1, 2026, 1:15 AM EST',
    )
    expect(between('2026-11-01T06:15:00Z', '2026-11-01T07:15:00Z')).not.toContain('EST')
    expect(between('2026-11-01T05:45:00Z', '2026-11-02T07:15:00Z')).not.toContain('EST')
    expect(between('2026-11-01T05:45:00Z', '2026-06-30T23:59:60Z')).not.toContain('EST')
  })

  it('is the same moment however its offset is written', () => {
    expect(told({}, '2026-01-01T01:00:00+01:00')).toEqual(told({}, '2026-01-01t00:00:00z'))
    expect(told({}, '2026-01-01T00:00:00Z', '2026-01-01T01:00:00.000+01:00')[0]).toBe(
      'Created between Jan 1, 2026, 12:00 AM and the same moment',
    )
  })

  it('is a different moment when it differs only below the millisecond', () => {
    const [after, same] = ['2026-01-01T09:30:00.000100Z', '2026-01-01T10:30:00.0001+01:00']
    expect(told({}, after, same)[0]).toMatch(/and the same moment$/)
    expect(told({}, after, '2026-01-01T09:30:00.000900Z')[1]).toBe(
      'Created after Jan 1, 2026, 9:30:00.0001 AM UTC and before Jan 1, 2026, 9:30:00.0009 AM UTC',
    )
    expect(told({}, '2026-01-01T09:30:00.0009Z', '2026-01-01T09:30:00.0001Z')[1]).toMatch(/start is later than end/)
    expect(told({}, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00.0009Z')[1]).toBe(
      'Created after Jan 1, 2026, 12:00 AM UTC and before Jan 1, 2026, 12:00:00.0009 AM UTC',
    )
  })

  it('shows every digit that it was sent with, in the digits of its language', () => {
    expect(told({}, '2026-01-15T09:30:00.12345600Z')[1]).toBe('Created after Jan 15, 2026, 9:30:00.123456 AM UTC')
    expect(told({}, '2026-01-15T00:00:00.000001Z')[0]).toBe('Created after Jan 15, 2026, 12:00:00.000001 AM')
    expect(told({}, undefined, '2026-01-31T23:59:59.9991Z')[1]).toBe('Created before Jan 31, 2026, 11:59:59.9991 PM UTC')
    expect(createSummarizer({ timeZone: 'Asia/Kolkata' }).instant('2026-01-15T09:30:00.0001Z')).toMatch(/3:00:00\.0001.*9:30:00\.0001/)
    expect(told({ messages: ar, locale: 'ar-EG' }, '2026-01-15T09:30:00.12345600Z')[1]).toContain('١٢٣٤٥٦')
  })
})

describe('a date', () => {
  it.each([
    '2026-02-30T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '1',
    'Jan 1',
    '2026-01-01',
    '2026-01-01T00:00:00',
    '2026-01-01T24:00:00Z',
    '2026-13-01T00:00:00Z',
  ])('is not valid when it is %s', (raw) =>
    expect(told({}, raw)).toEqual([
      `Created after “${raw}” (not a valid date)`,
      `Created after “${raw}” (not a valid date)`,
    ]),
  )

  it.each(['2026-06-30T23:59:60Z', '0000-06-01T00:00:00Z'])('is shown as sent when it is %s', (raw) =>
    expect(told({}, raw)[1]).toBe(`Created after “${raw}”`),
  )

  it('is worded in a range even when the other end is invalid', () => {
    expect(told({}, '2026-01-01T00:00:00Z', 'soon')[1]).toBe(
      'Created on or after Jan 1, 2026 (UTC) and before “soon” (not a valid date)',
    )
  })

  it('is written in the caller’s locale and calendar, if the locale is of the same language', () => {
    expect(told({ locale: 'en-GB' }, '2026-01-01T00:00:00Z')[0]).toBe('Created since 1 Jan 2026')
    expect(told({ locale: 'en-u-ca-buddhist' }, '2026-01-01T00:00:00Z')[0]).toBe('Created since Jan 1, 2569 BE')
    expect(told({ locale: 'de' }, '2026-01-01T00:00:00Z')[0]).toBe('Created since Jan 1, 2026')
  })

  it.each(['ja', 'zh', 'zh-Hant-TW', 'zh-HK'])('is written the same in a range as alone, in %s', (locale) => {
    const { short } = createSummarizer({ messages: { ...ja, locale } })
    expect(short(created('2026-03-01T00:00:00Z', '2026-12-01T00:00:00Z'))).toBe('作成日時が2026年3月1日～2026年11月30日')
    expect(short(created('2026-03-01T00:00:00Z', '2026-03-02T00:00:00Z'))).not.toContain('～')
  })

  it('is written in the digits of the locale, as are counts', () => {
    const summarizer = createSummarizer({ messages: ar, locale: 'ar-EG', isolate: 'never' })
    expect(summarizer.short(created('2026-01-01T00:00:00Z'))).toBe('تاريخ الإنشاء في ١ يناير ٢٠٢٦ أو بعده')
    const contact_ids = Array.from({ length: 12 }, (_, index) => `c-${index}`)
    expect(summarizer.short({ or: [{ and: [{ type: 'contact_id_in', contact_ids }] }] })).toBe('جهات اتصال محددة (١٢)')
  })

  it('carries the string that the API sent, for <time>', () => {
    const dates = createSummarizer()
      .parts(created('2026-01-01T01:00:00+01:00'), 'line')
      .filter(({ type }) => type === 'date')
    expect(dates).toMatchObject([
      { text: 'Jan 1, 2026', dateTime: '2026-01-01T01:00:00+01:00', path: 'or[0].and[0].after' },
    ])
  })
})

describe('an instant', () => {
  const instant = (options: SummarizerOptions, at: string) => createSummarizer(options).instant(at)

  it('is written in the display zone and in UTC, in the words of the language', () => {
    expect(instant({ timeZone: 'America/New_York' }, '2026-01-01T02:00:05+02:00')).toBe(
      'Dec 31, 2025, 7:00:05 PM EST (Jan 1, 2026, 12:00:05 AM UTC)',
    )
    expect(instant({ timeZone: 'Asia/Tokyo', messages: ja }, '2026-01-01T00:00:00Z')).toBe(
      '2026年1月1日 9:00 JST（2026年1月1日 0:00 UTC）',
    )
  })

  it('is written once when both zones are the same', () =>
    expect(instant({}, '2026-01-01T00:00:00Z')).toBe('Jan 1, 2026, 12:00 AM UTC'))

  it.each(['2026-06-30T23:59:60Z', 'soon'])('is shown as sent when it is %s', (raw) =>
    expect(instant({}, raw)).toBe(raw),
  )
})

describe('a locale or time zone that Intl rejects', () => {
  it('is replaced, and listed in `refused`', () => {
    const summarizer = createSummarizer({ locale: 'not_a_locale', timeZone: 'Mars/Olympus' })
    expect(summarizer.refused).toEqual(['locale', 'timeZone'])
    expect(summarizer.line(created('2026-01-01T00:00:00Z'))).toBe('Created on or after Jan 1, 2026 (UTC)')
  })

  it('is replaced by English when the tag of the messages is invalid', () => {
    const messages = { ...ja, locale: 'ja_JP' }
    for (const options of [{ messages }, { messages, locale: 'ja' }, { messages: ja, overrides: { locale: 'ja_JP' } }])
      expect(createSummarizer(options)).toMatchObject({ language: 'en', refused: ['locale'] })
  })
})

describe('the time zone of the machine', () => {
  const zone = process.env['TZ']
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  })

  // A worker thread, as used for mutation tests, cannot change the zone of its process.
  it.runIf(isMainThread)('has no influence: every text is the same under four zones', () => {
    const values = [
      ...TRAP_DATES.flatMap((after) => [created(after), created(after, '2026-01-15T12:00:00Z')]),
      ...fc.sample(definition, { numRuns: 100, seed: 5 }),
    ]
    const offsets = new Set<number>()
    const texts = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Africa/Cairo'].map((machine) => {
      process.env['TZ'] = machine
      offsets.add(new Date(2026, 0, 1).getTimezoneOffset())
      return [undefined, 'America/New_York'].map((timeZone) => {
        const summarizer = createSummarizer({ timeZone })
        return values.map((value) => [summarizer.short(value), summarizer.line(value), summarizer.searchText(value)])
      })
    })
    expect(offsets.size).toBe(4)
    for (const text of texts) expect(text).toEqual(texts[0])
  })
})

afterEach(() => void vi.restoreAllMocks())

describe('formatters', () => {
  function countBuilt(): string[] {
    const built: string[] = []
    for (const name of ['DateTimeFormat', 'PluralRules', 'NumberFormat', 'ListFormat'] as const) {
      const Built = Intl[name] as new (...args: unknown[]) => object
      vi.spyOn(Intl as Record<typeof name, typeof Built>, name).mockImplementation(function (...args) {
        built.push(`${name} ${JSON.stringify(args)}`)
        return new Built(...args)
      })
    }
    return built
  }
  const samples = fc.sample(definition, { numRuns: 100, seed: 3 })
  function tellAll(locale: string): void {
    const { short, line, refused } = createSummarizer({ locale, timeZone: 'America/Bogota' })
    for (const sample of samples) for (const tell of [short, line]) tell(sample)
    expect(refused).toEqual([])
  }

  it('are built once, however many definitions and summarizers need them', () => {
    const built = countBuilt()
    for (let time = 0; time < 3; time++) tellAll('en-NZ')
    expect(new Set(built.map((name) => name.split(' ')[0])).size).toBe(4)
    expect(built).toEqual([...new Set(built)])
  })

  it('are not cached for ever, since visitors of a server may request any number of locales', () => {
    tellAll('en-x-first')
    for (let visitor = 0; visitor < 1000; visitor++) createSummarizer({ locale: `en-x-${visitor}` })
    const built = countBuilt()
    tellAll('en-x-first')
    expect(new Set(built.map((name) => name.split(' ')[0])).size).toBe(4)
  })
})
