import type { lists as english } from '../en/lists.ts';

export const lists: typeof english = {
  views: 'عروضك المحفوظة',
  save: 'حفظ هذا العرض',
  rename: 'تغيير اسم العرض',
  remove: 'حذف العرض',
  name: 'اسم العرض',
  nameMissing: 'أعطِ العرض اسمًا.',
  saveText: 'يحفظ عوامل تصفية هذه القائمة لك وحدك. لمشاركتها أرسل عنوان هذه الصفحة.',
  saveAction: 'حفظ العرض',
  saved: 'حُفظ العرض.',
  removed: 'حُذف العرض.',
  export: 'تصدير CSV',
  exported: 'الملف في طريقه إليك.',
  order: 'الترتيب',
  orders: {
    newest: 'الأحدث أولًا',
    oldest: 'الأقدم أولًا',
    due: 'الأقرب استحقاقًا أولًا',
    amount: 'المبلغ الأكبر أولًا',
  },
  from: 'من',
};
