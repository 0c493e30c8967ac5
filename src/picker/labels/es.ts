/** The picker's words in Spanish. */
import type { SegmentPickerLabels } from '../SegmentPickerLabels.js'
import { counting } from '../counting.js'

const { number, plural } = counting('es')
const segments = plural({ one: '{n} segmento', other: '{n} segmentos' })
const matches = plural({ one: '{n} resultado', other: '{n} resultados' })
const chosen = plural({ one: '{n} segmento elegido', many: '{n} segmentos elegidos', other: '{n} segmentos elegidos' })
const taken = plural({ one: 'elegido', other: 'elegidos' })
const read = plural({ one: 'cargado', other: 'cargados' })
const searched = plural({ one: 'revisado', other: 'revisados' })
const canBeTaken = plural({ one: 'se puede elegir como máximo {n}', other: 'se pueden elegir como máximo {n}' })
const newer = plural({ one: '{n} segmento nuevo', many: '{n} segmentos nuevos', other: '{n} segmentos nuevos' })
const better = plural({ one: '{n} resultado mejor arriba', other: '{n} resultados mejores arriba' })
const part = (some: number, total: number | null): string => (total === null ? number(some) : `${number(some)} de ${number(total)}`)

/**
 * The picker's words in Spanish; the rules are put into words by `react-contact-segments/locales/es`.
 *
 * @example
 * import { SegmentPicker } from 'react-contact-segments'
 * import { esLabels } from 'react-contact-segments/labels/es'
 *
 * export const Audience = () => <SegmentPicker labels={esLabels} />
 * // → Elegir un segmento
 */
export const esLabels: SegmentPickerLabels = {
  trigger: 'Segmento de contactos',
  placeholder: 'Elegir un segmento',
  dialog: 'Elegir un segmento de contactos',
  search: 'Buscar segmentos',
  searchPlaceholder: 'Buscar por nombre o regla…',
  list: 'Segmentos de contactos',
  clear: 'Borrar la selección',
  selected: (count, max) => (max === null ? chosen(count) : `${part(count, max)} ${taken(count)}`),
  chosen: 'Segmentos elegidos',
  remove: (name) => `Quitar ${name}`,
  more: (count) => `+${number(count)}`,
  fewer: 'Mostrar menos',
  selectAll: (count, matching) => (count === null ? `Elegir todos los ${matching ? 'resultados' : 'segmentos'}` : `Elegir ${matching ? matches(count) : segments(count)}`),
  clearAll: 'Vaciar',
  undo: 'Deshacer',
  gathering: (loaded, total) => `Leyendo ${part(loaded, total)}…`,
  stop: 'Detener',
  tooMany: (count, max) => `${segments(count)} son demasiados: ${canBeTaken(max)}`,
  maxReached: (max) => `Como máximo ${segments(max)}`,
  ownSegment: 'El segmento que estás editando',
  refersBack: 'Depende del segmento que estás editando',
  clearSearch: 'Borrar la búsqueda',
  close: 'Cerrar',
  retry: 'Reintentar',
  loading: 'Cargando segmentos…',
  unnamed: (id) => `Segmento sin nombre (${id})`,
  resolving: 'Cargando el nombre…',
  missing: (id) => `No encontrado: ${id}`,
  unverifiable: (id) => `No se pudo comprobar: ${id}`,
  emptyTitle: 'Todavía no hay segmentos',
  emptyHint: 'Aquí aparecen los segmentos que tu equipo crea en OpenCX.',
  noMatch: (query) => `Ningún segmento coincide con «${query}»`,
  noMatchHint: 'Se buscó en los nombres, descripciones y reglas de todos los segmentos.',
  noMatchYet: (of, total) => `Sin resultados en ${segments(of)}${total === null ? '' : ` de ${number(total)}`} por ahora…`,
  loaded: (loaded, total) => (total === null || loaded >= total ? segments(loaded) : `${part(loaded, total)} ${read(loaded)}`),
  matches: (count, of, total, complete) => {
    if (complete) return `${matches(count)} en ${segments(of)}`
    return `${count === 0 ? '' : `${matches(count)} · `}${part(of, total)} ${searched(of)}`
  },
  stopped: (loaded, total) => `Detenido en ${part(loaded, total)}`,
  unreadable: plural({ one: '{n} segmento no se pudo leer', other: '{n} segmentos no se pudieron leer' }),
  changed: 'La lista cambió mientras se leía',
  better,
  newer: (count) => (count === 0 ? 'La lista ha cambiado' : newer(count)),
  refresh: 'Actualizar',
  waiting: (seconds) => (seconds > 0 ? `Nuevo intento en ${number(seconds)} s` : 'Reintentando…'),
  offline: { title: 'Sin conexión', hint: 'Los segmentos se cargarán cuando vuelvas a estar en línea.' },
  errors: {
    network: { title: 'No se puede conectar con el servidor', hint: 'Comprueba tu conexión.' },
    timeout: { title: 'Está tardando demasiado', hint: 'El servidor no respondió a tiempo.' },
    unauthorized: { title: 'La sesión ha caducado', hint: 'Inicia sesión de nuevo para ver tus segmentos.' },
    forbidden: { title: 'Sin acceso a los segmentos', hint: 'Pide acceso a un administrador.' },
    'rate-limited': { title: 'Demasiadas solicitudes', hint: 'Espera un momento antes de reintentar.' },
    'not-found': { title: 'Los segmentos no están disponibles', hint: 'No se encontraron los segmentos en el servidor.' },
    server: { title: 'Algo salió mal', hint: 'El servidor no pudo listar los segmentos.' },
    http: { title: 'Algo salió mal', hint: 'No se pudieron cargar los segmentos.' },
    contract: { title: 'Respuesta inesperada', hint: 'El servidor no envió una lista de segmentos.' },
  },
  matchReason: { description: 'Descripción', id: 'ID', text: 'Regla' },
  preview: 'Reglas del segmento resaltado',
  explain: 'Mostrar reglas',
  sameRules: (names, more) => `Mismas reglas que ${[...names.map((name) => `«${name}»`), ...(more > 0 ? [`${number(more)} más`] : [])].join(', ')}`,
  created: 'Creado',
  updated: 'Actualizado',
  unknownDate: 'fecha desconocida',
  updatedOn: (date) => (date === null ? 'Fecha de actualización desconocida' : `Actualizado el ${date}`),
  copyId: 'Copiar el ID',
  copied: 'ID copiado',
}
