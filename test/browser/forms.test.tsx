import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render } from '@testing-library/react'
import fc from 'fast-check'
import { useEffect, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { Controller, useForm } from 'react-hook-form'
import { ContactSegmentsProvider, createSegmentsClient, SegmentPicker } from 'react-contact-segments'
import { segmentFixtures } from 'react-contact-segments/msw'
import 'react-contact-segments/styles.css'
import { afterEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'

const fixtures = segmentFixtures(90, { seed: 1 })
const [first, second, third] = fixtures.map(({ id }) => id) as [string, string, string]
const client = createSegmentsClient({
  fetch: async () =>
    Response.json({ data: fixtures, total: 90, page: 1, limit: 100, totalPages: 1, hasNextPage: false, hasPrevPage: false }),
})

function show(page: ReactNode): void {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ContactSegmentsProvider client={client}>{page}</ContactSegmentsProvider>
    </QueryClientProvider>,
  )
}
afterEach(cleanup)

const trigger = (name: string): HTMLElement => document.querySelector(`[role='combobox'][aria-label='${name}']`)!
const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-segment-picker='row']")]
const entries = (form = document.querySelector('form')!): unknown[] => [...new FormData(form)]
async function pick(name: string, index: number): Promise<void> {
  trigger(name).focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => rows().length).toBeGreaterThan(0)
  await userEvent.keyboard(`${'{ArrowDown}'.repeat(index)}{Enter}`)
}

it('submits as a native select would: one entry, none, or several', async () => {
  show(
    <>
      <form id="far" />
      <form>
        <SegmentPicker aria-label="One" name="one" />
        <SegmentPicker aria-label="Chosen" name="chosen" defaultValue={second} />
        <SegmentPicker aria-label="Many" multiple name="many" defaultValue={[third, first]} />
        <SegmentPicker aria-label="None" multiple name="none" />
        <SegmentPicker aria-label="Off" name="off" defaultValue={first} disabled />
        <SegmentPicker aria-label="Shown" name="shown" defaultValue={first} readOnly />
        <SegmentPicker aria-label="Elsewhere" name="elsewhere" form="far" defaultValue={first} />
        <fieldset disabled>
          <SegmentPicker aria-label="Barred" name="barred" defaultValue={first} />
        </fieldset>
      </form>
    </>,
  )
  const form = document.querySelectorAll('form')[1]!
  expect(entries(form)).toEqual([['one', ''], ['chosen', second], ['many', third], ['many', first], ['shown', first]])
  expect(entries(document.querySelector<HTMLFormElement>('#far')!)).toEqual([['elsewhere', first]])
  trigger('Barred').click()
  trigger('Barred').focus()
  expect(document.activeElement).not.toBe(trigger('Barred'))
  expect(rows()).toEqual([])
})

it('is required as natively: the browser blocks the form and focuses the field, until something is chosen', async () => {
  let sent = 0
  show(
    <form
      onSubmit={(event) => {
        event.preventDefault()
        sent += 1
      }}
    >
      <SegmentPicker aria-label="Audience" required />
      <SegmentPicker aria-label="Several" multiple required />
      <button type="submit">Send</button>
    </form>,
  )
  const form = document.querySelector('form')!
  const button = document.querySelector<HTMLElement>('button[type=submit]')!
  expect(form.checkValidity()).toBe(false)
  await userEvent.click(button)
  await expect.poll(() => document.activeElement).toBe(trigger('Audience'))
  expect(trigger('Audience').getAttribute('aria-required')).toBe('true')
  await pick('Audience', 0)
  await userEvent.click(button)
  await expect.poll(() => document.activeElement).toBe(trigger('Several'))
  await pick('Several', 1)
  await userEvent.keyboard('{Escape}')
  await expect.poll(rows).toEqual([])
  await userEvent.click(button)
  expect(sent).toBe(1)
})

it('returns to its initial value on reset, and calls onValueChange', async () => {
  const told: unknown[] = []
  show(
    <form>
      <SegmentPicker aria-label="Audience" name="audience" defaultValue={second} onValueChange={(value) => told.push(value)} />
      <SegmentPicker aria-label="Several" multiple name="several" defaultValue={[third]} />
      <button type="reset">Reset</button>
    </form>,
  )
  await pick('Audience', 2)
  await pick('Several', 0)
  await userEvent.keyboard('{Escape}')
  expect(entries()).not.toEqual([['audience', second], ['several', third]])
  await userEvent.click(document.querySelector('button[type=reset]')!)
  await expect.poll(() => entries()).toEqual([['audience', second], ['several', third]])
  expect(told.at(-1)).toBe(second)
  expect(trigger('Audience').textContent).toBe(fixtures[1]!.name)
})

