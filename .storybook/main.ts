/** Storybook: where the stories are, and the proxy that keeps the live API's key on the server. */
import { defineMain } from '@storybook/react-vite/node'
import { liveApi } from './liveApi.ts'
import { tables } from './tables.ts'

export default defineMain({
  framework: { name: '@storybook/react-vite', options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } } },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: [
    { name: '@storybook/addon-docs', options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [tables] } } } },
    '@storybook/addon-a11y',
    '@storybook/addon-vitest',
    'msw-storybook-addon',
  ],
  // The worker of the installed MSW: a copy in the repository would get out of date.
  staticDirs: [{ from: '../node_modules/msw/lib/mockServiceWorker.js', to: '/mockServiceWorker.js' }],
  // TypeScript 7 has no API for react-docgen-typescript, and react-docgen fails on our unions.
  typescript: { reactDocgen: false },
  // Readers of these stories do not need Storybook's own onboarding.
  features: { sidebarOnboardingChecklist: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (config, { configType }) => {
    const live = liveApi(process.env)
    return {
      ...config,
      define: { ...config.define, __LIVE_API__: JSON.stringify(configType === 'DEVELOPMENT' && live !== undefined) },
      server: { ...config.server, ...(live && { proxy: { ...config.server?.proxy, ...live } }) },
    }
  },
})
