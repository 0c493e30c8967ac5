/** What a browser engine has to do for a person at it: go to a page, say what is there, and take trusted input. */

/** A source of actions as WebDriver has them, in both its protocols. https://w3c.github.io/webdriver/#actions */
export type InputSource = { type: 'key' | 'pointer' | 'wheel'; id: string; actions: object[]; parameters?: object }

export type Engine = {
  /** Its browser and version. */
  name: string
  goTo: (url: string) => Promise<void>
  /** The value of an expression in the page, as JSON can hold it. */
  evaluate: <Value>(expression: string) => Promise<Value>
  perform: (sources: InputSource[]) => Promise<void>
  close: () => Promise<void>
}

/** In pixels, of the page's viewport. */
export const VIEWPORT = { width: 1280, height: 800 }

/** Gives what `get` does once it does, and what it last threw when that takes longer than a slow machine needs. */
export async function eventually<Value>(get: () => Promise<Value> | Value): Promise<Value> {
  for (const until = Date.now() + 20_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    try {
      return await get()
    } catch (error) {
      if (Date.now() > until) throw error
    }
  }
}
