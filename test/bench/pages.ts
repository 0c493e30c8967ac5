/** The benchmarks' pages as a user's bundler builds them, served over HTTP, and the browser that opens them. */
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { build, type Plugin } from 'vite'
import { chromium, type Browser } from 'playwright'
import { alias } from '../../.storybook/alias.ts'
import { findChromium, LAUNCH_FLAGS } from '../browser/chromium.ts'

const root = join(import.meta.dirname, '../..')
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'bench-'))

/** `root` has an index.html; `readable` keeps function names and adds source maps, for profiles. */
export async function buildPages(root: string, outDir: string, { readable = false }: { readable?: boolean } = {}): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    base: './',
    resolve: { alias },
    plugins: [oneReact],
    build: { outDir, target: 'esnext', minify: !readable, sourcemap: readable, chunkSizeWarningLimit: Infinity, modulePreload: false },
  })
}

/** Makes all subjects use the library's copy of React rather than the one installed with the peers. */
const oneReact: Plugin = {
  name: 'one-react',
  enforce: 'pre',
  resolveId(id, _importer, options) {
    if (!/^react(-dom)?($|\/)/.test(id)) return null
    return this.resolve(id, join(root, 'package.json'), { ...options, skipSelf: true })
  },
}

/** Serves the files of a folder, and the JSON that `handle` returns for a path. */
export async function serve(folder: string, handle?: (pathname: string) => string | undefined): Promise<{ url: string; close: () => void }> {
  const listener: RequestListener = (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site')
    const json = handle?.(pathname)
    if (json !== undefined) return void response.writeHead(200, { 'content-type': 'application/json' }).end(json)
    const file = join(folder, pathname === '/' ? 'index.html' : pathname)
    if (!existsSync(file)) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file))
  }
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Without a frame rate limit, or each sample would be rounded up to the next frame. */
export function launch(): Promise<Browser> {
  const executablePath = findChromium()
  const args = [...LAUNCH_FLAGS, '--disable-frame-rate-limit', '--disable-gpu-vsync', '--in-process-gpu']
  return chromium.launch({ ...(executablePath && { executablePath }), args })
}
