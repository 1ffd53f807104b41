import type { eventDetails as english } from '../en/event-details.ts';

export const eventDetails: typeof english = {
  unlisted_status: (status: string) => `حالتها لدى المزوّد «${status}».`,
  still: (status: string) => `ما زالت واجهة API لدى المزوّد تُظهر «${status}».`,
  not_named_yet: 'لم يذكر المزوّد بعد أي دفعة هي.',
  currencies: (payment: string, invoice: string) => `عملة الدفعة ${payment}، وعملة الفاتورة ${invoice}.`,
  modes: (event: string, connection: string) => `وضع الحدث: ${event}. وضع الاتصال: ${connection}.`,
  environments: (event: string, connection: string) =>
    `يذكر الحدث البيئة ${event}، وبيئة الاتصال ${connection}.`,
  note: 'ملاحظة',
  said: 'ما قاله المزوّد',
  raw: 'ما في سجل الخادم',
  problems: {
    no_object: 'المحتوى ليس كائن JSON.',
    no_envelope: 'تنقص المحتوى بيانات يحملها كل حدث من هذا المزوّد.',
    no_payment_id: 'لا يذكر أي دفعة.',
    no_payment_request: 'لا يذكر أي طلب دفع.',
    no_transaction: 'لا يذكر معاملة، أو لا يذكر بيئة معروفة.',
    no_checkout_request: 'لا يذكر طلبًا على الهاتف، أو لا يذكر نتيجته.',
    no_mode: 'لا يبيّن إن كان من وضع الاختبار أم من الوضع الفعلي.',
    no_verification_code: 'لا يحمل رمزًا لتأكيد عنوان الاستقبال.',
    adapter_failed: 'تعذّرت قراءته بسبب خلل من جهتنا. السبب في سجل الخادم.',
  },
};
