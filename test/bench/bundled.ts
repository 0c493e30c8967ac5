/** Modules as a user's bundler builds them, to run in plain Node.js, which cannot resolve `.js` to `.ts`, to run in a page, or to measure their size. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Rollup } from 'vite'

async function bundle(entry: string, minify: boolean, external: string[] = []): Promise<string> {
  const [output] = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    // The benchmarks' own node_modules has another copy, installed with the peers.
    resolve: { dedupe: ['react', 'react-dom'] },
    build: {
      write: false,
      minify,
      target: 'esnext',
      lib: { entry: join(import.meta.dirname, entry), formats: ['es'] },
      rolldownOptions: { external: (id) => id.startsWith('node:') || external.some((name) => id.endsWith(name)), output: { minify } },
    },
  })) as Rollup.RollupOutput[]
  return output!.output[0].code
}

/** `entry` is relative to this folder; `file` and `code` are the bundle. */
export async function bundled(entry: string): Promise<{ module: unknown; file: string; code: string }> {
  const code = await bundle(entry, false)
  const file = join(mkdtempSync(join(tmpdir(), 'bench-')), 'subject.mjs')
  writeFileSync(file, code)
  return { module: await import(pathToFileURL(file).href), file, code }
}

/** Bytes over the wire, minified and gzipped, without modules whose id ends in a name of `external`. */
export async function weigh(entry: string, external?: string[]): Promise<number> {
  return gzipSync(await bundle(entry, true, external), { level: 9 }).length
}
