import type { find as english } from '../en/find.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('ar');

export const find: typeof english = {
  title: 'البحث والأوامر',
  placeholder: 'رقم أو اسم أو بريد أو هاتف أو معرّف أو أمر',
  results: 'نتائج البحث',
  nothing: (text) =>
    `لا شيء في هذا الوضع باسم ${text}. ابحث عن المراجع والمعرّفات والمبالغ كاملة، وعن الأسماء والأرقام ببدايات كلماتها.`,
  count: (count) =>
    plural(count, {
      zero: 'لا نتائج.',
      one: 'نتيجة واحدة. افتحها بمفتاح Enter.',
      two: 'نتيجتان. تنقّل بينهما بالأسهم.',
      few: `${count} نتائج. تنقّل بينها بالأسهم.`,
      many: `${count} نتيجة. تنقّل بينها بالأسهم.`,
      other: `${count} نتيجة. تنقّل بينها بالأسهم.`,
    }),
  searchHelp: (text) => `البحث في المساعدة عن «${text}»`,
  recent: 'ما فتحته مؤخرًا',
  goTo: 'انتقال إلى',
  create: 'إنشاء',
  change: 'تغيير',
  newCustomer: 'عميل جديد',
  toMode: { test: 'الانتقال إلى وضع الاختبار', live: 'الانتقال إلى الوضع الفعلي' },
  kinds: {
    invoice: 'الفواتير',
    customer: 'العملاء',
    payment: 'الدفعات',
    event: 'الأحداث',
    refusal: 'الإشعارات المرفوضة',
    connection: 'الاتصالات',
    endpoint: 'نقاط الاستلام',
    message: 'الرسائل',
    delivery: 'التسليمات',
    key: 'مفاتيح API',
    person: 'الأشخاص',
  },
  one: {
    invoice: 'فاتورة',
    customer: 'عميل',
    payment: 'دفعة',
    event: 'حدث',
    refusal: 'إشعار مرفوض',
    connection: 'اتصال',
    endpoint: 'نقطة استلام',
    message: 'رسالة',
    delivery: 'تسليم',
    key: 'مفتاح API',
    person: 'شخص',
  },
  keys: {
    title: 'اختصارات لوحة المفاتيح',
    lead: 'حروف تعمل بمفردها، ولا تعمل أبدًا وأنت تكتب في خانة.',
    search: 'البحث في هذه القائمة',
    next: 'الصف التالي',
    before: 'الصف السابق',
    open: 'فتح الصف',
    pick: 'اختيار الصف',
    pickNext: 'اختيار الصف التالي أيضًا',
    clear: 'مسح الاختيار',
    on: 'تفعيل الاختصارات بالحروف المفردة',
    show: 'عرضها كلها',
  },
};
