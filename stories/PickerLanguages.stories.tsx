import { SegmentPicker, type SegmentPickerProps } from 'react-contact-segments'
import { arLabels } from 'react-contact-segments/labels/ar'
import { deLabels } from 'react-contact-segments/labels/de'
import { esLabels } from 'react-contact-segments/labels/es'
import { frLabels } from 'react-contact-segments/labels/fr'
import { jaLabels } from 'react-contact-segments/labels/ja'
import { ptBRLabels } from 'react-contact-segments/labels/pt-BR'
import { ar } from 'react-contact-segments/locales/ar'
import { de } from 'react-contact-segments/locales/de'
import { es } from 'react-contact-segments/locales/es'
import { fr } from 'react-contact-segments/locales/fr'
import { ja } from 'react-contact-segments/locales/ja'
import { ptBR } from 'react-contact-segments/locales/pt-BR'
import { createSegmentsServer } from 'react-contact-segments/msw'
import { screen } from 'storybook/test'
import preview from '../.storybook/preview.js'

/** A field with a label in the language of the page. */
function Field({ label, ...props }: SegmentPickerProps & { label: string }) {
  return (
    <div lang={props.messages!.locale} style={{ display: 'grid', gap: 6, inlineSize: 'min(320px, 100%)', padding: 24, boxSizing: 'border-box' }}>
      <label htmlFor="segment" style={{ fontSize: 13, fontWeight: 500 }}>
        {label}
      </label>
      <SegmentPicker id="segment" {...props} />
    </div>
  )
}

const meta = preview.meta({
  title: 'Picker languages',
  component: Field,
  args: { defaultOpen: true, defaultSearch: 'q3' },
  parameters: { controls: { disable: true }, docs: { story: { inline: false, height: '540px' } } },
  beforeEach({ msw }) {
    msw.use(...createSegmentsServer({ count: 2340, latency: 60 }).handlers)
  },
})

/** Waits until everything was searched, in the words of the language. */
async function said(text: RegExp): Promise<void> {
  await screen.findByText(text, { ignore: '[role=status], script, style' }, { timeout: 15_000 })
}

/** The words of the picker and of the rules; dates and numbers follow the language. */
export const German = meta.story({
  args: { label: 'Zielgruppe', labels: deLabels, messages: de },
  play: () => said(/^\d+ Treffer in 2\.340 Segmenten$/),
})

export const French = meta.story({
  args: { label: 'Audience', labels: frLabels, messages: fr },
  play: () => said(/^\d+ résultats/),
})

export const Spanish = meta.story({
  args: { label: 'Audiencia', labels: esLabels, messages: es },
  play: () => said(/^\d+ resultados/),
})

export const BrazilianPortuguese = meta.story({
  args: { label: 'Público', labels: ptBRLabels, messages: ptBR },
  play: () => said(/^\d+ resultados/),
})

/** On a right-to-left page. */
export const Arabic = meta.story({
  args: { label: 'الجمهور', labels: arLabels, messages: ar, defaultSearch: '' },
  globals: { dir: 'rtl' },
  play: () => said(/^تم تحميل \S+ من \S+$/),
})

export const Japanese = meta.story({
  args: { label: '配信先', labels: jaLabels, messages: ja },
  play: () => said(/^\d+件一致（2,340件のセグメント）$/),
})
