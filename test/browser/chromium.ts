/**
 * Finds a Chromium, or installs one when there is none. Run as a script before the browser tests:
 * CHROMIUM_PATH, else a Chromium or Chrome of the system, else Playwright's own, else a fresh install.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'

/** For Chromium in a container, as root, without a network. */
export const LAUNCH_FLAGS: string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome.exe']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
]

/** The path of a Chromium to launch, or undefined when there is none yet. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH']
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM_PATH: there is no file at ${named}. Point it at a Chromium or Chrome executable.`)
  }
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...onPath, ...PLACES, chromium.executablePath()].find((path) => existsSync(path))
}

function run(command: string, args: string[], seconds: number): boolean {
  console.log(`  $ ${command} ${args.join(' ')}   (at most ${seconds} s)`)
  return spawnSync(command, args, { stdio: 'inherit', timeout: seconds * 1000 }).status === 0
}

/** Playwright's installer, else Debian's package. Logs what it does and how long it took. */
function installChromium(): string | undefined {
  const start = Date.now()
  console.log('No Chromium found. Installing one: about 150 MB, usually a minute or two.')
  const cli = join(import.meta.dirname, '../../node_modules/playwright/cli.js')
  // Without the headless shell: the tests use the full browser's new headless mode.
  if (!run(process.execPath, [cli, 'install', 'chromium', '--no-shell'], 300) && existsSync('/usr/bin/apt-get')) {
    console.log("Playwright's download did not work here. Trying Debian's package.")
    if (run('apt-get', ['update', '-q'], 120)) run('apt-get', ['install', '-y', '-q', 'chromium'], 420)
  }
  const found = findChromium()
  if (found) console.log(`Chromium installed in ${Math.round((Date.now() - start) / 1000)} s.`)
  return found
}

if (import.meta.main) {
  const path = findChromium() ?? installChromium()
  if (!path) {
    console.error('No Chromium could be found or installed. Install Chrome or Chromium, or set CHROMIUM_PATH, and run again.')
    process.exit(1)
  }
  console.log(`Chromium: ${path}`)
}