it('is reset with the form around it, or the one its form prop names, even without a name of its own', async () => {
  show(
    <>
      <form id="far" />
      <form>
        <SegmentPicker aria-label="Audience" defaultValue={second} />
      </form>
      <SegmentPicker aria-label="Elsewhere" form="far" defaultValue={second} />
    </>,
  )
  for (const name of ['Audience', 'Elsewhere']) await pick(name, 2)
  const shown = (): (string | null)[] => ['Audience', 'Elsewhere'].map((name) => trigger(name).textContent)
  await expect.poll(shown).not.toContain(fixtures[1]!.name)
  const [far, near] = document.querySelectorAll('form')
  near!.reset()
  await expect.poll(() => shown()[0]).toBe(fixtures[1]!.name)
  expect(shown()[1]).not.toBe(fixtures[1]!.name)
  far!.reset()
  await expect.poll(() => shown()[1]).toBe(fixtures[1]!.name)
})

it('passes its value to a form action, after which React resets the form', async () => {
  const received: unknown[] = []
  show(
    <form action={(data) => void received.push([...data])}>
      <SegmentPicker aria-label="Audience" name="audience" />
      <button type="submit">Send</button>
    </form>,
  )
  await pick('Audience', 1)
  await userEvent.click(document.querySelector('button[type=submit]')!)
  await expect.poll(() => received).toEqual([[['audience', second]]])
  await expect.poll(() => trigger('Audience').textContent).toBe('Choose a segment')
})

it('works as a field of react-hook-form: value, rules, focus on an error, touched on blur', async () => {
  const sent: unknown[] = []
  function Campaign() {
    const { control, handleSubmit, formState } = useForm({ defaultValues: { audience: null as string | null, without: [] as string[] } })
    return (
      <form onSubmit={(event) => void handleSubmit((values) => void sent.push(values))(event)}>
        <Controller
          control={control}
          name="audience"
          rules={{ required: 'Choose whom to send it to' }}
          render={({ field: { onChange, ...field }, fieldState }) => (
            <SegmentPicker {...field} aria-label="Audience" onValueChange={onChange} aria-invalid={fieldState.invalid} />
          )}
        />
        <Controller
          control={control}
          name="without"
          render={({ field: { onChange, ...field } }) => <SegmentPicker multiple {...field} aria-label="Without" onValueChange={onChange} />}
        />
        <output>{formState.touchedFields.audience ? 'touched' : 'untouched'}</output>
        <button type="submit">Send</button>
      </form>
    )
  }
  show(<Campaign />)
  await userEvent.click(document.querySelector('button[type=submit]')!)
  await expect.poll(() => trigger('Audience').getAttribute('aria-invalid')).toBe('true')
  expect(document.querySelector('output')!.textContent).toBe('untouched')
  await expect.poll(() => document.activeElement).toBe(trigger('Audience'))
  expect(sent).toEqual([])
  await pick('Audience', 1)
  await pick('Without', 0)
  await userEvent.keyboard('{Escape}')
  await expect.poll(rows).toEqual([])
  expect(document.querySelector('output')!.textContent).toBe('touched')
  await userEvent.click(document.querySelector('button[type=submit]')!)
  await expect.poll(() => sent).toEqual([{ audience: second, without: [first] }])
  expect(trigger('Audience').getAttribute('aria-invalid')).toBe('false')
})

it('keeps initial and controlled values through actions and resets, without calling onValueChange', async () => {
  const told: unknown[] = []
  const received: unknown[] = []
  show(
    <form action={(data) => void received.push([...data])}>
      <SegmentPicker aria-label="Audience" name="audience" required defaultValue={second} onValueChange={(id) => told.push(id)} />
      <SegmentPicker aria-label="Several" multiple name="several" defaultValue={[third, first]} />
      <SegmentPicker aria-label="Own" name="own" value={third} onValueChange={(id) => told.push(id)} />
      <button type="reset">Reset</button>
      <button type="submit">Send</button>
    </form>,
  )
  const all = [['audience', second], ['several', third], ['several', first], ['own', third]]
  const button = (type: string): HTMLElement => document.querySelector(`button[type=${type}]`)!
  for (const count of [1, 2, 3]) {
    await userEvent.click(button('submit'))
    await expect.poll(() => received.length).toBe(count)
    await userEvent.click(button('reset'))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(entries()).toEqual(all)
  }
  expect(received).toEqual([all, all, all])
  expect(told).toEqual([])
})

