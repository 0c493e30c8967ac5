// node explain.js <base URL>: prints each segment with its rules in words. Reads the API key from OPENCX_API_KEY.
import { createSegmentSearch, createSegmentsClient, createSummarizer } from 'react-contact-segments/core'

const client = createSegmentsClient({ baseUrl: process.argv[2], apiKey: process.env.OPENCX_API_KEY })
const segments = []
for (let page = 1, more = true; more; page++) {
  const { data, hasNextPage } = await client.list({ page, limit: 100 })
  segments.push(...data)
  more = hasNextPage
}
const summarizer = createSummarizer()
const search = createSegmentSearch({ textOf: ({ definition }) => summarizer.searchText(definition) })
search.add(segments)
const explained = segments.map(({ id, name, definition }) => ({ id, name, rules: summarizer.line(definition) }))
console.log(JSON.stringify({ explained, found: search.search('needle.example').map(({ id }) => id) }))
