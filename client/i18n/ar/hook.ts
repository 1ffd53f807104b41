import { leftToRight } from '../../../shared/bidi.ts';
import type {
  hookHealth as englishHealth,
  hookPanel as englishPanel,
  recheck as englishRecheck,
} from '../en/hook.ts';
import { pluralOf } from '../plural.ts';
import { calls, times } from './counted.ts';

const plural = pluralOf('ar');

export const hookPanel: typeof englishPanel = {
  trouble: (provider) => `حل مشكلات ${provider}`,
  title: 'عنوان الاستقبال',
  lead: (provider) => `عبر هذا العنوان يُبلغ ${provider} دفترَك بما يحدث.`,
  url: 'العنوان',
  states: {
    verified: (provider) => `أكّد ${provider} عنوان الاستقبال. كل الأحداث تصل إلى دفتر.`,
    registered: (provider) => `مسجَّل لدى ${provider}. ينتظر دفتر أول حدث منه.`,
    manual: (provider) => `مُعدّ يدويًا. ينتظر دفتر أول حدث من ${provider}.`,
    unregistered: (provider) => `لا يعرف ${provider} عنوان الاستقبال بعد، فلا يصل إلى دفتر شيء.`,
    failed: (provider) => `لم يقبل ${provider} عنوان الاستقبال، فلا يصل إلى دفتر شيء.`,
  },
  noSecretYet: (provider) => `بقيت خطوتان: أضف العنوان لدى ${provider}، وضع الرمز السري في دفتر.`,
  none: 'لا حاجة إلى إعداد',
  noneText: (provider) =>
    `مع كل طلب على الهاتف يُعطى ${provider} عنوانًا خاصًا لا يمكن تخمينه، ويسأله دفتر قبل أن يصدّق أي إشعار.`,
  listening: 'بانتظار حدث…',
  listeningText: 'أجرِ دفعة اختبار، أو أرسل حدث اختبار من لوحة تحكم المزوّد.',
  listeningSandbox: 'ادفع فاتورة اختبار ليصل أول حدث.',
  received: (time) => `وصل في ${time}`,
  register: 'تسجيل عنوان الاستقبال',
  registerAgain: 'إعادة التسجيل',
  registering: 'جارٍ التسجيل…',
  registered: 'سُجّل عنوان الاستقبال.',
  registerFailed: 'لم يقبل المزوّد عنوان الاستقبال. السبب مذكور بجانبه.',
  byHand: 'الإعداد يدويًا',
  byHandTitle: 'إعداد عنوان الاستقبال يدويًا',
  byHandConfirm: 'هل تريد إنشاء رمز سري جديد؟',
  byHandConfirmText:
    'يأخذ عنوان الاستقبال رمزًا سريًا جديدًا يظهر مرة واحدة. وتُرفض الإشعارات ذات الرمز القديم فور استبداله.',
  byHandAction: 'إنشاء رمز سري',
  secret: 'الرمز السري',
  secretOnce: 'انسخه الآن: لن يظهر مرة أخرى.',
  steps: {
    moyasar: [
      'في لوحة تحكم Moyasar افتح Settings → Webhooks وأضف عنوانًا.',
      'الصق العنوان، واختر POST طريقةً للإرسال.',
      'الصق الرمز السري. اترك كل الأحداث مفعّلة، ثم احفظ.',
    ],
    moosyl: [
      'في لوحة تحكم Moosyl أضف العنوان أعلاه تحت Webhooks.',
      'اترك كل الأحداث مفعّلة، ثم احفظ.',
      'انسخ الرمز السري الذي يظهر هناك، والصقه هنا.',
    ],
    moflay: [
      'في لوحة تحكم Moflay أضف العنوان أعلاه تحت Webhooks.',
      'اختر payment.completed وpayment.failed وpayment.canceled، ثم احفظ.',
      `انسخ الرمز السري للتوقيع، وهو يبدأ بـ ${leftToRight('whsec_')}، والصقه هنا.`,
    ],
  },
  anyProviderSteps: [
    'في لوحة تحكم المزوّد أضف العنوان أعلاه وجهةً للأحداث.',
    'انسخ الرمز السري الذي يظهر هناك، والصقه هنا.',
  ],
  giveSecret: (provider) => `الرمز السري الذي يعرضه ${provider}`,
  saveSecret: 'حفظ الرمز السري',
  secretSaved: 'حُفظ الرمز السري. دفتر جاهز للاستقبال.',
  correct: 'تصحيح الرمز السري',
  correctTitle: 'تصحيح الرمز السري لعنوان الاستقبال',
  correctText: 'أدخل الرمز السري الذي تعرضه لوحة تحكم المزوّد لهذا العنوان.',
  secretNeeded: 'الصق الرمز السري.',
  keepOld: 'الرمز السابق',
  keepOldFor: {
    none: 'ينتهي فورًا',
    day: 'يبقى صالحًا 24 ساعة',
    week: 'يبقى صالحًا 7 أيام',
  },
  keepOldHelp: 'أبقِه إن كان المزوّد قد يوقّع به إشعارات لبعض الوقت.',
};

