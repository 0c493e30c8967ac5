/** Modules as a user's bundler makes them: to run in plain Node or in a page, or to be weighed. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Rollup } from 'vite'

async function bundle(path: string, minify: boolean, external: string[] = []): Promise<string> {
  const entry = fileURLToPath(new URL(path, import.meta.url))
  const [output] = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify,
      target: 'esnext',
      lib: { entry, formats: ['es'] },
      rolldownOptions: { external: (id) => external.some((name) => id.endsWith(name)), output: { minify } },
    },
  })) as Rollup.RollupOutput[]
  return output!.output[0].code
}

export async function bundled(): Promise<{ subject: typeof import('./subject.ts'); file: string; code: string }> {
  const code = await bundle('subject.ts', false)
  const file = join(mkdtempSync(join(tmpdir(), 'bench-summary-')), 'subject.mjs')
  writeFileSync(file, code)
  return { subject: (await import(pathToFileURL(file).href)) as typeof import('./subject.ts'), file, code }
}

/** Bytes over the wire. The engine without the English that is its default. */
export async function weigh(path: string, external: string[] = []): Promise<number> {
  return gzipSync(await bundle(path, true, external), { level: 9 }).length
}
