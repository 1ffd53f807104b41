import { leftToRight } from '../../../shared/bidi.ts';
import type { providers as english } from '../en/providers.ts';

export const providers: typeof english = {
  fields: {
    secretKey: 'المفتاح السري (Secret key)',
    publishableKey: 'المفتاح العام (Publishable key)',
    webhookSecret: 'الرمز السري لعنوان الاستقبال',
    apiKey: 'مفتاح API',
    amountUnit: 'وحدة المبالغ',
    ceiling: 'أكبر مبلغ للدفعة الواحدة، بالشلن',
    consumerKey: 'Consumer key',
    consumerSecret: 'Consumer secret',
    passkey: 'Passkey',
    shortcode: 'Shortcode',
    shortcodeType: 'نوع Shortcode',
    till: 'رقم Till',
  },
  fieldOptions: {
    shortcodeType: { paybill: 'Paybill', till: 'Till (Buy Goods)' },
    amountUnit: { minor: 'بالسنت: 1000 تعني 10 شلنات', whole: 'بالشلن الكامل: 10 تعني 10 شلنات' },
  },
  fieldHelp: {
    'moyasar.secretKey': `في لوحة تحكم Moyasar، تحت Settings → API Keys، وهو المفتاح الذي يبدأ بـ ${leftToRight('sk_')}. يظهر مرة واحدة عند إنشائه. وإن لم يكن لديك فأنشئ مفتاحًا جديدًا هناك؛ ويتوقف القديم عندئذ فورًا.`,
    'moyasar.publishableKey': `في لوحة تحكم Moyasar، تحت Settings → API Keys، وهو المفتاح الذي يبدأ بـ ${leftToRight('pk_')}.`,
    'moyasar.webhookSecret':
      'اتركه فارغًا: ينشئه دفتر ويسجّل عنوان الاستقبال بنفسه. واكتب الرمز السري فقط إن أعددت العنوان بنفسك في Settings → Webhooks. وإن اختلف الرمزان رُفض كل إشعار.',
    'moosyl.secretKey': `في لوحة تحكم Moosyl، تحت API Keys، وهو المفتاح الذي يبدأ بـ ${leftToRight('sk_')}. ولكل من الاختبار والوضع الفعلي مفتاحه. لا يغادر هذا الخادم.`,
    'moosyl.publishableKey': `في لوحة تحكم Moosyl، تحت API Keys، وهو المفتاح الذي يبدأ بـ ${leftToRight('pk_')}. يعمل دفتر من دونه.`,
    'moosyl.webhookSecret':
      'اتركه فارغًا الآن: يظهر عنوان الاستقبال بعد ربط الحساب. أضفه حينئذ في لوحة تحكم Moosyl تحت Webhooks، وضع الرمز السري نفسه هنا وهناك.',
    'moflay.apiKey': `في لوحة تحكم Moflay، تحت API Keys. يبدأ بـ ${leftToRight('mof_test_')} أو ${leftToRight('mof_live_')} ويظهر مرة واحدة عند إنشائه. امنحه الصلاحيتين express.pay وtransactions.read: من دونهما تُرفض كل دفعة.`,
    'moflay.webhookSecret': `اتركه فارغًا الآن: يعرضه Moflay بعد أن تضيف عنوان الاستقبال هناك. يبدأ بـ ${leftToRight('whsec_')}، ولكل من sandbox والإنتاج رمزه.`,
    'moflay.amountUnit':
      'وثائق Moflay متعارضة، وأحدثها يحسب بالسنت؛ اختر الشلن الكامل فقط إن كان حسابك يحسب به.',
    'moflay.ceiling': 'اتركه فارغًا إلا إذا اتفق معك Moflay على حد آخر. وحدّ M-Pesa نفسه 250000.',
    'daraja.consumerKey':
      'في developer.safaricom.co.ke، تحت My Apps، داخل التطبيق الذي فيه Lipa na M-Pesa. تطبيق sandbox يعمل في وضع الاختبار فقط.',
    'daraja.consumerSecret': 'بجانب Consumer key في التطبيق نفسه. لا يجتمع مفتاح تطبيق وسر تطبيق آخر.',
    'daraja.passkey':
      'ترسله Safaricom بالبريد الإلكتروني عند تفعيل Shortcode. وللاختبار يظهر في صفحة محاكاة M-Pesa Express. طوله نحو 64 حرفًا وهو لرقم Shortcode واحد: مع غيره يفشل كل طلب.',
    'daraja.shortcodeType': 'لـ Paybill رقم واحد. ولـ Till رقمان: رقمه ورقم متجره.',
    'daraja.shortcode':
      'رقم Paybill، من خمسة إلى سبعة أرقام. وفي حالة Till: رقم المتجر أو المقر الرئيسي الذي فُعّل به؛ ورقم Till نفسه لا يعمل هنا.',
    'daraja.till': 'لـ Till فقط: الرقم الذي يراه العملاء عند المحاسبة.',
  },
  whereKeys: {
    moyasar: ['افتح لوحة تحكم Moyasar.', 'انتقل إلى Settings → API Keys.', 'انسخ المفتاح السري.'],
    moosyl: [
      'افتح لوحة تحكم Moosyl.',
      'انتقل إلى API Keys واضغط Create New Key.',
      'اختر مفتاحًا سريًا، للاختبار أو للوضع الفعلي، وانسخه.',
    ],
    moflay: [
      'افتح لوحة تحكم Moflay واختر Sandbox أو Production.',
      'في حالة Production أدخل هناك أولًا بيانات M-Pesa تحت Credentials.',
      'انتقل إلى API Keys، وأنشئ مفتاحًا بالصلاحيتين express.pay وtransactions.read، وانسخه.',
    ],
    daraja: [
      'سجّل الدخول في developer.safaricom.co.ke وافتح My Apps.',
      'افتح تطبيق Paybill أو Till، وانسخ Consumer key وConsumer secret.',
      'خذ Passkey من رسالة Safaricom عن التفعيل.',
    ],
  },
  providerKind: {
    link: 'يدفع العملاء في صفحته',
    prompt: 'يرسل طلبًا إلى الهاتف: يؤكد العميل برقمه السري',
  },
  providerLimits: {
    moosyl: 'لا استرداد عبر Moosyl. أعد المبلغ خارجه، ثم سجّل استرداد الدفعة يدويًا.',
    moflay: 'لا تعيد واجهة Moflay أي مبلغ. أعده من Till أو Paybill، ثم سجّل استرداد الدفعة يدويًا.',
    daraja: 'أعد المبلغ من Till أو Paybill، ثم سجّل استرداد الدفعة يدويًا.',
  },
};
