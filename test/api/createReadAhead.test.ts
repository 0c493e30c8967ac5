/** The page reader in isolation, on a network whose every reply the test gives by hand. */
import { createSegmentsClient } from 'react-contact-segments/core'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { readAhead } from '../../src/api/readAhead.js'

afterEach(() => vi.useRealTimers())

/** Waits long enough that the speed of the machine decides no test. */
const soon = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 20_000, interval: 5 })

type Asked = { page: number; signal: AbortSignal; reply: () => void; refuse: (status?: number) => void; cut: () => void }

function start(concurrency = 2) {
  const asked: Asked[] = []
  const client = createSegmentsClient({
    concurrency,
    requestsPerMinute: Infinity,
    fetch: (url, init) =>
      new Promise((resolve, reject) => {
        const page = Number(new URL(url as string).searchParams.get('page'))
        asked.push({
          page,
          signal: init!.signal!,
          reply: () => resolve(Response.json({ data: [], page, hasNextPage: true })),
          refuse: (status = 500) => resolve(new Response('{}', { status })),
          cut: () => reject(new TypeError('Failed to fetch')),
        })
      }),
  })
  const reader = readAhead(client, 100)
  const settle = () => new Promise((resolve) => setTimeout(resolve))
  const ask = async (page: number): Promise<Asked> => {
    await soon(() => expect(asked.map((each) => each.page)).toContain(page))
    return asked.findLast((each) => each.page === page)!
  }
  return { reader, client, asked, settle, ask, pages: () => asked.map(({ page }) => page) }
}
const { signal } = new AbortController()

