import { SegmentsApiError, SegmentsContractError, type SegmentsApiErrorKind } from 'react-contact-segments/core'
import { afterEach, describe, expect, it, vi } from 'vitest'

const KINDS: SegmentsApiErrorKind[] = ['unauthorized', 'forbidden', 'not-found', 'rate-limited', 'server', 'network', 'timeout', 'http']
afterEach(() => vi.useRealTimers())

describe('SegmentsApiError', () => {
  it('says which request failed, how, and what to do, in different words for each kind', () => {
    const advice = KINDS.map((kind) => {
      const { message, name, kind: own } = new SegmentsApiError(kind, 'GET /x?page=2')
      expect([name, own]).toEqual(['SegmentsApiError', kind])
      const [, words] = new RegExp(`^GET /x\\?page=2 failed: ${kind}\\. (.+\\.)$`).exec(message) ?? []
      return words
    })
    expect(new Set(advice).size).toBe(KINDS.length)
    expect(advice).not.toContain(undefined)
  })

  it('names the status if there is one, and keeps the body and the cause', () => {
    const cause = new Error('why')
    const error = new SegmentsApiError('server', 'GET /x', { status: 503, body: { message: 'no' }, cause })
    expect(error.message).toMatch(/^GET \/x failed: 503\. The API failed/)
    expect(error).toMatchObject({ status: 503, body: { message: 'no' }, cause, retryAfterMs: undefined, retryAt: undefined })
  })

  it('gives the time of the next attempt as retryAt', () => {
    vi.useFakeTimers({ now: 1_000_000 })
    expect(new SegmentsApiError('rate-limited', 'GET /x', { retryAfterMs: 7000 }).retryAt).toBe(1_007_000)
    expect(new SegmentsApiError('rate-limited', 'GET /x', { retryAfterMs: 0 }).retryAt).toBe(1_000_000)
  })
})

describe('SegmentsContractError', () => {
  const messageOf = (...issues: ConstructorParameters<typeof SegmentsContractError>[1]) => new SegmentsContractError('GET /x', issues).message

  it('says what the first issue is, where it is, and what to check', () => {
    const wrong = { path: ['data', 3, 'name'], message: 'expected string' }
    const error = new SegmentsContractError('GET /x', [wrong, { path: [], message: 'other' }])
    expect(error.message).toBe(
      'GET /x answered with no page of segments: expected string at data.3.name. Check `baseUrl`.',
    )
    expect(error).toMatchObject({ name: 'SegmentsContractError', issues: [wrong, { path: [], message: 'other' }] })
  })

  it('names no path when the whole reply is wrong, and has a message without any issue', () => {
    expect(messageOf({ path: [], message: 'not JSON' })).toContain('segments: not JSON. Check')
    expect(messageOf()).toContain('segments: unreadable. Check')
  })
})
