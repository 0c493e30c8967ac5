/** A user of a consumer's page, who opens the picker, types, picks, and notices everything that goes wrong meanwhile. */
import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright'
import type { HttpRequestLog } from '../server/segmentsHttpServer.ts'

/** A segment on the last page that can be found only by its rules. */
export type Needle = { id: string; name: string; domain: string }

export type Visit = {
  url: string
  needle: Needle
  first: string
  pages: number
  apiKey: string
  /** The requests that the API has received. */
  requests: HttpRequestLog[]
  /** Every page is in the HTML already, so the browser makes no request. */
  prefetched?: boolean
  /** The page enforces Trusted Types and the content security policy. */
  strict?: boolean
  /** Inspects the page while the picker is open. */
  look?: (page: Page) => Promise<void>
}

/** Returns what was proven, in words; throws at the first thing that is wrong. */
export async function visit(browser: Browser, { url, needle, first, pages, apiKey, requests, prefetched, strict, look }: Visit): Promise<string> {
  const page = await browser.newPage()
  const complaints: string[] = []
  const asked: string[] = []
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    const { authorization } = request.headers()
    assert.equal(authorization, undefined, 'the browser sent a key')
    if (request.url().includes('/contacts/segments')) asked.push(request.url())
  })
  page.setDefaultTimeout(20_000)
  await watchPolicy(page)
  const html = await (await page.goto(url))!.text()
  assert(!html.includes(apiKey), 'the key is in the HTML')
  if (prefetched) assert.match(html, new RegExp(`${first}[^]*${needle.name}`), 'the server did not render the segments')

  const trigger = page.getByRole('combobox', { name: 'Audience' })
  await trigger.waitFor()
  await page.waitForLoadState('networkidle')
  assert.deepEqual(asked, [], 'a closed picker made requests')
  await trigger.click()
  const options = page.getByRole('listbox').getByRole('option')
  const firstOption = page.getByRole('option', { name: first, exact: true })
  await firstOption.waitFor()
  assert.equal(await page.locator("[data-segment-picker='content']").evaluate((node) => getComputedStyle(node).getPropertyValue('--segment-picker-width')), '720px', 'the stylesheet is missing')
  await look?.(page)

  await page.keyboard.type(needle.domain.slice(0, 10))
  await page.getByText(`1 match in ${pages * 100} segments`).first().waitFor()
  assert.equal(await options.count(), 1)
  await options.click()
  await page.getByText(`${needle.id}: Email domain is ${needle.domain}`).waitFor()
  assert.equal(await trigger.textContent(), needle.name)
  await options.first().waitFor({ state: 'detached' })

  await trigger.focus()
  await page.keyboard.press('ArrowDown')
  await page.locator('[data-active][data-picked]', { hasText: needle.name }).waitFor()
  await page.keyboard.type(first.toLowerCase())
  await page.locator('[data-active] mark', { hasText: first }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Audience' }).filter({ hasText: first }).waitFor()

  assert.equal(asked.length, prefetched ? 0 : pages, 'the number of requests from the browser')
  assert.deepEqual(requests.map(({ page }) => page!).toSorted((a, b) => a - b), Array.from({ length: pages }, (_, index) => index + 1), 'the pages requested from the API')
  assert(requests.every(({ headers }) => headers.authorization === `Bearer ${apiKey}`), 'the API was not given the key')
  assert.deepEqual(complaints, [])
  assert.deepEqual(await violations(page), [])
  if (strict) {
    await page.evaluate(() => {
      document.body.style.setProperty('color', 'red')
      const style = document.createElement('style')
      style.textContent = 'body { color: red }'
      document.head.append(style)
      try {
        document.createElement('p').innerHTML = '<b>'
      } catch {
        // Trusted Types forbid this.
      }
    })
    assert.deepEqual(await violations(page), ['style-src-elem', 'require-trusted-types-for'], 'the policy is not enforced')
  }
  await page.close()
  return `opened by click and by key, ${asked.length} requests from the browser, found 1 of ${pages * 100} by its rules, picked it`
}

const watchPolicy = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const seen: string[] = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => seen.push(effectiveDirective))
    Object.assign(window, { seen })
  })
/** The directives violated so far; waits, since the events arrive in a later task. */
const violations = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 50))
    return (window as unknown as { seen: string[] }).seen
  })
