import { SegmentsApiError, SegmentsContractError, type SegmentPickerLabels } from 'react-contact-segments'
import { arLabels } from 'react-contact-segments/labels/ar'
import { deLabels } from 'react-contact-segments/labels/de'
import { enLabels } from 'react-contact-segments/labels/en'
import { esLabels } from 'react-contact-segments/labels/es'
import { frLabels } from 'react-contact-segments/labels/fr'
import { jaLabels } from 'react-contact-segments/labels/ja'
import { ptBRLabels } from 'react-contact-segments/labels/pt-BR'
import { describe, expect, it } from 'vitest'
import { refusal } from '../../src/picker/refusal.js'

const languages: [tag: string, labels: SegmentPickerLabels][] = [
  ['en', enLabels],
  ['de', deLabels],
  ['fr', frLabels],
  ['es', esLabels],
  ['pt-BR', ptBRLabels],
  ['ar', arLabels],
  ['ja', jaLabels],
]

/** Every text that a user can see, by the name of its label. */
function texts(labels: SegmentPickerLabels): Record<string, string> {
  const said: Record<string, string> = {}
  const say = (name: string, value: unknown): void => {
    if (typeof value === 'string') said[name] = value
    else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) say(`${name}.${key}`, inner)
  }
  say('', labels)
  for (const n of [0, 1, 2, 5, 11, 100, 2340]) {
    said[`matches ${n}`] = labels.matches(n, 5000, 5000, true)
    said[`matches ${n} so far`] = labels.matches(n, 300, 5000, false)
    said[`loaded ${n}`] = labels.loaded(n, 5000)
    said[`loaded all ${n}`] = labels.loaded(n, n)
    said[`loaded ${n} of who knows`] = labels.loaded(n, null)
    said[`no match yet ${n}`] = labels.noMatchYet(n, 5000)
    said[`stopped ${n}`] = labels.stopped(n, 5000)
    said[`unreadable ${n}`] = labels.unreadable(n)
    said[`waiting ${n}`] = labels.waiting(n)
    said[`selected ${n}`] = labels.selected(n, null)
    said[`selected ${n} of some`] = labels.selected(n, 5000)
    said[`gathering ${n}`] = labels.gathering(n, 5000)
    said[`at most ${n}`] = labels.maxReached(n)
    said[`too many for ${n}`] = labels.tooMany(5000, n)
    said[`same rules and ${n}`] = labels.sameRules(['NAME'], n)
    said[`select ${n}`] = labels.selectAll(n, true)
    said[`newer ${n}`] = labels.newer(n)
  }
  said['no match'] = labels.noMatch('QUERY')
  said['updated'] = labels.updatedOn('DATE')
  said['updated who knows when'] = labels.updatedOn(null)
  for (const name of ['unnamed', 'missing', 'unverifiable'] as const) said[name] = labels[name]('ID-7')
  return said
}

describe.each(languages)('the labels in %s', (tag, labels) => {
  const said = texts(labels)
  const digits = (n: number): string => new Intl.NumberFormat(tag).format(n)

  it('are never empty, and have every placeholder filled', () => {
    expect(Object.entries(said).filter(([, text]) => !/^(?!.*(\{|\}|undefined|null|NaN)).*\S/.test(text))).toEqual([])
  })

  it('contain the numbers and ids they are given', () => {
    expect(said['matches 2340']).toContain(digits(2340))
    expect(said['matches 2340']).toContain(digits(5000))
    for (const name of ['matches 11 so far', 'matches 0 so far']) expect(said[name]).toContain(digits(300))
    for (const name of ['loaded 100', 'no match yet 100', 'stopped 100']) {
      expect(said[name]).toContain(digits(100))
      expect(said[name]).toContain(digits(5000))
    }
    expect(said['waiting 11']).toContain(digits(11))
    expect(said['no match']).toContain('QUERY')
    for (const name of ['unnamed', 'missing', 'unverifiable']) expect(said[name]).toContain('ID-7')
    for (const name of ['selected 100', 'selected 100 of some', 'gathering 100', 'at most 100', 'too many for 100', 'same rules and 100', 'select 100', 'newer 100'])
      expect(said[name]).toContain(digits(100))
    expect(said['same rules and 0']).toContain('NAME')
    expect(said['updated']).toContain('DATE')
  })

  it('differ where the meaning differs', () => {
    expect(new Set([said['missing'], said['unverifiable'], said['unnamed']]).size).toBe(3)
    expect(said['matches 5']).not.toBe(said['matches 5 so far'])
    const titles = ['network', 'timeout', 'unauthorized', 'forbidden', 'rate-limited', 'server', 'contract'].map((kind) => said[`.errors.${kind}.title`])
    expect(new Set(titles).size).toBe(titles.length)
  })
})

it.each(languages.slice(1))('the labels in %s share no text with those of another language', (tag, labels) => {
  const own = texts(labels)
  for (const [otherTag, other] of languages) {
    if (otherTag === tag) continue
    const same = Object.entries(texts(other)).filter(([name, text]) => own[name] === text && /\p{L}{4}/u.test(text.replace('ID-7', '')))
    // Words that two languages really share.
    expect(same.map(([, text]) => text).filter((text) => !['Description', 'segment'].some((word) => text.includes(word)))).toEqual([])
  }
})

/** Labels in which a word changes with the number. */
const agreeing: Record<string, string[]> = {
  en: ['matches #', 'loaded all #', 'selected #', 'at most #', 'newer #'],
  de: ['loaded all #', 'selected #', 'at most #', 'too many for #', 'same rules and #', 'newer #'],
  fr: ['matches #', 'loaded #', 'selected #', 'selected # of some', 'at most #', 'too many for #', 'no match yet #', 'newer #'],
  es: ['matches #', 'loaded #', 'selected #', 'selected # of some', 'at most #', 'too many for #', 'no match yet #', 'newer #'],
  'pt-BR': ['matches #', 'loaded #', 'selected #', 'selected # of some', 'at most #', 'too many for #', 'no match yet #', 'newer #'],
  ar: ['matches #', 'loaded all #', 'selected #', 'select #', 'newer #'],
}
it.each(Object.entries(agreeing))('the labels in %s have a form for one and another for two', (tag, names) => {
  const said = texts(languages.find(([each]) => each === tag)![1])
  const words = (name: string, n: number): string => said[name.replace('#', String(n))]!.replace(/\d/g, '')
  expect(names.filter((name) => words(name, 1) === words(name, 2))).toEqual([])
})

// Not “the best matches above”, nor “nearer to the top”.
it.each([['fr', '2 résultats plus pertinents au-dessus'], ['ja', 'より一致度の高い2件が上にあります']])('the label for better matches says just that in %s', (tag, said) => {
  expect(languages.find(([each]) => each === tag)![1].better(2)).toBe(said)
})

describe('refusal', () => {
  it('offers a retry except where it cannot work', () => {
    const of = (kind: SegmentsApiError['kind']) => refusal(new SegmentsApiError(kind, 'GET /'), enLabels)
    expect(of('forbidden')).toMatchObject({ title: 'No access to segments', canRetry: false })
    expect(of('network')).toMatchObject({ title: 'Can’t reach the server', canRetry: true })
    expect(refusal(new SegmentsContractError('GET /', []), enLabels)).toMatchObject({ title: 'Unexpected answer', canRetry: true })
  })
})
