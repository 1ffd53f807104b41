import { pluralIn } from './plural.ts';
import type { Words } from './words.ts';

const plural = pluralIn('ar');

export const ar: Words = {
  chooseLanguage: 'اللغة',
  testMode: 'وضع الاختبار: لا تُحوَّل أي أموال حقيقية',
  pageTitle: (number, merchant) => `الفاتورة ${number} من ${merchant}`,
  theMerchant: 'التاجر',
  invoice: (number) => `الفاتورة ${number}`,
  billedTo: (customer) => `إلى ${customer}`,
  sentWith: 'أُرسلت عبر دفتر',

  amountDue: 'المبلغ المستحق',
  amountPaid: 'مدفوعة',
  amountRefunded: 'مستردة',
  amountCancelled: 'ملغاة',
  due: (date) => `تستحق الدفع في ${date}`,
  overdue: (date) => `كانت مستحقة في ${date}، وما زال بإمكانك دفعها.`,
  paidSoFar: (paid, total) => `دُفع ${paid} من أصل ${total}.`,

  paid: (merchant) => ({ title: 'تم الدفع، شكرًا لك', text: `استلم ${merchant} دفعتك.` }),
  overpaid: (amount, merchant) => ({
    title: `دُفع ${amount} زيادة على المستحق`,
    text: `اطلب من ${merchant} إعادة المبلغ الزائد.`,
  }),
  refunded: (amount, merchant) => ({
    title: `أعاد ${merchant} مبلغ ${amount}`,
    text: 'قد يستغرق ظهوره لدى بنكك أو في محفظتك بضعة أيام.',
  }),
  partlyRefunded: (amount, merchant) => ({
    title: `أعاد ${merchant} جزءًا قدره ${amount}`,
    text: 'قد يستغرق ظهوره لدى بنكك أو في محفظتك بضعة أيام.',
  }),
  cancelled: (merchant) => ({
    title: 'أُلغيت هذه الفاتورة',
    text: `لا شيء مستحق للدفع. إن كنت تتوقع أن تدفع فاسأل ${merchant}.`,
  }),
  beingCancelled: (merchant) => ({
    title: 'يجري إلغاء هذه الفاتورة',
    text: `يُرجى عدم دفعها. إن كنت تتوقع أن تدفع فاسأل ${merchant}.`,
  }),
  noWay: (merchant) => ({
    title: 'لا يمكن دفعها عبر الإنترنت الآن',
    text: `اسأل ${merchant} عن طريقة الدفع.`,
  }),

  howToPay: 'كيف تريد أن تدفع؟',
  anotherWay: 'الدفع بطريقة أخرى',
  notPaidYet: 'لم أدفع بعد',
  onlyOnce: 'قد يوجد طلب ما زال بانتظار الرد. يُرجى الدفع مرة واحدة فقط.',
  continueTo: (provider) => `المتابعة إلى ${provider}`,
  linkHint: (provider) => `تدفع في صفحة ${provider} الآمنة ثم تعود إلى هنا.`,
  phoneLabel: (provider) => `رقم الهاتف في ${provider}`,
  phoneHint: (callingCode) => `يصل طلب الدفع إلى هذا الهاتف. يمكن كتابة الرقم مع ${callingCode} أو بدونه.`,
  sendRequest: 'إرسال الطلب',
  askAgain: (phone) => `إعادة الطلب إلى ${phone}`,
  askAgainIn: (time) => `يمكن إعادة الطلب إلى هذا الهاتف بعد ${time}.`,

  checking: {
    title: 'نتحقق من دفعتك',
    text: 'يستغرق ذلك عادةً بضع ثوانٍ. يُرجى عدم الدفع مرة ثانية.',
  },
  preparing: (provider) => ({ title: `نجهّز صفحة ${provider}`, text: 'يستغرق ذلك عادةً بضع ثوانٍ.' }),
  ready: (provider) => ({ title: `صفحة ${provider} جاهزة`, text: 'تابِع إليها للدفع.' }),
  notOpened: (provider) => ({
    title: `تعذّر فتح صفحة ${provider}`,
    text: 'لم يُخصم أي مبلغ. حاول بعد دقيقة، أو ادفع بطريقة أخرى.',
  }),
  opening: (provider) => ({ title: `نفتح صفحة ${provider}`, text: 'إن لم تُفتح فاستخدم الزر أدناه.' }),

  sending: (phone) => ({ title: `نرسل طلبًا إلى ${phone}`, text: 'أبقِ الهاتف قريبًا منك.' }),
  waiting: (phone, amount, provider) => ({
    title: 'انظر إلى هاتفك',
    text: `يطلب ${provider} من ${phone} مبلغ ${amount}. أدخل رقمك السري هناك لتدفع.`,
  }),
  unsure: (phone) => ({
    title: `قد لا يكون الطلب قد وصل إلى ${phone}`,
    text: 'إن ظهر على الهاتف فيمكنك تأكيده، وإلا فأعد الطلب بعد بضع دقائق.',
  }),
  lastTry: (phone) => `أُرسل آخر طلب إلى ${phone}.`,
  failures: {
    insufficient_funds: {
      title: 'لم يكن الرصيد كافيًا',
      text: 'لم يُخصم أي مبلغ. اشحن رصيدك ثم حاول مجددًا، أو ادفع بطريقة أخرى.',
    },
    declined: { title: 'رُفضت عملية الدفع', text: 'لم يُخصم أي مبلغ. حاول مجددًا، أو ادفع بطريقة أخرى.' },
    card_expired: {
      title: 'انتهت صلاحية البطاقة',
      text: 'لم يُخصم أي مبلغ. استخدم بطاقة أخرى أو طريقة أخرى.',
    },
    authentication_failed: {
      title: 'لم ينجح تحقق البنك',
      text: 'لم يُخصم أي مبلغ. حاول مجددًا بالرمز الذي يرسله بنكك.',
    },
    canceled_by_payer: {
      title: 'أُلغي الطلب على الهاتف',
      text: 'لم يُخصم أي مبلغ. أعد الطلب إن لم يكن ذلك مقصودًا.',
    },
    timed_out: {
      title: 'لم يُرَدّ على الطلب في الوقت المحدد',
      text: 'لم يُخصم أي مبلغ. أبقِ الهاتف قريبًا منك وأعد الطلب.',
    },
    phone_unreachable: {
      title: 'لم يرد الهاتف',
      text: 'شغّل الهاتف وتحقق من الإشارة وأبقِه قريبًا منك، ثم أعد الطلب، أو استخدم هاتفًا آخر.',
    },
    wrong_pin: {
      title: 'الرقم السري غير صحيح',
      text: 'لم يُخصم أي مبلغ. أعد الطلب وأدخل الرقم السري من جديد.',
    },
    line_locked: {
      title: 'هذا الحساب مقفل',
      text: 'لم يُخصم أي مبلغ. استخدم هاتفًا آخر أو طريقة أخرى، أو اطلب من مشغّل الخدمة فتحه.',
    },
    line_busy: {
      title: 'كان الهاتف مشغولًا بطلب آخر',
      text: 'أنهِ ذلك الطلب أو أغلقه، وانتظر دقيقة، ثم أعد الطلب.',
    },
    daily_limit: {
      title: 'بلغ الحساب حدّه لهذا اليوم',
      text: 'لم يُخصم أي مبلغ. ادفع غدًا، أو استخدم هاتفًا آخر أو طريقة أخرى.',
    },
    below_minimum: {
      title: 'المبلغ أقل مما تسمح به هذه الطريقة',
      text: 'لم يُخصم أي مبلغ. ادفع بطريقة أخرى.',
    },
    above_maximum: {
      title: 'المبلغ أكبر مما تسمح به هذه الطريقة',
      text: 'لم يُخصم أي مبلغ. ادفع بطريقة أخرى.',
    },
    same_amount_too_soon: { title: 'أُرسل الطلب نفسه قبل لحظات', text: 'انتظر دقيقتين ثم أعد الطلب.' },
    merchant_set_up_wrong: {
      title: 'طريقة الدفع هذه لا تعمل الآن',
      text: 'لم يُخصم أي مبلغ، وليس الخطأ منك. ادفع بطريقة أخرى، أو أخبر التاجر.',
    },
    receiver_limit: {
      title: 'لا يستطيع حساب التاجر استلام هذا المبلغ الآن',
      text: 'لم يُخصم أي مبلغ. ادفع بطريقة أخرى، أو أخبر التاجر.',
    },
    push_failed: { title: 'لم يصل الطلب إلى الهاتف', text: 'لم يُخصم أي مبلغ. أعد الطلب.' },
    not_sent: { title: 'تعذّر إرسال الطلب', text: 'لم يُخصم أي مبلغ. حاول مجددًا بعد لحظات.' },
    no_answer: {
      title: 'لم يصل رد على الطلب',
      text: 'إن كنت قد أكّدته على الهاتف فانتظر، فالدفعة ستظهر هنا. وإلا فأعد الطلب.',
    },
    other: { title: 'لم تكتمل عملية الدفع', text: 'حاول مجددًا، أو ادفع بطريقة أخرى.' },
  },

  phoneInvalid: (country, callingCode) =>
    `هذا ليس رقم هاتف محمول في ${country}. تحقق من الأرقام؛ ويمكن أن يبدأ بـ ${callingCode}.`,
  askedTooSoon: (time) => `أُرسل طلب إلى هذا الهاتف قبل لحظات. أعد الطلب بعد ${time}، أو استخدم هاتفًا آخر.`,
  askedTooOften: 'جرت محاولات كثيرة جدًا. حاول بعد ساعة، أو ادفع بطريقة أخرى.',
  wayGone: 'لم تعد طريقة الدفع هذه متاحة. يُرجى الاختيار من جديد.',

  receipt: 'إيصال',
  amount: 'المبلغ',
  paidAt: 'الوقت',
  paidWith: 'طريقة الدفع',
  receiptNumber: 'رقم الإيصال',
  sentBack: 'المبلغ المُعاد',
  download: 'تنزيل الفاتورة (PDF)',
  print: 'طباعة أو حفظ',

  items: (count) =>
    plural(count, {
      zero: 'لا بنود',
      one: 'بند واحد',
      two: 'بندان',
      few: `${count} بنود`,
      many: `${count} بندًا`,
      other: `${count} بند`,
    }),
  quantity: 'الكمية',
  description: 'الوصف',
  subtotal: 'المجموع الفرعي',
  discount: 'الخصم',
  tax: (rate) => `الضريبة ${rate}`,
  total: 'الإجمالي',
  alreadyPaid: 'المدفوع',
  note: (merchant) => `ملاحظة من ${merchant}`,

  missing: {
    title: 'لا توجد فاتورة في هذا العنوان',
    text: 'تأكد من نسخ الرابط كاملًا، أو اطلب رابطًا جديدًا ممن أرسله إليك.',
  },
  tooMany: { title: 'طُلبت هذه الصفحة مرات كثيرة جدًا', text: 'انتظر دقيقة ثم افتحها من جديد.' },
  broken: {
    title: 'حدث خطأ لدينا',
    text: 'افتح الصفحة من جديد بعد دقيقة. ما دفعته لم يضِع.',
  },
};
