import type { help as english } from '../en/help.ts';
import { errorHelp } from './help-errors.ts';
import { providerHelp } from './help-providers.ts';

export const help: typeof english = {
  title: 'المساعدة',
  lead: 'معنى كل خطأ، ولماذا يحدث، وما العمل.',
  search: 'البحث في المساعدة',
  searchHint: 'كلمة، أو رمز مثل provider.wrong_key',
  none: 'لم يُعثر على شيء',
  noneText: 'جرّب كلمة أخرى، أو جزءًا من الرمز.',
  errorsTitle: 'الأخطاء حسب رموزها',
  providersTitle: 'عندما لا تصل إشعارات مزوّد',
  providerTitle: (name) => `مشكلات مع ${name}`,
  providerLead: 'ما تراه، وما وراءه، وما ينهيه.',
  cause: 'لماذا',
  remedy: 'ما العمل',
  code: 'رمز الخطأ',
  status: 'حالة HTTP',
  back: 'المساعدة',
  eventReasons: 'لماذا لم يُقيَّد حدث',
  refusalReasons: 'لماذا رُفض إشعار',
  outcomes: 'كيف انتهى تسليم',
  errors: errorHelp,
  providers: providerHelp,
};
