/**
 * Captures every story at three widths, light and dark, LTR and RTL, comfortable and compact, in contact sheets:
 * `npm run sheet [-- part of a story's id]`, then open sheet/index.html. From a static Storybook under a sub-path; fails
 * when a story fails, and so when MSW does not respond there.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { findChromium, LAUNCH_FLAGS } from './chromium.ts'
import { serveStorybook } from './storybookSite.ts'

type Entry = { id: string; type: string; title: string; name: string }

const WIDTHS = [390, 768, 1280]
const looks = ['light', 'dark'].flatMap((theme) =>
  ['ltr', 'rtl'].flatMap((dir) => ['comfortable', 'compact'].map((density) => ({ theme, dir, density }))),
)
const folder = join(import.meta.dirname, '../../sheet')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)

const site = await serveStorybook()
const { entries } = (await (await fetch(`${site.url}index.json`)).json()) as { entries: Record<string, Entry> }
const stories = Object.values(entries).filter(({ type, id }) => type === 'story' && id.includes(process.argv[2] ?? ''))
const executablePath = findChromium()
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: LAUNCH_FLAGS })
const failed: string[] = []

/** Records when a story's play function has finished. */
function listen(): void {
  const world = globalThis as { __STORYBOOK_ADDONS_CHANNEL__?: { on: (event: string, listener: (end: object) => void) => void }; ended?: object }
  const timer = setInterval(() => {
    const channel = world.__STORYBOOK_ADDONS_CHANNEL__
    if (!channel) return
    clearInterval(timer)
    channel.on('storyFinished', (end) => (world.ended = end))
  }, 1)
}

/** Opens a story and waits until its play function has ended. */
async function open(page: Page, { id }: Entry, direction: string, axe: boolean): Promise<string> {
  await page.goto(`${site.url}iframe.html?id=${id}&viewMode=story&globals=dir:${direction};a11y.manual:!${!axe}`)
  await page.waitForFunction(() => 'ended' in globalThis, undefined, { timeout: 60_000, polling: 20 })
  const status = await page.evaluate(() => (globalThis as unknown as { ended: { status: string } }).ended.status)
  await page.evaluate(() => Promise.all(document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity).map(({ finished }) => finished)))
  return status
}

const nameOf = (story: Entry, ...look: (string | number)[]): string => [story.id, ...look].join('-') + '.jpeg'

/** Captures every story at one width, in one direction, on a page whose scripts are loaded and compiled once. */
async function take(width: number, direction: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 720 }, reducedMotion: 'reduce', ...(width < 500 && { hasTouch: true, isMobile: true }) })
  await context.addInitScript(listen)
  const page = await context.newPage()
  for (const story of stories) {
    // axe is slow: it runs only on the widest page and on a phone.
    const status = await open(page, story, direction, direction === 'ltr' && width !== 768).catch((error: Error) => error.message.split('\n')[0]!)
    if (status !== 'success' && !failed.includes(story.id)) failed.push(story.id)
    for (const { theme, dir, density } of looks.filter((look) => look.dir === direction)) {
      await page.evaluate(
        ([theme, density]) => {
          const { style, classList, dataset } = document.documentElement
          style.colorScheme = dataset['bsTheme'] = theme!
          classList.toggle('dark', theme === 'dark')
          dataset['density'] = density!
          return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
        },
        [theme, density],
      )
      await page.screenshot({ path: join(folder, nameOf(story, width, theme, dir, density)), type: 'jpeg', quality: 80, animations: 'allow' })
    }
    console.log(`${width} ${direction} ${stories.indexOf(story) + 1}/${stories.length} ${story.id}${status === 'success' ? '' : ` ${status}`}`)
  }
  await context.close()
}

// Two at a time: while one waits for its in-memory servers, the other renders. One direction each, since a popover stays on the side on which it was opened.
const rounds = WIDTHS.flatMap((width) => ['ltr', 'rtl'].map((direction) => [width, direction] as const))
async function work(): Promise<void> {
  for (let round = rounds.shift(); round; round = rounds.shift()) await take(...round)
}
await Promise.all([work(), work()])

const sections = stories.map((story) => {
  const figures = WIDTHS.flatMap((width) =>
    looks.map(({ theme, dir, density }) => `<figure style="inline-size: ${width / 2.5}px"><img loading="lazy" src="${nameOf(story, width, theme, dir, density)}"><figcaption>${width} ${theme} ${dir} ${density}</figcaption></figure>`),
  )
  return `<section id="${story.id}"><h2>${story.title} / ${story.name}</h2><div>${figures.join('')}</div></section>`
})
const style = `body { margin: 24px; font: 12px/16px system-ui; background: #888 } h2 { font-size: 14px } div { display: flex; flex-wrap: wrap; gap: 12px }
figure { margin: 0 } img { display: block; inline-size: 100% } section { margin-block-end: 32px }`
writeFileSync(join(folder, 'index.html'), `<!doctype html><meta charset="utf-8"><title>Contact sheet</title><style>${style}</style>${sections.join('\n')}`)
const page = await browser.newPage({ viewport: { width: 2140, height: 1000 } })
await page.goto(`file://${join(folder, 'index.html')}`)
for (const { id } of stories) {
  const section = page.locator(`[id="${id}"]`)
  await section.scrollIntoViewIfNeeded()
  await section.evaluate((element) => Promise.all([...element.querySelectorAll('img')].map((image) => ((image.loading = 'eager'), image.decode()))))
  await section.screenshot({ path: join(folder, `${id}.png`) })
}
await browser.close()
site.close()
console.log(failed.length === 0 ? `${stories.length} stories: sheet/index.html` : `Failed: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
