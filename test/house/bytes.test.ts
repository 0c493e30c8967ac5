/** How many bytes each door costs over the wire, and what an import must not bring along. */
import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Rollup } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { alias } from '../../.storybook/alias.js'

const root = join(import.meta.dirname, '../..')

type Budget = {
  line: string
  /** kB (1,000 bytes), minified and gzipped: as measured, rounded up; the goal itself once it is met. */
  budget: number
  goal?: number
  /** Excludes the library's dependencies, too. */
  ownCodeOnly?: boolean
}

const budgets = {
  picker: { line: "export { SegmentPicker } from 'react-contact-segments'", budget: 70.8, goal: 50 },
  'own code of it': { line: "export { SegmentPicker } from 'react-contact-segments'", budget: 43.8, goal: 17, ownCodeOnly: true },
  hook: { line: "export { useContactSegments } from 'react-contact-segments'", budget: 4.7, goal: 5 },
  'all of .': { line: "export * from 'react-contact-segments'", budget: 73.7 },
  './core': { line: "export * from 'react-contact-segments/core'", budget: 23.8, goal: 12 },
  client: { line: "export { createSegmentsClient } from 'react-contact-segments/core'", budget: 4.3 },
  summary: { line: "export { createSummarizer } from 'react-contact-segments/core'", budget: 9.2 },
  search: { line: "export { createSegmentSearch } from 'react-contact-segments/core'", budget: 8.8 },
  './msw': { line: "export * from 'react-contact-segments/msw'", budget: 10.6 },
} satisfies Record<string, Budget>
type Name = keyof typeof budgets

const languages = readdirSync(join(root, 'src/summary/locales')).map((file) => file.replace('.ts', ''))
/** For one language each: the words of summaries, whose budget is also the goal, and those of the picker. */
const LANGUAGE_BUDGETS = { locales: 1.3, labels: 2.1 }

type Bundle = {
  kB: number
  /** Its modules: our own as paths below src/, others by package. */
  modules: string[]
  code: string
}
const bundles = {} as Record<Name, Bundle>

/** Bundles a page of this one line as a user's bundler does for production, without the peer dependencies that it already has. */
async function bundle({ line, ownCodeOnly = false }: Budget): Promise<Bundle> {
  const peers = ['react', 'react-dom', '@tanstack/react-query', 'zod', 'msw']
  const there = ownCodeOnly ? [...peers, 'cmdk', '@radix-ui/react-popover'] : peers
  const output = (await build({
    configFile: false,
    root,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias },
    // Vitest's NODE_ENV would make this a development build.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    plugins: [{ name: 'page', resolveId: (id) => (id === 'page' ? id : null), load: (id) => (id === 'page' ? line : null) }],
    build: {
      write: false,
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: {
        input: 'page',
        preserveEntrySignatures: 'strict',
        external: (id) => there.some((name) => id === name || id.startsWith(`${name}/`)),
        output: { minify: true },
        onLog: () => undefined,
      },
    },
  })) as Rollup.RollupOutput
  expect(output.output).toHaveLength(1)
  const [{ code, modules, imports }] = output.output
  const rendered = Object.entries(modules).filter(([id, { renderedLength }]) => id !== 'page' && renderedLength > 0)
  return {
    kB: gzipSync(code, { level: 9 }).length / 1000,
    modules: [
      ...rendered.map(([id]) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? relative(join(root, 'src'), id)),
      ...imports,
    ],
    code,
  }
}

beforeAll(async () => {
  for (const [name, budget] of Object.entries(budgets)) bundles[name as Name] = await bundle(budget)
  const kB = (name: Name): number => Number(bundles[name].kB.toFixed(2))
  console.table(Object.fromEntries(Object.entries(budgets).map(([name, budget]) => [name, { kB: kB(name as Name), ...budget, line: undefined }])), ['kB', 'budget', 'goal'])
})

describe('bytes', () => {
  it.each(Object.entries(budgets))('%s stays within its budget', (name, { budget }) => {
    expect(bundles[name as Name].kB).toBeGreaterThan(0.3)
    expect(bundles[name as Name].kB).toBeLessThanOrEqual(budget)
  })

  it.each(languages.flatMap((tag) => Object.entries(LANGUAGE_BUDGETS).map(([room, budget]) => ({ door: `${room}/${tag}`, budget }))))(
    '$door stays within $budget kB',
    async ({ door, budget }) => {
      const { kB } = await bundle({ line: `export * from 'react-contact-segments/${door}'`, budget })
      expect(kB).toBeGreaterThan(0.3)
      expect(kB).toBeLessThanOrEqual(budget)
    },
  )

  it('the hook alone includes nothing of the picker', () => {
    const { modules, code } = bundles.hook
    expect(modules.filter((path) => !/^(api\/|contract\.ts$)/.test(path)).toSorted()).toEqual(['@tanstack/react-query', 'react', 'zod/mini'])
    expect(code).not.toMatch(/cmdk|radix|data-segment-picker/i)
    expect(bundles.picker.code).toMatch(/cmdk[^]*data-segment-picker/)
  })

  it('the picker includes English and no other language', () => {
    const brought = bundles.picker.modules.filter((path) => /^(summary\/locales|picker\/labels)\//.test(path))
    expect(brought.toSorted()).toEqual(['picker/labels/en.ts', 'summary/locales/en.ts'])
    expect(languages.length).toBeGreaterThan(1)
  })

  it('./core includes neither React nor TanStack Query', () => {
    const packages = bundles['./core'].modules.filter((path) => !/^(api|search|summary)\/|^(contract|exact)\.ts$/.test(path))
    expect(packages).toEqual(['zod/mini'])
  })
})
