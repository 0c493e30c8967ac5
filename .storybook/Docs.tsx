/** The page around stories and documentation, as the toolbar has it: light or dark, its direction, its density. */
import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks'
import { useEffect, useState, type PropsWithChildren, type ReactElement } from 'react'
import { addons } from 'storybook/preview-api'
import { dark, light, theme } from './theme.js'

type Globals = { theme?: string; dir?: string; density?: string }

export function dress({ theme = 'auto', dir = 'ltr', density = 'comfortable' }: Globals): void {
  const { style, dataset } = document.documentElement
  style.colorScheme = theme === 'auto' ? 'light dark' : theme
  document.documentElement.dir = dir
  dataset['density'] = density
}

export function Docs({ context, children }: PropsWithChildren<DocsContainerProps>): ReactElement {
  const [globals, setGlobals] = useState<Globals>(() => fromAddress())
  useEffect(() => {
    const channel = addons.getChannel()
    const follow = ({ globals }: { globals: Globals }): void => setGlobals(globals)
    channel.on('globalsUpdated', follow)
    return () => channel.off('globalsUpdated', follow)
  }, [])
  // A page of prose has its own direction.
  useEffect(() => dress({ ...globals, dir: 'ltr' }), [globals])
  const own = { light, dark }[globals.theme as string] ?? theme
  return (
    <DocsContainer context={context} theme={own}>
      {children}
    </DocsContainer>
  )
}

/** Before the toolbar says anything: `…&globals=theme:dark;dir:rtl`. */
function fromAddress(): Globals {
  const told = new URLSearchParams(location.search).get('globals') ?? ''
  return Object.fromEntries(told.split(';').map((pair) => pair.split(':')))
}
