import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const read = (file: string): string => readFileSync(join(import.meta.dirname, '../..', file), 'utf8')
type Manifest = Record<string, Record<string, string>>
type Lock = { packages: Record<string, { version: string }> }
const manifest = JSON.parse(read('package.json')) as Manifest
const locked = (consumer: string, name: string): string =>
  (JSON.parse(read(`test/consumers/${consumer}/package-lock.json`)) as Lock).packages[`node_modules/${name}`]!.version

describe('the package', () => {
  it('runs nothing when it is installed', () => {
    const hooks = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare']
    expect(Object.keys(manifest['scripts']!).filter((name) => hooks.includes(name))).toEqual([])
  })

  it('the versions in the README are those that the consumers install', () => {
    const tried = [
      ['React and React DOM', 'react', 'vite-react-18', 'vite-react-19'],
      ['TanStack Query', '@tanstack/react-query', 'vite-react-18', 'vite-react-19'],
      ['zod', 'zod', 'vite-react-18', 'vite-react-19'],
      ['@radix-ui/react-popover, installed with it', '@radix-ui/react-popover', 'vite-react-18', 'vite-react-19'],
      ['TypeScript, `skipLibCheck: false`, `bundler` and `node16`', 'typescript', 'types', 'types'],
    ].map(([title, name, oldest, newest]) => {
      const before = locked(oldest!, name === 'typescript' ? 'typescript-5' : name!)
      return `| ${title} | ${before} | ${locked(newest!, name!)} |`
    })
    const table = read('README.md').split('\n').filter((line) => /^\|.*\d+\.\d+\.\d+ \|$/.test(line))
    expect(table).toEqual(tried)
  })
})
