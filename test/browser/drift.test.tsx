/**
 * Screenshots of what must not drift; `npx vitest run --project browser test/browser/drift.test.tsx -u` takes them again.
 *
 * Letters are blocks of a bundled font, since system fonts differ from machine to machine.
 */
import '@fontsource/redacted/latin.css'
import type { SegmentPickerProps } from 'react-contact-segments'
import { segmentFixture } from 'react-contact-segments/msw'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { server, userEvent } from 'vitest/browser'
import { content, open, openPage } from './pickerPage.js'

const part = (name: string): HTMLElement => document.querySelector<HTMLElement>(`[data-segment-picker='${name}']`)!

const odd = { or: [{ and: [{ type: 'contacts_tags_in' }] }, { and: [{ type: 'contacts_name_in', name_in: ['Ada', 'Bob'] }, { type: 'contacts_created_at_between', after: '2026-01-01T00:00:00Z' }] }] }
const segments = ['Trial users', 'Paying customers', 'Old customers', 'Partners', 'Press', 'Everybody else'].map((name, index) =>
  segmentFixture({ id: `segment-${index}`, name, description: 'Reviewed every quarter', created_at: '2026-01-01T00:00:00Z', updated_at: null, ...(index === 0 && { definition: odd as never }) }),
)

const root = (): HTMLElement => part('root')
const opened = async (): Promise<HTMLElement> => {
  await open()
  return content()!
}

type Scene = { props?: SegmentPickerProps; latency?: number; schemes?: ('light' | 'dark')[]; shown: () => HTMLElement | Promise<HTMLElement> }
const scenes: Record<string, Scene> = {
  field: { shown: root },
  'field-open': { props: { preview: false }, shown: () => opened().then(root) },
  'field-wrong': { props: { 'aria-invalid': true }, shown: root },
  'field-disabled': { props: { disabled: true }, shown: root },
  'field-several': {
    props: { multiple: true, clearable: true, maxChips: 2, defaultValue: ['segment-1', 'segment-2', 'segment-3'] },
    schemes: ['light', 'dark'],
    async shown() {
      await expect.poll(() => part('chip-name').textContent).toBe('Paying customers')
      return root()
    },
  },
  'rows-and-rules': {
    props: { multiple: true, selectAll: true, defaultValue: ['segment-1'], isSegmentDisabled: ({ id }) => id === 'segment-2' && 'Archived' },
    schemes: ['light', 'dark'],
    async shown() {
      await opened()
      await expect.poll(() => part('preview').querySelectorAll("[data-part='group']").length).toBe(2)
      return content()!
    },
  },
  found: {
    props: { preview: false, defaultValue: 'segment-2', defaultSearch: 'customers', density: 'compact' },
    async shown() {
      await opened()
      await expect.poll(() => document.querySelectorAll('mark').length).toBe(2)
      return content()!
    },
  },
  skeleton: {
    props: { preview: false },
    latency: 60_000,
    async shown() {
      await userEvent.click(part('trigger'))
      await expect.poll(() => part('skeleton')).not.toBeNull()
      return content()!
    },
  },
}
const pictures = Object.entries(scenes).flatMap(([name, { schemes = ['light'] }]) => schemes.map((scheme) => [name, scheme] as const))

describe.skipIf(server.platform !== 'linux')('matches its screenshots (of Chromium on Linux; skipped elsewhere)', () => {
  const style = document.createElement('style')
  // Letters are translucent, so that what is behind them shows, and are not rounded to the pixel grid of some system.
  style.textContent = `
    body { font-family: Redacted; font-synthesis: none; text-rendering: geometricPrecision }
    * { -webkit-text-fill-color: color-mix(in srgb, currentcolor 60%, transparent); animation: none !important; transition: none !important; caret-color: transparent !important }
  `
  beforeEach(async () => {
    document.head.append(style)
    await document.fonts.load('16px Redacted')
  })
  afterEach(() => {
    style.remove()
    document.documentElement.removeAttribute('style')
  })

  it.each(pictures)('%s, %s', async (name, scheme) => {
    const { props = {}, latency = 0, shown } = scenes[name]!
    document.documentElement.style.colorScheme = scheme
    await openPage(props, { segments, latency })
    await expect(await shown()).toMatchScreenshot(`${name}-${scheme}`, {
      comparatorName: 'pixelmatch',
      // Flat colours are the same in every Chromium, rounded corners nearly so.
      comparatorOptions: { threshold: 0.02, allowedMismatchedPixelRatio: 0.001 },
    })
  })
})
