import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as core from 'react-contact-segments/core'
import * as door from 'react-contact-segments'
import * as msw from 'react-contact-segments/msw'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

/** Each block on its own, on the lines on which it stands, so that an error names the place to look at. */
function blocks(file: string): { name: string; code: string }[] {
  return [...read(file).matchAll(/^```(tsx?)\n([^]*?)^```/gm)].map((found) => {
    const before = read(file).slice(0, found.index).split('\n').length
    return { name: `${file}.${before}.${found[1]}`, code: `${'\n'.repeat(before)}${found[2]}\nexport {}\n` }
  })
}

function compile(files: { name: string; code: string }[]): string {
  mkdirSync(join(root, 'test-results'), { recursive: true })
  const folder = mkdtempSync(join(root, 'test-results/examples-'))
  try {
    for (const { name, code } of files) writeFileSync(join(folder, name), code)
    const compilerOptions = { module: 'ESNext', moduleResolution: 'bundler', noUnusedLocals: false }
    const config = { extends: '../../tsconfig.json', compilerOptions, include: ['*', '../../.storybook/ambient.d.ts'], exclude: [] }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder, '--pretty', 'false'], { encoding: 'utf8' })
    return ''
  } catch (error) {
    return (error as { stdout: string }).stdout
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('examples', () => {
  it.each(['README.md', 'llms.txt'])('all of %s compile as they stand', (file) => {
    const examples = blocks(file)
    expect(examples.length).toBeGreaterThan(2)
    expect(compile(examples)).toBe('')
  })

  it('the words that README.md shows are those that come out', () => {
    const [, code, words] = /^(createSummarizer\(\)[^]*?\)) \/\/ (.+)$/m.exec(read('README.md'))!
    // oxlint-disable-next-line typescript/no-implied-eval -- these are our own words
    expect(new Function('createSummarizer', `return ${code}`)(core.createSummarizer)).toBe(words)
  })

  it('one that does not compile is told with its line', () => {
    expect(compile([{ name: 'README.md.3.ts', code: "\n\n\nimport { nothing } from 'react-contact-segments/core'\n" }])).toMatch(
      /README\.md\.3\.ts\(4,10\): error TS2305/,
    )
  })
})

describe('llms.txt', () => {
  const sections = read('llms.txt').split(/^## /m).slice(1)
  const sectionOf = (name: string): string => sections.find((each) => each.startsWith(`${name}\n`)) ?? ''

  it.each(Object.entries({ 'react-contact-segments': door, 'react-contact-segments/core': core, 'react-contact-segments/msw': msw }))(
    'knows everything that %s lets out, and names nothing else in its prose',
    (name, exported) => {
      const words = new Set(sectionOf(name).match(/\w+/g))
      expect(Object.keys(exported).filter((each) => !words.has(each))).toEqual([])
      const named = [...sectionOf(name).replace(/^```[^]*?^```/gm, '').matchAll(/`(\w+)`/g)].map(([, each]) => each!)
      expect(named.length).toBeGreaterThan(1)
      expect(named.filter((each) => !Object.hasOwn(exported, each))).toEqual([])
    },
  )
})
