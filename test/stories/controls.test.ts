/** A control that is shown does something: a story that draws without its arguments shows none. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const stories = join(import.meta.dirname, '../../stories')

it('stories that take no arguments show no controls', () => {
  const files = readdirSync(stories).filter((file) => file.endsWith('.stories.tsx'))
  const idle = files.flatMap((file) => {
    const [meta, ...each] = readFileSync(join(stories, file), 'utf8').split(/^export const /m)
    if (!/^  argTypes\b/m.test(meta!)) return []
    return each.filter((story) => /^  render(: function \w+|:) ?\(\)/m.test(story) && !story.includes('controls: { disable: true }')).map((story) => `${file}: ${/^\w+/.exec(story)![0]}`)
  })
  expect(idle).toEqual([])
})
