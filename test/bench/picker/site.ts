/** The benchmark's pages, built as a production site, and the server that hands them out with their segments. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'vite'
import { alias } from '../../../.storybook/alias.ts'

const root = join(import.meta.dirname, '../../..')
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

export type Site = {
  url: string
  /** Where the scripts and, if readable, their source maps are. */
  assets: string
  close: () => void
} & Pick<typeof import('./segments.ts'), 'WORD' | 'firstRows'>

/** `readable` keeps the functions' names, for profiles. */
export async function openSite(seed: number, { readable = false }: { readable?: boolean } = {}): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-picker-'))
  // One copy of React for everybody: the library's own, and not the one the peers bring along.
  const common = { configFile: false as const, logLevel: 'error' as const, resolve: { alias } }
  await build({
    ...common,
    root: import.meta.dirname,
    base: './',
    plugins: [fromRoot(['react', 'react-dom'])],
    build: { outDir: join(folder, 'site'), target: 'esnext', minify: !readable, sourcemap: readable, chunkSizeWarningLimit: Infinity, modulePreload: false },
  })
  await build({
    ...common,
    build: {
      outDir: join(folder, 'data'),
      target: 'esnext',
      lib: { entry: join(import.meta.dirname, 'segments.ts'), formats: ['es'], fileName: () => 'segments.mjs' },
    },
  })
  const data = pathToFileURL(join(folder, 'data/segments.mjs')).href
  const { benchSegments, firstRows, WORD } = (await import(data)) as typeof import('./segments.ts')

  const jsons = new Map<string, string>()
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site')
    const count = /^\/segments\/(\d+)\.json$/.exec(pathname)?.[1]
    if (count) {
      const json = jsons.get(count) ?? JSON.stringify(benchSegments(Number(count), seed))
      jsons.set(count, json)
      return void response.writeHead(200, { 'content-type': 'application/json' }).end(json)
    }
    const file = join(folder, 'site', pathname === '/' ? 'index.html' : pathname)
    if (!existsSync(file)) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    assets: join(folder, 'site/assets'),
    WORD,
    firstRows,
    close: () => {
      server.closeAllConnections()
      server.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Resolves these packages as the library itself does, whoever asks. */
function fromRoot(names: string[]): Plugin {
  return {
    name: 'from-root',
    enforce: 'pre',
    resolveId(id, _importer, options) {
      if (!names.some((name) => id === name || id.startsWith(`${name}/`))) return null
      return this.resolve(id, join(root, 'package.json'), { ...options, skipSelf: true })
    },
  }
}
