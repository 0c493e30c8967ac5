/** What the package's own name resolves to inside this repository: stories and tests import the public entry points. */
import { fileURLToPath } from 'node:url'

const src = fileURLToPath(new URL('../src', import.meta.url))

export const alias: { find: RegExp; replacement: string }[] = [
  { find: /^react-contact-segments$/, replacement: `${src}/index.ts` },
  { find: /^react-contact-segments\/(core|msw)$/, replacement: `${src}/$1.ts` },
  { find: /^react-contact-segments\/locales\/(.+)$/, replacement: `${src}/summary/locales/$1.ts` },
  { find: /^react-contact-segments\/labels\/(.+)$/, replacement: `${src}/picker/labels/$1.ts` },
  { find: /^react-contact-segments\/styles\.css(\?inline)?$/, replacement: `${src}/picker/picker.css$1` },
]
