/** The same definitions for react-querybuilder's `natural_language`, each filter with the operators that word it most naturally. */
import type { ListedDefinition } from '../../../src/contract.ts'

type Rule = { field: string; operator: string; value: unknown; match?: { mode: string } }
type Group = { combinator: 'and' | 'or'; rules: (Rule | Group)[] }

const LISTS: Record<string, [field: string, key: string]> = {
  contact_id_in: ['Contact', 'contact_ids'],
  contacts_email_domain_name_in: ['Email domain', 'domain_name_in'],
  contacts_name_in: ['Name', 'name_in'],
  contacts_phone_number_in: ['Phone number', 'phone_number_in'],
  contacts_email_in: ['Email', 'email_in'],
}
const RANGES: Record<string, string> = {
  contacts_created_at_between: 'Created',
  last_contacted_at_between: 'Last contacted',
  last_contacted_at_with_handoff_between: 'Last contacted with handoff',
}
const RECORDS: Record<string, string> = {
  contacts_attributes_in: 'Contact attributes',
  contacts_sessions_attributes_in: 'Session attributes',
}

function rule(filter: Record<string, unknown>): Rule {
  const type = filter['type'] as string
  const list = Object.hasOwn(LISTS, type) && LISTS[type]
  if (list) return { field: list[0], operator: 'in', value: filter[list[1]] }
  if (Object.hasOwn(RANGES, type)) {
    const field = RANGES[type]!
    const { after, before } = filter
    if ((after === undefined) === (before === undefined)) return { field, operator: 'between', value: [after, before] }
    return after === undefined ? { field, operator: '<', value: before } : { field, operator: '>=', value: after }
  }
  if (Object.hasOwn(RECORDS, type)) {
    const records = (filter['attributes'] ?? []) as Record<string, string>[]
    const rules = records.map((record): Group => {
      const pairs = Object.entries(record).map(([field, value]): Rule => ({ field, operator: '=', value }))
      return { combinator: 'and', rules: pairs }
    })
    return { field: RECORDS[type]!, operator: '=', match: { mode: 'some' }, value: { combinator: 'or', rules } }
  }
  if (type === 'contact_belongs_to_segment') return { field: 'Segment', operator: '=', value: filter['segment_id'] }
  if (type === 'contacts_affected_by_sequence')
    return { field: 'Sequence', operator: '=', value: filter['sequence_id'] }
  return { field: type === 'all_contacts' ? 'All contacts' : type, operator: '=', value: true }
}

type FormatQuery = (query: Group, options: { format: 'natural_language'; parseNumbers: false }) => string

/** Needs `npm install --prefix test/bench`. */
export async function queryBuilder(): Promise<{
  text: (definition: ListedDefinition) => string
  loses: (definition: ListedDefinition) => boolean
}> {
  // Installed separately from the library, so its types are not available here.
  const name = '@react-querybuilder/core'
  const { formatQuery } = (await import(name)) as { formatQuery: FormatQuery }
  const format = (query: Group): string => formatQuery(query, { format: 'natural_language', parseNumbers: false })
  const groups = (definition: ListedDefinition): Group[] =>
    definition.or.map(({ and }) => ({ combinator: 'and', rules: and.map(rule) }))
  return {
    text: (definition) => format({ combinator: 'or', rules: groups(definition) }),
    /** A group without rules, or a rule that on its own yields no text, is lost. */
    loses: (definition) =>
      groups(definition).some(
        ({ rules }) =>
          !rules.length ||
          rules.some((rule) => ['1 is 1', '', '()'].includes(format({ combinator: 'and', rules: [rule] }))),
      ),
  }
}
