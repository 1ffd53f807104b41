import type { overview as english } from '../en/overview.ts';
import { pluralOf } from '../plural.ts';
import {
  calls,
  connectionsCounted,
  days,
  eventsCounted,
  invoicesCounted,
  links,
  mailsCounted,
  matters,
  messagesCounted,
  paymentsCounted,
} from './counted.ts';

const plural = pluralOf('ar');

export const overview: typeof english = {
  title: 'نظرة عامة',
  newInvoice: 'فاتورة جديدة',
  calm: 'لا شيء ينتظرك',
  calmText: 'عولجت كل الإشعارات، وأُنشئت كل الروابط.',
  attentionCount: (count) =>
    plural(count, {
      zero: 'لا شيء ينتظرك',
      one: 'أمر واحد ينتظرك',
      two: 'أمران ينتظرانك',
      other: `${matters(count)} تنتظرك`,
    }),
  items: {
    event_stuck: (count) =>
      plural(count, {
        zero: 'لا أحداث تنتظر رد المزوّد',
        one: 'حدث ينتظر رد المزوّد',
        two: 'حدثان ينتظران رد المزوّد',
        other: `${eventsCounted(count)} تنتظر رد المزوّد`,
      }),
    event_review: (count) =>
      plural(count, {
        zero: 'لا أحداث تنتظر قرارك',
        one: 'حدث ينتظر قرارك',
        two: 'حدثان ينتظران قرارك',
        other: `${eventsCounted(count)} تنتظر قرارك`,
      }),
    event_dead: (count) =>
      plural(count, {
        zero: 'لا أحداث تعذّرت معالجتها',
        one: 'حدث تعذّرت معالجته',
        two: 'حدثان تعذّرت معالجتهما',
        other: `${eventsCounted(count)} تعذّرت معالجتها`,
      }),
    calls_refused: (count) =>
      plural(count, {
        zero: 'لم يُرفض أي إشعار',
        one: 'إشعار رُفض عند عنوان استقبال',
        two: 'إشعاران رُفضا عند عناوين الاستقبال',
        other: `${calls(count)} رُفضت عند عناوين الاستقبال`,
      }),
    link_failed: (count) =>
      plural(count, {
        zero: 'لم يتعذّر إنشاء أي رابط دفع',
        one: 'تعذّر إنشاء رابط دفع',
        two: 'تعذّر إنشاء رابطي دفع',
        other: `تعذّر إنشاء ${links(count)}`,
      }),
    hook_missing: (count) =>
      plural(count, {
        zero: 'لا اتصالات تنقصها أحداث المزوّد',
        one: 'اتصال لا تصله أحداث مزوّده بعد',
        two: 'اتصالان لا تصلهما أحداث المزوّد بعد',
        other: `${connectionsCounted(count)} لا تصلها أحداث المزوّد بعد`,
      }),
    invoice_review: (count) =>
      plural(count, {
        zero: 'لا فواتير تحتاج مبالغها إلى مراجعة',
        one: 'فاتورة تحتاج مبالغها إلى مراجعة',
        two: 'فاتورتان تحتاج مبالغهما إلى مراجعة',
        other: `${invoicesCounted(count)} تحتاج مبالغها إلى مراجعة`,
      }),
    endpoint_disabled: () => 'عُطّلت نقطة استلام: لم يعد يُرسل إليها شيء',
    endpoint_failing: () => 'نقطة استلام لا تقبل الرسائل',
    deliveries_given_up: (count) =>
      plural(count, {
        zero: 'لا رسائل لم تصل',
        one: 'رسالة لم تصل ولن تُعاد محاولة تسليمها',
        two: 'رسالتان لم تصلا ولن تُعاد محاولة تسليمهما',
        other: `${messagesCounted(count)} لم تصل ولن تُعاد محاولة تسليمها`,
      }),
    connection_degraded: () => 'اتصال قد لا تصله أحداث مزوّده',
    mail_failed: (count) =>
      plural(count, {
        zero: 'لا رسائل بريد تعذّر تسليمها',
        one: 'رسالة بريد تعذّر تسليمها',
        two: 'رسالتا بريد تعذّر تسليمهما',
        other: `تعذّر تسليم ${mailsCounted(count)}`,
      }),
    invoices_overdue: (count) =>
      plural(count, {
        zero: 'لا فواتير متأخرة',
        one: 'فاتورة متأخرة',
        two: 'فاتورتان متأخرتان',
        other: `${invoicesCounted(count)} متأخرة`,
      }),
    key_expiring: () => 'مفتاح API ينتهي قريبًا ولم يُجدَّد',
    second_factor_missing: () => 'لا يحمي أموالك الحقيقية سوى كلمة المرور',
  },
  actions: {
    event_stuck: 'عرض الحدث',
    event_review: 'اتخاذ القرار',
    event_dead: 'معرفة السبب',
    calls_refused: 'معرفة السبب',
    link_failed: 'إعادة المحاولة',
    hook_missing: 'إعداد عنوان الاستقبال',
    invoice_review: 'اتخاذ القرار',
    endpoint_disabled: 'عرض نقطة الاستلام',
    endpoint_failing: 'معرفة السبب',
    deliveries_given_up: 'عرضها',
    connection_degraded: 'معرفة السبب',
    mail_failed: 'إعادة الإرسال',
    invoices_overdue: 'إرسال تذكير',
    key_expiring: 'تجديد المفتاح',
    second_factor_missing: 'إعداد التحقق بخطوتين',
  },
  figures: 'الأرقام',
  currency: 'العملة',
  period: 'الفترة',
  lastDays: (dayCount) => days(dayCount),
  cameIn: (dayCount) => `الوارد في آخر ${days(dayCount)}`,
  before: {
    change: (change, dayCount) => `${change} مقارنة بالفترة السابقة (${days(dayCount)})`,
    amount: (amount, dayCount) => `${amount} في الفترة السابقة (${days(dayCount)})`,
    same: (dayCount) => `كما في الفترة السابقة (${days(dayCount)})`,
    none: (dayCount) => `لا شيء في الفترة السابقة (${days(dayCount)})`,
  },
  payments: (count, raw) => paymentsCounted(raw, count),
  open: 'فواتير مفتوحة',
  overdue: 'فواتير متأخرة',
  refundedToo: (amount) => `استُرد منه ${amount}`,
  invoiceCount: (count, raw) => invoicesCounted(raw, count),
  chart: 'الوارد يوميًا',
  chartSummary: (total, dayCount, best, bestDay) =>
    `${total} في ${plural(dayCount, { two: 'يومين', other: days(dayCount) })}؛ وأعلاها يوم ${bestDay}: ${best}.`,
  chartEmpty: (dayCount) => `لم ترد أي مبالغ في آخر ${days(dayCount)}.`,
  chartDays: 'يوم من الرسم البياني: تنقّل بمفاتيح الأسهم',
  asTable: 'عرض في جدول',
  asChart: 'عرض في رسم بياني',
  others: 'غيرها',
  tries: {
    title: 'نتائج محاولات الدفع',
    lead: 'تُحتسب المحاولة بعد أن يرد بنك الدافع أو هاتفه.',
    name: 'محاولات الدفع الناجحة',
    count: (succeeded, all) => `${succeeded} من ${all}`,
    none: 'لا محاولات بعد',
    noneText: (dayCount) => `لم يحاول أحد الدفع في آخر ${days(dayCount)}.`,
  },
  justHappened: 'آخر ما حدث',
  today: 'اليوم',
  chartTable: 'الوارد يوميًا، في جدول',
  day: 'اليوم',
  amountIn: 'الوارد',
  amountRefunded: 'المسترد',
  paymentCount: 'الدفعات',
  latest: 'أحدث الفواتير',
  allInvoices: 'كل الفواتير',
  first: {
    title: 'ثلاث خطوات إلى أول فاتورة مدفوعة',
    lead: 'نحو دقيقتين في بيئة التجربة: نسخة من مزوّد الدفع داخل دفتر. لا حاجة إلى حساب، ولا أموال حقيقية.',
    liveLead: 'في الوضع الفعلي يدفع العملاء أموالًا حقيقية. للاطلاع أولًا انتقل إلى وضع الاختبار.',
    connect: 'ربط مزوّد دفع',
    connectText: 'بيئة التجربة لتجرب كل شيء، أو حسابك أنت لدى Moyasar أو Moosyl أو Moflay أو M-Pesa.',
    connectLiveText: 'حسابك أنت لدى Moyasar أو Moosyl أو Moflay أو M-Pesa.',
    connectDone: 'اكتمل الربط.',
    sandbox: 'البدء ببيئة التجربة',
    sandboxWorking: 'جارٍ ربط بيئة التجربة…',
    ready: 'كل شيء جاهز. اكتب الآن فاتورة.',
    sandboxDone: 'رُبطت بيئة التجربة. أنشئ الآن فاتورة.',
    connectOwn: 'الربط بمفاتيحي',
    invoice: 'إنشاء فاتورة',
    invoiceText: 'من يدفع، وعن ماذا، وكم. ودفتر ينشئ رابط الدفع.',
    invoiceDone: 'أُنشئت.',
    paid: 'استلام الدفعة',
    paidText: 'أرسل الرابط. حين يدفع العميل تصبح الفاتورة مدفوعة تلقائيًا.',
    paidDone: 'دُفعت.',
    paidAction: 'عرض الفواتير',
    done: 'اكتملت',
    step: (number) => `الخطوة ${number}`,
  },
};
