/** Japanese. */
import type { Messages } from '../Messages.js'

/**
 * The messages of summaries in Japanese.
 *
 * @example
 * import { createSummarizer } from 'react-contact-segments/core'
 * import { ja } from 'react-contact-segments/locales/ja'
 *
 * const { line } = createSummarizer({ messages: ja })
 * line({ or: [{ and: [{ type: 'contacts_name_in', name_in: ['Ada', 'Grace'] }] }] }) // → '名前が「Ada」または「Grace」'
 */
export const ja: Messages = {
  locale: 'ja',
  direction: 'ltr',
  quotes: ['「', '」', '『', '』'],
  brackets: ['（', '）'],
  comma: '、',
  more: '他{n}件',
  condition: { short: '；', full: '；かつ', count: '{n}条件', more: '他{n}条件' },
  group: { short: 'または', full: '；または', more: '他{n}グループ', count: '{n}グループ' },
  onlyCounts: '{groups}の{conditions}',
  anyOf: '次の{n}グループのいずれか：',
  allOf: '次のすべて：',
  labelled: '[{label}]：{value}',
  inEmptyList: '[{label}]：空のリスト内',
  is: '[{label}]が{value}',
  said: '[{label}]が{value}',
  inRecords: '[{label}]が次に該当：{value}',
  matchRecords: '[{label}]が{value}に一致',
  emptyList: '空のリスト',
  dates: '日時{n}件',
  otherDate: '他1日時',
  noDates: '日時の指定なし',
  noneSpecified: '指定なし',
  noKeys: 'キーなし',
  pair: '{key}：{value}',
  pairIs: '{key}が{value}',
  unnamed: '（名前なし）',
  inItself: 'このセグメントに所属',
  noRules: 'ルールなし',
  noConditions: '条件なし',
  unreadable: '読み取れない定義',
  unreadableGroup: '読み取れないグループ',
  unreadableCondition: '読み取れない条件',
  unsupported: '不明な条件{type}',
  noted: '（{note}）',
  notes: {
    empty: '空',
    missing: '見つからない',
    self: '循環参照',
    cycle: 'このセグメントを参照',
    inverted: '開始が終了より後',
    badDate: '無効な日時',
    unreadable: '読み取れない値',
    unknownKeys: '＋不明なオプション{keys}',
    unknownKeyCount: '＋不明なオプション{n}件',
    sameAs: 'グループ{n}と同じ',
  },
  when: {
    since: '{date}以降',
    onOrAfter: '{date}以降',
    after: '{date}より後',
    before: '{date}より前',
    through: '{date}以前',
    onOrBefore: '{date}以前',
    day: '{date}',
    days: '{date}',
    both: '{after}、{before}',
    same: '{date}から同じ時点まで',
  },
  filters: {
    all_contacts: { label: 'すべての連絡先' },
    contact_id_in: { label: '連絡先', count: '特定の連絡先{n}件' },
    contacts_created_at_between: { label: '作成日時' },
    contacts_email_domain_name_in: { label: 'メールドメイン', count: 'メールドメイン{n}件' },
    contacts_affected_by_sequence: {
      label: 'シーケンス',
      is: '[シーケンス]{value}[の影響を受ける]',
      count: 'シーケンスの影響を受ける',
    },
    contacts_name_in: { label: '名前', count: '名前{n}件' },
    contacts_phone_number_in: { label: '電話番号', count: '電話番号{n}件' },
    contacts_email_in: { label: 'メールアドレス', count: 'メールアドレス{n}件' },
    contacts_attributes_in: {
      label: '連絡先属性',
      only: '[連絡先属性]{value}',
      count: '連絡先属性{n}組',
    },
    contacts_sessions_attributes_in: {
      label: 'セッション属性',
      only: '[セッション属性]{value}',
      count: 'セッション属性{n}組',
    },
    contact_belongs_to_segment: {
      label: 'セグメント',
      is: '[セグメント]{value}[に所属]',
      count: '別のセグメントに所属',
    },
    last_contacted_at_between: { label: '最終連絡日時' },
    last_contacted_at_with_handoff_between: { label: '引き継ぎ付き最終連絡日時' },
  },
}
