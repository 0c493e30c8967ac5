import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { apiReport } from './apiReport.js'

const src = join(import.meta.dirname, '../../src')
const languages = (door: string, folder: string): [string, string][] =>
  readdirSync(join(src, folder)).map((file) => file.replace('.ts', '')).map((tag) => [`${door}/${tag}`, `${folder}/${tag}`])

it('shows every change of a public type; `vitest run test/house/api.test.ts -u` takes it down', async () => {
  const report = apiReport({
    '.': 'index',
    './core': 'core',
    './msw': 'msw',
    ...Object.fromEntries(languages('./labels', 'picker/labels')),
    ...Object.fromEntries(languages('./locales', 'summary/locales')),
  })
  await expect(report).toMatchFileSnapshot('api.txt')
})
