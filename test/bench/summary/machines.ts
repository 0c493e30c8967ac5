/** The same texts on other machines: in processes with other time zones, and in a browser with its own ICU. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chromium } from 'playwright'
import { findChromium, LAUNCH_FLAGS } from '../../browser/chromium.ts'

const SCRIPT = `
  const summarizers = ['UTC', 'America/New_York', 'Africa/Cairo'].map((timeZone) => createSummarizer({ timeZone }))
  const texts = distinctDefinitions(500, 17).flatMap((definition) =>
    summarizers.flatMap((summarizer) => [summarizer.short(definition), summarizer.line(definition), summarizer.searchText(definition)]))
`

const fingerprint = (texts: string): string => createHash('sha256').update(texts).digest('hex').slice(0, 12)

/** A fingerprint of 4,500 texts for each machine on which they were created. */
export async function textsElsewhere(file: string, code: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  const script = `import { createSummarizer, distinctDefinitions } from '${file}'\n${SCRIPT}\nprocess.stdout.write(JSON.stringify(texts))`
  for (const TZ of ['UTC', 'America/New_York', 'Asia/Kolkata', 'Africa/Cairo']) {
    const env = { ...process.env, TZ }
    const texts = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env,
      encoding: 'utf8',
      maxBuffer: 1e9,
    })
    found[`Node, TZ=${TZ}`] = fingerprint(texts)
  }
  const executablePath = findChromium()
  if (!executablePath) return found
  const browser = await chromium.launch({ executablePath, args: LAUNCH_FLAGS })
  try {
    const page = await browser.newPage({ timezoneId: 'Asia/Kolkata' })
    await page.addScriptTag({ type: 'module', content: `${code}\n${SCRIPT}\nwindow.texts = JSON.stringify(texts)` })
    const handle = await page.waitForFunction(() => (globalThis as { texts?: string }).texts)
    const texts = (await handle.jsonValue())!
    found[`Chromium ${browser.version()}, Asia/Kolkata`] = fingerprint(texts)
  } finally {
    await browser.close()
  }
  return found
}
