/** A CPU profile by source files and functions: where the time of a step goes. */
import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { basename, join } from 'node:path'
import { figures, markdown } from './table.ts'

type CallFrame = { functionName: string; url: string; lineNumber: number; columnNumber: number }
type Profile = {
  nodes: { id: number; callFrame: CallFrame; children?: number[] }[]
  samples: number[]
  timeDeltas: number[]
}

/** The functions with the most total time and the most self time, as tables; `assets` is the folder of the source maps. */
export function describeProfile(profiles: object[], assets: string): string {
  const maps = new Map<string, SourceMap | undefined>()
  const mapOf = (url: string): SourceMap | undefined => {
    const file = basename(url)
    if (!maps.has(file)) {
      try {
        maps.set(file, new SourceMap(JSON.parse(readFileSync(join(assets, `${file}.map`), 'utf8'))))
      } catch {
        maps.set(file, undefined)
      }
    }
    return maps.get(file)
  }
  const nameOf = ({ functionName, url, lineNumber, columnNumber }: CallFrame): string => {
    const entry = mapOf(url)?.findEntry(lineNumber, columnNumber)
    if (!entry || !('originalSource' in entry)) return functionName || '(browser)'
    const source = entry.originalSource.replace(/^.*\/node_modules\//, '').replace(/^.*\/src\//, 'src/')
    return `${source}:${entry.originalLine + 1} ${functionName || '(anonymous)'}`
  }

  const own = new Map<string, number>()
  const places = new Map<string, number>()
  const whole = new Map<string, number>()
  let busy = 0
  for (const profile of profiles as Profile[]) {
    const parents = new Map<number, number>()
    const names = new Map(profile.nodes.map((node) => [node.id, nameOf(node.callFrame)]))
    for (const { id, children = [] } of profile.nodes) for (const child of children) parents.set(child, id)
    for (const [index, sample] of profile.samples.entries()) {
      const name = names.get(sample)!
      if (name === '(idle)' || name === '(root)') continue
      const ms = (profile.timeDeltas[index + 1] ?? 0) / 1000
      busy += ms
      own.set(name, (own.get(name) ?? 0) + ms)
      const place = placeOf(name)
      places.set(place, (places.get(place) ?? 0) + ms)
      const stack = new Set<string>()
      for (let at: number | undefined = sample; at !== undefined; at = parents.get(at)) stack.add(names.get(at)!)
      for (const frame of stack) whole.set(frame, (whole.get(frame) ?? 0) + ms)
    }
  }
  const top = (times: Map<string, number>, count: number): string[][] =>
    [...times]
      // React's own frames are below everything, and tell nothing.
      .filter(([name]) => times !== whole || !/^(\(|react(-dom)?\/)/.test(name))
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, count)
      .map(([name, ms]) => [name, figures(ms / profiles.length, 3)])
  return [
    `${profiles.length} profiles, ${figures(busy / profiles.length, 3)} ms busy each`,
    markdown(['by place', 'ms'], top(places, 20)),
    markdown(['with what it calls', 'ms'], top(whole, 40)),
    markdown(['by itself', 'ms'], top(own, 25)),
  ].join('\n\n')
}

/** A file of ours, a package, or the browser. */
function placeOf(name: string): string {
  if (!name.includes(':')) return name.startsWith('(') ? name : `the browser: ${name}`
  return name.startsWith('src/') ? name.replace(/:.*/, '') : /^(@[^/]+\/)?[^/]+/.exec(name)![0]
}
