/** Storybook's interface around the stories: our name and colours, and nothing in the way. */
import { addons } from 'storybook/manager-api'
import { theme } from './theme.ts'

addons.setConfig({ theme, sidebar: { showRoots: false } })
