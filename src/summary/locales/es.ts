/** Spanish. */
import type { Messages } from '../Messages.js'

/**
 * The messages of summaries in Spanish.
 *
 * @example
 * import { createSummarizer } from 'react-contact-segments/core'
 * import { es } from 'react-contact-segments/locales/es'
 *
 * const { line } = createSummarizer({ messages: es })
 * line({ or: [{ and: [{ type: 'contacts_name_in', name_in: ['Ada', 'Grace'] }] }] }) // → 'El nombre es «Ada» o «Grace»'
 */
export const es: Messages = {
  locale: 'es',
  direction: 'ltr',
  quotes: ['«', '»', '“', '”'],
  brackets: ['(', ')'],
  comma: ', ',
  more: '{n} más',
  rest: '+{n} más',
  condition: {
    short: ' · ',
    full: '; y ',
    count: { one: '{n} condición', other: '{n} condiciones' },
    more: { one: '+{n} condición', other: '+{n} condiciones' },
  },
  group: {
    short: ' o ',
    full: '; o ',
    more: { one: '{n} grupo más', other: '{n} grupos más' },
    count: { one: '{n} grupo', other: '{n} grupos' },
  },
  onlyCounts: '{conditions} en {groups}',
  anyOf: 'cualquiera de estos {n} grupos:',
  allOf: 'todas estas condiciones:',
  labelled: '[{label}]: {value}',
  inEmptyList: '[{label}] en una lista vacía',
  is: '[el {label}] es {value}',
  said: '[{label}] {value}',
  inRecords: '[{label}] en {value}',
  matchRecords: '[{label}] coinciden con {value}',
  emptyList: 'lista vacía',
  dates: { one: '{n} fecha', other: '{n} fechas' },
  otherDate: 'una fecha más',
  noDates: 'sin fechas definidas',
  noneSpecified: 'sin especificar',
  noKeys: 'sin claves',
  pair: '{key}: {value}',
  pairIs: '{key} es {value}',
  unnamed: 'sin nombre',
  inItself: 'en este mismo segmento',
  noRules: 'sin reglas definidas',
  noConditions: 'sin condiciones',
  unreadable: 'definición ilegible',
  unreadableGroup: 'grupo ilegible',
  unreadableCondition: 'condición ilegible',
  unsupported: 'condición no admitida {type}',
  noted: ' ({note})',
  notes: {
    empty: 'vacío',
    missing: 'no se encuentra',
    self: 'circular',
    cycle: 'remite a este mismo',
    inverted: 'el inicio es posterior al fin',
    badDate: 'fecha no válida',
    unreadable: 'valor ilegible',
    unknownKeys: { one: '+ opción desconocida {keys}', other: '+ opciones desconocidas {keys}' },
    unknownKeyCount: { one: '+ {n} opción desconocida', other: '+ {n} opciones desconocidas' },
    sameAs: 'igual que el grupo {n}',
  },
  when: {
    since: 'desde el {date}',
    onOrAfter: 'a partir del {date}',
    after: 'después del {date}',
    before: 'antes del {date}',
    through: 'hasta el {date} inclusive',
    onOrBefore: 'hasta el {date} inclusive',
    day: 'el {date}',
    days: '{date}',
    both: '{after} y {before}',
    same: 'entre el {date} y el mismo instante',
  },
  filters: {
    all_contacts: { label: 'todos los contactos' },
    contact_id_in: {
      label: 'ID de contacto',
      is: '[el contacto] es {value}',
      count: { one: '{n} contacto concreto', other: '{n} contactos concretos' },
    },
    contacts_created_at_between: { label: 'creado' },
    contacts_email_domain_name_in: {
      label: 'dominio de correo',
      count: { one: '{n} dominio de correo', other: '{n} dominios de correo' },
    },
    contacts_affected_by_sequence: { label: 'afectado por la secuencia', count: 'afectado por una secuencia' },
    contacts_name_in: { label: 'nombre', count: { one: '{n} nombre', other: '{n} nombres' } },
    contacts_phone_number_in: {
      label: 'número de teléfono',
      count: { one: '{n} número de teléfono', other: '{n} números de teléfono' },
    },
    contacts_email_in: {
      label: 'correo electrónico',
      count: { one: '{n} dirección de correo', other: '{n} direcciones de correo' },
    },
    contacts_attributes_in: {
      label: 'atributos del contacto',
      only: '[atributo del contacto] {value}',
      count: { one: '{n} conjunto de atributos del contacto', other: '{n} conjuntos de atributos del contacto' },
    },
    contacts_sessions_attributes_in: {
      label: 'atributos de la sesión',
      only: '[atributo de la sesión] {value}',
      count: { one: '{n} conjunto de atributos de la sesión', other: '{n} conjuntos de atributos de la sesión' },
    },
    contact_belongs_to_segment: { label: 'en el segmento', count: 'en otro segmento' },
    last_contacted_at_between: { label: 'último contacto' },
    last_contacted_at_with_handoff_between: { label: 'último contacto con traspaso' },
  },
}
