/** The engine and its data as one plain module, as a user's bundler makes it: Node alone cannot follow `.js` to `.ts`. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, type Rollup } from 'vite'

export async function bundled(): Promise<typeof import('./subject.ts')> {
  const entry = fileURLToPath(new URL('subject.ts', import.meta.url))
  const lib = { entry, formats: ['es' as const] }
  const [output] = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, target: 'esnext', lib },
  })) as Rollup.RollupOutput[]
  const file = join(mkdtempSync(join(tmpdir(), 'bench-search-')), 'subject.mjs')
  writeFileSync(file, output!.output[0].code)
  return (await import(pathToFileURL(file).href)) as typeof import('./subject.ts')
}
