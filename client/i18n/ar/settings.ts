import type { settings as english } from '../en/settings.ts';

export const settings: typeof english = {
  title: 'الإعدادات',
  lead: 'كيف يظهر نشاطك التجاري لمن يدفع لك.',
  business: 'نشاطك التجاري',
  name: 'اسم النشاط التجاري',
  nameHelp: 'يظهر أعلى الصفحة التي يدفع فيها العملاء. وإن تُرك فارغًا ظهر اسم الاتصال مكانه.',
  timeZone: 'المنطقة الزمنية',
  timeZoneHelp: 'عليها تُحسب بداية اليوم ونهايته في النظرة العامة.',
  save: 'حفظ الإعدادات',
  saved: 'حُفظت الإعدادات.',
};
