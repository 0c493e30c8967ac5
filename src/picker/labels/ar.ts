/** The picker's words in Arabic. */
import type { SegmentPickerLabels } from '../SegmentPickerLabels.js'
import { counting } from '../counting.js'

const { number, plural } = counting('ar')
const segments = plural({ zero: 'لا شرائح', one: 'شريحة واحدة', two: 'شريحتان', few: '{n} شرائح', many: '{n} شريحة', other: '{n} شريحة' })
const matches = plural({ zero: 'لا نتائج', one: 'نتيجة واحدة', two: 'نتيجتان', few: '{n} نتائج', many: '{n} نتيجة', other: '{n} نتيجة' })
/** The forms after a preposition, or after a noun that they belong to. */
const ofSegments = plural({ one: 'شريحة واحدة', two: 'شريحتين', few: '{n} شرائح', other: '{n} شريحة' })
const ofMatches = plural({ one: 'نتيجة واحدة', two: 'نتيجتين', few: '{n} نتائج', other: '{n} نتيجة' })
const chosen = plural({ zero: 'لم تُختر أي شريحة', one: 'اختيرت شريحة واحدة', two: 'اختيرت شريحتان', few: 'اختيرت {n} شرائح', many: 'اختيرت {n} شريحة', other: 'اختيرت {n} شريحة' })
const newer = plural({ one: 'شريحة جديدة واحدة', two: 'شريحتان جديدتان', few: '{n} شرائح جديدة', many: '{n} شريحة جديدة', other: '{n} شريحة جديدة' })
const better = plural({ one: 'نتيجة أفضل واحدة في الأعلى', two: 'نتيجتان أفضل في الأعلى', few: '{n} نتائج أفضل في الأعلى', many: '{n} نتيجة أفضل في الأعلى', other: '{n} نتيجة أفضل في الأعلى' })
const part = (some: number, total: number | null): string => (total === null ? number(some) : `${number(some)} من ${number(total)}`)

/**
 * The picker's words in Arabic; the rules are put into words by `react-contact-segments/locales/ar`.
 *
 * @example
 * import { SegmentPicker } from 'react-contact-segments'
 * import { arLabels } from 'react-contact-segments/labels/ar'
 *
 * export const Audience = () => <SegmentPicker labels={arLabels} />
 * // → اختر شريحة
 */
