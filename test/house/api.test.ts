import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { apiReport } from './apiReport.js'
import { newFolder, tsc } from './compile.js'

const src = join(import.meta.dirname, '../../src')
const languages = (door: string, folder: string): [string, string][] =>
  readdirSync(join(src, folder)).map((file) => file.replace('.ts', '')).map((tag) => [`${door}/${tag}`, `${folder}/${tag}`])

it('every change of a public type shows in api.txt; `vitest run test/house/api.test.ts -u` updates it', async () => {
  const report = apiReport({
    '.': 'index',
    './core': 'core',
    './msw': 'msw',
    ...Object.fromEntries(languages('./labels', 'picker/labels')),
    ...Object.fromEntries(languages('./locales', 'summary/locales')),
  })
  await expect(report).toMatchFileSnapshot('api.txt')
})

it('./core type-checks in a Node.js project without the DOM types', () => {
  const folder = newFolder()
  try {
    execFileSync(process.execPath, [join(src, '../node_modules/typescript/bin/tsc'), '-p', src, '--declarationDir', folder])
    const compilerOptions = { module: 'NodeNext', lib: ['ES2023'], types: ['node'], strict: true, skipLibCheck: false, noEmit: true }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['core.d.ts'] }))
    expect(tsc(folder)).toBe('')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
