/** A page whose DOM and `AbortController` come from two realms, as in Jest with jest-fixed-jsdom, and here in a frame that Vitest does not patch. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, within } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { createSegmentsClient, SegmentPicker } from 'react-contact-segments'
import { createSegmentsServer } from 'react-contact-segments/msw'
import { expect, it, onTestFinished } from 'vitest'

it('opens and picks where the DOM rejects the global AbortSignal', async () => {
  const server = setupServer(...createSegmentsServer({ count: 3 }).handlers)
  server.listen()
  onTestFinished(() => server.close())
  const frame = document.body.appendChild(document.createElement('iframe'))
  onTestFinished(() => frame.remove())
  const page = frame.contentDocument!
  expect(() => page.addEventListener('click', () => {}, { signal: new AbortController().signal })).toThrow('AbortSignal')
  const chosen: (string | undefined)[] = []
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SegmentPicker
        aria-label="Audience"
        client={createSegmentsClient({ baseUrl: 'https://acme.example/api' })}
        onValueChange={(_id, segment) => chosen.push(segment?.name)}
      />
    </QueryClientProvider>,
    { container: page.body },
  )
  fireEvent.click(within(page.body).getByRole('combobox', { name: 'Audience' }))
  const row = await within(page.body).findByRole('option', { name: 'Everyone' })
  fireEvent.pointerDown(row)
  fireEvent.pointerUp(row)
  fireEvent.click(row)
  expect(chosen).toEqual(['Everyone'])
  expect(within(page.body).queryByRole('option')).toBeNull()
  expect(fireEvent.click(page.body, { detail: 2 }), 'the second click of a double click is prevented').toBe(false)
  expect(fireEvent.click(page.body, { detail: 1 })).toBe(true)
})
