/** How the words of a fixture's name become its rules, so that "Trial users, Nordics" is about trials in the Nordics. */
import type { ContactsFilter, SegmentDefinition } from '../contract.js'
import { firstNames, lastNames, plans, shared, stages, trades } from './fixtureWords.js'
import { between, pick, seededRandom, uuid, type SeededRandom } from './seededRandom.js'

/** What was drawn for one name: indexes into the lists of `fixtureWords`, the code of a region, or the words themselves. */
export type FixtureFacts = {
  who?: number
  plan?: number
  region?: string
  /** 0 is the first quarter of 2020. */
  quarter?: number
  owner?: string
  company?: string
  industry?: string
  campaign?: string
  tool?: string
  source?: string
  seats?: string
}

/** What depends on the place and language of the fixture. */
export type FixturePlace = { random: SeededRandom; dialling: readonly string[]; earlierId: () => string | undefined }

/**
 * The sequences that fixtures refer to, for resolving ids to names.
 *
 * @example
 * import { createSummarizer } from 'react-contact-segments/core'
 * import { oneOfEachFilter, sequenceFixtures } from 'react-contact-segments/msw'
 *
 * const sequence = (id: string) => sequenceFixtures.find((each) => each.id === id)
 * const definition = { or: [{ and: oneOfEachFilter.filter(({ type }) => type === 'contacts_affected_by_sequence') }] }
 * createSummarizer({ resolvers: { sequence } }).line(definition) // → 'Affected by sequence “Spring webinar”'
 */
export const sequenceFixtures: { id: string; name: string }[] = shared.campaign.map((name) => ({
  id: `seq_${name.toLowerCase().replaceAll(' ', '_')}`,
  name,
}))

export function fixtureDefinition(facts: FixtureFacts, place: FixturePlace): SegmentDefinition {
  const { random } = place
  const first = factFilters(facts, random)
  while (first.length === 0 || (first.length < 4 && random() < 0.35)) first.push(anyFilter(place))
  const groups = [{ and: first }]
  while (groups.length < 4 && random() < 0.22) {
    const and = [anyFilter(place)]
    if (random() < 0.4) and.push(anyFilter(place))
    groups.push({ and })
  }
  return { or: groups }
}

function factFilters(facts: FixtureFacts, random: SeededRandom): ContactsFilter[] {
  const filters: ContactsFilter[] = []
  const stage = facts.who === undefined ? undefined : stages[facts.who]
  const attributes: Record<string, string> = {}
  if (facts.plan !== undefined) attributes['plan'] = plans[facts.plan]!
  if (facts.region) attributes['region'] = facts.region
  if (facts.owner) attributes['account_owner'] = facts.owner
  if (facts.industry) attributes['industry'] = facts.industry.toLowerCase()
  if (facts.seats) attributes['seats'] = facts.seats
  if (facts.tool) attributes['integration'] = facts.tool
  if (facts.source) attributes['imported_from'] = facts.source
  if (stage && stage !== 'handoff' && stage !== 'dormant' && stage !== 'new') attributes['lifecycle'] = stage
  if (Object.keys(attributes).length > 0) filters.push({ type: 'contacts_attributes_in', attributes: [attributes] })
  const span = facts.quarter === undefined ? undefined : quarterSpan(facts.quarter)
  if (stage === 'handoff')
    filters.push({ type: 'last_contacted_at_with_handoff_between', ...(span ?? someSpan(random)) })
  else if (stage === 'dormant')
    filters.push({ type: 'last_contacted_at_between', before: (span ?? someSpan(random)).after })
  else if (facts.campaign)
    filters.push({ type: 'contacts_affected_by_sequence', sequence_id: sequenceId(facts.campaign) })
  else if (span || stage === 'new') filters.push({ type: 'contacts_created_at_between', ...(span ?? someSpan(random)) })
  if (facts.company) {
    const domain_name_in = [`${facts.company.toLowerCase()}-${pick(random, trades)}.example`]
    filters.push({ type: 'contacts_email_domain_name_in', domain_name_in })
  }
  return filters
}

function anyFilter({ random, dialling, earlierId }: FixturePlace): ContactsFilter {
  const many = (draw: () => string) => Array.from({ length: between(random, 1, random() < 0.1 ? 14 : 3) }, draw)
  switch (between(random, 0, 13)) {
    case 0:
      return { type: 'contact_id_in', contact_ids: many(() => uuid(random)) }
    case 1:
      return { type: 'contacts_created_at_between', ...someSpan(random) }
    case 2:
      return { type: 'contacts_email_domain_name_in', domain_name_in: many(() => domain(random)) }
    case 3:
      return { type: 'contacts_affected_by_sequence', sequence_id: pick(random, sequenceFixtures).id }
    case 4:
      return {
        type: 'contacts_name_in',
        name_in: many(() => capitals(`${pick(random, firstNames)} ${pick(random, lastNames)}`)),
      }
    case 5:
      return {
        type: 'contacts_phone_number_in',
        phone_number_in: many(() => `${pick(random, dialling)}${between(random, 1000, 9999)}`),
      }
    case 6:
      return {
        type: 'contacts_email_in',
        email_in: many(() => `${pick(random, firstNames)}.${pick(random, lastNames)}@${domain(random)}`),
      }
    case 7:
      return {
        type: 'contacts_attributes_in',
        attributes: [{ plan: pick(random, plans), seats: pick(random, shared.seats) }],
      }
    case 8:
      return {
        type: 'contacts_sessions_attributes_in',
        attributes: [
          {
            channel: pick(random, ['web', 'email', 'whatsapp', 'phone']),
            language: pick(random, ['en', 'de', 'fr', 'es', 'pt', 'ja', 'ar']),
          },
        ],
      }
    case 9:
      return { type: 'last_contacted_at_between', ...someSpan(random) }
    case 10:
      return { type: 'last_contacted_at_with_handoff_between', after: someSpan(random).after }
    case 11: {
      const segment_id = earlierId()
      return segment_id ? { type: 'contact_belongs_to_segment', segment_id } : { type: 'all_contacts' }
    }
    case 12:
      return { type: 'all_contacts' }
    default:
      return { type: 'contacts_created_at_between', before: someSpan(random).before }
  }
}

function domain(random: SeededRandom): string {
  return `${pick(random, shared.company).toLowerCase()}-${pick(random, trades)}.example`
}

function capitals(words: string): string {
  return words.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase())
}

function sequenceId(campaign: string): string {
  return sequenceFixtures.find(({ name }) => name === campaign)!.id
}

function quarterSpan(quarter: number): { after: string; before: string } {
  return { after: quarterStart(quarter), before: quarterStart(quarter + 1) }
}

function quarterStart(quarter: number): string {
  return `${2020 + Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 1).padStart(2, '0')}-01T00:00:00Z`
}

function someSpan(random: SeededRandom): { after: string; before: string } {
  const start = between(random, 0, 2200)
  return { after: instant(start, 0), before: instant(start + between(random, 6, 180), 0) }
}

/** The RFC 3339 instant this many days and seconds after the start of 2020. */
export function instant(days: number, seconds: number): string {
  return new Date(Date.UTC(2020, 0, 1 + days, 0, 0, seconds)).toISOString()
}

/** An id that depends only on the seed and the place in the list. */
export function fixtureId(seed: number, index: number): string {
  return uuid(seededRandom(seed ^ 0x5eed, index))
}