export const hookHealth: typeof englishHealth = {
  title: 'هل تصل كل الإشعارات؟',
  check: 'تحقق الآن',
  checking: 'جارٍ التحقق…',
  checkedAt: (time) => `آخر تحقق في ${time}`,
  good: 'كل الإشعارات تصل إلى دفتر',
  goodText: 'قائمة المزوّد ودفترك متطابقان.',
  goodTextQuiet: 'لا يظهر في دفترك أي إشعار ضائع أو مرفوض.',
  times: (count, raw) => times(raw, count),
  since: 'أول مرة',
  said: 'ما قيل:',
  findings: {
    not_registered: 'لا يعرف المزوّد عنوان الاستقبال هذا',
    registered_elsewhere: 'يرسل المزوّد إشعاراته إلى عنوان آخر',
    not_verified: 'لم يُؤكَّد عنوان الاستقبال بعد',
    types_missing: 'بعض أنواع الأحداث معطّلة هناك',
    wrong_secret: 'وصلت إشعارات برمز سري خاطئ فرُفضت',
    other_mode: 'تصل إلى هنا أحداث من الوضع الآخر',
    calls_fail_there: 'يقول المزوّد إن إشعاراته رُدّت',
    server_unreachable: 'لا يستطيع المزوّد الوصول إلى هذا الخادم',
    events_missing: 'وُجدت دفعات لم يصل عنها أي حدث',
    audit_impossible: 'تعذّر سؤال المزوّد عن عنوان الاستقبال',
  },
  causes: {
    not_registered: 'لم يُعدّ هناك قط، أو حذفه أحدهم من لوحة تحكم المزوّد.',
    registered_elsewhere: 'انتقل دفتر إلى عنوان آخر بعد ذلك، أو يستعمل خادم آخر الحساب نفسه.',
    not_verified: 'يرسل المزوّد رمزًا مرة واحدة ليتأكد أن العنوان لك. لم يصل ذلك الإشعار.',
    types_missing: 'قلّص أحدهم قائمة الأحداث في لوحة تحكم المزوّد.',
    wrong_secret:
      'تغيّر الرمز السري عند أحد الطرفين فقط، أو أنه رمز البيئة الأخرى. وإلا فربما يحاول أحدهم تخمينه.',
    other_mode: 'أُعدّ عنوان الاستقبال في الوضع الآخر من الحساب. لا تُعدّ أحداث كهذه دفعًا هنا.',
    calls_fail_there: 'أجاب خادم آخر أمام دفتر بدلًا منه، أو رفض دفتر الإثبات.',
    server_unreachable:
      'العنوان غير متاح من الإنترنت، أو اسم النطاق لا يشير إلى هنا، أو انتهت صلاحية الشهادة.',
    events_missing: 'ضاعت الإشعارات في الطريق. لكن المطابقة وجدت المبالغ، فلا ينقص الدفتر شيء.',
    audit_impossible: 'لم ترد واجهة API لدى المزوّد، أو لا يملك المفتاح صلاحية الاطلاع على عناوين الاستقبال.',
  },
  remedies: {
    not_registered: 'أعدّه من جديد.',
    registered_elsewhere: 'سجّل هذا العنوان. واحذف الآخر هناك إن لم يحتج إليه شيء آخر.',
    not_verified: 'سجّله من جديد؛ يُرسل رمز جديد.',
    types_missing: 'سجّله من جديد، أو فعّلها في لوحة تحكم المزوّد.',
    wrong_secret: 'ضع الرمز السري نفسه عند الطرفين؛ ثم يمكن فحص الإشعارات المرفوضة من جديد.',
    other_mode: 'أعدّ عنوان الاستقبال في وضع هذا الاتصال.',
    calls_fail_there:
      'انظر في الإشعارات المرفوضة. وإن لم تجد شيئًا فافحص الخادم الوسيط (proxy) أمام هذا الخادم.',
    server_unreachable: 'افتح العنوان من هاتف خارج شبكتك، وتحقق من DAFTAR_URL.',
    events_missing: 'قارن العنوان في لوحة تحكم المزوّد بهذا العنوان.',
    audit_impossible: 'تحقق مجددًا بعد دقيقة؛ وإن تكرر الأمر فاختبر مفتاح الاتصال.',
  },
  copyUrl: 'العنوان',
  dashboard: (provider) => `فتح لوحة تحكم ${provider}`,
  refused: 'عرض الإشعارات المرفوضة',
  secrets: 'الرموز السرية لعنوان الاستقبال',
  newest: 'الرمز الأحدث',
  older: 'الرمز الأقدم',
  used: (count, raw) =>
    plural(raw, {
      zero: 'لم يثبت أيًّا من أحدث الأحداث',
      one: 'أثبت أحدث حدث',
      two: 'أثبت أحدث حدثين',
      other: `أثبت ${count} من أحدث الأحداث`,
    }),
  lastUsed: '· آخر مرة',
  olderValid: 'ضُبط',
  until: 'صالح حتى',
  noEnd: 'صالح بلا نهاية',
  endNow: 'إنهاؤه الآن',
  endTitle: 'هل تريد إنهاء الرمز الأقدم؟',
  endText: 'تُرفض بعد ذلك الإشعارات التي ما زالت تُثبت به.',
  endAction: 'إنهاء الرمز الأقدم',
  ended: 'الرمز الأحدث وحده صالح الآن.',
};

