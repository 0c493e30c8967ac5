/** Segments of an imaginary company, named with words that recur, as in real ones, and always the same for the same seed. */
import type { ContactSegment, ContactsFilter } from '../contract.js'
import { fixtureDefinition, fixtureId, instant, type FixtureFacts, type FixturePlace } from './fixtureDefinition.js'
import { english, foreign, shared, type FixtureLanguage } from './fixtureWords.js'
import { oneOfEachFilter } from './oneOfEachFilter.js'
import { between, pick, seededRandom, type SeededRandom } from './seededRandom.js'

/** Which company it is. */
export type SegmentFixturesOptions = {
  /** Another seed is another company. @default 1 */
  seed?: number | undefined
}

/** The place of the one fixture that only a search through the rules can find, by this domain. */
const NEEDLE = { index: 2312, domain: 'northwind-freight.example' }

/** What every company has before it has a marketing department. Their rules are the 13 filters, one each. */
const staples: readonly (readonly [name: string, description: string | null])[] = [
  ['Everyone', 'All contacts of the organisation.'],
  ['Advisory board', 'Picked by hand. Ask before adding anyone.'],
  ['Signed up in Q1 2025', null],
  ['Brightwater and Halcyon staff', 'By e-mail domain, subsidiaries not included.'],
  ['Got the spring webinar invitation', null],
  ['Known contact persons', 'Matched by full name until the import has ids.'],
  ['WhatsApp pilot', 'Phones in the WhatsApp pilot.'],
  ['Quarterly business review invitees', null],
  ['Enterprise, EMEA', 'The accounts of the EMEA enterprise desk.'],
  ['Chats in Portuguese', null],
  ['Trial users who came back', 'Builds on the segment of all trials.'],
  ['Contacted in June 2025', null],
  ['Handed to a human since mid-September', 'For the handover quality review.'],
]

/**
 * `count` segments. All 13 filter types occur among the first 13, several languages further on; a few names recur, some
 * descriptions, definitions and dates are null. Valid rows: each satisfies `contactSegmentSchema`. Asking for more rows never
 * changes the earlier ones.
 *
 * @example
 * import { segmentFixtures } from 'react-contact-segments/msw'
 *
 * segmentFixtures(3).map(({ name }) => name) // → ['Everyone', 'Advisory board', 'Signed up in Q1 2025']
 */
export function segmentFixtures(count: number, options: SegmentFixturesOptions = {}): ContactSegment[] {
  const seed = options.seed ?? 1
  const taken = new Set<string>()
  const fixtures: ContactSegment[] = []
  for (let index = 0; index < count; index++) {
    const fixture = index < staples.length ? staple(seed, index) : composed(seed, index, taken, fixtures)
    taken.add(fixture.name)
    fixtures.push(fixture)
  }
  return fixtures
}

/**
 * One segment, with your overrides. The id is derived from the name, so fixtures with different names are different segments.
 *
 * @example
 * import { segmentFixture } from 'react-contact-segments/msw'
 *
 * segmentFixture({ name: 'Partners', description: null }).name // → 'Partners'
 * segmentFixture({ name: 'Partners' }).id === segmentFixture({ name: 'Customers' }).id // → false
 */
export function segmentFixture(overrides: Partial<ContactSegment> = {}): ContactSegment {
  const name = overrides.name ?? 'Trial users, Nordics'
  let hash = 0x811c9dc5
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)
  return {
    id: fixtureId(hash, 0),
    name,
    description: 'Reviewed every quarter.',
    definition: {
      or: [{ and: [{ type: 'contacts_attributes_in', attributes: [{ lifecycle: 'trial', region: 'NORDICS' }] }] }],
    },
    created_at: '2025-02-03T09:30:00.000Z',
    updated_at: '2025-06-17T14:05:00.000Z',
    ...overrides,
  }
}