it('keeps its choice when the page prevents a reset, and is reset even if disabled, like any field', async () => {
  let isPrevented = true
  show(
    <form onReset={(event) => isPrevented && event.preventDefault()}>
      <SegmentPicker aria-label="Audience" name="audience" />
      <fieldset id="off">
        <SegmentPicker aria-label="Barred" name="barred" />
      </fieldset>
    </form>,
  )
  for (const name of ['Audience', 'Barred']) await pick(name, 1)
  const form = document.querySelector('form')!
  const shown = (): (string | null)[] => ['Audience', 'Barred'].map((name) => trigger(name).textContent)
  expect(shown()).toEqual([fixtures[1]!.name, fixtures[1]!.name])
  form.reset()
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(shown()).toEqual([fixtures[1]!.name, fixtures[1]!.name])
  isPrevented = false
  document.querySelector<HTMLFieldSetElement>('#off')!.disabled = true
  form.reset()
  await expect.poll(shown).toEqual(['Choose a segment', 'Choose a segment'])
})

it('shows and submits nothing that the page has refused or withdrawn', async () => {
  let set: (value: string | null | undefined) => void = () => {}
  let isRefused = true
  function Page(): ReactNode {
    const [value, setValue] = useState<string | null | undefined>(null)
    useEffect(() => void (set = setValue), [])
    return (
      <form>
        <SegmentPicker aria-label="Audience" name="audience" {...(value !== undefined && { value })} onValueChange={(next) => isRefused || setValue(next)} />
      </form>
    )
  }
  show(<Page />)
  await pick('Audience', 1)
  expect(entries()).toEqual([['audience', '']])
  flushSync(() => set(undefined))
  expect([trigger('Audience').textContent, ...entries()]).toEqual(['Choose a segment', ['audience', '']])
  isRefused = false
  await pick('Audience', 2)
  expect([trigger('Audience').textContent, ...entries()]).toEqual([fixtures[2]!.name, ['audience', fixtures[2]!.id]])
  flushSync(() => set(undefined))
  expect([trigger('Audience').textContent, ...entries()]).toEqual(['Choose a segment', ['audience', '']])
})

it('does not block the form when it is required but read-only', () => {
  show(
    <form>
      <SegmentPicker aria-label="Audience" name="audience" required readOnly />
    </form>,
  )
  expect(document.querySelector('form')!.checkValidity()).toBe(true)
})

it('fires no change event on the form around it while it is searched', async () => {
  const heard: unknown[] = []
  show(
    <form onChange={({ target }) => heard.push(target)}>
      <SegmentPicker aria-label="Audience" name="audience" />
    </form>,
  )
  await userEvent.click(trigger('Audience'))
  await userEvent.keyboard('a')
  await expect.poll(() => document.querySelectorAll("[data-segment-picker='name'] mark").length).toBeGreaterThan(0)
  expect(heard).toEqual([])
})

it('counts an id that is given twice only once', async () => {
  show(
    <form>
      <SegmentPicker aria-label="Many" multiple name="many" value={[third, first, third]} />
    </form>,
  )
  expect(trigger('Many').textContent).toBe('2 segments chosen')
  expect(entries()).toEqual([['many', third], ['many', first]])
})

it.each([true, false])('is opened and named by a label around it, which removes no chip (multiple: %s)', async (multiple) => {
  const told: unknown[] = []
  const onValueChange = (value: unknown): void => void told.push(value)
  show(
    <label>
      <span>Audience</span>
      {multiple ? (
        <SegmentPicker multiple defaultValue={[first, second]} onValueChange={onValueChange} />
      ) : (
        <SegmentPicker defaultValue={first} onValueChange={onValueChange} />
      )}
    </label>,
  )
  const combobox = document.querySelector<HTMLElement>("[role='combobox']")!
  await expect.poll(() => combobox.textContent).toBe(multiple ? '2 segments chosen' : fixtures[0]!.name)
  await userEvent.click(document.querySelector('label > span')!)
  await expect.poll(() => rows().length).toBeGreaterThan(0)
  expect(document.querySelector("[role='dialog']")!.getAttribute('aria-label')).toBe('Audience')
  expect(combobox.getAttribute('aria-label') ?? (combobox as HTMLButtonElement).labels[0]!.querySelector('span')!.textContent).toBe('Audience')
  await userEvent.keyboard('{Escape}')
  await expect.poll(rows).toEqual([])
  if (multiple) await userEvent.click([...document.querySelectorAll("[data-segment-picker='chip-name']")][1]!)
  expect(told).toEqual([])
})

it('keeps its name when chips appear before it in a label around it', async () => {
  show(
    // oxlint-disable-next-line jsx-a11y/label-has-associated-control -- the picker is a button
    <label>
      <span>Audience</span>
      <SegmentPicker multiple />
    </label>,
  )
  const combobox = document.querySelector<HTMLElement>("[role='combobox']")!
  await userEvent.click(combobox)
  await expect.poll(() => rows().length).toBeGreaterThan(0)
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => document.querySelectorAll("[data-segment-picker='chip-remove']").length).toBe(1)
  expect(combobox.getAttribute('aria-label')).toBe('Audience')
})

