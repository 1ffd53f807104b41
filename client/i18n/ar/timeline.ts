import type { timeline as english } from '../en/timeline.ts';

const optional = (text: string | null, before = '') => (text === null ? '' : `${before}${text}`);

const actions = { refund: 'الاسترداد', capture: 'تحصيل المبلغ المحجوز', void: 'إبطال الدفعة' };

export const timeline: typeof english = {
  kinds: {
    created: () => 'أُنشئت المسودة',
    edited: () => 'عُدّلت المسودة',
    sent: () => 'أُرسلت بالبريد الإلكتروني',
    finalized: (f) => `صدرت الفاتورة${optional(f.number, ' برقم ')}`,
    link_requested: (f) => `طُلب رابط دفع من ${f.provider}`,
    link_created: (f) => `أنشأ ${f.provider} رابط الدفع`,
    link_failed: (f) => `لم ينشئ ${f.provider} رابط الدفع`,
    link_canceled: (f) => `أُغلق رابط الدفع لدى ${f.provider}`,
    link_paid: () => 'دُفعت عبر الرابط',
    link_expired: (f) => `انتهت صلاحية رابط الدفع لدى ${f.provider}`,
    prompt_requested: (f) => `طُلب من ${f.provider} إرسال طلب إلى الهاتف`,
    prompt_sent: (f) => `أرسل ${f.provider} الطلب إلى الهاتف`,
    prompt_unanswered: (f) => `لم يرد ${f.provider}: لا يُعرف هل وصل الطلب إلى الهاتف`,
    prompt_ended: () => 'انتهى الطلب على الهاتف دون دفع',
    prompt_paid: () => 'دُفعت على الهاتف',
    payment_authorized: (f) =>
      `حجز ${f.provider} ${f.amount === null ? 'المبلغ' : `مبلغ ${f.amount}`} لصالحك`,
    payment_failed: () => 'فشلت عملية دفع',
    payment_succeeded: (f) => `استلم ${f.provider} ${f.amount === null ? 'الدفعة' : `مبلغ ${f.amount}`}`,
    payment_refunded: (f) => `استُرد مبلغ${optional(f.amount, ' ')}`,
    payment_voided: (f) => `سحب ${f.provider} الدفعة${optional(f.amount, ': ')}`,
    payment_authorization_voided: () => 'فُكّ الحجز؛ ولم تتحرك أي أموال',
    action_requested: (f) =>
      `طُلب ${f.action === null ? 'إجراء' : actions[f.action]}${optional(f.amount, ': ')}`,
    action_refused: (f) => `لم ينفّذ ${f.provider} ${f.action === null ? 'الإجراء' : actions[f.action]}`,
    review_closed: (f) => `رُوجعت وتُركت على حالها${optional(f.reason, ': ')}`,
    status_changed: (f) => (f.to === null ? 'تغيّرت الحالة' : `أصبحت الفاتورة ${f.to}`),
    void_requested: () => 'طُلب إلغاء الفاتورة',
    void_refused: () => 'رُفض الإلغاء: ورد مبلغ في هذه الأثناء',
    needs_review: (f) => f.reason ?? 'المبالغ تحتاج إلى مراجعة',
  },
  theProvider: 'مزوّد الدفع',
};
