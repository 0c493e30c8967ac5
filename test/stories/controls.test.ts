/** The table of props and its controls: every control has an effect, and props stand in the order written. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { argTypes } from '../../stories/segmentPickerArgTypes.js'

const stories = join(import.meta.dirname, '../../stories')

it('stories that take no arguments show no controls', () => {
  const files = readdirSync(stories).filter((file) => file.endsWith('.stories.tsx'))
  const without = files.flatMap((file) => {
    const [meta, ...each] = readFileSync(join(stories, file), 'utf8').split(/^export const /m)
    if (!/^  argTypes\b/m.test(meta!)) return []
    return each.filter((story) => /^  render(: function \w+|:) ?\(\)/m.test(story)).map((story) => ({ title: `${file}: ${/^\w+/.exec(story)![0]}`, source: story }))
  })
  expect(without).not.toEqual([])
  expect(without.filter(({ source }) => !source.includes('controls: { disable: true }')).map(({ title }) => title)).toEqual([])
})

// Storybook lists props that have args first, which once put the popover's props before the choice.
it('the table of props starts with the value', () => {
  const [meta] = readFileSync(join(stories, 'SegmentPicker.stories.tsx'), 'utf8').split(/^export const /m)
  expect(meta).not.toMatch(/^  args\b/m)
  expect(Object.keys(argTypes)[0]).toBe('value')
})

it('every prop in the table has a docstring that is one line and ends in a full stop', () => {
  expect(Object.entries(argTypes).filter(([, { description }]) => !/^.+\.$/.test(description ?? '')).map(([name]) => name)).toEqual([])
})
