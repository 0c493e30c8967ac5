import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createNameRuns, END } from '../../src/search/createNameRuns.js'

function subject() {
  const words = ['']
  const runs = createNameRuns((word) => {
    if (!words.includes(word)) words.push(word)
    return words.indexOf(word)
  })
  const wordsAt = (place: number): string[] => {
    const start = runs.starts[place]! + 1
    return Array.from(runs.runs.slice(start, runs.runs.indexOf(END, start)), (number) => words[number]!)
  }
  return { runs, wordsAt }
}

const name = fc.array(fc.constantFrom('trial', 'users', 'win-back', 'Ström', '東京', 'q3'), { maxLength: 5 }).map((words) => words.join(' '))

it('stores the last name read for each place, whatever was read before', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: 3 }), name)), (readings) => {
      const { runs, wordsAt } = subject()
      for (const place of [0, 1, 2, 3]) runs.read(place, '')
      const last = ['', '', '', '']
      for (const [place, name] of readings) {
        last[place] = name
        runs.read(place, name)
      }
      for (const [place, name] of last.entries()) {
        const fresh = subject()
        fresh.runs.read(0, name)
        expect(wordsAt(place)).toEqual(fresh.wordsAt(0))
        expect(runs.runs[runs.starts[place]!]).toBe(fresh.runs.runs[fresh.runs.starts[0]!])
      }
    }),
  ))

it('needs no more memory when the same names are read again', () => {
  const { runs } = subject()
  const readAll = (): void => {
    for (let place = 0; place < 100; place++) runs.read(place, `Trial users ${place % 7}`)
  }
  readAll()
  const room = runs.runs.length
  for (let time = 0; time < 100; time++) readAll()
  expect(runs.runs.length).toBe(room)
})
