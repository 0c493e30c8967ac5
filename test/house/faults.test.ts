import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'stories/Faults.mdx'), 'utf8')
const rows = [...page.matchAll(/^\| (\d+) \|.*\| `([^`]+)`: (.+?) \|$/gm)].map(([, number, file, title]) => ({
  number: Number(number),
  file: file!,
  title: title!,
}))

describe('the fault table', () => {
  it('has fifty numbered rows', () => expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1)))

  it.each(rows)('names a test that exists for fault $number: $title', ({ file, title }) => {
    const source = readFileSync(join(root, file), 'utf8')
    const found = file.startsWith('stories/')
      ? new RegExp(`export const ${title} = meta\\.story\\(\\{[^]*?play\\(`).test(source)
      : source.includes(`'${title}`) || source.includes(`"${title}`)
    expect(found).toBe(true)
  })
})
