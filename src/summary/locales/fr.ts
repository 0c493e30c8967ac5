/** French. */
import type { Messages } from '../Messages.js'

/**
 * The messages of summaries in French.
 *
 * @example
 * import { createSummarizer } from 'react-contact-segments/core'
 * import { fr } from 'react-contact-segments/locales/fr'
 *
 * const { line } = createSummarizer({ messages: fr })
 * line({ or: [{ and: [{ type: 'all_contacts' }] }] }) // → 'Tous les contacts'
 */
export const fr: Messages = {
  locale: 'fr',
  direction: 'ltr',
  quotes: ['«\u00a0', '\u00a0»', '“', '”'],
  brackets: ['(', ')'],
  comma: ', ',
  more: { one: '{n} autre', other: '{n} autres' },
  rest: { one: '+{n} autre', other: '+{n} autres' },
  condition: {
    short: ' · ',
    full: '\u00a0; et ',
    count: { one: '{n} condition', other: '{n} conditions' },
    more: { one: '+{n} condition', other: '+{n} conditions' },
  },
  group: {
    short: ' ou ',
    full: '\u00a0; ou ',
    more: { one: '{n} autre groupe', other: '{n} autres groupes' },
    count: { one: '{n} groupe', other: '{n} groupes' },
  },
  onlyCounts: '{conditions} dans {groups}',
  anyOf: 'l’un de ces {n} groupes\u00a0:',
  allOf: 'toutes ces conditions\u00a0:',
  labelled: '[{label}]\u00a0: {value}',
  inEmptyList: '[{label}] dans une liste vide',
  is: '[le {label}] est {value}',
  said: '[{label}] {value}',
  inRecords: '[{label}] dans {value}',
  matchRecords: '[{label}] conformes à {value}',
  emptyList: 'liste vide',
  dates: { one: '{n} date', other: '{n} dates' },
  otherDate: 'une autre date',
  noDates: 'aucune date définie',
  noneSpecified: 'non précisés',
  noKeys: 'aucune clé',
  pair: '{key}\u00a0: {value}',
  pairIs: '{key} est {value}',
  unnamed: 'sans nom',
  inItself: 'dans ce même segment',
  noRules: 'aucune règle définie',
  noConditions: 'aucune condition',
  unreadable: 'définition illisible',
  unreadableGroup: 'groupe illisible',
  unreadableCondition: 'condition illisible',
  unsupported: 'condition non prise en charge {type}',
  noted: ' ({note})',
  notes: {
    empty: 'vide',
    missing: 'introuvable',
    self: 'circulaire',
    cycle: 'renvoie à celui-ci',
    inverted: 'début postérieur à la fin',
    badDate: 'date non valide',
    unreadable: 'valeur illisible',
    unknownKeys: { one: '+ option inconnue {keys}', other: '+ options inconnues {keys}' },
    unknownKeyCount: { one: '+ {n} option inconnue', other: '+ {n} options inconnues' },
    sameAs: 'comme le groupe {n}',
  },
  when: {
    since: 'à partir du {date}',
    onOrAfter: 'à partir du {date}',
    after: 'après le {date}',
    before: 'avant le {date}',
    through: 'jusqu’au {date} inclus',
    onOrBefore: 'jusqu’au {date} inclus',
    day: 'le {date}',
    days: '{date}',
    both: '{after} et {before}',
    same: 'entre le {date} et le même instant',
  },
  filters: {
    all_contacts: { label: 'tous les contacts' },
    contact_id_in: {
      label: 'identifiant du contact',
      is: '[le contact] est {value}',
      count: { one: '{n} contact précis', other: '{n} contacts précis' },
    },
    contacts_created_at_between: { label: 'création' },
    contacts_email_domain_name_in: {
      label: 'domaine d’e-mail',
      count: { one: '{n} domaine d’e-mail', other: '{n} domaines d’e-mail' },
    },
    contacts_affected_by_sequence: { label: 'concerné par la séquence', count: 'concerné par une séquence' },
    contacts_name_in: { label: 'nom', count: { one: '{n} nom', other: '{n} noms' } },
    contacts_phone_number_in: {
      label: 'numéro de téléphone',
      count: { one: '{n} numéro de téléphone', other: '{n} numéros de téléphone' },
    },
    contacts_email_in: {
      label: 'e-mail',
      is: '[l’e-mail] est {value}',
      count: { one: '{n} adresse e-mail', other: '{n} adresses e-mail' },
    },
    contacts_attributes_in: {
      label: 'attributs du contact',
      only: '[attribut du contact] {value}',
      count: { one: '{n} jeu d’attributs du contact', other: '{n} jeux d’attributs du contact' },
    },
    contacts_sessions_attributes_in: {
      label: 'attributs de session',
      only: '[attribut de session] {value}',
      count: { one: '{n} jeu d’attributs de session', other: '{n} jeux d’attributs de session' },
    },
    contact_belongs_to_segment: { label: 'dans le segment', count: 'dans un autre segment' },
    last_contacted_at_between: { label: 'dernier contact' },
    last_contacted_at_with_handoff_between: { label: 'dernier contact avec transfert' },
  },
}
