/** The tests that need no browser, in their own config, since loading Storybook and Playwright takes longer than many of them. */
import { fileURLToPath } from 'node:url'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { alias } from '../.storybook/alias.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const exclude = ['test/browser/**', 'test/consumers/**', 'test/bench/**', 'test/mutation/**']

/** What `npm test` shares with these. */
export const common = {
  // Long enough that the speed of the machine decides no test.
  testTimeout: 60_000,
  expect: { poll: { timeout: 20_000 } },
  // Tests spend as much time waiting for sockets, timers and pages as working.
  maxWorkers: '100%',
  reporters: ['default', `${here}closingLine.ts`],
}

export const nodeProjects = [
  {
    extends: true,
    test: {
      name: 'unit',
      environment: 'node',
      include: ['test/**/*.test.ts'],
      exclude: [...exclude, 'test/house/**', 'test/**/*.http.test.ts'],
      setupFiles: [`${here}property.setup.ts`],
      // Faster: modules are imported once for all files of a worker.
      isolate: false,
    },
  },
  {
    extends: true,
    test: {
      // These tests make requests, over local sockets or intercepted by MSW.
      name: 'http',
      environment: 'node',
      include: ['test/**/*.http.test.ts'],
      exclude,
      setupFiles: [`${here}property.setup.ts`],
      isolate: false,
    },
  },
  {
    extends: true,
    test: {
      name: 'house',
      environment: 'node',
      include: ['test/house/**/*.test.ts'],
      setupFiles: [`${here}property.setup.ts`],
    },
  },
  {
    extends: true,
    test: {
      name: 'dom',
      environment: 'jsdom',
      include: ['test/**/*.test.tsx'],
      exclude,
      setupFiles: [`${here}property.setup.ts`, `${here}dom.setup.ts`],
    },
  },
] satisfies TestProjectInlineConfiguration[]

export default defineConfig({ resolve: { alias }, test: { ...common, projects: nodeProjects } })
