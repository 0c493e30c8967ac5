/** The alternative libraries, each configured as well as its documentation allows for names and typing. */

export type Engine = {
  name: string
  /** Prepares the names, and returns a function that finds the indices of the best, best first. */
  build: (names: readonly string[]) => (query: string) => number[]
}

/** Peers are installed separately from the library, so their types are not available here: each is described as far as it is used. */
async function load<Exports>(name: string): Promise<Exports> {
  return (await import(name)) as Exports
}

const unaccented = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Finds up to `limit` names each. */
export async function loadPeers(limit: number): Promise<Engine[]> {
  const { default: UFuzzy } = await load<{ default: UFuzzyClass }>('@leeoniya/ufuzzy')
  const { default: MiniSearch } = await load<{ default: MiniSearchClass }>('minisearch')
  const { default: fuzzysort } = await load<{ default: Fuzzysort }>('fuzzysort')
  const { default: Fuse } = await load<{ default: FuseClass }>('fuse.js')
  const { matchSorter } = await load<{ matchSorter: MatchSorter }>('match-sorter')
  return [
    {
      name: 'uFuzzy (latinized, unicode, 1 typo, any order)',
      build(names) {
        const fuzzy = new UFuzzy({
          unicode: true,
          interSplit: "[^\\p{L}\\d']+",
          intraSplit: '\\p{Ll}\\p{Lu}',
          intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
          intraChars: "[\\p{L}\\d']",
          intraContr: "'\\p{L}{1,2}\\b",
          intraMode: 1,
        })
        const haystack = UFuzzy.latinize(names.map((name) => name.normalize('NFC')))
        return (query) => {
          const [indexes, info, order] = fuzzy.search(haystack, UFuzzy.latinize([query])[0]!, 5, 1_000)
          if (!indexes) return []
          return order && info ? order.slice(0, limit).map((at) => info.idx[at]!) : indexes.slice(0, limit)
        }
      },
    },
    {
      name: 'minisearch (prefix, fuzzy 0.2, folded)',
      build(names) {
        const search = new MiniSearch({
          fields: ['name'],
          processTerm: unaccented,
          searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND' },
        })
        search.addAll(names.map((name, id) => ({ id, name })))
        return (query) =>
          search
            .search(query)
            .slice(0, limit)
            .map(({ id }) => id)
      },
    },
    {
      name: 'fuzzysort (prepared, folded)',
      build(names) {
        const targets = names.map((name, index) => ({ index, target: fuzzysort.prepare(unaccented(name)) }))
        return (query) =>
          fuzzysort.go(unaccented(query), targets, { key: 'target', limit }).map((result) => result.obj.index)
      },
    },
    {
      name: 'fuse.js (ignoreLocation, 0.3, diacritics)',
      build(names) {
        const fuse = new Fuse([...names], { ignoreLocation: true, threshold: 0.3, ignoreDiacritics: true })
        return (query) => fuse.search(query, { limit }).map(({ refIndex }) => refIndex)
      },
    },
    {
      name: 'match-sorter',
      build(names) {
        const items = names.map((name, index) => ({ name, index }))
        return (query) =>
          matchSorter(items, query, { keys: ['name'] })
            .slice(0, limit)
            .map(({ index }) => index)
      },
    },
  ]
}

type UFuzzyClass = {
  new (options: object): {
    search: (
      haystack: string[],
      needle: string,
      outOfOrder: number,
      infoThreshold: number,
    ) => [indexes: number[] | null, info: { idx: number[] } | null, order: number[] | null]
  }
  latinize: (texts: string[]) => string[]
}
type MiniSearchClass = new (options: object) => {
  addAll: (documents: object[]) => void
  search: (query: string) => { id: number }[]
}
type Fuzzysort = {
  prepare: (target: string) => object
  go: <Item>(query: string, items: Item[], options: { key: string; limit: number }) => { obj: Item }[]
}
type FuseClass = new (
  list: string[],
  options: object,
) => {
  search: (query: string, options: { limit: number }) => { refIndex: number }[]
}
type MatchSorter = <Item>(items: Item[], query: string, options: { keys: string[] }) => Item[]
