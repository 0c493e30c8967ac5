/**
 * `npm run test:orca`: what a real screen reader says about the picker as keys are really pressed, in Chromium, on a Linux
 * machine that has Orca (Debian: orca, at-spi2-core, dbus, xvfb, openbox, xdotool). Prints all it says, and fails where `dialogues` differs.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, copyFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { findChromium, LAUNCH_FLAGS } from '../browser/chromium.ts'
import { serveStorybook } from '../browser/storybookSite.ts'
import { dialogues } from './dialogues.ts'

const NEEDED = ['orca', 'dbus-run-session', 'Xvfb', 'openbox', 'xdotool']
/** A screen reader that has been silent for so many milliseconds has finished. */
const SILENCE = 2500

const missing = NEEDED.filter((command) => spawnSync('which', [command]).status !== 0)
if (missing.length > 0) {
  console.error(`Missing on this machine: ${missing.join(', ')}. Debian has them in orca, at-spi2-core, dbus, xvfb, openbox and xdotool.`)
  process.exit(1)
}
// Runs in a desktop session of its own, which ends with it.
if (!process.argv.includes('--inside')) {
  // D-Bus complains about much that does not matter here.
  const aloud = ['sh', '-c', 'exec "$@" 2>&1', 'sh', process.execPath, import.meta.filename, '--inside']
  const { status } = spawnSync('dbus-run-session', ['--', ...aloud], { stdio: ['inherit', 'inherit', 'ignore'] })
  process.exit(status ?? 1)
}

const home = mkdtempSync(join(tmpdir(), 'orca-'))
const heard = join(home, 'heard')
mkdirSync(join(home, 'orca'))
mkdirSync(join(home, 'run'), { mode: 0o700 })
copyFileSync(join(import.meta.dirname, 'orca-customizations.py'), join(home, 'orca/orca-customizations.py'))
writeFileSync(heard, '')
Object.assign(process.env, { DISPLAY: `:${90 + (process.pid % 100)}`, XDG_DATA_HOME: home, XDG_RUNTIME_DIR: join(home, 'run'), ORCA_HEARD: heard, GTK_MODULES: 'gail:atk-bridge' })

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const desktop = [['Xvfb', process.env['DISPLAY']!, '-screen', '0', '1280x900x24'], ['openbox'], ['orca', '--disable', 'braille', '--replace']]
const started: ReturnType<typeof spawn>[] = []
process.on('exit', () => {
  for (const child of started.toReversed()) child.kill()
  rmSync(home, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))
for (const [command, ...given] of desktop) {
  started.push(spawn(command!, given, { stdio: 'ignore' }))
  await pause(1000)
}

let read = 0
/** What is said from now on, until there is silence. */
async function listen(): Promise<string[]> {
  const lines = (): string[] => readFileSync(heard, 'utf8').split('\n').slice(read, -1)
  for (let count = -1; count !== lines().length; ) {
    count = lines().length
    await pause(SILENCE)
  }
  const said = lines().map((line) => (JSON.parse(line) as string).trim())
  read += said.length
  return said
}

const site = await serveStorybook()
let failures = 0
try {
  const browser = await chromium.launch({ executablePath: findChromium()!, headless: false, args: [...LAUNCH_FLAGS, '--force-renderer-accessibility', '--kiosk'] })
  const page = await browser.newPage({ viewport: null })
  await listen()
  for (const [story, steps] of Object.entries(dialogues)) {
    await page.goto(`${site.url}iframe.html?id=${story}&viewMode=story`)
    await page.bringToFront()
    // Clicks into the page, out of the browser's own fields.
    spawnSync('xdotool', ['mousemove', '900', '700', 'click', '1'])
    await listen()
    console.log(`\n${story}`)
    for (const [input, expected] of steps) {
      spawnSync('xdotool', input.startsWith('"') ? ['type', '--delay', '80', input.slice(1, -1)] : ['key', '--clearmodifiers', '--delay', '300', ...input.split(' ')])
      const said = await listen()
      console.log(`  ${input}\n${said.map((text) => `      ${text}`).join('\n')}`)
      for (const text of expected) {
        const times = said.filter((each) => each.startsWith(text)).length
        if (times === 1) continue
        failures += 1
        console.log(`    ✗ said ${times} times: ${text}`)
      }
    }
  }
  await browser.close()
} finally {
  site.close()
}
console.log(failures === 0 ? '\nAll passed.' : `\n${failures} failed.`)
process.exit(failures === 0 ? 0 : 1)
