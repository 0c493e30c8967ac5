/** The picker's words in French. */
import type { SegmentPickerLabels } from '../SegmentPickerLabels.js'
import { counting } from '../counting.js'

const { number, plural } = counting('fr')
const segments = plural({ one: '{n} segment', other: '{n} segments' })
const matches = plural({ one: '{n} résultat', other: '{n} résultats' })
const chosen = plural({ one: '{n} segment choisi', other: '{n} segments choisis' })
const newer = plural({ one: '{n} nouveau segment', other: '{n} nouveaux segments' })
const part = (some: number, total: number | null): string => (total === null ? number(some) : `${number(some)} sur ${number(total)}`)

/**
 * The picker's words in French; the rules are put into words by `react-contact-segments/locales/fr`.
 *
 * @example
 * import { SegmentPicker } from 'react-contact-segments'
 * import { frLabels } from 'react-contact-segments/labels/fr'
 *
 * export const Audience = () => <SegmentPicker labels={frLabels} />
 * // → Choisir un segment
 */
export const frLabels: SegmentPickerLabels = {
  trigger: 'Segment de contacts',
  placeholder: 'Choisir un segment',
  dialog: 'Choisir un segment de contacts',
  search: 'Rechercher des segments',
  searchPlaceholder: 'Rechercher par nom ou règle…',
  list: 'Segments de contacts',
  clear: 'Effacer la sélection',
  selected: (count, max) => (max === null ? chosen(count) : `${number(count)} sur ${number(max)} choisis`),
  chosen: 'Segments choisis',
  remove: (name) => `Retirer ${name}`,
  more: (count) => `+${number(count)}`,
  fewer: 'Afficher moins',
  selectAll: (count, matching) => (count === null ? `Choisir tous les ${matching ? 'résultats' : 'segments'}` : `Choisir ${matching ? matches(count) : segments(count)}`),
  clearAll: 'Effacer',
  undo: 'Annuler',
  gathering: (loaded, total) => `Lecture : ${part(loaded, total)}…`,
  stop: 'Arrêter',
  tooMany: (count, max) => `${segments(count)}, c’est trop : ${number(max)} au plus peuvent être choisis`,
  maxReached: (max) => `${segments(max)} au plus`,
  ownSegment: 'Le segment que vous modifiez',
  refersBack: 'Dépend du segment que vous modifiez',
  clearSearch: 'Effacer la recherche',
  retry: 'Réessayer',
  loading: 'Chargement des segments…',
  unnamed: (id) => `Segment sans nom (${id})`,
  resolving: 'Chargement du nom…',
  missing: (id) => `${id} (introuvable)`,
  unverifiable: (id) => `${id} (n’a pas pu être vérifié)`,
  emptyTitle: 'Aucun segment pour le moment',
  emptyHint: 'Les segments créés par votre équipe dans OpenCX apparaissent ici.',
  noMatch: (query) => `Aucun segment ne correspond à « ${query} »`,
  noMatchHint: 'Les noms, descriptions et règles de tous les segments ont été parcourus.',
  noMatchYet: (searched, total) => `Aucun résultat dans ${part(searched, total)} pour l’instant…`,
  loaded: (loaded, total) => (total === null || loaded >= total ? segments(loaded) : `${part(loaded, total)} chargés`),
  matches: (count, searched, total, complete) => {
    if (complete) return `${matches(count)} dans ${segments(searched)}`
    return count === 0 ? `${part(searched, total)} parcourus` : `${matches(count)} · ${part(searched, total)} parcourus`
  },
  stopped: (loaded, total) => `Arrêté à ${part(loaded, total)}`,
  unreadable: plural({ one: '{n} segment n’a pas pu être lu', other: '{n} segments n’ont pas pu être lus' }),
  changed: 'La liste a changé pendant la lecture',
  newer: (count) => (count === 0 ? 'La liste a changé' : newer(count)),
  refresh: 'Actualiser',
  waiting: (seconds) => (seconds > 0 ? `Nouvel essai dans ${number(seconds)} s` : 'Nouvel essai…'),
  offline: { title: 'Vous êtes hors ligne', hint: 'Les segments se chargeront dès votre retour.' },
  errors: {
    network: { title: 'Serveur injoignable', hint: 'Vérifiez votre connexion.' },
    timeout: { title: 'C’est trop long', hint: 'Le serveur n’a pas répondu à temps.' },
    unauthorized: { title: 'Session expirée', hint: 'Reconnectez-vous pour voir vos segments.' },
    forbidden: { title: 'Pas d’accès aux segments', hint: 'Demandez l’accès à un administrateur.' },
    'rate-limited': { title: 'Trop de requêtes', hint: 'Attendez un instant avant de réessayer.' },
    'not-found': { title: 'Segments indisponibles', hint: 'Les segments sont introuvables sur le serveur.' },
    server: { title: 'Une erreur s’est produite', hint: 'Le serveur n’a pas pu lister les segments.' },
    http: { title: 'Une erreur s’est produite', hint: 'Les segments n’ont pas pu être chargés.' },
    contract: { title: 'Réponse inattendue', hint: 'Le serveur n’a pas envoyé de liste de segments.' },
  },
  matchReason: { description: 'Description', id: 'ID', text: 'Règle' },
  preview: 'Règles du segment sélectionné',
  explain: 'Afficher les règles',
  sameRules: (names, more) => `Mêmes règles que ${[...names.map((name) => `« ${name} »`), ...(more > 0 ? [`${number(more)} de plus`] : [])].join(', ')}`,
  created: 'Créé',
  updated: 'Modifié',
  unknownDate: 'inconnue',
  copyId: 'Copier l’ID',
  copied: 'ID copié',
}
