/** The picker's words in Brazilian Portuguese. */
import type { SegmentPickerLabels } from '../SegmentPickerLabels.js'
import { counting } from '../counting.js'

const { number, plural } = counting('pt-BR')
const segments = plural({ one: '{n} segmento', other: '{n} segmentos' })
const matches = plural({ one: '{n} resultado', other: '{n} resultados' })
const chosen = plural({ one: '{n} segmento escolhido', many: '{n} segmentos escolhidos', other: '{n} segmentos escolhidos' })
const taken = plural({ one: 'escolhido', other: 'escolhidos' })
const read = plural({ one: 'carregado', other: 'carregados' })
const searched = plural({ one: 'pesquisado', other: 'pesquisados' })
const canBeTaken = plural({ one: 'no máximo {n} pode ser escolhido', other: 'no máximo {n} podem ser escolhidos' })
const newer = plural({ one: '{n} segmento novo', many: '{n} segmentos novos', other: '{n} segmentos novos' })
const better = plural({ one: '{n} resultado melhor acima', other: '{n} resultados melhores acima' })
const part = (some: number, total: number | null): string => (total === null ? number(some) : `${number(some)} de ${number(total)}`)

/**
 * The picker's words in Brazilian Portuguese; the rules are put into words by `react-contact-segments/locales/pt-BR`.
 *
 * @example
 * import { SegmentPicker } from 'react-contact-segments'
 * import { ptBRLabels } from 'react-contact-segments/labels/pt-BR'
 *
 * export const Audience = () => <SegmentPicker labels={ptBRLabels} />
 * // → Escolher um segmento
 */
export const ptBRLabels: SegmentPickerLabels = {
  trigger: 'Segmento de contatos',
  placeholder: 'Escolher um segmento',
  dialog: 'Escolher um segmento de contatos',
  search: 'Buscar segmentos',
  searchPlaceholder: 'Buscar por nome ou regra…',
  list: 'Segmentos de contatos',
  clear: 'Limpar a seleção',
  selected: (count, max) => (max === null ? chosen(count) : `${part(count, max)} ${taken(count)}`),
  chosen: 'Segmentos escolhidos',
  remove: (name) => `Remover ${name}`,
  more: (count) => `+${number(count)}`,
  fewer: 'Mostrar menos itens',
  selectAll: (count, matching) => (count === null ? `Selecionar todos os ${matching ? 'resultados' : 'segmentos'}` : `Selecionar ${matching ? matches(count) : segments(count)}`),
  clearAll: 'Limpar',
  undo: 'Desfazer',
  gathering: (loaded, total) => `Lendo ${part(loaded, total)}…`,
  stop: 'Parar',
  tooMany: (count, max) => `${segments(count)} é demais: ${canBeTaken(max)}`,
  maxReached: (max) => `No máximo ${segments(max)}`,
  ownSegment: 'O segmento que você está editando',
  refersBack: 'Depende do segmento que você está editando',
  clearSearch: 'Limpar a busca',
  close: 'Fechar',
  retry: 'Tentar de novo',
  loading: 'Carregando segmentos…',
  unnamed: (id) => `Segmento sem nome (${id})`,
  resolving: 'Carregando o nome…',
  missing: (id) => `Não encontrado: ${id}`,
  unverifiable: (id) => `Não foi possível verificar: ${id}`,
  emptyTitle: 'Ainda não há segmentos',
  emptyHint: 'Os segmentos que sua equipe cria no OpenCX aparecem aqui.',
  noMatch: (query) => `Nenhum segmento corresponde a “${query}”`,
  noMatchHint: 'Nomes, descrições e regras de todos os segmentos foram pesquisados.',
  noMatchYet: (of, total) => `Nenhum resultado em ${segments(of)}${total === null ? '' : ` de ${number(total)}`} por enquanto…`,
  loaded: (loaded, total) => (total === null || loaded >= total ? segments(loaded) : `${part(loaded, total)} ${read(loaded)}`),
  matches: (count, of, total, complete) => {
    if (complete) return `${matches(count)} em ${segments(of)}`
    return `${count === 0 ? '' : `${matches(count)} · `}${part(of, total)} ${searched(of)}`
  },
  stopped: (loaded, total) => `Parou em ${part(loaded, total)}`,
  unreadable: plural({ one: '{n} segmento não pôde ser lido', other: '{n} segmentos não puderam ser lidos' }),
  changed: 'A lista mudou durante a leitura',
  better,
  newer: (count) => (count === 0 ? 'A lista mudou' : newer(count)),
  refresh: 'Recarregar',
  waiting: (seconds) => (seconds > 0 ? `Nova tentativa em ${number(seconds)} s` : 'Tentando de novo…'),
  offline: { title: 'Você está off-line', hint: 'Os segmentos carregam sozinhos quando a conexão voltar.' },
  errors: {
    network: { title: 'Não foi possível acessar o servidor', hint: 'Verifique sua conexão.' },
    timeout: { title: 'Está demorando demais', hint: 'O servidor não respondeu a tempo.' },
    unauthorized: { title: 'A sessão expirou', hint: 'Entre novamente para ver seus segmentos.' },
    forbidden: { title: 'Sem acesso aos segmentos', hint: 'Peça acesso a um administrador.' },
    'rate-limited': { title: 'Muitas solicitações', hint: 'Aguarde um momento antes de tentar de novo.' },
    'not-found': { title: 'Segmentos indisponíveis', hint: 'Os segmentos não foram encontrados no servidor.' },
    server: { title: 'Algo deu errado', hint: 'O servidor não conseguiu listar os segmentos.' },
    http: { title: 'Algo deu errado', hint: 'Não foi possível carregar os segmentos.' },
    contract: { title: 'Resposta inesperada', hint: 'O servidor não enviou uma lista de segmentos.' },
  },
  matchReason: { description: 'Descrição', id: 'ID', text: 'Regra' },
  preview: 'Regras do segmento destacado',
  explain: 'Mostrar as regras',
  sameRules: (names, more) => `Mesmas regras de ${[...names.map((name) => `“${name}”`), ...(more > 0 ? [`mais ${number(more)}`] : [])].join(', ')}`,
  created: 'Criado',
  updated: 'Atualizado',
  unknownDate: 'data desconhecida',
  updatedOn: (date) => (date === null ? 'Data de atualização desconhecida' : `Atualizado em ${date}`),
  copyId: 'Copiar o ID',
  copied: 'O ID foi copiado',
}
