/** Segments servers on real sockets for the tests in Chromium: Vitest starts them beside the browser and stops them. */
import type { TestProject } from 'vitest/node'
import { startSegmentsServer } from '../server/segmentsHttpServer.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** Base URLs by what is wrong with the server behind them. */
    servers: Record<'well' | 'noCors' | 'limited' | 'exposed' | 'slow' | 'cut', string>
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cors = { origin: '*' }
  const servers = {
    well: await startSegmentsServer({ cors }),
    noCors: await startSegmentsServer(),
    limited: await startSegmentsServer({ cors }),
    exposed: await startSegmentsServer({ cors: { ...cors, expose: ['Retry-After'] } }),
    slow: await startSegmentsServer({ cors }),
    cut: await startSegmentsServer({ cors }),
  }
  servers.limited.script({ status: 429, retryAfter: 7 }, { times: Infinity })
  servers.exposed.script({ status: 429, retryAfter: 7 }, { times: Infinity })
  servers.slow.script({ slowBody: 400 }, { times: Infinity })
  servers.cut.script('cut-body', { times: Infinity })
  const urls = Object.entries(servers).map(([name, { url }]) => [name, url])
  project.provide('servers', Object.fromEntries(urls) as Record<keyof typeof servers, string>)
  return async () => {
    await Promise.all(Object.values(servers).map(({ close }) => close()))
  }
}
