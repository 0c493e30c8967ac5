/** A built app behind its owner's server: static files, and one path that adds the key. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

export type Site = { url: string; close: () => void }

/** Serves `folder`, and forwards `/api/opencx` to `api`; `headers` are sent with every file. */
export async function serveApp(folder: string, api: string, apiKey: string, headers: Record<string, string> = {}): Promise<Site> {
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://site')
    if (pathname === '/api/opencx/contacts/segments') {
      const reply = await fetch(`${api}/contacts/segments${search}`, { headers: { authorization: `Bearer ${apiKey}` } })
      return void response.writeHead(reply.status, { 'content-type': 'application/json' }).end(await reply.text())
    }
    const file = join(folder, pathname === '/' ? 'index.html' : pathname)
    if (!existsSync(file)) return void response.writeHead(404, headers).end()
    response.writeHead(200, { ...headers, 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
