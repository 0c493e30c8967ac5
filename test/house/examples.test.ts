import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
// @ts-expect-error -- it has no types
import toModule from '@storybook/addon-docs/mdx-loader'
import * as core from 'react-contact-segments/core'
import * as door from 'react-contact-segments'
import * as msw from 'react-contact-segments/msw'
import { describe, expect, it } from 'vitest'
import { compile, type Example } from './compile.js'

const root = join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const pages = readdirSync(join(root, 'stories')).filter((file) => file.endsWith('.mdx')).map((file) => `stories/${file}`)

/** Each block as a file, padded to its own line numbers, so that an error names the place to look at. */
function blocks(file: string): Example[] {
  return [...read(file).matchAll(/^```(tsx?)\n([^]*?)^```/gm)].map((found) => {
    const before = read(file).slice(0, found.index).split('\n').length
    return { name: `${file.replaceAll('/', '-')}.${before}.${found[1]}`, code: `${'\n'.repeat(before)}${found[2]}\nexport {}\n` }
  })
}

/** What the recipes import from their reader's own project, and as much of Express, which is not installed here, as they use. */
const around: Example[] = [
  { name: 'Campaign.d.ts', code: "export declare const Campaign: () => import('react').ReactElement" },
  { name: 'Dashboard.d.ts', code: "export declare const Dashboard: () => import('react').ReactElement" },
  { name: 'auth.d.ts', code: "export declare const requireLogin: import('express').Handler" },
  {
    name: 'ambient.d.ts',
    code: `declare module '@/lib/auth' { export function requireLogin(request: Request): Promise<void> }
declare module 'express' {
  export type Handler = (request: { query: Record<string, unknown> }, response: Reply, next: () => void) => unknown
  export type Reply = Record<'set' | 'status' | 'type' | 'send', (...values: (string | number)[]) => Reply>
  export default function express(): { get(path: string, ...handlers: Handler[]): void }
}`,
  },
]

describe('examples', () => {
  it('all compile as written', () => {
    const examples = ['README.md', 'llms.txt', ...pages].map(blocks)
    expect(examples.filter(({ length }) => length > 2).length).toBeGreaterThan(3)
    expect(compile([...around, ...examples.flat()])).toBe('')
  })

  it('in README.md show the summary that its code returns', () => {
    const [, code, words] = /^(createSummarizer\(\)[^]*?\)) \/\/ (.+)$/m.exec(read('README.md'))!
    // oxlint-disable-next-line typescript/no-implied-eval -- these are our own words
    expect(new Function('createSummarizer', `return ${code}`)(core.createSummarizer)).toBe(words)
  })

  it('in README.md show the search hits that its code returns', () => {
    const [, documents] = /^search\.add\((\[[^]*?^\])\)/m.exec(read('README.md'))!
    const shown = [...read('README.md').matchAll(/^search\.search\('(.+)'\) *\/\/ \[\{ id: '(\d)'/gm)].map(([, query, id]) => [query!, id])
    const search = core.createSegmentSearch()
    // oxlint-disable-next-line typescript/no-implied-eval -- these are our own words
    search.add(new Function(`return ${documents}`)() as core.SearchDocument[])
    expect(shown).toHaveLength(3)
    expect(shown.map(([query]) => [query, ...search.search(query!).map(({ id }) => id)])).toEqual(shown)
  })

  it('quote the picker’s error titles correctly', () => {
    const titles = Object.values(door.enLabels.errors).map(({ title }) => title)
    const quoted = [...read('README.md').matchAll(/“([^”]+)” is a/g), ...read('stories/Recipes.mdx').matchAll(/the picker says “([^”]+)”/g)].map(([, title]) => title!)
    expect(quoted.length).toBeGreaterThan(3)
    expect(quoted.filter((title) => !titles.includes(title))).toEqual([])
  })

  it('that do not compile are reported with their line', () => {
    expect(compile([{ name: 'README.md.3.ts', code: "\n\n\nimport { nothing } from 'react-contact-segments/core'\n" }])).toMatch(
      /README\.md\.3\.ts\(4,10\): error TS2305/,
    )
  })
})

// In MDX, a line of prose that starts with a brace is an expression, and Storybook does not start.
it.each(pages)('Storybook can parse %s', async (file) => {
  const error = await new Promise((resolve) => {
    const loading = { async: () => resolve, getOptions: () => ({}), resourcePath: file }
    ;(toModule as (this: typeof loading, content: string) => void).call(loading, read(file))
  })
  expect(error).toBeNull()
})

describe('links', () => {
  it.each(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'llms.txt'])('in %s lead to files and headings that exist', (file) => {
    const targets = [...read(file).matchAll(/\]\((?!https?:)([^)\s]+)\)|(?:src|srcset)="(?!https?:)([^"]+)"/g)].map(([, link, image]) => (link ?? image)!)
    const titles = [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, title]) => `#${title!.toLowerCase().replaceAll(/[^\w -]/g, '').replaceAll(' ', '-')}`)
    expect(targets.filter((target) => !titles.includes(target) && !existsSync(join(root, target)))).toEqual([])
  })
})

it('stories/Recipes.mdx lists all its recipes at the top', () => {
  const [head, ...recipes] = read('stories/Recipes.mdx').split(/^## /m)
  const anchors = recipes.map((recipe) => recipe.slice(0, recipe.indexOf('\n')).toLowerCase().replaceAll(' ', '-'))
  expect([...head!.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor)).toEqual(anchors)
})

describe('llms.txt', () => {
  const sections = read('llms.txt').split(/^## /m).slice(1)
  const sectionOf = (name: string): string => sections.find((each) => each.startsWith(`${name}\n`)) ?? ''

  it.each(Object.entries({ 'react-contact-segments': door, 'react-contact-segments/core': core, 'react-contact-segments/msw': msw }))(
    'names everything that %s exports, and nothing else in its prose',
    (name, exported) => {
      const words = new Set(sectionOf(name).match(/\w+/g))
      expect(Object.keys(exported).filter((each) => !words.has(each))).toEqual([])
      const named = [...sectionOf(name).replace(/^```[^]*?^```/gm, '').matchAll(/`(\w+)`/g)].map(([, each]) => each!)
      expect(named.length).toBeGreaterThan(1)
      expect(named.filter((each) => !Object.hasOwn(exported, each))).toEqual([])
    },
  )
})
