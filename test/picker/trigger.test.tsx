/** What a page gets with the trigger: one stable button, its ref and its attributes. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import { useEffect, useRef, type ReactElement } from 'react'
import { createSegmentsClient, SegmentPicker, type SegmentPickerProps } from 'react-contact-segments'
import { en } from 'react-contact-segments/core'
import { expect, it } from 'vitest'

function Field({ onMount, ...props }: SegmentPickerProps & { onMount: (trigger: HTMLButtonElement) => void }): ReactElement {
  const trigger = useRef<HTMLButtonElement>(null)
  useEffect(() => onMount(trigger.current!), []) // oxlint-disable-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- as it was mounted
  return (
    <QueryClientProvider client={new QueryClient()}>
      <SegmentPicker ref={trigger} aria-label="Audience" client={createSegmentsClient({ fetch: () => new Promise(() => {}) })} {...props} />
    </QueryClientProvider>
  )
}

it.each([{}, { multiple: true } as const])('is the same button from the first commit on, so focus set in an effect stays: %o', (props) => {
  let given: HTMLButtonElement | undefined
  render(
    <Field
      {...props}
      onMount={(trigger) => {
        given = trigger
        trigger.focus()
      }}
    />,
  )
  const trigger = screen.getByRole('combobox', { name: 'Audience' })
  expect(given).toBe(trigger)
  expect(document.activeElement).toBe(trigger)
  expect(trigger.getAttribute('aria-haspopup')).toBe('dialog')
  expect(trigger.getAttribute('aria-expanded')).toBe('false')
})

it('reads no message for the rules before it is focused', () => {
  const read = new Set<string | symbol>()
  const messages = new Proxy(en, {
    get(words, word) {
      read.add(word)
      return Reflect.get(words, word)
    },
  })
  render(<Field messages={messages} onMount={() => {}} />)
  expect([...read]).toEqual([])
  act(() => screen.getByRole('combobox', { name: 'Audience' }).focus())
  expect([...read]).toContain('locale')
})

it('takes the attributes that TypeScript lets through, except those that it sets itself', () => {
  const given = { 'data-testid': 'audience', 'aria-errormessage': 'why', 'aria-expanded': true, 'data-state': 'odd' }
  render(<Field {...given} onMount={() => {}} />)
  const trigger = screen.getByTestId('audience')
  expect(trigger).toBe(screen.getByRole('combobox', { name: 'Audience' }))
  expect(['aria-errormessage', 'aria-expanded', 'data-state'].map((name) => trigger.getAttribute(name))).toEqual(['why', 'false', 'closed'])
})
