/** The way from Storybook's dev server to the real API: the browser asks `/opencx`, the key is added here and goes no further. */
import type { ProxyOptions } from 'vite'

/** Vite's proxy table for `OPENCX_API_KEY` (and `OPENCX_API_URL`), or undefined without a key. */
export function liveApi(env: Record<string, string | undefined>): Record<string, ProxyOptions> | undefined {
  const key = env['OPENCX_API_KEY']
  if (!key) return undefined
  const target = (env['OPENCX_API_URL'] ?? 'https://api.open.cx').replace(/\/+$/, '')
  return {
    // Whatever page is open in the browser can send here, and the key may do more than list.
    '^/opencx/contacts/segments(\\?|$)': {
      target,
      changeOrigin: true,
      headers: { authorization: `Bearer ${key}` },
      bypass: ({ method, headers }) => (method === 'GET' && !`${headers['sec-fetch-site']}`.endsWith('-site') ? undefined : false),
      rewrite: (path) => path.replace(/^\/opencx/, ''),
      // Our own cookies are none of the API's business.
      configure: (proxy) => proxy.on('proxyReq', (request) => request.removeHeader('cookie')),
    },
  }
}
