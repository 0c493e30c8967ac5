/** `npm start`: Storybook on PORT (6006), opened on the Dashboard. With OPENCX_API_KEY set, its Live API story is live. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const port = process.env['PORT'] ?? '6006'
const storybook = join(import.meta.dirname, '../node_modules/storybook/dist/bin/dispatcher.js')
const flags = ['dev', '--port', port, '--exact-port', '--initial-path', '/story/dashboard--campaign', '--disable-telemetry']
// Do not open a browser where no person is there to see it.
if (process.env['CI'] || !process.stdout.isTTY) flags.push('--ci')

const child = spawn(process.execPath, [storybook, ...flags, ...process.argv.slice(2)], { stdio: 'inherit' })
console.log(`Storybook: http://localhost:${port}/?path=/story/dashboard--campaign`)
child.on('exit', (code) => process.exit(code ?? 0))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
