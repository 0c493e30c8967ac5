/** WebKit, in the MiniBrowser that comes with WebKitGTK, driven over WebDriver. https://w3c.github.io/webdriver/ */
import { spawn } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { eventually, VIEWPORT, type Engine } from './Engine.ts'

/** `browser` is the MiniBrowser beside the driver at `path`. Without a display it runs in one that xvfb-run provides. */
export async function startWebKit(path: string, browser: string): Promise<Engine> {
  const port = await freePort()
  const command = [path, `--port=${port}`]
  if (!process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) command.unshift('xvfb-run', '-a', '-s', '-screen 0 1400x1000x24')
  // Its sandbox needs namespaces, which containers seldom allow. It gets its own process group, since xvfb-run ends without its children.
  const env = { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }
  const driver = spawn(command[0]!, command.slice(1), { stdio: 'ignore', detached: true, env })

  async function send(method: string, route: string, body?: object): Promise<unknown> {
    const reply = await fetch(`http://127.0.0.1:${port}/${route}`, { method, ...(body && { body: JSON.stringify(body) }) })
    const { value } = (await reply.json()) as { value: unknown }
    const { error, message } = Object(value) as { error?: string; message?: string }
    if (error) throw new Error(`${route}: ${error}: ${message}`)
    return value
  }

  // Stopped together with its children, also when this process fails.
  process.once('exit', () => {
    if (driver.exitCode === null && driver.signalCode === null) process.kill(-driver.pid!)
  })
  await eventually(() => send('GET', 'status'))
  const options = { binary: browser, args: ['--automation'] }
  const created = await send('POST', 'session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } })
  const { sessionId, capabilities } = created as { sessionId: string; capabilities: { browserVersion: string } }
  const session = `session/${sessionId}`
  await send('POST', `${session}/window/rect`, VIEWPORT)
  return {
    name: `WebKitGTK ${capabilities.browserVersion}`,
    async goTo(url) {
      await send('POST', `${session}/url`, { url })
    },
    async evaluate(expression) {
      return JSON.parse((await send('POST', `${session}/execute/sync`, { script: `return JSON.stringify(${expression}) ?? 'null'`, args: [] })) as string)
    },
    async perform(actions) {
      await send('POST', `${session}/actions`, { actions })
    },
    async close() {
      await send('DELETE', session)
      const ended = new Promise((resolve) => driver.on('exit', resolve))
      process.kill(-driver.pid!)
      await ended
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
