import type { ContactSegment } from 'react-contact-segments'
import { segmentFixtures } from 'react-contact-segments/msw'
import { describe, expect, it } from 'vitest'
import { createServer } from 'vite'
import { liveApi } from '../../.storybook/liveApi.js'
import { startSegmentsServer } from '../server/segmentsHttpServer.js'

describe("the Live API story's proxy", () => {
  it('does not exist without a key', () => {
    expect(liveApi({})).toBeUndefined()
    expect(liveApi({ OPENCX_API_KEY: '', OPENCX_API_URL: 'http://127.0.0.1:1' })).toBeUndefined()
  })

  it('adds the key to requests, forwards no cookies, and does not send the key back', async () => {
    const segments = segmentFixtures(30, { seed: 2 })
    const { ask, api, close } = await startProxy(segments)
    const reply = await ask('/contacts/segments?page=2&limit=10', { headers: { cookie: 'session=1' } })
    const body = await reply.text()
    await close()
    expect((JSON.parse(body) as { data: unknown }).data).toEqual(segments.slice(10, 20))
    expect(api.requests[0]!.headers).toMatchObject({ authorization: 'Bearer sk_live_1' })
    expect(api.requests[0]!.headers.cookie).toBeUndefined()
    expect(body + JSON.stringify([...reply.headers])).not.toContain('sk_live_1')
  })

  it('lets only the list through, and to no page of another site', async () => {
    const { ask, api, close } = await startProxy([])
    const list = '/contacts/segments'
    const refused = [
      await ask(list, { method: 'POST', body: '{"name":"theirs"}' }),
      await ask(list, { method: 'DELETE' }),
      await ask(`${list}/1`),
      await ask('/contacts'),
      ...(await Promise.all(['cross-site', 'same-site'].map((site) => ask(list, { headers: { 'sec-fetch-site': site } })))),
    ]
    const served = await ask(list, { headers: { 'sec-fetch-site': 'same-origin' } })
    await close()
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 404))
    expect(served.status).toBe(200)
    expect(api.requests).toHaveLength(1)
  })
})

/** Vite in front of a segments server; `ask` is what a browser does. */
async function startProxy(segments: ContactSegment[]) {
  const api = await startSegmentsServer({ segments, apiKey: 'sk_live_1' })
  const proxy = liveApi({ OPENCX_API_KEY: 'sk_live_1', OPENCX_API_URL: `${api.url}/` })!
  const vite = await createServer({ configFile: false, logLevel: 'silent', server: { host: '127.0.0.1', port: 0, proxy } })
  await vite.listen()
  const { port } = vite.httpServer!.address() as { port: number }
  return {
    api,
    ask: (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}/opencx${path}`, init),
    close: () => Promise.all([vite.close(), api.close()]),
  }
}
