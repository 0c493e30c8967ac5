/** The picker's words in French. */
import type { SegmentPickerLabels } from '../SegmentPickerLabels.js'
import { counting } from '../counting.js'

const { number, plural } = counting('fr')
const segments = plural({ one: '{n} segment', other: '{n} segments' })
const matches = plural({ one: '{n} résultat', other: '{n} résultats' })
const chosen = plural({ one: '{n} segment choisi', other: '{n} segments choisis' })
const taken = plural({ one: 'choisi', other: 'choisis' })
const read = plural({ one: 'chargé', other: 'chargés' })
const searched = plural({ one: 'parcouru', other: 'parcourus' })
const canBeTaken = plural({ one: '{n} au plus peut être choisi', other: '{n} au plus peuvent être choisis' })
const newer = plural({ one: '{n} nouveau segment', other: '{n} nouveaux segments' })
const better = plural({ one: '{n} résultat plus pertinent au-dessus', other: '{n} résultats plus pertinents au-dessus' })
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
  selected: (count, max) => (max === null ? chosen(count) : `${part(count, max)} ${taken(count)}`),
  chosen: 'Segments choisis',
  remove: (name) => `Retirer ${name}`,
  more: (count) => `+${number(count)}`,
  fewer: 'Afficher moins',
  selectAll: (count, matching) => (count === null ? `Choisir tous les ${matching ? 'résultats' : 'segments'}` : `Choisir ${matching ? matches(count) : segments(count)}`),
  clearAll: 'Effacer',
  undo: 'Annuler',
  gathering: (loaded, total) => `Lecture\u00a0: ${part(loaded, total)}…`,
  stop: 'Arrêter',
  tooMany: (count, max) => `${segments(count)}, c’est trop\u00a0: ${canBeTaken(max)}`,
  maxReached: (max) => `${segments(max)} au plus`,
  ownSegment: 'Le segment que vous modifiez',
  refersBack: 'Dépend du segment que vous modifiez',
  clearSearch: 'Effacer la recherche',
  close: 'Fermer',
  retry: 'Réessayer',
  loading: 'Chargement des segments…',
  unnamed: (id) => `Segment sans nom (${id})`,
  resolving: 'Chargement du nom…',
  missing: (id) => `Introuvable\u00a0: ${id}`,
  unverifiable: (id) => `N’a pas pu être vérifié\u00a0: ${id}`,
  emptyTitle: 'Aucun segment pour le moment',
  emptyHint: 'Les segments créés par votre équipe dans OpenCX apparaissent ici.',
  noMatch: (query) => `Aucun segment ne correspond à «\u00a0${query}\u00a0»`,
  noMatchHint: 'Les noms, descriptions et règles de tous les segments ont été parcourus.',
  noMatchYet: (of, total) => `Aucun résultat parmi ${segments(of)}${total === null ? '' : ` sur ${number(total)}`} pour l’instant…`,
  loaded: (loaded, total) => (total === null || loaded >= total ? segments(loaded) : `${part(loaded, total)} ${read(loaded)}`),
  matches: (count, of, total, complete) => {
    if (complete) return `${matches(count)} dans ${segments(of)}`
    return `${count === 0 ? '' : `${matches(count)} · `}${part(of, total)} ${searched(of)}`
  },
  stopped: (loaded, total) => `Arrêté à ${part(loaded, total)}`,
  unreadable: plural({ one: '{n} segment n’a pas pu être lu', other: '{n} segments n’ont pas pu être lus' }),
  changed: 'La liste a changé pendant la lecture',
  better,
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
  preview: 'Règles du segment en surbrillance',
  explain: 'Afficher les règles',
  sameRules: (names, more) => `Mêmes règles que ${[...names.map((name) => `«\u00a0${name}\u00a0»`), ...(more > 0 ? [`${number(more)} de plus`] : [])].join(', ')}`,
  created: 'Créé',
  updated: 'Modifié',
  unknownDate: 'date inconnue',
  updatedOn: (date) => (date === null ? 'Date de modification inconnue' : `Modifié le ${date}`),
  copyId: 'Copier l’ID',
  copied: 'ID copié',
}
