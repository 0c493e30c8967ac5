/** Arabic. */
import type { Messages } from '../Messages.js'

/**
 * The messages of summaries in Arabic.
 *
 * @example
 * import { createSummarizer } from 'react-contact-segments/core'
 * import { ar } from 'react-contact-segments/locales/ar'
 *
 * const { line } = createSummarizer({ messages: ar })
 * line({ or: [{ and: [{ type: 'all_contacts' }] }] }) // → 'كل جهات الاتصال'
 */
export const ar: Messages = {
  locale: 'ar',
  direction: 'rtl',
  quotes: ['«', '»', '“', '”'],
  brackets: ['(', ')'],
  comma: '، ',
  more: 'أخرى ({n})',
  condition: {
    short: ' · ',
    full: '؛ و',
    count: 'شروط ({n})',
    more: 'شروط أخرى ({n})',
  },
  group: {
    short: ' أو ',
    full: '؛ أو ',
    more: 'مجموعات أخرى ({n})',
    count: 'مجموعات ({n})',
  },
  onlyCounts: '{conditions} في {groups}',
  anyOf: 'أي من هذه المجموعات ({n}):',
  allOf: 'كل هذه الشروط:',
  labelled: '[{label}]: {value}',
  inEmptyList: '[{label}] ضمن قائمة فارغة',
  is: '[{label}] هو {value}',
  said: '[{label}] {value}',
  inRecords: '[{label}] ضمن {value}',
  matchRecords: '[{label}] تطابق {value}',
  emptyList: 'قائمة فارغة',
  dates: 'تواريخ ({n})',
  otherDate: 'تاريخ آخر',
  noDates: 'بلا تواريخ محددة',
  noneSpecified: 'بلا تحديد',
  noKeys: 'بلا مفاتيح',
  pair: '{key}: {value}',
  pairIs: '{key} هي {value}',
  unnamed: 'بلا اسم',
  inItself: 'ضمن هذه الشريحة نفسها',
  noRules: 'بلا قواعد',
  noConditions: 'بلا شروط',
  unreadable: 'تعذّرت قراءة التعريف',
  unreadableGroup: 'تعذّرت قراءة المجموعة',
  unreadableCondition: 'تعذّرت قراءة الشرط',
  unsupported: 'شرط غير معروف {type}',
  noted: ' ({note})',
  notes: {
    empty: 'قيمة فارغة',
    missing: 'مرجع مفقود',
    self: 'مرجع دائري',
    cycle: 'تشير إلى هذه الشريحة',
    inverted: 'البداية بعد النهاية',
    badDate: 'تاريخ غير صالح',
    unreadable: 'تعذّرت قراءة القيمة',
    unknownKeys: '+ غير معروف: {keys}',
    unknownKeyCount: '+ خيارات غير معروفة ({n})',
    sameAs: 'مثل المجموعة {n}',
  },
  when: {
    since: 'في {date} أو بعده',
    onOrAfter: 'في {date} أو بعده',
    after: 'بعد {date}',
    before: 'قبل {date}',
    through: 'حتى نهاية {date}',
    onOrBefore: 'حتى نهاية {date}',
    day: 'في {date}',
    days: 'في {date}',
    both: '{after} و{before}',
    same: 'بين {date} واللحظة نفسها',
  },
  filters: {
    all_contacts: { label: 'كل جهات الاتصال' },
    contact_id_in: {
      label: 'جهة الاتصال',
      is: '[جهة الاتصال] هي {value}',
      count: 'جهات اتصال محددة ({n})',
    },
    contacts_created_at_between: { label: 'تاريخ الإنشاء' },
    contacts_email_domain_name_in: { label: 'نطاق البريد الإلكتروني', count: 'نطاقات بريد ({n})' },
    contacts_affected_by_sequence: { label: 'متأثرة بالتسلسل', count: 'متأثرة بتسلسل' },
    contacts_name_in: { label: 'الاسم', count: 'أسماء ({n})' },
    contacts_phone_number_in: { label: 'رقم الهاتف', count: 'أرقام هاتف ({n})' },
    contacts_email_in: { label: 'البريد الإلكتروني', count: 'عناوين بريد ({n})' },
    contacts_attributes_in: {
      label: 'سمات جهة الاتصال',
      only: '[سمة جهة الاتصال] {value}',
      count: 'مجموعات سمات جهة الاتصال ({n})',
    },
    contacts_sessions_attributes_in: {
      label: 'سمات الجلسة',
      only: '[سمة الجلسة] {value}',
      count: 'مجموعات سمات الجلسة ({n})',
    },
    contact_belongs_to_segment: { label: 'ضمن الشريحة', count: 'ضمن شريحة أخرى' },
    last_contacted_at_between: { label: 'آخر تواصل' },
    last_contacted_at_with_handoff_between: { label: 'آخر تواصل مع تحويل' },
  },
}
