import type { bulk as english } from '../en/bulk.ts';
import { invoicesCounted } from './counted.ts';

export const bulk: typeof english = {
  pick: (name) => `اختيار ${name}`,
  pickAll: 'اختيار كل ما على الشاشة',
  bar: 'الفواتير المختارة',
  picked: (count) => `المختار: ${invoicesCounted(count)}`,
  clear: 'مسح الاختيار',
  send: 'إرسال بالبريد',
  finalize: 'إصدار',
  void: 'إلغاء الفواتير',
  sendTitle: (count) => `إرسال الفواتير بالبريد: ${invoicesCounted(count)}`,
  finalizeTitle: (count) => `إصدار الفواتير: ${invoicesCounted(count)}`,
  voidTitle: (count) => `إلغاء الفواتير: ${invoicesCounted(count)}`,
  sendText: 'تصل إلى كل عميل رسالة بريد فيها رابط الدفع والفاتورة بصيغة PDF.',
  finalizeText: 'تصبح كل مسودة فاتورة: تأخذ رقمها ولا يمكن تعديلها بعد ذلك.',
  voidText:
    'تُغلق روابط دفعها لدى المزوّد، ولا يستطيع أحد دفعها بعد ذلك. تبقى الأرقام مستخدمة. ولا يمكن التراجع عن هذا.',
  none: 'لا تسمح بهذا أي من الفواتير المختارة',
  can: (able, total) => `هذا ممكن في ${able} من أصل ${total}.`,
  leftOut: 'ما لا يشمله هذا',
  isDraft: 'ما زالت مسودة. أصدرها أولًا.',
  running: 'قيد التنفيذ',
  progress: (ended, total) => `${ended} من ${total}`,
  stop: 'إيقاف',
  ended: 'انتهى التنفيذ',
  counts: (done, refused) => `تم: ${done}. رُفض: ${refused}.`,
  notBegun: (count) => `أُوقف التنفيذ. لم يبدأ: ${count}.`,
  results: 'نتيجة كل فاتورة',
  done: 'تم',
};
