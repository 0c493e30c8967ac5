import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const read = (file: string): string => readFileSync(join(import.meta.dirname, '../..', file), 'utf8')
type Manifest = Record<string, Record<string, string>>
type Locked = { version: string; license?: string; hasInstallScript?: boolean; dependencies?: Record<string, string> }
type Lock = { packages: Record<string, Locked> }
const manifest = JSON.parse(read('package.json')) as Manifest
const { packages } = JSON.parse(read('package-lock.json')) as Lock

/** Where a package of this name resolves to from a place in the lock file. */
function placeOf(name: string, from: string): string {
  const own = `${from ? `${from}/` : ''}node_modules/${name}`
  if (packages[own] || from === '') return own
  return placeOf(name, from.slice(0, Math.max(from.lastIndexOf('/node_modules/'), 0)))
}

/** Everything that is installed with the library, by its place in the lock file. */
function installed(names = Object.keys(manifest['dependencies']!), from = '', found = new Map<string, Locked>()): Map<string, Locked> {
  for (const place of names.map((name) => placeOf(name, from))) {
    if (found.has(place)) continue
    found.set(place, packages[place]!)
    installed(Object.keys(packages[place]!.dependencies ?? {}), place, found)
  }
  return found
}
const locked = (consumer: string, name: string): string =>
  (JSON.parse(read(`test/consumers/${consumer}/package-lock.json`)) as Lock).packages[`node_modules/${name}`]!.version

describe('the package', () => {
  it('has no install scripts', () => {
    const hooks = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare']
    expect(Object.keys(manifest['scripts']!).filter((name) => hooks.includes(name))).toEqual([])
  })

  it('has no dependencies with install scripts, and lists their licences in the README', () => {
    const all = [...installed()]
    expect(all.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([])
    const named = (licence: string): string[] =>
      all.filter(([, { license }]) => license === licence).map(([place]) => place.replace(/^.*node_modules\//, '')).toSorted().map((name) => `\`${name}\``)
    const licences = [...new Set(all.map(([, { license }]) => license!))]
    const [, count, list] = /<summary>(\d+) packages.*<\/summary>\n\n([^]*?)\n\n<\/details>/.exec(read('README.md'))!
    expect(list!.replaceAll(/\s+/g, ' ')).toBe(licences.map((licence) => `- ${licence}: ${named(licence).join(', ')}`).join(' '))
    expect(Number(count)).toBe(all.length)
  })

  it('is tested with the oldest version of each dependency range', () => {
    const ranges = { ...manifest['dependencies'], ...manifest['peerDependencies'] }
    const oldest = Object.entries(ranges).map(([name, range]) => [name, /\d+\.\d+/.exec(range)![0]])
    const tried = Object.keys(ranges).map((name) => [name, /\d+\.\d+/.exec(locked(name === 'msw' ? 'vitest-msw-2' : 'vite-react-18', name))![0]])
    expect(tried).toEqual(oldest)
  })

  it('runs everything that CI runs with `npm run check`', () => {
    const scripts = manifest['scripts']!
    const runs = (command: string): string[] =>
      [...command.matchAll(/\bnpm (?:run )?(test[\w:]*|check)/g)].flatMap(([, name]) => [name!, ...runs(scripts[name!]!)])
    const workflow = runs(`${read('.github/workflows/ci.yml')} ${read('.ci/run')}`)
    expect(workflow).toContain('test:consumers')
    expect(workflow.filter((name) => !runs(scripts['check']!).includes(name))).toEqual([])
  })

  it('has benchmarks that each write a result file of the same name', () => {
    const benches = Object.keys(manifest['scripts']!).filter((name) => name.startsWith('bench:')).map((name) => name.slice('bench:'.length))
    expect(benches).toContain('summary')
    expect(benches.filter((name) => !read(`test/bench/${name}.ts`).includes(`'${name}.json'`))).toEqual([])
  })

  it('has its version at the top of the changelog', () => {
    expect(/^## (\S+)$/m.exec(read('CHANGELOG.md'))?.[1]).toBe(manifest['version'])
  })

  it('names the versions in the README that the consumers install', () => {
    const tried = [
      ['React and React DOM', 'react', 'vite-react-18', 'vite-react-19'],
      ['TanStack Query', '@tanstack/react-query', 'vite-react-18', 'vite-react-19'],
      ['zod', 'zod', 'vite-react-18', 'vite-react-19'],
      ['@radix-ui/react-popover, installed with it', '@radix-ui/react-popover', 'vite-react-18', 'vite-react-19'],
      ['MSW, for tests only', 'msw', 'vitest-msw-2', 'vitest'],
      ['TypeScript, `skipLibCheck: false`, `bundler` and `node16`', 'typescript', 'types', 'types'],
    ].map(([title, name, oldest, newest]) => {
      const before = locked(oldest!, name === 'typescript' ? 'typescript-5' : name!)
      return `| ${title} | ${before} | ${locked(newest!, name!)} |`
    })
    const table = read('README.md').split('\n').filter((line) => /^\|.*\d+\.\d+\.\d+ \|$/.test(line))
    expect(table).toEqual(tried)
  })
})