export const arLabels: SegmentPickerLabels = {
  trigger: 'شريحة جهات الاتصال',
  placeholder: 'اختر شريحة',
  dialog: 'اختر شريحة جهات اتصال',
  search: 'البحث في الشرائح',
  searchPlaceholder: 'ابحث بالاسم أو القاعدة…',
  list: 'شرائح جهات الاتصال',
  clear: 'مسح الاختيار',
  selected: (count, max) => (max === null ? chosen(count) : `اختير ${number(count)} من ${number(max)}`),
  chosen: 'الشرائح المختارة',
  remove: (name) => `إزالة ${name}`,
  more: (count) => `\u200e+${number(count)}`,
  fewer: 'عرض أقل',
  selectAll: (count, matching) => (count === null ? `اختيار كل ${matching ? 'النتائج' : 'الشرائح'}` : `اختيار ${matching ? ofMatches(count) : `الكل (${number(count)})`}`),
  clearAll: 'مسح الكل',
  undo: 'تراجع',
  gathering: (loaded, total) => `جارٍ قراءة ${part(loaded, total)}…`,
  stop: 'إيقاف',
  tooMany: (count, max) => `${segments(count)} أكثر من المسموح: يمكن اختيار ${number(max)} على الأكثر`,
  maxReached: (max) => `يمكن اختيار ${number(max)} على الأكثر`,
  ownSegment: 'الشريحة التي تعدّلها',
  refersBack: 'تعتمد على الشريحة التي تعدّلها',
  clearSearch: 'مسح البحث',
  close: 'إغلاق',
  retry: 'إعادة المحاولة',
  loading: 'جارٍ تحميل الشرائح…',
  unnamed: (id) => `شريحة بلا اسم (${id})`,
  resolving: 'جارٍ تحميل الاسم…',
  missing: (id) => `غير موجودة: ${id}`,
  unverifiable: (id) => `تعذّر التحقق منها: ${id}`,
  emptyTitle: 'لا توجد شرائح بعد',
  emptyHint: 'تظهر هنا الشرائح التي ينشئها فريقك في OpenCX.',
  noMatch: (query) => `لا توجد شريحة تطابق «${query}»`,
  noMatchHint: 'تم البحث في أسماء جميع الشرائح وأوصافها وقواعدها.',
  noMatchYet: (searched, total) => `لا نتائج حتى الآن في ${part(searched, total)}…`,
  loaded: (loaded, total) => (total === null || loaded >= total ? segments(loaded) : `تم تحميل ${part(loaded, total)}`),
  matches: (count, searched, total, complete) => {
    if (complete) return `${matches(count)} · تم البحث في ${ofSegments(searched)}`
    return count === 0 ? `تم البحث في ${part(searched, total)}` : `${matches(count)} · تم البحث في ${part(searched, total)}`
  },
  stopped: (loaded, total) => `توقف عند ${part(loaded, total)}`,
  unreadable: plural({ zero: 'قُرئت كل الشرائح', one: 'تعذّرت قراءة شريحة واحدة', two: 'تعذّرت قراءة شريحتين', few: 'تعذّرت قراءة {n} شرائح', many: 'تعذّرت قراءة {n} شريحة', other: 'تعذّرت قراءة {n} شريحة' }),
  changed: 'تغيّرت القائمة أثناء قراءتها',
  better,
  newer: (count) => (count === 0 ? 'تغيّرت القائمة' : newer(count)),
  refresh: 'تحديث',
  waiting: (seconds) => (seconds > 0 ? `إعادة المحاولة بعد ${number(seconds)} ث` : 'جارٍ إعادة المحاولة…'),
  offline: { title: 'أنت غير متصل بالإنترنت', hint: 'ستُحمّل الشرائح تلقائيًا عند عودة الاتصال.' },
  errors: {
    network: { title: 'تعذّر الوصول إلى الخادم', hint: 'تحقق من اتصالك.' },
    timeout: { title: 'يستغرق هذا وقتًا طويلًا', hint: 'لم يرد الخادم في الوقت المحدد.' },
    unauthorized: { title: 'انتهت صلاحية تسجيل الدخول', hint: 'سجّل الدخول مرة أخرى لعرض الشرائح.' },
    forbidden: { title: 'لا تملك صلاحية الوصول إلى الشرائح', hint: 'اطلب الصلاحية من المسؤول.' },
    'rate-limited': { title: 'طلبات كثيرة', hint: 'انتظر قليلًا قبل إعادة المحاولة.' },
    'not-found': { title: 'الشرائح غير متاحة', hint: 'لم يُعثر على الشرائح في الخادم.' },
    server: { title: 'حدث خطأ ما', hint: 'تعذّر على الخادم عرض الشرائح.' },
    http: { title: 'حدث خطأ ما', hint: 'تعذّر تحميل الشرائح.' },
    contract: { title: 'رد غير متوقع', hint: 'لم يرسل الخادم قائمة شرائح.' },
  },
  matchReason: { description: 'الوصف', id: 'المعرّف', text: 'القاعدة' },
  preview: 'قواعد الشريحة المميّزة',
  explain: 'عرض القواعد',
  sameRules: (names, more) => `القواعد نفسها في ${[...names.map((name) => `«${name}»`), ...(more > 0 ? [`${number(more)} أخرى`] : [])].join('، ')}`,
  created: 'أُنشئت',
  updated: 'حُدّثت',
  unknownDate: 'تاريخ غير معروف',
  updatedOn: (date) => (date === null ? 'تاريخ التحديث غير معروف' : `حُدّثت في ${date}`),
  copyId: 'نسخ المعرّف',
  copied: 'تم نسخ المعرّف',
}