it('names its list after the current text of its label', async () => {
  show(
    <>
      <label htmlFor="audience">Audience</label>
      <SegmentPicker id="audience" />
    </>,
  )
  const combobox = document.querySelector<HTMLElement>("[role='combobox']")!
  await userEvent.click(combobox)
  await expect.poll(() => document.querySelector("[role='dialog']")?.getAttribute('aria-label')).toBe('Audience')
  await userEvent.keyboard('{Escape}')
  await userEvent.hover(document.body)
  document.querySelector('label')!.textContent = 'Zielgruppe'
  await userEvent.click(combobox)
  await expect.poll(() => document.querySelector("[role='dialog']")?.getAttribute('aria-label')).toBe('Zielgruppe')
})

it('closes when it is disabled while open, calls onOpenChange, and does not reopen by itself', async () => {
  const opens: boolean[] = []
  const told: unknown[] = []
  const pageWith = (disabled: boolean, barred: boolean): ReactNode => (
    <QueryClientProvider client={queryClient}>
      <ContactSegmentsProvider client={client}>
        <fieldset disabled={barred}>
          <SegmentPicker
            aria-label="Several"
            multiple
            disabled={disabled}
            onOpenChange={(open) => opens.push(open)}
            onValueChange={(ids) => told.push(ids)}
          />
        </fieldset>
      </ContactSegmentsProvider>
    </QueryClientProvider>
  )
  const queryClient = new QueryClient()
  const { rerender } = render(pageWith(false, false))
  await userEvent.click(trigger('Several'))
  await expect.poll(() => rows().length).toBeGreaterThan(0)
  rerender(pageWith(true, false))
  await expect.poll(rows).toEqual([])
  rerender(pageWith(false, false))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(rows()).toEqual([])
  expect(opens).toEqual([true, false])
  // React does not know that a fieldset disables its fields.
  await userEvent.click(trigger('Several'))
  await expect.poll(() => rows().length).toBeGreaterThan(0)
  rerender(pageWith(false, true))
  await userEvent.click(rows()[0]!)
  await expect.poll(rows).toEqual([])
  expect(told).toEqual([])
})

it('shows, reports and submits the same value after any sequence of actions', async () => {
  type Step = 'row' | 'chip' | 'tool' | 'clear' | 'reset' | 'send'
  const target: Record<Exclude<Step, 'send'>, string> = {
    row: "[data-segment-picker='row']",
    chip: "[data-segment-picker='chip-remove']",
    tool: "[data-segment-picker='tools'] button",
    clear: "[data-segment-picker='clear']",
    reset: 'button[type=reset]',
  }
  const steps = fc.array(fc.tuple(fc.constantFrom<Step>('row', 'row', 'chip', 'tool', 'clear', 'reset', 'send'), fc.nat(5)), { minLength: 4, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(steps, async (done) => {
      cleanup()
      let told = [third, first]
      show(
        <form action={() => {}}>
          <SegmentPicker
            aria-label="Several"
            multiple
            clearable
            selectAll
            defaultOpen
            maxChips={100}
            name="several"
            defaultValue={told}
            onValueChange={(ids) => (told = ids)}
          />
          <button type="reset">Reset</button>
          <button type="submit">Send</button>
        </form>,
      )
      await expect.poll(() => rows().length).toBeGreaterThan(5)
      for (const [step, which] of done) {
        if (step === 'send') document.querySelector('form')!.requestSubmit()
        else document.querySelectorAll<HTMLElement>(target[step])[which % (document.querySelectorAll(target[step]).length || 1)]?.click()
        // Both finish in a timer: the browser's reset and React's action.
        if (step === 'send' || step === 'reset') await new Promise((resolve) => setTimeout(resolve, 20))
        const shown = (): string[] => [...document.querySelectorAll("[data-segment-picker='chip-name']")].map(({ textContent }) => textContent)
        const submitted = (): unknown[] => [...new FormData(document.querySelector('form')!).values()]
        const toldNames = (): string[] => told.map((id) => fixtures.find((segment) => segment.id === id)!.name)
        await expect.poll(() => [submitted(), shown()], { interval: 10 }).toEqual([told, toldNames()])
        const ticked = rows().filter((row) => row.getAttribute('aria-selected') === 'true').map((row) => row.querySelector("[data-segment-picker='name']")!.textContent)
        expect(shown()).toEqual(expect.arrayContaining(ticked))
      }
    }),
    { numRuns: 8 },
  )
})
