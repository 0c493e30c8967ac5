/** Storybook's own colours, around the stories and on the docs pages: the same as those of the pages in preview.css. */
import { create } from 'storybook/theming/create'

const shared = {
  brandTitle: 'react-contact-segments',
  brandTarget: '_self',
  fontBase: 'Inter, system-ui, -apple-system, "Segoe UI", sans-serif',
  appBorderRadius: 8,
  inputBorderRadius: 8,
}

export const light = create({
  ...shared,
  base: 'light',
  colorPrimary: '#3f5ad8',
  colorSecondary: '#3f5ad8',
  appBg: '#f4f4f6',
  appContentBg: '#ffffff',
  appPreviewBg: '#f9f9f9',
  appBorderColor: '#e2e2e6',
  barBg: '#ffffff',
  textColor: '#1f1f23',
  textMutedColor: '#5f5f68',
})

export const dark = create({
  ...shared,
  base: 'dark',
  colorPrimary: '#8b9dff',
  colorSecondary: '#8b9dff',
  appBg: '#17171a',
  appContentBg: '#1d1d21',
  appPreviewBg: '#141416',
  appHoverBg: '#26262c',
  appBorderColor: '#34343a',
  barBg: '#1d1d21',
  inputBg: '#141416',
  inputBorder: '#44444c',
  textColor: '#e6e6ea',
  textMutedColor: '#a2a2ac',
})

/** The system's colour scheme when the page is opened. */
export const theme = globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ? dark : light