describe('readAhead', () => {
  it('returns one reader for each client and page size', () => {
    const { reader, client } = start()
    expect(readAhead(client, 100)).toBe(reader)
    expect(readAhead(client, 50)).not.toBe(reader)
    expect(readAhead(start().client, 100)).not.toBe(reader)
  })

  it('counts a lost connection as one wait, however many pages were under way', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    onTestFinished(() => void vi.unstubAllGlobals())
    const { reader, asked } = start(4)
    async function inVain(underway: number): Promise<number | undefined> {
      const before = asked.length
      const taken = reader.take(1, signal).catch((error: Error) => error)
      await soon(() => expect(asked).toHaveLength(before + underway))
      for (const { cut } of asked.slice(before)) cut()
      return reader.inVain((await taken) as Error)
    }
    reader.hold()
    reader.want(2, 4)
    expect(await inVain(4)).toBe(1)
    expect(await inVain(1)).toBe(2)
    vi.unstubAllGlobals()
    expect(await inVain(1)).toBe(1)
  })

  it('reads nothing ahead without a holder, and nothing beyond the goal', async () => {
    const { reader, settle, pages, ask } = start()
    reader.want(2, 3)
    await settle()
    expect(pages()).toEqual([])
    reader.hold()
    reader.want(2, 3)
    await settle()
    expect(pages()).toEqual([2, 3])
    ;(await ask(2)).reply()
    ;(await ask(3)).reply()
    await settle()
    expect(pages()).toEqual([2, 3])
  })

  it('hands over a page that was read ahead instead of reading it again', async () => {
    const { reader, ask, pages } = start()
    reader.hold()
    reader.want(2, 2)
    ;(await ask(2)).reply()
    await expect(reader.take(2, signal)).resolves.toMatchObject({ page: 2 })
    expect(pages()).toEqual([2])
    const again = reader.take(2, signal)
    await soon(() => expect(pages()).toEqual([2, 2]))
    ;(await ask(2)).reply()
    await again
  })

  it('reads at most twelve pages ahead of the page taken last', async () => {
    const { reader, asked, settle, pages } = start(4)
    reader.hold()
    reader.want(1, 100)
    for (let reply = 0; reply < 12; reply++) {
      await soon(() => expect(asked.length).toBeGreaterThan(reply))
      asked[reply]!.reply()
      await settle()
    }
    expect(pages()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    await reader.take(1, signal)
    const second = reader.take(2, signal)
    await second
    reader.want(3, 100)
    await soon(() => expect(pages()).toContain(14))
    await settle()
    expect(Math.max(...pages())).toBe(14)
  })

  it('aborts requests under way when the last holder releases, and not before', async () => {
    const { reader, ask } = start()
    const [one, two] = [reader.hold(), reader.hold()]
    reader.want(2, 3)
    const [second, third] = [await ask(2), await ask(3)]
    expect(one()).toBe(false)
    expect([second.signal.aborted, third.signal.aborted]).toEqual([false, false])
    expect(two()).toBe(false)
    expect([second.signal.aborted, third.signal.aborted]).toEqual([true, true])
  })

  it('reports on release whether the page that the query waits for was wanted only by holders', async () => {
    const { reader, ask } = start()
    const release = reader.hold()
    const other = reader.hold()
    reader.want(2, 9)
    const taking = reader.take(2, signal)
    expect(other()).toBe(false)
    expect(release()).toBe(true)
    const held = reader.hold()
    ;(await ask(2)).reply()
    await taking
    expect(held()).toBe(false)

    const beyond = start()
    const wanting = beyond.reader.hold()
    beyond.reader.want(2, 3)
    const last = beyond.reader.take(7, signal)
    expect(wanting()).toBe(false)
    ;(await beyond.ask(7)).reply()
    await last

    const unheld = start()
    unheld.reader.want(1, 3)
    const lonely = unheld.reader.take(1, signal)
    expect(unheld.reader.hold()()).toBe(false)
    ;(await unheld.ask(1)).reply()
    await lonely
  })

  it('aborts a page read ahead when the query no longer waits for it', async () => {
    const { reader, ask } = start()
    reader.hold()
    reader.want(2, 2)
    const { signal: request } = await ask(2)
    const leaving = new AbortController()
    const taking = reader.take(2, leaving.signal)
    leaving.abort('left')
    await expect(taking).rejects.toBe('left')
    expect(request.aborted).toBe(true)
  })

  it('counts failures until a request that started after the latest failure succeeds', async () => {
    const { reader, ask } = start(3)
    const failing = async (page: number): Promise<number | undefined> => {
      const error = reader.take(page, signal).then(() => undefined, (failure: Error) => failure)
      ;(await ask(page)).refuse()
      return reader.inVain((await error)!)
    }
    expect(await failing(1)).toBe(1)
    const slow = reader.take(2, signal)
    expect(await failing(3)).toBe(2)
    ;(await ask(2)).reply()
    await slow
    // Page 2 was requested before page 3 failed.
    expect(await failing(4)).toBe(3)
    const well = reader.take(5, signal)
    ;(await ask(5)).reply()
    await well
    expect(await failing(6)).toBe(1)
    expect(reader.inVain(new Error('of somebody else'))).toBeUndefined()
  })

  it('counts failed read-ahead requests towards the load that takes a page, and not towards the next load', async () => {
    const { reader, ask, settle } = start(2)
    reader.hold()
    reader.want(2, 3)
    const [second, third] = [await ask(2), await ask(3)]
    second.refuse()
    third.refuse()
    await settle()
    const failure = async (page: number, load: AbortSignal) => reader.inVain((await reader.take(page, load).catch((error: Error) => error)) as Error)
    expect(await failure(2, new AbortController().signal)).toBe(2)
    const next = failure(3, new AbortController().signal)
    await settle()
    ;(await ask(3)).refuse()
    expect(await next).toBe(1)
  })

  it('reads nothing ahead while the server refuses, until the user retries', async () => {
    const { reader, ask, settle, pages } = start()
    reader.hold()
    const failing = reader.take(1, signal).catch(() => 'failed')
    ;(await ask(1)).refuse()
    await failing
    reader.want(2, 5)
    await settle()
    expect(pages()).toEqual([1])
    reader.forgive()
    reader.want(2, 5)
    await settle()
    expect(pages()).toEqual([1, 2, 3])
  })

  it('forgets pages read ahead that failed, and keeps those that succeeded', async () => {
    const { reader, ask, settle, pages } = start()
    reader.hold()
    reader.want(2, 3)
    ;(await ask(3)).reply()
    ;(await ask(2)).refuse()
    await settle()
    reader.forgive()
    const taking = reader.take(2, signal)
    await soon(() => expect(pages().filter((page) => page === 2)).toHaveLength(2))
    ;(await ask(2)).reply()
    await expect(taking).resolves.toMatchObject({ page: 2 })
    await expect(reader.take(3, signal)).resolves.toMatchObject({ page: 3 })
    expect(pages().filter((page) => page === 3)).toHaveLength(1)
  })

  it('allows an automatic reread of a list once in five minutes', () => {
    vi.useFakeTimers({ now: 0 })
    const { reader } = start()
    expect([reader.mayReread(), reader.mayReread()]).toEqual([true, false])
    vi.setSystemTime(299_999)
    expect(reader.mayReread()).toBe(false)
    vi.setSystemTime(300_000)
    expect([reader.mayReread(), reader.mayReread()]).toEqual([true, false])
  })
})
