/** The site of the picker benchmark: its page, and the segments as JSON. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { bundled } from '../bundled.ts'
import { buildPages, newFolder, serve } from '../pages.ts'

export type Site = {
  url: string
  /** Where the scripts and, if readable, their source maps are. */
  assets: string
  close: () => void
} & Pick<typeof import('./segments.ts'), 'WORD' | 'firstRows'>

export async function openSite(seed: number, options: { readable?: boolean } = {}): Promise<Site> {
  const folder = newFolder()
  await buildPages(import.meta.dirname, join(folder, 'site'), options)
  const { module } = await bundled('picker/segments.ts')
  const { benchSegments, firstRows, WORD } = module as typeof import('./segments.ts')
  const jsons = new Map<string, string>()
  const server = await serve(join(folder, 'site'), (pathname) => {
    const count = /^\/segments\/(\d+)\.json$/.exec(pathname)?.[1]
    if (count === undefined) return undefined
    if (!jsons.has(count)) jsons.set(count, JSON.stringify(benchSegments(Number(count), seed)))
    return jsons.get(count)
  })
  return {
    url: server.url,
    assets: join(folder, 'site/assets'),
    WORD,
    firstRows,
    close: () => {
      server.close()
      rmSync(folder, { recursive: true })
    },
  }
}
