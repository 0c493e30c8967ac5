/** Every public type as text: what each door exports, and the declarations behind it. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'

const root = join(import.meta.dirname, '../..')

type Declarations = {
  exported: string[]
  /** By name; overloads are joined. */
  declared: Map<string, string>
  /** Where a name is imported from, if from our own files, and its name there. */
  imported: Map<string, { file: string; name: string }>
}

/** @param doors the file of each entry of the package: `{ './core': 'core' }`. */
export function apiReport(doors: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'declarations-'))
  try {
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    execFileSync(process.execPath, [tsc, '-p', join(root, 'src'), '--declarationDir', folder, '--removeComments'])
    const read = reader(folder)
    const found = new Map<string, string>()
    const follow = (file: string, name: string): void => {
      const { declared, imported } = read(file)
      const from = imported.get(name)
      if (from) return follow(from.file, from.name)
      const text = declared.get(name)
      const key = `${name} (${file})`
      if (text === undefined || found.has(key)) return
      found.set(key, text)
      for (const [word] of text.matchAll(/[A-Za-z_$][\w$]*/g)) if (word !== name) follow(file, word)
    }
    const lists = Object.entries(doors).map(([door, file]) => {
      const names = [...new Set(read(file).exported)].toSorted()
      for (const name of names) follow(file, name)
      return `${door}\n${names.map((name) => `  ${name}\n`).join('')}`
    })
    const importable = new Set(Object.values(doors).flatMap((file) => read(file).exported))
    const names = [...found.keys()].map((key) => key.split(' ')[0]!).filter((name) => !importable.has(name))
    lists.push(`behind the doors: part of a type, and not to be imported\n${names.toSorted().map((name) => `  ${name}\n`).join('')}`)
    const declarations = [...found].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => `${text}\n`)
    return [...lists, ...declarations].join('\n')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function reader(folder: string): (file: string) => Declarations {
  const known = new Map<string, Declarations>()
  return (file) => {
    if (!known.has(file)) known.set(file, parse(file, readFileSync(join(folder, `${file}.d.ts`), 'utf8')))
    return known.get(file)!
  }
}

/** tsc starts each statement in the first column, where otherwise only closing braces stand. */
function parse(file: string, text: string): Declarations {
  const exported: string[] = []
  const declared = new Map<string, string>()
  const imported: Declarations['imported'] = new Map()
  for (const statement of text.split(/\n(?=[a-z@])/).map((each) => each.trim())) {
    const [, names, from] = /^(?:import|export)\s(?:type\s)?\{([^]*)\}\sfrom\s'(\.[^']*)\.js'/.exec(statement.replaceAll('"', "'")) ?? []
    for (const each of names?.split(',') ?? []) {
      const [name, alias = name] = each.trim().replace(/^type\s/, '').split(' as ')
      if (!name) continue
      imported.set(alias!, { file: posix.join(posix.dirname(file), from!), name })
      if (statement.startsWith('export')) exported.push(alias!)
    }
    const name = /^(?:export )?(?:declare )?(?:abstract )?(?:const|function|class|type|interface)\s([\w$]+)/.exec(statement)?.[1]
    if (!name) continue
    declared.set(name, [declared.get(name), statement].filter(Boolean).join('\n'))
    if (statement.startsWith('export')) exported.push(name)
  }
  return { exported, declared, imported }
}
