/** Takes the README's pictures: the Dashboard story with its picker open, light and dark, from a fresh static Storybook. */
import { spawnSync } from 'node:child_process'
import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { chromium } from 'playwright'
import { findChromium, LAUNCH_FLAGS } from './chromium.ts'

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' }
const root = join(import.meta.dirname, '../..')
const site = mkdtempSync(join(tmpdir(), 'storybook-'))
const storybook = join(root, 'node_modules/storybook/dist/bin/dispatcher.js')
const built = spawnSync(process.execPath, [storybook, 'build', '--quiet', '--disable-telemetry', '-o', site], { cwd: root, stdio: 'inherit' })
if (built.status !== 0) process.exit(1)

const server = createServer((request, response) => {
  const file = join(site, new URL(request.url ?? '/', 'http://site').pathname)
  if (!existsSync(file)) return void response.writeHead(404).end()
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
  createReadStream(file).pipe(response)
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const { port } = server.address() as AddressInfo
const executablePath = findChromium()
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: LAUNCH_FLAGS })
for (const theme of ['light', 'dark']) {
  const page = await browser.newPage({ viewport: { width: 1080, height: 640 }, deviceScaleFactor: 2 })
  await page.goto(`http://127.0.0.1:${port}/iframe.html?id=dashboard--campaign&viewMode=story&globals=theme:${theme}`)
  await page.getByRole('combobox', { name: 'Send to' }).click()
  await page.keyboard.type('halcyon')
  await page.getByText('in 2,340 segments').first().waitFor()
  await page.keyboard.press('Control+Home')
  await page.waitForTimeout(300)
  await page.screenshot({ path: join(root, `stories/assets/picker-${theme}.png`) })
}
await browser.close()
server.close()
rmSync(site, { recursive: true })
