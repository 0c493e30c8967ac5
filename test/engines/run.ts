/**
 * `npm run test:engines [-- part of a story's id]`: every story, and the walks of a person, in Firefox and in WebKit,
 * as far as they are installed on this machine: `firefox` or `firefox-esr`, and WebKitGTK's `WebKitWebDriver` (Debian: webkit2gtk-driver, xvfb).
 */
import { existsSync, globSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { serveStorybook } from '../browser/storybookSite.ts'
import { eventually, type Engine } from './Engine.ts'
import { startFirefox } from './firefox.ts'
import { walks } from './walks.ts'
import { startWebKit } from './webkit.ts'

const onPath = (...names: string[]): string | undefined =>
  (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path))

const firefox = onPath('firefox', 'firefox-esr')
const driver = onPath('WebKitWebDriver')
const miniBrowser = globSync('/usr/{lib/*,lib,libexec}/webkit2gtk-4.*/MiniBrowser').at(-1)
const starts = [firefox && (() => startFirefox(firefox)), driver && miniBrowser && (() => startWebKit(driver, miniBrowser))].filter((start) => typeof start === 'function')
if (starts.length === 0) {
  console.error('Neither Firefox nor WebKitWebDriver is on the PATH. Debian has them in firefox-esr and webkit2gtk-driver.')
  process.exit(1)
}

const site = await serveStorybook()
const { entries } = (await (await fetch(`${site.url}index.json`)).json()) as { entries: Record<string, { id: string; type: string }> }
const stories = Object.values(entries).filter(({ id, type }) => type === 'story' && id.includes(process.argv[2] ?? ''))
const urlOf = (id: string): string => `${site.url}iframe.html?id=${id}&viewMode=story`
let failures = 0

/** The error of a story's play function; undefined when it passed. */
async function play(engine: Engine, id: string): Promise<string | undefined> {
  await engine.goTo(urlOf(id))
  const { phase, error } = await eventually(async () => {
    const render = await engine.evaluate<{ phase: string; error: string | null } | null>(`(() => {
      const last = (event) => window.__STORYBOOK_ADDONS_CHANNEL__?.last(event)?.[0]
      const { phase } = window.__STORYBOOK_PREVIEW__?.currentRender ?? {}
      const error = last('playFunctionThrewException') ?? last('storyThrewException') ?? last('storyErrored')
      return phase === 'finished' || phase === 'aborted' || error ? { phase, error: error?.message ?? null } : null
    })()`)
    if (!render) throw new Error('The story did not finish.')
    return render
  })
  return error ?? (phase === 'finished' ? undefined : phase)
}

async function tell(name: string, outcome: Promise<string | undefined | void>): Promise<void> {
  const problem = await outcome.catch((error: Error) => error.message)
  if (problem) failures += 1
  if (problem) console.log(`  ✗ ${name}: ${problem}`)
}

try {
  for (const start of starts) {
    const engine = await start()
    console.log(engine.name)
    for (const { id } of stories) await tell(id, play(engine, id))
    for (const [name, walk] of Object.entries(walks)) await tell(name, walk(engine, urlOf))
    console.log(`  ${stories.length} stories, ${Object.keys(walks).length} walks`)
    await engine.close()
  }
} finally {
  site.close()
}
console.log(failures === 0 ? 'All passed.' : `${failures} failed.`)
process.exit(failures === 0 ? 0 : 1)
