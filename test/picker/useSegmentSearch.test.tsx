import { act, renderHook } from '@testing-library/react'
import fc from 'fast-check'
import { useSegmentSearch } from 'react-contact-segments'
import type { ListedSegment } from 'react-contact-segments/core'
import { segmentFixture } from 'react-contact-segments/msw'
import { expect, it, vi } from 'vitest'

const names = ['Trial', 'Trial', 'Trial users', 'Trials', 'Customers']
const segments = Array.from({ length: 10 }, (_, index) => segmentFixture({ id: `id-${index}`, name: names[index % names.length]!, description: null, definition: null }))
const lists = fc.array(fc.shuffledSubarray(segments), { minLength: 1, maxLength: 4 })

it('finds in a changed list what it would find in that list alone, in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(lists, async (versions) => {
      const found = async (show: readonly (readonly ListedSegment[])[]): Promise<string[]> => {
        const { result, rerender, unmount } = renderHook((list) => useSegmentSearch(list, 'trial'), { initialProps: show[0]! })
        for (const list of show) {
          rerender(list)
          await act(() => new Promise((resolve) => setTimeout(resolve, 2)))
        }
        await expect.poll(() => result.current.isComplete).toBe(true)
        const ids = result.current.results.map(({ segment }) => segment.id)
        unmount()
        return ids
      }
      expect(await found(versions)).toEqual(await found([versions.at(-1)!]))
    }),
    { numRuns: 25 },
  )
})

it('searches more than one slice between two slow frames', async () => {
  const spin = (milliseconds: number): void => {
    for (const until = performance.now() + milliseconds; performance.now() < until; );
  }
  const summarizer = {
    searchText: () => {
      spin(2)
      return 'told slowly'
    },
  }
  const many = Array.from({ length: 200 }, (_, index) => segmentFixture({ id: `slow-${index}`, name: index === 0 ? 'Slowly' : 'Other', description: null }))
  vi.stubGlobal('requestAnimationFrame', (then: () => void) => setTimeout(then, 50))
  vi.stubGlobal('cancelAnimationFrame', clearTimeout)
  let drawn = 0
  const { result } = renderHook(() => {
    drawn += 1
    return useSegmentSearch(many, 'slowly', { summarizer })
  })
  await expect.poll(() => result.current.isComplete, { timeout: 20_000 }).toBe(true)
  vi.unstubAllGlobals()
  expect(result.current.results).toHaveLength(200)
  // With one slice of 5 ms between two frames it would be 50.
  expect(drawn).toBeLessThan(40)
})

it.each(['', 'trial'])('has no row before the first or beyond the last (%j)', async (query) => {
  const { result } = renderHook(() => useSegmentSearch(segments, query))
  await expect.poll(() => result.current.isComplete).toBe(true)
  const { rows } = result.current
  expect(rows.at(rows.length - 1).segment.name).toMatch(/^(Trial|Customers)/)
  for (const index of [-1, rows.length]) {
    expect(() => rows.at(index)).toThrow(RangeError)
    expect(rows.idAt(index)).toBeUndefined()
  }
})
