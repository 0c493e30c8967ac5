/** Brazilian Portuguese. */
import type { Messages } from '../Messages.js'

/**
 * The messages of summaries in Brazilian Portuguese.
 *
 * @example
 * import { createSummarizer } from 'react-contact-segments/core'
 * import { ptBR } from 'react-contact-segments/locales/pt-BR'
 *
 * const { line } = createSummarizer({ messages: ptBR })
 * line({ or: [{ and: [{ type: 'contacts_name_in', name_in: ['Ada', 'Grace'] }] }] }) // → 'O nome é “Ada” ou “Grace”'
 */
export const ptBR: Messages = {
  locale: 'pt-BR',
  direction: 'ltr',
  quotes: ['“', '”', '«', '»'],
  brackets: ['(', ')'],
  comma: ', ',
  more: { one: '{n} outro', other: '{n} outros' },
  rest: { one: '+{n} outro', other: '+{n} outros' },
  condition: {
    short: ' · ',
    full: '; e ',
    count: { one: '{n} condição', other: '{n} condições' },
    more: { one: '+{n} condição', other: '+{n} condições' },
  },
  group: {
    short: ' ou ',
    full: '; ou ',
    more: { one: 'mais {n} grupo', other: 'mais {n} grupos' },
    count: { one: '{n} grupo', other: '{n} grupos' },
  },
  onlyCounts: '{conditions} em {groups}',
  anyOf: 'qualquer um destes {n} grupos:',
  allOf: 'todas estas condições:',
  labelled: '[{label}]: {value}',
  inEmptyList: '[{label}] em uma lista vazia',
  is: '[o {label}] é {value}',
  said: '[{label}] {value}',
  inRecords: '[{label}] em {value}',
  matchRecords: '[{label}] correspondem a {value}',
  emptyList: 'lista vazia',
  dates: { one: '{n} data', other: '{n} datas' },
  otherDate: 'mais uma data',
  noDates: 'sem datas definidas',
  noneSpecified: 'nada especificado',
  noKeys: 'sem chaves',
  pair: '{key}: {value}',
  pairIs: '{key} é {value}',
  unnamed: 'sem nome',
  inItself: 'neste mesmo segmento',
  noRules: 'nenhuma regra definida',
  noConditions: 'nenhuma condição',
  unreadable: 'definição ilegível',
  unreadableGroup: 'grupo ilegível',
  unreadableCondition: 'condição ilegível',
  unsupported: 'condição não suportada {type}',
  noted: ' ({note})',
  notes: {
    empty: 'vazio',
    missing: 'referência não encontrada',
    self: 'circular',
    cycle: 'remete a este mesmo',
    inverted: 'o início é posterior ao fim',
    badDate: 'data inválida',
    unreadable: 'valor ilegível',
    unknownKeys: { one: '+ opção desconhecida {keys}', other: '+ opções desconhecidas {keys}' },
    unknownKeyCount: { one: '+ {n} opção desconhecida', other: '+ {n} opções desconhecidas' },
    sameAs: 'como o grupo {n}',
  },
  when: {
    since: 'desde {date}',
    onOrAfter: 'a partir de {date}',
    after: 'depois de {date}',
    before: 'antes de {date}',
    through: 'até {date}, inclusive',
    onOrBefore: 'até {date}, inclusive',
    day: 'em {date}',
    days: '{date}',
    both: '{after} e {before}',
    same: 'entre {date} e o mesmo instante',
  },
  filters: {
    all_contacts: { label: 'todos os contatos' },
    contact_id_in: {
      label: 'ID do contato',
      is: '[o contato] é {value}',
      count: { one: '{n} contato específico', other: '{n} contatos específicos' },
    },
    contacts_created_at_between: { label: 'criado' },
    contacts_email_domain_name_in: {
      label: 'domínio de e-mail',
      count: { one: '{n} domínio de e-mail', other: '{n} domínios de e-mail' },
    },
    contacts_affected_by_sequence: { label: 'afetado pela sequência', count: 'afetado por uma sequência' },
    contacts_name_in: { label: 'nome', count: { one: '{n} nome', other: '{n} nomes' } },
    contacts_phone_number_in: {
      label: 'número de telefone',
      count: { one: '{n} número de telefone', other: '{n} números de telefone' },
    },
    contacts_email_in: { label: 'e-mail', count: { one: '{n} endereço de e-mail', other: '{n} endereços de e-mail' } },
    contacts_attributes_in: {
      label: 'atributos do contato',
      only: '[atributo do contato] {value}',
      count: { one: '{n} conjunto de atributos do contato', other: '{n} conjuntos de atributos do contato' },
    },
    contacts_sessions_attributes_in: {
      label: 'atributos da sessão',
      only: '[atributo da sessão] {value}',
      count: { one: '{n} conjunto de atributos da sessão', other: '{n} conjuntos de atributos da sessão' },
    },
    contact_belongs_to_segment: { label: 'no segmento', count: 'em outro segmento' },
    last_contacted_at_between: { label: 'último contato' },
    last_contacted_at_with_handoff_between: { label: 'último contato com transferência' },
  },
}
