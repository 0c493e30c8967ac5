import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRetryAfter } from '../../src/api/retryAfter.js'

const NOW = Date.UTC(2026, 0, 15, 12)
const pad = (value: number): string => String(value).padStart(2, '0')
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** One instant in the three forms of RFC 9110, written by hand. */
function httpDates(time: number): string[] {
  const fixdate = new Date(time).toUTCString()
  const [, day, month, year, clock] = /\w+, (\d\d) (\w+) (\d+) (\S+) GMT/.exec(fixdate) as unknown as string[]
  const weekday = DAYS[new Date(time).getUTCDay()]!
  return [
    fixdate,
    `${weekday}, ${day}-${month}-${year!.slice(2)} ${clock} GMT`,
    `${weekday.slice(0, 3)} ${month} ${String(Number(day)).padStart(2)} ${clock} ${year}`,
  ]
}

describe('parseRetryAfter', () => {
  it.each(['America/New_York', 'Asia/Kolkata', 'UTC'])('reads all three date forms as GMT when the machine is in %s', (zone) => {
    const before = process.env['TZ']
    process.env['TZ'] = zone
    try {
      for (const date of httpDates(NOW + 7000)) expect(parseRetryAfter(date, null, NOW)).toBe(7000)
    } finally {
      if (before === undefined) delete process.env['TZ']
      else process.env['TZ'] = before
    }
  })

  it('reads seconds', () => {
    fc.assert(
      fc.property(fc.nat(86_400), (seconds) => {
        expect(parseRetryAfter(` ${seconds} `, null, NOW)).toBe(seconds * 1000)
      }),
    )
  })

  it('reads all three date forms, and turns a past date into 0', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400_000, max: 86_400 }), (seconds) => {
        for (const date of httpDates(NOW + seconds * 1000)) {
          expect(parseRetryAfter(date, null, NOW)).toBe(Math.max(0, seconds * 1000))
        }
      }),
    )
  })

  it("measures a date from the server's own clock", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_000, max: 9_000 }), fc.integer({ min: 0, max: 3_000 }), (skew, wait) => {
        const [now, until] = [NOW + skew * 1000, NOW + (skew + wait) * 1000].map((time) => new Date(time).toUTCString())
        expect(parseRetryAfter(until!, now!, NOW)).toBe(wait * 1000)
      }),
    )
  })

  it('ignores a wait of more than a day, such as a timestamp in place of seconds', () => {
    for (const far of ['86401', '1795713600', '9'.repeat(400), ...httpDates(NOW + 86_401_000)]) expect(parseRetryAfter(far, null, NOW)).toBeUndefined()
  })

  it('ignores anything else', () => {
    for (const junk of [null, '', 'soon', '-1', '1.5', '1e3', 'Infinity', `${pad(7)}s`, '2026-01-15T12:00:00Z', '99:99:99', ...httpDates(NOW + 7000).flatMap((date) => [`at ${date}`, `${date}!`])])
      expect(parseRetryAfter(junk, null, NOW)).toBeUndefined()
    fc.assert(
      fc.property(fc.string(), (text) => {
        const wait = parseRetryAfter(text, text, NOW)
        expect(wait === undefined || wait >= 0).toBe(true)
      }),
    )
  })
})
