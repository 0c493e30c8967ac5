import type { ReactNode } from 'react'
import { SegmentPicker } from 'react-contact-segments'
import styles from 'react-contact-segments/styles.css?inline'
import { createSegmentsServer, segmentFixtures } from 'react-contact-segments/msw'
import { expect, screen, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.js'
import bare from './themes/bare.css?inline'
import bootstrap from './themes/bootstrap.css?inline'
import shadcn from './themes/shadcn.css?inline'
import tailwind from './themes/tailwind.css?inline'

const fixtures = segmentFixtures(2340, { seed: 1 })

/** The same pickers on a page with another stylesheet, which is mounted as long as the story is. */
function Page({ look, children }: { look: string; children?: ReactNode }) {
  return (
    <>
      <style>{look}</style>
      <main className="card">
        <h1>New campaign</h1>
        <p>Choose who gets it, and who does not.</p>
        {children}
        <label htmlFor="audience">Send to</label>
        <SegmentPicker id="audience" defaultOpen clearable />
        <label htmlFor="without">But not to</label>
        <SegmentPicker multiple id="without" defaultValue={fixtures.slice(4, 6).map(({ id }) => id)} />
        <button type="button">Schedule</button>
      </main>
    </>
  )
}

const meta = preview.meta({
  title: 'SegmentPicker/Themes',
  component: Page,
  args: { look: '' },
  parameters: { layout: 'fullscreen', controls: { disable: true }, docs: { story: { inline: false, height: '640px' } } },
  beforeEach({ msw }) {
    msw.use(...createSegmentsServer({ segments: fixtures, latency: 30 }).handlers)
  },
})

/** The border colour as painted, since one colour can be written in many ways. */
function borderOf(element: Element): number[] {
  const paper = new OffscreenCanvas(1, 1).getContext('2d')!
  paper.fillStyle = getComputedStyle(element).borderTopColor
  paper.fillRect(0, 0, 1, 1)
  return [...paper.getImageData(0, 0, 1, 1).data]
}

const content = () => document.querySelector<HTMLElement>("[data-segment-picker='content']")!

/** With the variables of shadcn/ui, which the picker uses by itself. */
export const ShadcnUi = meta.story({
  name: 'shadcn/ui',
  args: { look: shadcn },
  async play() {
    await screen.findAllByRole('option')
    await expect(borderOf(content())).toEqual(borderOf(document.querySelector('.card')!))
  },
})

/** On a page with Bootstrap's variables, which the picker uses by itself, and its Reboot, whose element rules also apply to the picker. */
export const Bootstrap = meta.story({
  args: {
    look: bootstrap,
    children: (
      <>
        <label htmlFor="campaign">Called</label>
        <input id="campaign" className="form-control" defaultValue="Spring offer" />
      </>
    ),
  },
  async play() {
    await screen.findAllByRole('option')
    await expect(borderOf(content())).toEqual(borderOf(document.querySelector('.card')!))
  },
})

/** On a page with Tailwind 4, whose preflight removes borders and padding from everything: the stylesheet is in the components layer. */
export const Tailwind = meta.story({
  args: {
    look: `${tailwind} @layer components { ${styles} }`,
    children: (
      <>
        <label htmlFor="campaign">Called</label>
        <input id="campaign" defaultValue="Spring offer" />
      </>
    ),
  },
  async play() {
    const [row] = await screen.findAllByRole('option')
    await expect(parseFloat(getComputedStyle(row!).paddingInlineStart)).toBeGreaterThan(4)
    await expect(getComputedStyle(content()).borderTopWidth).toBe('1px')
  },
})

/** On a page without any styles of its own: the picker inherits the font around it. */
export const BarePage = meta.story({
  args: { look: bare },
  parameters: { layout: 'padded' },
  async play() {
    await waitFor(async () => expect((await screen.findAllByRole('option')).length).toBeGreaterThan(5))
    await expect(getComputedStyle(content()).fontFamily).toBe(getComputedStyle(document.documentElement).fontFamily)
  },
})
