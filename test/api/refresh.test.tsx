import { keepPreviousData, onlineManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { ContactSegmentsProvider, createSegmentsClient, useContactSegments, type UseContactSegmentsOptions } from 'react-contact-segments'
import { contactSegmentsKeys, contactSegmentsQueryOptions, type ListedSegment, type SegmentsClient } from 'react-contact-segments/core'
import { segmentFixtures } from 'react-contact-segments/msw'
import { afterEach, describe, expect, it } from 'vitest'
import { startSegmentsServer } from '../server/segmentsHttpServer.js'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  onlineManager.setOnline(true)
  await Promise.all(closing.splice(0).map((close) => close()))
})
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** `list` holds the server's segments; tests change it in place. */
async function start(count: number, latency = 0) {
  const list: ListedSegment[] = segmentFixtures(count, { seed: 3 })
  const server = await startSegmentsServer({ segments: list, latency })
  closing.push(server.close)
  const client = createSegmentsClient({ baseUrl: server.url })
  const queryClient = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }): ReactNode => (
    <QueryClientProvider client={queryClient}>
      <ContactSegmentsProvider client={client}>{children}</ContactSegmentsProvider>
    </QueryClientProvider>
  )
  const show = (options: UseContactSegmentsOptions = {}) => renderHook((given) => useContactSegments(given), { wrapper, initialProps: options })
  const queryKey = contactSegmentsKeys.list(client.scope)
  const asked = (): number[] => server.requests.map(({ page }) => page!)
  const rename = (): void => list.forEach((segment, index) => (list[index] = { ...segment, name: `New ${index}` }))
  return { server, list, client, queryClient, queryKey, wrapper, show, asked, rename }
}
const isNew = (segments: readonly ListedSegment[]): boolean => segments.every(({ name }, index) => name === `New ${index}`)

describe('a list that is refetched', () => {
  it.each([3, 250])('and refused is refetched by retry() and by loadAll(), from the refused page: %d segments', async (count) => {
    for (const again of ['retry', 'loadAll'] as const) {
      const { server, queryClient, queryKey, show, asked, rename } = await start(count)
      const { result } = show()
      await waitFor(() => expect(result.current.isSuccess).toBe(true))
      rename()
      server.script({ status: 403 })
      await act(() => queryClient.invalidateQueries({ queryKey }))
      await waitFor(() => expect(result.current.isError).toBe(true))
      const before = asked().length
      act(() => result.current[again]())
      await waitFor(() => expect(isNew(result.current.segments)).toBe(true))
      expect(asked()[before]).toBe(1)
    }
  })

  it('uses no page that was read ahead before', async () => {
    const { server, queryClient, queryKey, show, asked, rename } = await start(700)
    server.script({ slowHeaders: 300 }, { page: 2 })
    const { result } = show({ loadAll: true })
    await waitFor(() => expect(new Set(asked())).toEqual(new Set([1, 2, 3, 4, 5, 6, 7])))
    await waitFor(() => expect(server.requests.filter(({ status }) => status === 200)).toHaveLength(6))
    rename()
    await act(() => queryClient.invalidateQueries({ queryKey }))
    await waitFor(() => expect(result.current.isComplete && !result.current.isFetching).toBe(true))
    expect(result.current.segments).toHaveLength(700)
    expect(isNew(result.current.segments)).toBe(true)
  })

  it.each(['invalidateQueries', 'resetQueries'] as const)('finishes when the hook that wanted all of it stops wanting it: %s', async (how) => {
    const { queryClient, queryKey, show, rename } = await start(250, 20)
    const table = show()
    const picker = show({ loadAll: true })
    await waitFor(() => expect(table.result.current.isComplete).toBe(true))
    rename()
    let read: Promise<void> | undefined
    act(() => void (read = queryClient[how]({ queryKey })))
    await act(() => pause(10))
    picker.rerender({ loadAll: false })
    await act(() => read)
    await waitFor(() => expect(table.result.current.segments.length).toBeGreaterThan(0))
    expect(isNew(table.result.current.segments)).toBe(true)
  })

  it('keeps the objects of unchanged segments', async () => {
    const { list, show } = await start(250)
    const { result } = show({ loadAll: true })
    await waitFor(() => expect(result.current.isComplete).toBe(true))
    const before = result.current.segments
    list[7] = { ...list[7]!, name: 'Renamed' }
    list.push({ ...list[0]!, id: 'added' })
    await act(() => result.current.refetch().then(() => undefined))
    await waitFor(() => expect(result.current.segments).toHaveLength(251))
    expect(before.flatMap((segment, index) => (segment === result.current.segments[index] ? [] : index))).toEqual([7])
  })
})

describe('the rest of a list', () => {
  it('is not requested offline, and is read once the network is back', async () => {
    const { show, asked } = await start(700)
    const { result, rerender } = show()
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    act(() => onlineManager.setOnline(false))
    rerender({ loadAll: true })
    await act(() => pause(50))
    expect(asked()).toEqual([1])
    act(() => onlineManager.setOnline(true))
    await waitFor(() => expect(result.current.segments).toHaveLength(700))
    expect(result.current.isError).toBe(false)
  })

  it('is not requested while an `enabled` function returns false', async () => {
    const { client, queryClient, show, asked } = await start(250)
    await queryClient.prefetchInfiniteQuery(contactSegmentsQueryOptions(client))
    const { result } = show({ enabled: () => false, loadAll: true })
    await act(() => pause(50))
    expect(asked()).toEqual([1])
    expect(result.current.segments).toHaveLength(100)
  })

  it('is read after pages whose rows are all unreadable', async () => {
    const { server, list, show } = await start(30)
    for (const page of [1, 2]) server.script({ rows: (rows) => rows.map((row) => ({ ...row, name: 7 })) }, { page, times: Infinity })
    const { result } = show({ loadAll: true, pageSize: 5 })
    await waitFor(() => expect(result.current.isComplete).toBe(true))
    expect(result.current.segments).toEqual(list.slice(10))
    expect(result.current.rejected).toHaveLength(10)
  })

  it('is not read for another organisation after loadAll() on a list kept as placeholder data', async () => {
    const one = await start(30)
    const other = await start(250, 30)
    const { result, rerender } = renderHook((client: SegmentsClient) => useContactSegments({ client, placeholderData: keepPreviousData }), {
      wrapper: one.wrapper,
      initialProps: one.client,
    })
    await waitFor(() => expect(result.current.isComplete).toBe(true))
    act(() => result.current.loadAll())
    rerender(other.client)
    expect(result.current.isComplete).toBe(false)
    await waitFor(() => expect(result.current.segments).toHaveLength(100))
    await act(() => pause(80))
    expect(other.asked()).toEqual([1])
  })
})
