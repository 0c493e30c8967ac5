/** Takes the README's pictures: the Dashboard story with its picker open, light and dark, from a fresh static Storybook. */
import { join } from 'node:path'
import { chromium } from 'playwright'
import { findChromium, LAUNCH_FLAGS } from './chromium.ts'
import { serveStorybook } from './storybookSite.ts'

const root = join(import.meta.dirname, '../..')
const site = await serveStorybook()
const executablePath = findChromium()
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: LAUNCH_FLAGS })
for (const theme of ['light', 'dark']) {
  const page = await browser.newPage({ viewport: { width: 1080, height: 640 }, deviceScaleFactor: 2 })
  await page.goto(`${site.url}iframe.html?id=dashboard--campaign&viewMode=story&globals=theme:${theme}`)
  await page.getByRole('combobox', { name: 'Send to' }).click()
  await page.keyboard.type('halcyon')
  await page.getByText('in 2,340 segments').first().waitFor()
  await page.keyboard.press('Control+Home')
  await page.waitForTimeout(300)
  await page.screenshot({ path: join(root, `stories/assets/picker-${theme}.png`) })
}
await browser.close()
site.close()
