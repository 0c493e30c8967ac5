/** React's layout effect, where there is a document: on a server, React 18 warns of each one, for every field of a page. */
import * as React from 'react'

export const useLayoutEffect: typeof React.useLayoutEffect = 'document' in globalThis ? React.useLayoutEffect : React.useEffect
