/** How the library is built (one entry per door) and how it is tested (one Vitest project per kind of world). */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { playwright } from '@vitest/browser-playwright'
import { msw } from 'msw/vite'
import { defineConfig } from 'vitest/config'
import { findChromium, LAUNCH_FLAGS } from './test/browser/chromium.ts'
import { alias } from './.storybook/alias.ts'
import { common, nodeProjects } from './test/node.config.ts'

const root = fileURLToPath(new URL('.', import.meta.url))
const languages = ['summary/locales', 'picker/labels'].flatMap((folder) =>
  readdirSync(`${root}src/${folder}`).map((file) => `${folder}/${file.replace('.ts', '')}`),
)
const doors = ['index', 'core', 'msw', ...languages]
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Record<string, Record<string, string>>
const externals = Object.keys({ ...manifest['dependencies'], ...manifest['peerDependencies'] })

const inChromium = (name: string) => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: {
      ...(findChromium() && { executablePath: findChromium()! }),
      args: LAUNCH_FLAGS,
    },
  }),
  instances: [{ browser: 'chromium' as const, name }],
})

export default defineConfig({
  resolve: { alias },
  plugins: [
    {
      name: 'styles',
      generateBundle() {
        this.emitFile({ type: 'asset', fileName: 'styles.css', source: readFileSync(`${root}src/picker/picker.css`) })
        // TypeScript 7 wants types of whatever is imported, and a page may have no bundler's.
        this.emitFile({ type: 'asset', fileName: 'styles.css.d.ts', source: 'export {}\n' })
      },
    },
  ],
  build: {
    lib: { entry: Object.fromEntries(doors.map((door) => [door, `${root}src/${door}.ts`])), formats: ['es'] },
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      // It is preserved: see the head of dist/index.js.
      onLog: (level, log, handler) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handler(level, log),
      external: (id) => externals.some((name) => id === name || id.startsWith(`${name}/`)) || id === 'react/jsx-runtime',
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
  test: {
    ...common,
    projects: [
      ...nodeProjects,
      {
        extends: true,
        plugins: [msw({ mode: 'worker-only' })],
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          globalSetup: [`${root}test/browser/httpServer.ts`],
          setupFiles: [`${root}test/property.setup.ts`],
          env: { FC_SEED: process.env['FC_SEED'] ?? '1' },
          browser: inChromium('browser'),
        },
      },
      {
        extends: true,
        plugins: [msw({ mode: 'worker-only' }), await storybookTest({ configDir: `${root}.storybook` })],
        test: { name: 'storybook', browser: inChromium('storybook') },
      },
    ],
  },
})
