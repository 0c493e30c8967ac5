/** The page around stories and docs, as set in the toolbar: light or dark, its direction, its density. */
import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks'
import { useEffect, useState, type PropsWithChildren, type ReactElement } from 'react'
import { addons } from 'storybook/preview-api'
import { dark, light, theme } from './theme.js'

type Globals = { theme?: string; dir?: string; density?: string }

export function dress(globals: Globals, page = document): void {
  const { theme = 'auto', dir = 'ltr', density = 'comfortable' } = globals
  const { style, classList, dataset } = page.documentElement
  const isDark = theme === 'dark' || (theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
  style.colorScheme = theme === 'auto' ? 'light dark' : theme
  // As shadcn/ui and Bootstrap pages set their theme.
  classList.toggle('dark', isDark)
  dataset['bsTheme'] = isDark ? 'dark' : 'light'
  page.documentElement.dir = dir
  dataset['density'] = density
}

/** The toolbar does not reach a story in a frame on a docs page, so the story reads the globals from that page. */
export function globalsAround(): Globals {
  return JSON.parse(window.frameElement?.ownerDocument.documentElement.dataset['globals'] ?? '{}') as Globals
}

export function Docs({ context, children }: PropsWithChildren<DocsContainerProps>): ReactElement {
  const [globals, setGlobals] = useState<Globals>(() => fromAddress())
  useEffect(() => {
    const channel = addons.getChannel()
    const follow = ({ globals }: { globals: Globals }): void => setGlobals((before) => ({ ...before, ...globals }))
    // The toolbar's own event. The resulting change is also announced by the stories in frames, about themselves.
    channel.on('updateGlobals', follow)
    return () => channel.off('updateGlobals', follow)
  }, [])
  // A page of prose is always left to right.
  useEffect(() => {
    dress({ ...globals, dir: 'ltr' })
    document.documentElement.dataset['globals'] = JSON.stringify(globals)
    for (const { contentDocument } of document.querySelectorAll('iframe')) if (contentDocument) dress(globals, contentDocument)
  }, [globals])
  const own = { light, dark }[globals.theme as string] ?? theme
  return (
    <DocsContainer context={context} theme={own}>
      {children}
    </DocsContainer>
  )
}

/** The initial globals, from the URL: `…&globals=theme:dark;dir:rtl`. */
function fromAddress(): Globals {
  const told = new URLSearchParams(location.search).get('globals') ?? ''
  return Object.fromEntries(told.split(';').map((pair) => pair.split(':')))
}
