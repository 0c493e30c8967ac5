/** The proxy from Storybook's dev server to the real API: the browser requests `/opencx`, and the key is added here, out of its reach. */
import type { ProxyOptions } from 'vite'

/** Vite's proxy table for `OPENCX_API_KEY` (and `OPENCX_API_URL`), or undefined without a key. */
export function liveApi(env: Record<string, string | undefined>): Record<string, ProxyOptions> | undefined {
  const key = env['OPENCX_API_KEY']
  if (!key) return undefined
  const target = (env['OPENCX_API_URL'] ?? 'https://api.open.cx').replace(/\/+$/, '')
  return {
    // Any page open in the browser can send requests here, and the key may allow more than listing.
    '^/opencx/contacts/segments(\\?|$)': {
      target,
      changeOrigin: true,
      headers: { authorization: `Bearer ${key}` },
      bypass: ({ method, headers }) => (method === 'GET' && !`${headers['sec-fetch-site']}`.endsWith('-site') ? undefined : false),
      rewrite: (path) => path.replace(/^\/opencx/, ''),
      // The dev server's cookies must not reach the API.
      configure: (proxy) => proxy.on('proxyReq', (request) => request.removeHeader('cookie')),
    },
  }
}
