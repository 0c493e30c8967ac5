/** Storybook as a static site: built into a folder of its own and served under a path that is not the root. */
import { spawnSync } from 'node:child_process'
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
const root = join(import.meta.dirname, '../..')

export type StorybookSite = {
  /** Ends in a slash. */
  url: string
  close: () => void
}

export async function serveStorybook(path = '/some/path/'): Promise<StorybookSite> {
  const folder = mkdtempSync(join(tmpdir(), 'storybook-'))
  const storybook = join(root, 'node_modules/storybook/dist/bin/dispatcher.js')
  const built = spawnSync(process.execPath, [storybook, 'build', '--quiet', '--disable-telemetry', '-o', folder], { cwd: root, stdio: 'inherit' })
  if (built.status !== 0) process.exit(1)
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site')
    const file = join(folder, pathname.slice(path.length) || 'index.html')
    // Whatever is outside the path is a 404, so that a link that leaves it is noticed.
    if (!pathname.startsWith(path) || !existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
    createReadStream(file).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${path}`,
    close() {
      server.close()
      rmSync(folder, { recursive: true })
    },
  }
}
