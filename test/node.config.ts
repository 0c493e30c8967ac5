/** The tests that need no browser. A config of their own: to load Storybook and Playwright takes longer than many of them. */
import { fileURLToPath } from 'node:url'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { alias } from '../.storybook/alias.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const exclude = ['test/browser/**', 'test/consumers/**', 'test/bench/**', 'test/mutation/**']

/** What `npm test` has in common with these. */
export const common = {
  // How fast this machine is today decides no test.
  testTimeout: 60_000,
  expect: { poll: { timeout: 20_000 } },
  // Tests wait for sockets, clocks and pages as much as they work.
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
      // Quick: what is imported once serves all files of a worker.
      isolate: false,
    },
  },
  {
    extends: true,
    test: {
      // Requests are made: over sockets of this machine, or caught by MSW.
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
