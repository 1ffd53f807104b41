import type { help as english } from '../en/help.ts';
import { errorHelp } from './help-errors.ts';
import { providerHelp } from './help-providers.ts';

export const help: typeof english = {
  title: 'المساعدة',
  lead: 'معنى كل خطأ وسببه وحله.',
  search: 'البحث في المساعدة',
  searchHint: 'كلمة، أو رمز مثل provider.wrong_key',
  none: 'لا نتائج',
  noneText: 'جرّب كلمة أخرى، أو جزءًا من الرمز.',
  errorsTitle: 'الأخطاء حسب رموزها',
  providersTitle: 'عندما لا تصل إشعارات المزوّد',
  providerTitle: (name) => `حل مشكلات ${name}`,
  providerLead: 'كل مشكلة وسببها وحلها.',
  cause: 'السبب',
  remedy: 'الحل',
  code: 'رمز الخطأ',
  status: 'حالة HTTP',
  back: 'المساعدة',
  eventReasons: 'أسباب عدم تقييد الأحداث',
  refusalReasons: 'أسباب رفض الإشعارات',
  outcomes: 'نتائج التسليم',
  errors: errorHelp,
  providers: providerHelp,
};
