import type { MailWords } from './words.ts';

export const ar: MailWords = {
  subject: (number, merchant, amount) => `فاتورة ${number} بمبلغ ${amount} من ${merchant}`,
  testSubject: (subject) => `[اختبار] ${subject}`,
  testRibbon: 'اختبار: لا تُحوَّل أي أموال',
  theMerchant: 'التاجر',
  hello: 'مرحبًا،',
  helloTo: (name) => `مرحبًا ${name}،`,
  lead: (merchant, number) => `هذه الفاتورة ${number} من ${merchant}.`,
  amountDue: 'المبلغ المستحق',
  dueOn: (day) => `تستحق الدفع في ${day}`,
  wasDueOn: (day) => `كانت مستحقة في ${day}، وما زال بإمكانك دفعها.`,
  pay: 'عرض الفاتورة ودفعها',
  orOpen: 'إن لم يعمل الزر فافتح هذا العنوان:',
  attached: 'الفاتورة مرفقة بصيغة PDF.',
  note: 'ملاحظة',
  answer: (merchant) => `للتواصل مع ${merchant} رُدّ على هذه الرسالة.`,
  taxNumber: 'الرقم الضريبي',
  introduced: (name) => `${name}:`,
  sentWith: 'أُرسلت عبر دفتر',
};
