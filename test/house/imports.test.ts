import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const files = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && !file.includes('node_modules'))
    .map((file) => join(folder, file))

type Import = { file: string; from: string; typeOnly: boolean }

/** Every import and re-export, as written. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const pattern = /^\s*(?:import|export)\s+(type\s)?(?:[^'";()]*?\sfrom\s+)?'([^']+)'/gm
  return [...text.matchAll(pattern)].map(([, type, from]) => ({ file, from: from!, typeOnly: type !== undefined }))
}

const source = files('src')
const imports = source.flatMap(importsOf)
const resolved = ({ file, from }: Import): string => relative(join(root, 'src'), join(root, dirname(file), from)).replace(/\.js$/, '')
const roomOf = (path: string): string => (path.includes('/') ? path.split('/')[0]! : path)

const DOORS = ['index', 'core', 'msw']
const ROOMS: Record<string, string[]> = {
  contract: [],
  exact: ['contract'],
  api: ['contract'],
  summary: ['contract'],
  search: [],
  picker: ['contract', 'api', 'summary', 'search'],
  msw: ['contract'],
}
/** Third-party packages, and the rooms that may import them. */
const LENT: Record<string, string[]> = {
  'zod/mini': ['contract', 'exact'],
  '@tanstack/react-query': ['api'],
  react: ['api', 'summary', 'picker'],
  '@radix-ui/react-popover': ['picker'],
  cmdk: ['picker'],
  'react-dom': ['picker'],
  msw: ['msw'],
}

describe('the house', () => {
  it('finds the imports at all', () => expect(imports.length).toBeGreaterThan(80))

  it('never imports useLayoutEffect from React', () => {
    // React 18 warns about each of them on a server, for every field of a page.
    const own = source.filter((file) => /import[^;]*?\buseLayoutEffect\b[^;]*?from 'react'/.test(readFileSync(join(root, file), 'utf8')))
    expect(own).toEqual([])
  })

  it('has imports that run one way', () => {
    const wrong = imports
      .filter(({ from }) => from.startsWith('.'))
      .filter((each) => {
        const own = roomOf(relative('src', each.file).replace(/\.tsx?$/, ''))
        const other = roomOf(resolved(each))
        const isDoor = DOORS.includes(relative('src', each.file).replace(/\.ts$/, ''))
        return isDoor ? DOORS.includes(resolved(each)) : own !== other && !ROOMS[own]?.includes(other)
      })
    expect(wrong.map(({ file, from }) => `${file} -> ${from}`)).toEqual([])
  })

  it('imports third-party packages only in the rooms that may use them', () => {
    const wrong = imports
      .filter(({ from }) => !from.startsWith('.'))
      .filter(({ file, from }) => !LENT[from]?.includes(roomOf(relative('src', file).replace(/\.tsx?$/, ''))))
    expect(wrong.map(({ file, from }) => `${file} -> ${from}`)).toEqual([])
  })

  it('keeps React and TanStack Query out of the runtime imports of ./core', () => {
    const seen = new Set<string>()
    const visit = (path: string): void => {
      if (seen.has(path)) return
      seen.add(path)
      for (const each of imports.filter(({ file, typeOnly }) => !typeOnly && file.replace(/\.tsx?$/, '') === join('src', path))) {
        if (each.from.startsWith('.')) visit(resolved(each))
        else seen.add(each.from)
      }
    }
    visit('core')
    expect(seen).toContain('zod/mini')
    expect([...seen].filter((path) => /^(react|@tanstack|msw|cmdk|@radix)/.test(path))).toEqual([])
  })

  it("says 'use client' on the React door only", () => {
    const directed = source.filter((file) => /['"]use client['"]/.test(readFileSync(join(root, file), 'utf8')))
    expect(directed).toEqual(['src/index.ts'])
  })

  it('has no barrels and no rooms without a subject', () => {
    expect(source.filter((file) => /\/(index|utils?|helpers?|types|constants|common)\.tsx?$/.test(file) && file !== 'src/index.ts')).toEqual([])
    expect(imports.filter(({ from }) => from === '*')).toEqual([])
    expect(source.filter((file) => /export \* /.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
  })

  it('opens every source file with a comment of at least a sentence', () => {
    const silent = source.filter((file) => !/^('use client'\n)?\/\*\*[^]*?\.[^]*?\*\//.test(readFileSync(join(root, file), 'utf8')))
    expect(silent).toEqual([])
  })

  it('imports neither stories nor tests in src, and no tests in stories', () => {
    const back = [...source, ...files('stories')].flatMap(importsOf).filter(({ file, from }) => {
      const to = from.startsWith('.') ? join(dirname(file), from) : ''
      return to.startsWith('test') || (file.startsWith('src') && to.startsWith('stories'))
    })
    expect(back.map(({ file, from }) => `${file} -> ${from}`)).toEqual([])
  })
})
