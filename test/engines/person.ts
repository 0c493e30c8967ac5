/** A person at a page: a mouse, a keyboard, and eyes to see where things are. */
import { eventually, type Engine } from './Engine.ts'

/** https://w3c.github.io/webdriver/#keyboard-actions */
const KEYS: Record<string, string> = {
  Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', Backspace: '\uE003', PageDown: '\uE00F', End: '\uE010', Home: '\uE011',
  ArrowDown: '\uE015', Control: '\uE009', Alt: '\uE00A',
}

type Point = { x: number; y: number }

export type Person = {
  moveTo: (point: Point) => Promise<void>
  /** Clicks where the pointer is. */
  click: () => Promise<void>
  wheel: (pixels: number) => Promise<void>
  /** Presses one key while others are held. */
  press: (key: string, ...held: string[]) => Promise<void>
  type: (text: string) => Promise<void>
  /** The middle of an element, once it is there. */
  find: (selector: string) => Promise<Point>
  /** Waits until an expression in the page is true. */
  see: (expression: string) => Promise<void>
}

export function personAt({ evaluate, perform }: Engine): Person {
  let at = { x: 0, y: 0 }
  const mouse = (...actions: object[]): Promise<void> => perform([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }])
  async function press(key: string, ...held: string[]): Promise<void> {
    const down = [...held, key].map((name) => KEYS[name] ?? name)
    const actions = [...down.map((value) => ({ type: 'keyDown', value })), ...down.toReversed().map((value) => ({ type: 'keyUp', value }))]
    await perform([{ type: 'key', id: 'keyboard', actions }])
  }
  return {
    async moveTo({ x, y }) {
      at = { x: Math.round(x), y: Math.round(y) }
      await mouse({ type: 'pointerMove', origin: 'viewport', ...at })
    },
    click: () => mouse({ type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }),
    wheel: (pixels) => perform([{ type: 'wheel', id: 'wheel', actions: [{ type: 'scroll', origin: 'viewport', ...at, deltaX: 0, deltaY: pixels }] }]),
    press,
    async type(text) {
      for (const letter of text) await press(letter)
    },
    find: (selector) =>
      eventually(() =>
        evaluate<Point>(`(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))(document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect())`),
      ),
    see: (expression) =>
      eventually(async () => {
        if (!(await evaluate<boolean>(expression))) throw new Error(`Never became true: ${expression}`)
      }),
  }
}
