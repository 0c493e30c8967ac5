/**
 * `npm run test:consumers [-- names]`: does the package work? Packs the library as npm would, installs it in separate
 * apps, and builds, type-checks and uses them, two at a time. Prints what each has proven and how long it took.
 *
 *   --lock    rewrites the apps' lock files, after a change of their versions or of our dependencies
 *   --keep    keeps the copies of the apps, to inspect them
 */
import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { chromium } from 'playwright'
import { runnerImport } from 'vite'
import { findChromium, LAUNCH_FLAGS } from '../browser/chromium.ts'
import { visit, type Visit } from './person.ts'
import { serveApp } from './site.ts'

const { values, positionals } = parseArgs({ options: { lock: { type: 'boolean' }, keep: { type: 'boolean' } }, allowPositionals: true })
const here = import.meta.dirname
const root = join(here, '../..')
const copies = mkdtempSync(join(tmpdir(), 'consumers-'))
const TARBALL = 'react-contact-segments.tgz'
const API_KEY = 'a-key-that-no-browser-may-see'
const run = promisify(execFile)

/** Without the NODE_ENV that Vite has set in this process: each consumer sets its own. */
const { NODE_ENV: _, ...environment } = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }

/** Runs a command in a consumer's copy; its output is shown when it fails. */
async function inCopy(name: string, command: string, args: string[], env: Record<string, string> = {}): Promise<string> {
  try {
    const { stdout } = await run(command, args, { cwd: join(copies, name), env: { ...environment, ...env } })
    return stdout
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as { stdout?: string; stderr?: string; message: string }
    throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr || message}`, { cause: error })
  }
}
const bin = (name: string, program: string, ...args: string[]): Promise<string> =>
  inCopy(name, process.execPath, [join(copies, name, 'node_modules', program), ...args])

type Lock = { packages: Record<string, Partial<Record<'version' | 'integrity' | 'resolved' | 'dependencies' | 'peerDependencies', unknown>>> }
const OURS = 'node_modules/react-contact-segments'
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Lock['packages'][string]

/** Calls `begin` only once for each name; later calls share its promise. */
function once<Args extends [name: string, ...unknown[]], Value>(begin: (...args: Args) => Promise<Value>): typeof begin {
  const begun = new Map<string, Promise<Value>>()
  return (...args) => begun.get(args[0]) ?? (begun.set(args[0], begin(...args)), begun.get(args[0])!)
}

/** Installs what the lock file specifies, and the packed library. */
const install = once(async (name: string, sources: string[] = []): Promise<void> => {
  for (const source of [...sources, name]) cpSync(join(here, source), join(copies, name), { recursive: true })
  cpSync(join(copies, TARBALL), join(copies, name, TARBALL))
  const file = join(copies, name, 'package-lock.json')
  if (values.lock) {
    rmSync(file, { force: true })
    await inCopy(name, 'npm', ['install', '--package-lock-only', '--no-audit', '--no-fund'])
    const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock
    // Every build has another hash.
    delete lock.packages[OURS]?.integrity
    writeFileSync(join(here, name, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`)
    writeFileSync(file, JSON.stringify(lock))
  }
  const ours = (JSON.parse(readFileSync(file, 'utf8')) as Lock).packages[OURS]
  for (const field of ['version', 'dependencies', 'peerDependencies'] as const) {
    if (ours) assert.deepEqual(ours[field], manifest[field], `${name}/package-lock.json has outdated ${field} of our package: run again with --lock`)
  }
  await inCopy(name, 'npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'])
})
type Installed = { version: string; license?: string; scripts?: Record<string, string> }
const manifestOf = (name: string, path: string): Installed => JSON.parse(readFileSync(join(copies, name, path, 'package.json'), 'utf8')) as Installed
const installed = (name: string): Installed[] => {
  const { packages } = JSON.parse(readFileSync(join(copies, name, 'package-lock.json'), 'utf8')) as Lock
  return Object.keys(packages).filter((path) => path !== '' && existsSync(join(copies, name, path))).map((path) => manifestOf(name, path))
}
const versionOf = (name: string, dependency: string): string => manifestOf(name, `node_modules/${dependency}`).version

