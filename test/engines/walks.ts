/** What a person does with a picker from start to finish, by trusted input; each walk throws where the picker behaves otherwise. */
import assert from 'node:assert/strict'
import { eventually, type Engine } from './Engine.ts'
import { personAt } from './person.ts'

type Walk = (engine: Engine, urlOf: (story: string) => string) => Promise<void>

const part = (name: string): string => `[data-segment-picker='${name}']`
const TRIGGER = part('trigger')
const ACTIVE = `${part('row')}[data-active]`
/** Expressions in the page. */
const has = (selector: string): string => `document.querySelector(${JSON.stringify(selector)}) !== null`
const text = (selector: string): string => `(document.querySelector(${JSON.stringify(selector)})?.textContent ?? '')`
const place = `document.querySelector(${JSON.stringify(ACTIVE)})?.getAttribute('aria-posinset')`
const isFocused = (selector: string): string => `(document.activeElement?.matches(${JSON.stringify(selector)}) ?? false)`
/** Whether rows cover the list from top to bottom, as far as it has any. */
const isCovered = `(() => {
  const { top, bottom } = document.querySelector("${part('list')}").getBoundingClientRect()
  const rows = [...document.querySelectorAll("${part('row')}")].map((row) => row.getBoundingClientRect())
  return Array.from({ length: Math.floor((bottom - top - 20) / 20) }, (_, at) => top + 10 + at * 20).every((y) => rows.some((row) => row.top <= y && row.bottom >= y))
})()`
const isActiveInSight = `(() => {
  const list = document.querySelector("${part('list')}").getBoundingClientRect()
  const row = document.querySelector("${ACTIVE}").getBoundingClientRect()
  return row.top >= list.top - 1 && row.bottom <= list.bottom + 1
})()`

export const walks: Record<string, Walk> = {
  async 'with the mouse: opens, scrolls, points, picks'(engine, urlOf) {
    await engine.goTo(urlOf('segmentpicker--closed'))
    const person = personAt(engine)
    await person.moveTo(await person.find(TRIGGER))
    await person.click()
    await person.see(has(`${part('row')} ${part('rules')}:not(:empty)`))
    await person.see(isFocused(part('search')))
    const { x, y } = await person.find(part('list'))
    await person.moveTo({ x, y })
    for (const pixels of [3000, -400, 900, 900, -400]) {
      await person.wheel(pixels)
      await person.see(isCovered)
    }
    await atRest(engine, `document.querySelector("${part('list')}").scrollTop`)
    // The first move after a scroll may come from the browser itself.
    await person.moveTo({ x: x + 4, y: y + 10 })
    await person.moveTo({ x: x + 8, y: y + 20 })
    const name = await engine.evaluate<string>(`document.elementFromPoint(${x + 8}, ${y + 20}).closest("${part('row')}").querySelector("${part('name')}").textContent`)
    await person.see(`${text(`${ACTIVE} ${part('name')}`)} === ${JSON.stringify(name)}`)
    await person.click()
    await person.see(`!${has(part('content'))} && ${text(TRIGGER)} === ${JSON.stringify(name)} && ${isFocused(TRIGGER)}`)
  },

  async 'with the keyboard: makes a typo, goes to both ends, picks, reopens, closes'(engine, urlOf) {
    await engine.goTo(urlOf('segmentpicker--closed'))
    const person = personAt(engine)
    await person.find(TRIGGER)
    await person.press('Tab')
    await person.type('chrned')
    await person.see(`document.querySelector("${part('search')}")?.value === 'chrned'`)
    await person.see(`${text(part('status'))}.includes('in 2,340 segments')`)
    await person.see(`${text(`${ACTIVE} ${part('name')}`)}.includes('Churned')`)
    for (let letter = 0; letter < 6; letter++) await person.press('Backspace')
    await person.see(`${place} === '1'`)
    for (let row = 0; row < 25; row++) await person.press('ArrowDown')
    await person.see(`${place} === '26' && ${isActiveInSight}`)
    await person.press('End', 'Control')
    await person.see(`${place} === '2340' && ${isActiveInSight}`)
    await person.press('Home', 'Control')
    await person.press('ArrowDown')
    await person.see(`${place} === '2'`)
    const described = `document.getElementById(document.querySelector("${part('search')}").getAttribute('aria-activedescendant'))`
    assert.equal(await engine.evaluate(`${described} === document.querySelector("${ACTIVE}")`), true)
    const name = await engine.evaluate<string>(text(`${ACTIVE} ${part('name')}`))
    await person.press('Enter')
    await person.see(`!${has(part('content'))} && ${text(TRIGGER)} === ${JSON.stringify(name)} && ${isFocused(TRIGGER)}`)
    await person.press('ArrowDown', 'Alt')
    await person.see(has(`${ACTIVE}[data-picked]`))
    await person.press('Escape')
    await person.see(`!${has(part('content'))} && ${isFocused(TRIGGER)}`)
  },

  async 'where the list stopped halfway: continues on retry, with the focus in the search box'(engine, urlOf) {
    await engine.goTo(urlOf('segmentpicker--stopped-halfway'))
    const person = personAt(engine)
    await person.see(`${text(part('status'))}.includes('Stopped at 200 of 900')`)
    // The button for better matches comes before it, and leaves it in its place.
    await person.moveTo(await person.find(`${part('status')} button:last-child`))
    await person.click()
    await person.see(`${text(part('status'))}.includes('in 900 segments')`)
    await person.see(isFocused(part('search')))
  },
}

async function atRest(engine: Engine, expression: string): Promise<void> {
  let [last, equals] = [NaN, 0]
  await eventually(async () => {
    const now = await engine.evaluate<number>(expression)
    equals = now === last ? equals + 1 : 0
    last = now
    assert(equals > 5, `${expression} does not come to rest`)
  })
}
