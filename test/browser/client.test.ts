import { createSegmentsClient, type SegmentsApiError } from 'react-contact-segments/core'
import { segmentFixtures } from 'react-contact-segments/msw'
import { describe, expect, inject, it } from 'vitest'

const servers = inject('servers')
const errorOf = (server: keyof typeof servers, timeout = 30_000): Promise<SegmentsApiError> =>
  createSegmentsClient({ baseUrl: servers[server], timeout })
    .list()
    .then(
      () => Promise.reject(new Error('The request did not fail.')),
      (error: SegmentsApiError) => error,
    )

describe('the client in Chromium, over HTTP, from another origin', () => {
  it('reads a page', async () => {
    const { data } = await createSegmentsClient({ baseUrl: servers.well, apiKey: 'any' }).list({ limit: 100 })
    expect(data).toEqual(segmentFixtures(240).slice(0, 100))
  })

  it('#5 CORS denied: reported as a network error, since the two look the same', async () => {
    expect(await errorOf('noCors')).toMatchObject({ kind: 'network', status: undefined })
  })

  it('takes retryAfterMs from a Retry-After that CORS exposes, and twenty seconds where CORS hides it', async () => {
    expect(await errorOf('limited')).toMatchObject({ kind: 'rate-limited', status: 429, retryAfterMs: 20_000 })
    expect(await errorOf('exposed')).toMatchObject({ kind: 'rate-limited', status: 429, retryAfterMs: 7000 })
  })

  it('a body that drips, and one that is cut short: kinds timeout and network', async () => {
    expect(await errorOf('slow', 200)).toMatchObject({ kind: 'timeout' })
    expect(await errorOf('cut')).toMatchObject({ kind: 'network' })
  })
})