export const recheck: typeof englishRecheck = {
  title: 'الإشعارات ذات الرمز الخاطئ محفوظة',
  text: 'بعد تصحيح الرمز السري يستطيع دفتر الحكم عليها من جديد. ما يصح منها يُقبل كأنه وصل الآن، ولا يُحتسب شيء مرتين.',
  ready: 'صُحّح الرمز السري بعد رفض إشعارات',
  action: 'فحصها من جديد',
  checking: 'جارٍ الفحص…',
  nothing: 'لم يعد أي إشعار مرفوض محفوظًا.',
  report: (checked, taken, still) => `المفحوص ${checked}: المقبول ${taken}، والمرفوض ${still}.`,
  allTaken: (taken, raw) =>
    plural(raw, {
      zero: 'لم يُقبل أي إشعار.',
      one: 'قُبل الإشعار.',
      two: 'قُبل الإشعاران.',
      other: `قُبلت كلها: ${calls(raw, taken)}.`,
    }),
  noneTaken: (still, raw) =>
    plural(raw, {
      zero: 'لم يبق أي إشعار مرفوضًا.',
      one: 'ما زال مرفوضًا: رمزه السري غير الذي لدى دفتر الآن.',
      two: 'ما زالا مرفوضين: رمزهما السري غير الذي لدى دفتر الآن.',
      other: `ما زالت كلها مرفوضة (${calls(raw, still)}): رمزها السري غير الذي لدى دفتر الآن.`,
    }),
};