function staple(seed: number, index: number): ContactSegment {
  // Each seed starts elsewhere in the list, so that two companies do not begin with the same page.
  const place = (index + (seed - 1) * 5) % staples.length
  const [name, description] = staples.at(place)!
  // A copy, so that a fixture can be changed.
  const filter = JSON.parse(JSON.stringify(oneOfEachFilter.at(place))) as ContactsFilter
  const known =
    filter.type === 'contact_belongs_to_segment'
      ? { ...filter, segment_id: fixtureId(seed, (index + 3) % staples.length) }
      : filter
  return {
    id: fixtureId(seed, index),
    name,
    description,
    definition: { or: [{ and: [known] }] },
    ...dates(seededRandom(seed, index)),
  }
}

function composed(
  seed: number,
  index: number,
  taken: ReadonlySet<string>,
  earlier: readonly ContactSegment[],
): ContactSegment {
  const random = seededRandom(seed, index)
  const language = random() < 0.62 ? english : pick(random, foreign)
  const twin = index % 331 === 330 ? earlier[index - 97]?.name : undefined
  const { name, facts } = nameFor(language, random, taken)
  const definition = random() < 0.04 ? null : fixtureDefinition(facts, placeOf(seed, index, language, random))
  if (index === NEEDLE.index) {
    const needle = { type: 'contacts_email_domain_name_in' as const, domain_name_in: [NEEDLE.domain] }
    return {
      id: fixtureId(seed, index),
      name,
      description: null,
      definition: { or: [...(definition?.or ?? []), { and: [needle] }] },
      ...dates(random),
    }
  }
  const description = random() < 0.45 ? null : descriptionOf(language, random, facts)
  return { id: fixtureId(seed, index), name: twin ?? name, description, definition, ...dates(random) }
}

function placeOf(seed: number, index: number, language: FixtureLanguage, random: SeededRandom): FixturePlace {
  return { random, dialling: language.dialling, earlierId: () => fixtureId(seed, between(random, 0, index - 1)) }
}

function nameFor(
  language: FixtureLanguage,
  random: SeededRandom,
  taken: ReadonlySet<string>,
): { name: string; facts: FixtureFacts } {
  for (let attempt = 0; ; attempt++) {
    const facts: FixtureFacts = {}
    const plain = fill(pick(random, language.names), language, random, facts)
    const name = attempt < 6 ? plain : plain + language.again.replace('{n}', String(attempt - 4))
    if (!taken.has(name)) return { name, facts }
  }
}

/** Says only what the rules say too, and who owns the segment. */
function descriptionOf(language: FixtureLanguage, random: SeededRandom, facts: FixtureFacts): string {
  const known = new Set(['owner', ...Object.keys(facts)])
  const fitting = language.descriptions.filter((text) => slotsOf(text).every((slot) => known.has(slot)))
  return fill(pick(random, fitting), language, random, facts)
}

function slotsOf(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)
}

/** Fills a template's slots, keeping to the facts there are and adding those it draws. */
function fill(template: string, language: FixtureLanguage, random: SeededRandom, facts: FixtureFacts): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, slot: keyof FixtureFacts) => {
    if (slot === 'who') return language.who[(facts.who ??= between(random, 0, language.who.length - 1))]!
    if (slot === 'plan') return language.plan[(facts.plan ??= between(random, 0, language.plan.length - 1))]!
    if (slot === 'quarter') {
      const quarter = (facts.quarter ??= between(random, 0, 26))
      return language.quarter[quarter % 4]!.replace('{year}', String(2020 + Math.floor(quarter / 4)))
    }
    if (slot === 'region') {
      const [label, code] =
        language.region.find((region) => region[1] === facts.region) ?? pick(random, language.region)
      facts.region = code
      return label
    }
    return (facts[slot] ??= pick(random, shared[slot]))
  })
}

function dates(random: SeededRandom): Pick<ContactSegment, 'created_at' | 'updated_at'> {
  if (random() < 0.03) return { created_at: null, updated_at: null }
  const day = between(random, 0, 2300)
  const created_at = instant(day, between(random, 0, 86_399))
  return {
    created_at,
    updated_at: random() < 0.1 ? null : instant(day + between(random, 1, 200), between(random, 0, 86_399)),
  }
}
