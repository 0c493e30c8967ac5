/**
 * Every export has a docstring, and that of every value an example, which is compiled and run. In an example,
 * `expression // → value` gives the result, `// throws Name: message` the error, and a last line `// → text` what the
 * component above it renders.
 */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, waitFor } from '@testing-library/react'
import { setupServer } from 'msw/node'
import type { ComponentType } from 'react'
import { ContactSegmentsProvider, createSegmentsClient } from 'react-contact-segments'
import { createSegmentsServer } from 'react-contact-segments/msw'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { compile, newFolder } from './compile.js'
import { documented, type Documented } from './docstrings.js'

const exported = documented(['index.ts', 'core.ts', 'msw.ts'])
const values = exported.filter(({ isType }) => !isType)
const examples = values.filter((each) => each.example !== undefined)
const nameOf = ({ name, file }: Documented): string => `${file.replaceAll(/\W/g, '-')}.${name}.tsx`

/** The same code, with each promise in a comment turned into a call that checks it. */
function checked(code: string): string {
  return code
    .split('\n')
    .map((line) => {
      const [, statement, kind, promise] = /^(?! *\/\/)(.+?) \/\/ (→|throws) (.+)$/.exec(line) ?? []
      if (!statement) return line
      const expression = statement.replace(/^;/, '')
      return kind === '→' ? `;shows(${expression}, () => (${promise}))` : `;await fails(async () => ${expression}, ${JSON.stringify(promise)})`
    })
    .join('\n')
}

const promises = {
  shows: (value: unknown, promised: () => unknown) => expect(value).toEqual(promised()),
  fails: async (act: () => Promise<unknown>, promised: string) => expect(String(await act().catch((error: unknown) => error))).toContain(promised),
}

/** cmdk needs a ResizeObserver, which jsdom lacks because it has no layout. */
class NoResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

describe('docstrings', () => {
  it('exist for every export', () => {
    expect(values.length).toBeGreaterThan(37)
    expect(exported.filter(({ comment }) => comment.trim().length < 20).map(({ name }) => name)).toEqual([])
  })

  it('have an example that uses the value and shows its result', () => {
    expect(values.filter(({ example }) => !example).map(({ name }) => name)).toEqual([])
    expect(values.filter(({ name, example }) => !example?.code.includes(name)).map(({ name }) => name)).toEqual([])
    expect(values.filter(({ example }) => !/\/\/ → /.test(example?.code ?? '')).map(({ name }) => name)).toEqual([])
  })

  it('have examples that compile as written', () => {
    const files = examples.map((each) => ({ name: nameOf(each), code: `${'\n'.repeat(each.example!.line)}${each.example!.code}\nexport {}\n` }))
    expect(compile(files)).toBe('')
  })

  describe('have examples that produce what they promise', () => {
    const folder = newFolder()
    beforeAll(() => {
      Object.assign(globalThis, promises)
      globalThis.ResizeObserver = NoResizeObserver
      Element.prototype.scrollIntoView = () => {}
    })
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    it.each(examples)('$name', async (each) => {
      const { code } = each.example!
      // An example with its own server would be answered twice.
      if (!code.includes('setupServer')) {
        const network = setupServer(...createSegmentsServer().handlers)
        network.listen()
        onTestFinished(() => network.close())
      }
      const file = join(folder, nameOf(each))
      writeFileSync(file, checked(code))
      const module = (await import(/* @vite-ignore */ file)) as Record<string, ComponentType>
      const shown = /^\/\/ → (.+)$/m.exec(code)?.[1]
      expect(Object.keys(module).length > 0).toBe(shown !== undefined)
      if (shown === undefined) return
      const client = createSegmentsClient({ baseUrl: 'https://acme.example/api' })
      for (const Component of Object.values(module)) {
        const { container } = render(
          <QueryClientProvider client={new QueryClient()}>
            <ContactSegmentsProvider client={client}>
              <Component />
            </ContactSegmentsProvider>
          </QueryClientProvider>,
        )
        await waitFor(() => expect(container.textContent).toContain(shown))
      }
    })
  })
})
