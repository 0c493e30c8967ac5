import { virtual } from '@guidepup/virtual-screen-reader'
import { afterEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { activeRow, nameOf, open, openPage, rows, searchBox, settled, status, trigger } from './pickerPage.js'

// dom-accessibility-api calls this on any root node, even an element that has just been removed from the page.
;(Element.prototype as { getElementById?: unknown }).getElementById ??= () => null

/** Longer than the announcer waits for things to settle. */
const SILENCE = 1200

/** What a screen reader that follows the specifications says, according to `@guidepup/virtual-screen-reader`: it is not a real one. */
async function listen(): Promise<(heading: string, highlighted?: () => string) => Promise<void>> {
  await virtual.start({ container: document.body })
  await virtual.clearSpokenPhraseLog()
  return async (heading, highlighted) => {
    await new Promise((resolve) => setTimeout(resolve, SILENCE))
    transcript.push(`# ${heading}`, ...(highlighted ? [`active descendant: ${highlighted()}`] : []), ...(await virtual.spokenPhraseLog()).map((phrase) => phrase.replaceAll(/_r_\w+_-?/g, '')), '')
    await virtual.clearSpokenPhraseLog()
  }
}
let transcript: string[] = []
afterEach(async () => {
  await virtual.stop()
  transcript = []
})

/** The highlighted row as a screen reader computes it, since the virtual one does not follow `aria-activedescendant`. */
function described(): string {
  const row = activeRow()
  return `option, ${nameOf(row)}, ${row.getAttribute('aria-description')}${row.ariaSelected === 'true' ? ', selected' : ''}, ${row.ariaPosInSet} of ${row.ariaSetSize}`
}

it('announces opening, moving, typing and picking', async () => {
  await openPage({}, { count: 60 })
  const say = await listen()
  trigger().focus()
  await say('Focus the trigger')
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(() => rows().length).toBeGreaterThan(0)
  await say('Arrow down opens')
  await userEvent.keyboard('{ArrowDown}')
  await say('Arrow down', described)
  await userEvent.keyboard('trial')
  await settled()
  await say('Type "trial"', described)
  await userEvent.keyboard('zzzz')
  await expect.poll(() => rows().length).toBe(0)
  await say('Type a query that matches nothing')
  await userEvent.clear(searchBox()!)
  await expect.poll(() => rows().length).toBeGreaterThan(1)
  await userEvent.keyboard('{Enter}')
  await say('Clear the query, and Enter picks')
  await expect(transcript.join('\n')).toMatchFileSnapshot('transcripts/single.txt')
})

it('announces loading, then an error and what to do about it', async () => {
  const { server } = await openPage({}, { count: 60, latency: 2500 })
  server.fail({ status: 403 })
  const say = await listen()
  trigger().focus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(status).toBe('')
  await say('The server refuses')
  await expect(transcript.join('\n')).toMatchFileSnapshot('transcripts/error.txt')
})

it('announces each tick and how many segments are chosen', async () => {
  await openPage({ multiple: true, selectAll: true }, { count: 60 })
  await open()
  await expect.poll(() => document.querySelector("[data-segment-picker='announcement']")!.textContent).toBe('60 segments')
  const say = await listen()
  await userEvent.keyboard('{Enter}')
  await say('Enter ticks the first', described)
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await say('Arrow down, and Enter ticks the second', described)
  await userEvent.keyboard('{Tab}')
  await say('Tab to the buttons')
  await expect(transcript.join('\n')).toMatchFileSnapshot('transcripts/multiple.txt')
})
