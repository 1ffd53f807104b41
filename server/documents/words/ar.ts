import type { DocumentWords } from './words.ts';

export const ar: DocumentWords = {
  invoice: 'فاتورة',
  taxInvoice: 'فاتورة ضريبية',
  simplifiedTaxInvoice: 'فاتورة ضريبية مبسطة',
  testRibbon: 'اختبار: لا تُحوَّل أي أموال',

  draft: 'مسودة',
  due: 'مستحقة الدفع',
  overdue: 'متأخرة',
  partlyPaid: 'مدفوعة جزئيًا',
  paid: 'مدفوعة',
  partlyRefunded: 'مستردة جزئيًا',
  refunded: 'مستردة',
  void: 'ملغاة',

  billedTo: 'فاتورة إلى',
  issuedOn: 'تاريخ الإصدار',
  dueOn: 'تاريخ الاستحقاق',
  paidOn: 'تاريخ الدفع',
  voidedOn: 'تاريخ الإلغاء',
  reference: 'المرجع',
  taxNumber: 'الرقم الضريبي',

  description: 'الوصف',
  quantity: 'الكمية',
  unitPrice: 'سعر الوحدة',
  discount: 'الخصم',
  taxRate: 'الضريبة',
  amountIn: (currency) => `المبلغ، ${currency}`,

  subtotal: 'المجموع الفرعي',
  tax: (rate, base) => `ضريبة ${rate} على ${base}`,
  total: 'الإجمالي',
  paidSoFar: 'المدفوع',
  sentBack: 'المُعاد',
  leftToPay: 'المتبقي',

  payments: 'الدفعات',
  time: 'الوقت',
  way: 'طريقة الدفع',
  receiptNumber: 'رقم الإيصال',
  amount: 'المبلغ',
  entry: { payment: 'دفعة', refund: 'استرداد', reversal: 'قيد عكسي' },

  payOnline: 'الدفع عبر الإنترنت',
  payHow: 'امسح الرمز بهاتفك، أو افتح هذا العنوان:',
  taxCode: 'رمز الضريبة',
  note: 'ملاحظة',
  page: 'صفحة {page} من {pages}',
};