const executablePath = findChromium()
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: LAUNCH_FLAGS })
const { module: fixtures } = await runnerImport<typeof import('../../src/msw/segmentFixtures.js')>(join(root, 'src/msw/segmentFixtures.ts'), { configFile: false })
const { module: http } = await runnerImport<typeof import('../server/segmentsHttpServer.js')>(join(root, 'test/server/segmentsHttpServer.ts'), { configFile: false })

const PAGES = 3
const domain = 'needle.example'
const segments = [
  ...fixtures.segmentFixtures(PAGES * 100 - 1),
  fixtures.segmentFixture({
    name: 'Somebody at the very end',
    definition: { or: [{ and: [{ type: 'contacts_email_domain_name_in', domain_name_in: [domain] }] }] },
  }),
]
const first = segments[0].name
const needle = { id: segments.at(-1)!.id, name: segments.at(-1)!.name, domain }
const startApi = () => http.startSegmentsServer({ segments, apiKey: API_KEY, requestsPerMinute: 100 })

async function visitBuild(name: string, { headers, look }: { headers?: Record<string, string>; look?: Visit['look'] } = {}): Promise<string> {
  const api = await startApi()
  const site = await serveApp(join(copies, name, 'dist'), api.url, API_KEY, headers)
  try {
    const { url } = site
    return await visit(browser, { url, needle, first, pages: PAGES, apiKey: API_KEY, requests: api.requests, strict: headers !== undefined, ...(look && { look }) })
  } finally {
    site.close()
    await api.close()
  }
}

const viteApp = once(async (name: string): Promise<string> => {
  await install(name, name === 'vite-react-19' ? [] : ['vite-react-19'])
  await inCopy(name, 'npm', ['run', 'check'])
  const versions = ['react', '@radix-ui/react-popover', '@tanstack/react-query', 'zod', 'typescript'].map((each) => `${each} ${versionOf(name, each)}`)
  return `${versions.join(', ')}: compiled, built, ${await visitBuild(name)}`
})

async function vitestApp(name: string): Promise<string> {
  await install(name, name === 'vitest' ? [] : ['vitest'])
  await bin(name, 'typescript/bin/tsc', '-p', '.')
  await bin(name, 'vitest/vitest.mjs', 'run', '--reporter', 'default', '--reporter', 'json', '--outputFile', 'report.json')
  const report = JSON.parse(readFileSync(join(copies, name, 'report.json'), 'utf8')) as { numPassedTests: number; success: boolean }
  assert.deepEqual([report.success, report.numPassedTests], [true, 2])
  return `Vitest ${versionOf(name, 'vitest')}, jsdom ${versionOf(name, 'jsdom')}, MSW ${versionOf(name, 'msw')} and @tanstack/react-query ${versionOf(name, '@tanstack/react-query')}: a dashboard tested with ./msw in ten lines, and no repeated request after a refusal`
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}

