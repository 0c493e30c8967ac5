/** Compiles examples as files that import the package by its name, as a user would. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export type Example = { name: string; code: string }

/** A new folder inside the repository, so that packages resolve from it. */
export function newFolder(): string {
  mkdirSync(join(root, 'test-results'), { recursive: true })
  return mkdtempSync(join(root, 'test-results/examples-'))
}

/** The compiler's errors; '' when there are none. */
export function compile(examples: readonly Example[]): string {
  const folder = newFolder()
  try {
    for (const { name, code } of examples) writeFileSync(join(folder, name), code)
    const compilerOptions = { module: 'ESNext', moduleResolution: 'bundler', noUnusedLocals: false }
    const config = { extends: '../../tsconfig.json', compilerOptions, include: ['*', '../../.storybook/ambient.d.ts'], exclude: [] }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
    return tsc(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function tsc(folder: string): string {
  try {
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder, '--pretty', 'false'], { encoding: 'utf8' })
    return ''
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}
