/** The table of props and its controls: what is shown does something, and stands where it was written. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { argTypes } from '../../stories/segmentPickerArgTypes.js'

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

// Storybook puts what has an argument before all else: the popover's props stood before the choice.
it('the table of props begins with the choice', () => {
  const [meta] = readFileSync(join(stories, 'SegmentPicker.stories.tsx'), 'utf8').split(/^export const /m)
  expect(meta).not.toMatch(/^  args\b/m)
  expect(Object.keys(argTypes)[0]).toBe('value')
})

it('every prop in it has a docstring to be told by', () => {
  expect(Object.entries(argTypes).filter(([, { description }]) => !/^.+\.$/.test(description ?? '')).map(([name]) => name)).toEqual([])
})
