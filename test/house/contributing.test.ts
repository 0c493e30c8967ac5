/** Follows the recipes of CONTRIBUTING.md on a copy of the source: a forgotten step does not compile. */
import { cpSync, globSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, matchesGlob } from 'node:path'
import type * as Core from 'react-contact-segments/core'
import type * as Msw from 'react-contact-segments/msw'
import { afterEach, describe, expect, it } from 'vitest'
import { compile, newFolder, tsc } from './compile.js'

const root = join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const recipes = new Map(
  read('CONTRIBUTING.md').split(/^(?=##)/m).filter((part) => part.startsWith('### ')).map((part) => [/^### (.+)$/m.exec(part)![1]!, part]),
)
const locales = readdirSync(join(root, 'src/summary/locales'))
const labels = readdirSync(join(root, 'src/picker/labels'))

const copies: string[] = []
afterEach(() => copies.splice(0).forEach((copy) => rmSync(copy, { recursive: true, force: true })))

/** A copy of src/ to follow a recipe on; `include` is compiled, with everything that it imports. */
function copyOfSource(recipe: string, ...include: string[]) {
  const copy = newFolder()
  copies.push(copy)
  cpSync(join(root, 'src'), join(copy, 'src'), { recursive: true })
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify({ extends: '../../tsconfig.json', include, exclude: [] }))
  return {
    /** Edits only files that the recipe names. */
    edit: (file: string, search: string | RegExp, replacement: string): void => {
      expect([...recipes.get(recipe)!.matchAll(/`(src\/[^`]*)`/g)].some(([, path]) => file.startsWith(path!))).toBe(true)
      const text = readFileSync(join(copy, file), 'utf8')
      const edited = text.replace(search, replacement)
      expect(edited).not.toBe(text)
      writeFileSync(join(copy, file), edited)
    },
    add: (file: string, from: string, change: (text: string) => string): void => {
      expect(recipes.get(recipe)).toContain(`\`${file}\``)
      writeFileSync(join(copy, file), change(read(from)))
    },
    /** The files of compiler errors that contain this word; any other error in full. */
    complaints: (word: string): string[] => {
      const lines = tsc(copy).split('\n').filter((line) => line.includes('error TS'))
      return lines.map((line) => (line.includes(word) ? line.replace(/^.*?(src\/[^(]+).*$/, '$1') : line)).toSorted()
    },
    load: <Module>(door: string) => import(/* @vite-ignore */ join(copy, 'src', door)) as Promise<Module>,
  }
}

describe('CONTRIBUTING.md', () => {
  it('has four recipes of at most five steps', () => {
    expect([...recipes.keys()]).toEqual(['A 14th filter', 'A language', 'A label', 'A story'])
    for (const recipe of recipes.values()) expect(recipe.match(/^\d\. /gm)!.length).toBeLessThanOrEqual(5)
  })

  it('names only files that exist, or that its recipes create', () => {
    const named = [...read('CONTRIBUTING.md').matchAll(/`((?:src|test|stories)\/[^`\s]*)`/g)].map(([, path]) => path!)
    const made = ['src/summary/locales/it.ts', 'src/picker/labels/it.ts', 'stories/Archived.stories.tsx']
    expect(named.filter((path) => globSync(path, { cwd: root }).length === 0)).toEqual(made)
  })

  it('A 14th filter does not compile until every language has its words', async () => {
    const { edit, complaints, load } = copyOfSource('A 14th filter', 'src/summary', 'src/msw/oneOfEachFilter.ts')
    edit('src/contract.ts', 'export type LastHandoffAtFilter', "export type TagsFilter = { type: 'contacts_tags_in'; tags: string[] }\n$&")
    edit('src/contract.ts', '  | LastHandoffAtFilter\n', '$&  | TagsFilter\n')
    edit('src/contract.ts', '  ] as const\n', "    object({ type: z.literal('contacts_tags_in'), tags: strings }),\n$&")
    const words = locales.map((file) => `src/summary/locales/${file}`)
    expect(complaints('contacts_tags_in')).toEqual([...words, 'src/summary/readTree.ts'].toSorted())

    edit('src/summary/readTree.ts', "  contacts_name_in: [", "  contacts_tags_in: ['list', 'tags'],\n$&")
    for (const file of words) edit(file, '    contacts_name_in: {', "    contacts_tags_in: { label: 'tag', is: '[tag] is {value}', count: '{n} tags' },\n$&")
    edit('src/msw/oneOfEachFilter.ts', "  { type: 'contacts_name_in'", "  { type: 'contacts_tags_in', tags: ['vip'] },\n$&")
    expect(complaints('contacts_tags_in')).toEqual([])

    const core = await load<typeof Core>('core.ts')
    const { oneOfEachFilter } = await load<typeof Msw>('msw.ts')
    const filter = oneOfEachFilter.find((each) => 'tags' in each)
    expect(core.contactsFilterSchema.safeParse(filter).success).toBe(true)
    expect(core.isUnknownFilter(filter!)).toBe(false)
    expect(core.createSummarizer().line({ or: [{ and: [filter!] }] })).toBe('Tag is “vip”')
  })

  it('A language does not compile while a word is missing', async () => {
    const { add, edit, complaints, load } = copyOfSource('A language', 'src/summary/locales', 'src/picker/labels')
    add('src/summary/locales/it.ts', 'src/summary/locales/en.ts', (text) => text.replace("locale: 'en'", "locale: 'it'").replace('export const en:', 'export const it:').replace(/ {2}noRules: .*\n/, ''))
    add('src/picker/labels/it.ts', 'src/picker/labels/en.ts', (text) => text.replace('export const enLabels', 'export const itLabels').replace(/ {2}placeholder: .*\n/, ''))
    expect(complaints('is missing in type')).toEqual(['src/picker/labels/it.ts', 'src/summary/locales/it.ts'])

    edit('src/summary/locales/it.ts', '  noConditions:', "  noRules: 'nessuna regola',\n$&")
    edit('src/picker/labels/it.ts', '  dialog:', "  placeholder: 'Scegli un segmento',\n$&")
    expect(complaints('')).toEqual([])
    const { createSummarizer } = await load<typeof Core>('core.ts')
    const { it: messages } = await load<{ it: Core.Messages }>('summary/locales/it.ts')
    expect(createSummarizer({ messages }).line(null)).toBe('Nessuna regola')
  })

  it.each(locales)('the language %s is used in every place that the recipe names', (file) => {
    const tag = file.replace('.ts', '')
    expect(labels).toContain(file)
    for (const place of ['stories/summary/languages.ts', 'test/summary/locales.test.ts']) {
      expect(recipes.get('A language')).toContain(place)
      if (!(tag === 'en' && place.startsWith('stories'))) expect(read(place)).toContain(`'react-contact-segments/locales/${tag}'`)
    }
    expect(recipes.get('A language')).toContain('test/picker/labels.test.ts')
    expect(read('test/picker/labels.test.ts')).toContain(`'react-contact-segments/labels/${tag}'`)
  })

  it('A label does not compile until every language has it', () => {
    const { edit, complaints } = copyOfSource('A label', 'src/picker/labels')
    edit('src/picker/SegmentPickerLabels.ts', '  placeholder: string\n', '$&  archived: (count: number) => string\n')
    const languages = labels.map((file) => `src/picker/labels/${file}`)
    expect(complaints("'archived' is missing")).toEqual(languages.toSorted())

    for (const file of languages) edit(file, /^ {2}placeholder:/m, '  archived: (count) => `${number(count)} archived`,\n$&')
    expect(complaints('archived')).toEqual([])
  })

  it('A story is found by Storybook, and compiles as written', () => {
    const [, file] = /`(stories\/[^`]+\.tsx)`/.exec(recipes.get('A story')!)!
    const [, code] = /^ {3}```tsx\n([^]*?)^ {3}```/m.exec(recipes.get('A story')!)!
    const globs = [...read('.storybook/main.ts').matchAll(/'\.\.\/(stories\/[^']+)'/g)].map(([, glob]) => glob!)
    expect(globs.some((glob) => matchesGlob(file!, glob))).toBe(true)
    expect(compile([{ name: 'Archived.stories.tsx', code: code!.replaceAll(/^ {3}/gm, '').replace("'../.storybook/", "'../../.storybook/") }])).toBe('')
  })
})
