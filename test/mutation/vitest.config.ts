/** The tests that run against mutants: those of one room, without a browser. */
import { defineConfig } from 'vitest/config'
import { alias } from '../../.storybook/alias.ts'

const room = process.env['ROOM']!
/** Replies are read with the contract, so some tests cover both rooms. */
const tests = { contract: ['test/contract.test', 'test/api/readSegmentsPage.test'], api: ['test/contract.test', 'test/api/*.test'] }[room] ?? [`test/${room}/*.test`]
const as = (extension: string): string[] => tests.map((test) => `${test}.${extension}`)
const setup = ['test/property.setup.ts', 'test/mutation/noShrinking.setup.ts']

export default defineConfig({
  resolve: { alias },
  test: {
    testTimeout: 10_000,
    projects: [
      { extends: true, test: { name: 'unit', include: as('ts'), setupFiles: setup } },
      { extends: true, test: { name: 'dom', environment: 'jsdom', include: as('tsx'), setupFiles: [...setup, 'test/dom.setup.ts', 'test/mutation/patience.setup.ts'] } },
    ],
  },
})
