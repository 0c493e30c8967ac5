/** What a browser engine has to do for a user: go to a page, report what is there, and take trusted input. */

/** A source of actions as WebDriver has them, in both its protocols. https://w3c.github.io/webdriver/#actions */
export type InputSource = { type: 'key' | 'pointer' | 'wheel'; id: string; actions: object[]; parameters?: object }

export type Engine = {
  /** The browser and its version. */
  name: string
  goTo: (url: string) => Promise<void>
  /** The value of an expression in the page, as JSON can hold it. */
  evaluate: <Value>(expression: string) => Promise<Value>
  perform: (sources: InputSource[]) => Promise<void>
  close: () => Promise<void>
}

/** The page's viewport, in pixels. */
export const VIEWPORT = { width: 1280, height: 800 }

/** Retries `get` until it succeeds; throws its last error when that takes longer than a slow machine needs. */
export async function eventually<Value>(get: () => Promise<Value> | Value): Promise<Value> {
  for (const until = Date.now() + 20_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    try {
      return await get()
    } catch (error) {
      if (Date.now() > until) throw error
    }
  }
}
