/** The picker's words in Japanese. */
import type { SegmentPickerLabels } from '../SegmentPickerLabels.js'
import { counting } from '../counting.js'

const { number, plural } = counting('ja')
const segments = plural({ other: '{n}件のセグメント' })
const matches = plural({ other: '{n}件一致' })
const newer = plural({ other: '新しいセグメント{n}件' })
const better = plural({ other: 'より一致度の高い{n}件が上にあります' })
const part = (some: number, total: number | null): string => (total === null ? `${number(some)}件` : `${number(total)}件中${number(some)}件`)

/**
 * The picker's words in Japanese; the rules are put into words by `react-contact-segments/locales/ja`.
 *
 * @example
 * import { SegmentPicker } from 'react-contact-segments'
 * import { jaLabels } from 'react-contact-segments/labels/ja'
 *
 * export const Audience = () => <SegmentPicker labels={jaLabels} />
 * // → セグメントを選択
 */
export const jaLabels: SegmentPickerLabels = {
  trigger: '連絡先セグメント',
  placeholder: 'セグメントを選択',
  dialog: '連絡先セグメントを選択',
  search: 'セグメントを検索',
  searchPlaceholder: '名前またはルールで検索…',
  list: '連絡先セグメント',
  clear: '選択を解除',
  selected: (count, max) => (max === null ? `${number(count)}件選択中` : `${number(count)}件選択中（最大${number(max)}件）`),
  chosen: '選択中のセグメント一覧',
  remove: (name) => `${name}を外す`,
  more: (count) => `+${number(count)}`,
  fewer: '表示を減らす',
  selectAll: (count, matching) => (count === null ? `${matching ? '一致した' : ''}すべてを選択` : `${matching ? '一致した' : '全'}${number(count)}件を選択`),
  clearAll: 'クリア',
  undo: '元に戻す',
  gathering: (loaded, total) => `${part(loaded, total)}を読み込み中…`,
  stop: '停止',
  tooMany: (count, max) => `${number(count)}件は多すぎます。選択できるのは${number(max)}件までです`,
  maxReached: (max) => `選択できるのは${number(max)}件までです`,
  ownSegment: '編集中のセグメントです',
  refersBack: '編集中のセグメントに依存しています',
  clearSearch: '検索をクリア',
  close: '閉じる',
  retry: '再試行',
  loading: 'セグメントを読み込み中…',
  unnamed: (id) => `名前のないセグメント（${id}）`,
  resolving: '名前を読み込み中…',
  missing: (id) => `見つかりません：${id}`,
  unverifiable: (id) => `確認できませんでした：${id}`,
  emptyTitle: 'セグメントはまだありません',
  emptyHint: 'OpenCXでチームが作成したセグメントがここに表示されます。',
  noMatch: (query) => `「${query}」に一致するセグメントはありません`,
  noMatchHint: 'すべてのセグメントの名前、説明、ルールを検索しました。',
  noMatchYet: (searched, total) => `${part(searched, total)}を検索、一致なし…`,
  loaded: (loaded, total) => (total === null || loaded >= total ? segments(loaded) : `${part(loaded, total)}を読み込み済み`),
  matches: (count, searched, total, complete) => {
    if (complete) return `${matches(count)}（${segments(searched)}）`
    return count === 0 ? `${part(searched, total)}を検索済み` : `${matches(count)}・${part(searched, total)}を検索済み`
  },
  stopped: (loaded, total) => `${part(loaded, total)}で停止しました`,
  unreadable: plural({ other: '{n}件のセグメントを読み取れませんでした' }),
  changed: '読み込み中に一覧が変更されました',
  better,
  newer: (count) => (count === 0 ? '一覧が変更されました' : newer(count)),
  refresh: '更新して表示',
  waiting: (seconds) => (seconds > 0 ? `${number(seconds)}秒後に再試行します` : '再試行中…'),
  offline: { title: 'オフラインです', hint: '接続が戻ると自動的に読み込まれます。' },
  errors: {
    network: { title: 'サーバーに接続できません', hint: '接続を確認してください。' },
    timeout: { title: '時間がかかりすぎています', hint: 'サーバーが時間内に応答しませんでした。' },
    unauthorized: { title: 'サインインの有効期限が切れました', hint: 'もう一度サインインしてください。' },
    forbidden: { title: 'セグメントへのアクセス権がありません', hint: '管理者にアクセス権を依頼してください。' },
    'rate-limited': { title: 'リクエストが多すぎます', hint: 'しばらく待ってから再試行してください。' },
    'not-found': { title: 'セグメントを利用できません', hint: 'サーバーにセグメントが見つかりませんでした。' },
    server: { title: '問題が発生しました', hint: 'サーバーがセグメントの一覧を取得できませんでした。' },
    http: { title: '問題が発生しました', hint: 'セグメントを読み込めませんでした。' },
    contract: { title: '予期しない応答', hint: 'サーバーからセグメントの一覧が届きませんでした。' },
  },
  matchReason: { description: '説明', id: 'ID', text: 'ルール' },
  preview: 'ハイライト中のセグメントのルール',
  explain: 'ルールを表示',
  sameRules: (names, more) => `${[...names.map((name) => `「${name}」`), ...(more > 0 ? [`ほか${number(more)}件`] : [])].join('、')}と同じルール`,
  created: '作成',
  updated: '更新',
  unknownDate: '不明',
  updatedOn: (date) => (date === null ? '更新日不明' : `${date}更新`),
  copyId: 'IDをコピー',
  copied: 'IDをコピーしました',
}
