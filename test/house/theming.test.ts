/** The theming page names every custom property that the stylesheet offers, and no other. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const read = (path: string): string => readFileSync(join(import.meta.dirname, '../..', path), 'utf8')

it('stories/Theming.mdx names every custom property of the stylesheet, and no other', () => {
  const [block] = /:where\(\[data-segment-picker='root'\], \[data-segment-picker='content'\]\) \{[^}]*\}/.exec(read('src/picker/picker.css'))!
  const declared = [...block.matchAll(/^ +--segment-picker-((?!host)[\w-]+):/gm)].map(([, name]) => name!)
  const table = [...read('stories/Theming.mdx').matchAll(/^\| (`.*?) \|/gm)].map(([, names]) => names!).join()
  const told = [...table.matchAll(/`([\w-]+)`/g)].map(([, name]) => name!)
  expect(declared.length).toBeGreaterThan(15)
  expect(told.toSorted()).toEqual(declared.toSorted())
})
