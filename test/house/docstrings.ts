/** The docstring of every export in the source, and the example in it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

const src = join(import.meta.dirname, '../../src')

export type Documented = {
  name: string
  isType: boolean
  /** Relative to src/. */
  file: string
  /** Without the asterisks; '' when there is none. */
  comment: string
  /** The code of its `@example`, and the number of the line before it. */
  example: { code: string; line: number } | undefined
}

/** Everything that these doors export, and each language, which is a door itself; each once. */
export function documented(doors: readonly string[]): Documented[] {
  const found = new Map<string, Documented>()
  for (const door of doors) {
    const text = readFileSync(join(src, door), 'utf8')
    for (const [, type, names, from] of text.matchAll(/^export (type )?\{([^}]*)\} from '(.+)\.js'/gm)) {
      for (const name of names!.match(/\w+/g)!) {
        const file = [`${from}.ts`, `${from}.tsx`].map((each) => posix.normalize(each)).find(exists)!
        found.set(`${file} ${name}`, describe(name, file, type !== undefined))
      }
    }
  }
  for (const folder of ['summary/locales', 'picker/labels']) {
    for (const file of readdirSync(join(src, folder)).map((each) => `${folder}/${each}`)) {
      const [, name] = /^export const (\w+)/m.exec(readFileSync(join(src, file), 'utf8'))!
      found.set(`${file} ${name}`, describe(name!, file, false))
    }
  }
  return [...found.values()]
}

function exists(file: string): boolean {
  try {
    return readFileSync(join(src, file), 'utf8') !== ''
  } catch {
    return false
  }
}

function describe(name: string, file: string, isType: boolean): Documented {
  const text = readFileSync(join(src, file), 'utf8')
  const at = new RegExp(`^export (?:const|function|class|type|interface) ${name}\\b`, 'm').exec(text)!.index
  const [raw = ''] = /\/\*\*(?:(?!\*\/)[^])*\*\/\n$/.exec(text.slice(0, at)) ?? []
  // A comment that opens the file describes the file.
  const comment = at === raw.length ? '' : raw.replace(/^\/\*\*|\*\/\n$/g, '').replace(/^ \* ?/gm, '').trimEnd()
  const [before, code] = comment.split(/^@example\n/m)
  const line = text.slice(0, at - raw.length).split('\n').length + before!.split('\n').length - 1
  return { name, file, isType, comment, example: code === undefined ? undefined : { code, line } }
}
