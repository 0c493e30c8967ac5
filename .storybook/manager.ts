/** What stands around the stories: our name and colours, nothing in the way. */
import { addons } from 'storybook/manager-api'
import { theme } from './theme.ts'

addons.setConfig({ theme, sidebar: { showRoots: false } })
