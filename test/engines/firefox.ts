/** Firefox, driven over WebDriver BiDi, which it supports natively. https://w3c.github.io/webdriver-bidi/ */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { VIEWPORT, type Engine } from './Engine.ts'

type Reply = { id?: number; type: string; message?: string; result: Record<string, unknown> }

export async function startFirefox(path: string): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'))
  const firefox = spawn(path, ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile], { stdio: ['ignore', 'ignore', 'pipe'] })
  // Also stopped when this process fails.
  process.once('exit', () => firefox.kill())
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    firefox.on('exit', () => reject(new Error(`Firefox exited at once: ${said}`)))
    firefox.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const found = /BiDi listening on (ws:\/\/\S+)/.exec(said)
      if (found) resolve(found[1]!)
    })
  })
  const socket = new WebSocket(`${address}/session`)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  let count = 0
  const waiting = new Map<number, (reply: Reply) => void>()
  socket.addEventListener('message', ({ data }) => {
    const reply = JSON.parse(String(data)) as Reply
    waiting.get(reply.id ?? -1)?.(reply)
  })
  async function send(method: string, params: object): Promise<Reply['result']> {
    const id = ++count
    socket.send(JSON.stringify({ id, method, params }))
    const reply = await new Promise<Reply>((resolve) => waiting.set(id, resolve))
    waiting.delete(id)
    if (reply.type === 'error') throw new Error(`${method}: ${reply.message}`)
    return reply.result
  }

  const { capabilities } = (await send('session.new', { capabilities: {} })) as { capabilities: { browserVersion: string } }
  const { context } = await send('browsingContext.create', { type: 'tab' })
  await send('browsingContext.setViewport', { context, viewport: VIEWPORT })
  return {
    name: `Firefox ${capabilities.browserVersion}`,
    async goTo(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' })
    },
    async evaluate(expression) {
      const { type, result, exceptionDetails } = (await send('script.evaluate', {
        expression: `JSON.stringify(${expression}) ?? 'null'`,
        target: { context },
        awaitPromise: false,
      })) as { type: string; result: { value: string }; exceptionDetails: { text: string } }
      if (type === 'exception') throw new Error(exceptionDetails.text)
      return JSON.parse(result.value)
    },
    async perform(actions) {
      await send('input.performActions', { context, actions })
    },
    async close() {
      const ended = new Promise((resolve) => firefox.on('exit', resolve))
      socket.close()
      firefox.kill()
      await ended
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
