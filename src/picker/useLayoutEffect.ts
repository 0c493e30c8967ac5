/** React's effect before paint, where something is painted: on a server React 18 warns of each, for every field of a page. */
import * as React from 'react'

export const useLayoutEffect: typeof React.useLayoutEffect = 'document' in globalThis ? React.useLayoutEffect : React.useEffect