const consumers = {
  // The longest first, so that it does not run alone at the end.
  async next() {
    await install('next')
    await inCopy('next', 'npm', ['run', 'check'])
    const api = await startApi()
    const port = await freePort()
    const server = spawn(process.execPath, [join(copies, 'next/node_modules/next/dist/bin/next'), 'start', '-H', '127.0.0.1', '-p', String(port)], {
      cwd: join(copies, 'next'),
      env: { ...environment, OPENCX_API_URL: api.url, OPENCX_API_KEY: API_KEY },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    try {
      await new Promise<void>((resolve, reject) => {
        server.stdout.on('data', (text) => String(text).includes('Ready') && resolve())
        server.on('exit', (code) => reject(new Error(`next start exited with ${code}`)))
      })
      const url = `http://127.0.0.1:${port}/`
      const proven = await visit(browser, { url, needle, first, pages: PAGES, apiKey: API_KEY, requests: api.requests, prefetched: true })
      const sent = readdirSync(join(copies, 'next/.next/static'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
      assert(sent.length > 0 && sent.every((text) => !text.includes('OPENCX_API_KEY')), 'server code was sent to the browser')
      return `Next ${versionOf('next', 'next')}, App Router: ${PAGES} pages prefetched by a server component, hydrated, ${proven}`
    } finally {
      server.kill()
      await api.close()
    }
  },

  async health() {
    await install('health')
    await bin('health', 'publint/src/cli.js', TARBALL, '--strict')
    await bin('health', '@arethetypeswrong/cli/dist/index.js', TARBALL, '--profile', 'esm-only', '--exclude-entrypoints', 'styles.css')
    const files = (await inCopy('health', 'tar', ['-tzf', TARBALL])).trim().split('\n')
    const stray = files.filter((file) => !/^package\/(package\.json|README\.md|CHANGELOG\.md|LICENSE|llms\.txt|dist\/.+\.(js|js\.map|d\.ts|css))$/.test(file))
    assert.deepEqual(stray, [], 'the tarball contains files that it should not')
    return `publint --strict and attw report nothing; ${files.length} files, nothing stray`
  },

  async node() {
    await install('node')
    const absent = ['react', 'react-dom', '@tanstack/react-query'].filter((each) => !existsSync(join(copies, 'node/node_modules', each)))
    assert.equal(absent.length, 3)
    // Only the library and its dependencies are installed here.
    const licences = installed('node').map(({ license, scripts = {} }) => {
      assert(!['preinstall', 'install', 'postinstall'].some((script) => script in scripts), 'a package has an install script')
      return license
    })
    assert.deepEqual(licences.filter((licence) => licence !== 'MIT' && licence !== '0BSD'), [])
    const api = await startApi()
    const output = await inCopy('node', process.execPath, ['explain.js', api.url], { OPENCX_API_KEY: API_KEY })
    await api.close()
    const { explained, found } = JSON.parse(output) as { explained: { id: string; name: string; rules: string }[]; found: string[] }
    assert.deepEqual(explained.map(({ id }) => id), segments.map(({ id }) => id))
    assert.deepEqual(explained.at(-1), { id: needle.id, name: needle.name, rules: `Email domain is ${domain}` })
    assert.deepEqual(found, [needle.id])
    return `./core on Node ${process.version} without ${absent.join(', ')}: read, explained and searched ${explained.length} segments; ${licences.length} packages, all MIT or 0BSD, none with an install script`
  },

  async types() {
    await install('types')
    for (const compiler of ['typescript', 'typescript-5']) {
      for (const resolution of ['bundler', 'node16']) await bin('types', `${compiler}/bin/tsc`, '-p', `tsconfig.${resolution}.json`)
    }
    return `skipLibCheck: false under bundler and node16, TypeScript ${versionOf('types', 'typescript-5')} and ${versionOf('types', 'typescript')}`
  },

  async jest() {
    await install('jest')
    for (const file of ['Dashboard.tsx', 'jsdom.setup.ts']) cpSync(join(here, 'vitest', file), join(copies, 'jest', file))
    // The recipe as written.
    const [, config] = /^```js\n(module\.exports = \{[^]*?)^```/m.exec(readFileSync(join(root, 'stories/Recipes.mdx'), 'utf8'))!
    writeFileSync(join(copies, 'jest/jest.config.js'), config)
    writeFileSync(join(copies, 'jest/empty.js'), '')
    await bin('jest', 'jest/bin/jest.js')
    return `Jest ${versionOf('jest', 'jest')}, jsdom ${versionOf('jest', 'jsdom')} and MSW ${versionOf('jest', 'msw')}: the same dashboard, configured as in the recipe`
  },

  vitest: () => vitestApp('vitest'),

  'vitest-msw-2': () => vitestApp('vitest-msw-2'),

  'vite-react-19': () => viteApp('vite-react-19'),

  'vite-react-18': () => viteApp('vite-react-18'),

  async csp() {
    const built = wanted.filter((name) => name.startsWith('vite-'))
    if (built.length === 0) built.push('vite-react-19')
    await Promise.all(built.map((name) => viteApp(name)))
    for (const name of built) await visitBuild(name, { headers: { 'content-security-policy': POLICY } })
    return `${built.join(' and ')} under ${POLICY}: used as before, 0 violations; two deliberate ones were detected`
  },

  async shadcn() {
    await install('health')
    for (const file of ['registry.json', 'registry']) cpSync(join(root, file), join(copies, 'health', file), { recursive: true })
    const cli = 'shadcn/dist/index.js'
    await bin('health', cli, 'registry', 'validate', 'registry.json')
    await bin('health', cli, 'build', 'registry.json', '--output', 'built')
    const item = JSON.parse(readFileSync(join(copies, 'health/built/segment-picker.json'), 'utf8')) as { css: object; files: [{ content: string }] }
    await install('shadcn', ['vite-react-19'])
    // What `shadcn add` does; the command itself first requests colours from shadcn's own registry.
    const src = join(copies, 'shadcn/src')
    mkdirSync(join(src, 'components/ui'), { recursive: true })
    writeFileSync(join(src, 'components/ui/segment-picker.tsx'), item.files[0].content)
    const css = readFileSync(join(src, 'index.css'), 'utf8')
    writeFileSync(join(src, 'index.css'), css.replace(/\/\*.*\*\//, `${Object.keys(item.css).join(';\n')};`))
    await inCopy('shadcn', 'npm', ['run', 'check'])
    const proven = await visitBuild('shadcn', {
      look: async (page) => {
        const styleOf = (part: string, property: string): Promise<string> =>
          page.locator(`[data-segment-picker='${part}']`).first().evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property)
        assert.equal(await styleOf('root', 'border-top-color'), 'oklch(0.6 0.2 140)', "the open trigger does not have the theme's primary colour")
        assert.equal(await styleOf('content', '--segment-picker-radius'), '.625rem', "the popover does not have the theme's radius")
        assert.equal(await styleOf('root', 'border-top-width'), '1px', "Tailwind's preflight has removed the border")
        assert.equal(await styleOf('root', 'width'), '288px', 'a Tailwind utility does not win')
      },
    })
    return `shadcn ${versionOf('health', 'shadcn')} accepts registry.json; its component with Tailwind ${versionOf('shadcn', 'tailwindcss')}, in the theme's colours: ${proven}`
  },
} satisfies Record<string, () => Promise<string>>

const isConsumer = (name: string): name is keyof typeof consumers => Object.hasOwn(consumers, name)
const wanted = (positionals.length > 0 ? positionals : Object.keys(consumers)).filter(isConsumer)
const began = Date.now()
const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`
let failed = 0
assert(wanted.length >= positionals.length, `The consumers are ${Object.keys(consumers).join(', ')}.`)
try {
  await run('npm', ['pack', '--pack-destination', copies], { cwd: root, env: environment })
  const packed = readdirSync(copies).find((file) => file.endsWith('.tgz'))!
  cpSync(join(copies, packed), join(copies, TARBALL))
  console.log(`packed ${packed}, ${(readFileSync(join(copies, TARBALL)).length / 1000).toFixed()} kB, in ${seconds(began)}`)
  const waiting = [...wanted]
  const oneByOne = async (): Promise<void> => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      const start = Date.now()
      try {
        const proof = await consumers[name]()
        console.log(`✓ ${name} (${seconds(start)})  ${proof}`)
      } catch (error) {
        failed++
        console.error(`✗ ${name} (${seconds(start)})  ${error instanceof Error ? error.stack : String(error)}`)
      }
    }
  }
  await Promise.all([oneByOne(), oneByOne()])
} finally {
  await browser.close()
  if (values.keep) console.log(`kept ${copies}`)
  else rmSync(copies, { recursive: true, force: true })
}
console.log(`${wanted.length - failed} of ${wanted.length} consumers in ${seconds(began)}`)
process.exit(failed > 0 ? 1 : 0)
