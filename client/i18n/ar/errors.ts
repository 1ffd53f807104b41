import { leftToRight } from '../../../shared/bidi.ts';
import { formatMoney } from '../../../shared/money.ts';
import { userRoles } from '../../../shared/roles.ts';
import type { errors as english } from '../en/errors.ts';
import { pluralOf } from '../plural.ts';
import { people } from './people.ts';

const plural = pluralOf('ar');

type Facts = Parameters<(typeof english)['checkout.amount_not_chargeable']>[0];

function notChargeable({ currency, amountMinorMin, amountMinorMax, amountMinorStep, reason }: Facts): string {
  const money = (amountMinor: unknown) =>
    typeof amountMinor === 'number' && typeof currency === 'string'
      ? leftToRight(formatMoney({ amountMinor, currency }, 'ar'))
      : null;
  if (reason === 'amounts_unproven')
    return `يقبل الاتصال ${money(amountMinorMax)} على الأكثر إلى أن تثبت دفعة صغيرة صحة مبالغه. أجرِ ذلك في صفحة الاتصال.`;
  if (money(amountMinorMin)) return `لا يمكن تحصيل هذا المبلغ: الحد الأدنى ${money(amountMinorMin)}.`;
  if (money(amountMinorMax)) return `لا يمكن تحصيل هذا المبلغ: الحد الأعلى ${money(amountMinorMax)}.`;
  if (money(amountMinorStep)) return `المبالغ الصحيحة فقط مقبولة: مضاعفات ${money(amountMinorStep)}.`;
  return 'لا يمكن تحصيل هذا المبلغ.';
}

function forbidden({ roles }: Facts): string {
  const codes = String(roles ?? '').split(',');
  const names = userRoles.filter((role) => codes.includes(role)).map((role) => people.roles[role]);
  const may = new Intl.ListFormat('ar', { type: 'disjunction' }).format(names);
  return names.length > 0
    ? `لا يتيح لك دورك هذا، بل يلزم دور ${may}. اطلبه من مالك الدفتر.`
    : 'لا يملك حسابك هذه الصلاحية. اطلبها من مالك الدفتر.';
}

function minutesToWait(retryAfterSeconds: Facts[string] | undefined): string {
  const minutes = typeof retryAfterSeconds === 'number' ? Math.ceil(retryAfterSeconds / 60) : 1;
  return plural(Math.max(minutes, 1), {
    one: 'دقيقة',
    two: 'دقيقتين',
    few: `${minutes} دقائق`,
    other: `${minutes} دقيقة`,
  });
}

export const errors: typeof english = {
  unreachable: () => 'لم يرد خادم دفتر. تحقق من الشبكة ثم أعد المحاولة.',
  'request.invalid': () => 'بعض البيانات غير صحيحة. صحّح الحقول المحددة ثم أعد المحاولة.',
  'request.not_signed_in': () => 'انتهت جلستك. سجّل الدخول من جديد.',
  'request.forbidden': (facts) => forbidden(facts),
  'request.wrong_origin': () =>
    'فُتحت الصفحة بعنوان غير الذي يعرفه الخادم. افتحها بالعنوان المحدد في DAFTAR_URL.',
  'request.prove_yourself': () => 'أكّد هويتك مرة أخرى للمتابعة.',
  'request.second_factor_needed': () => 'يشترط مالك الدفتر التحقق بخطوتين. أعدّه أولًا.',
  'request.not_found': () => 'لا يعرف الخادم هذا الطلب. أعد تحميل الصفحة.',
  'request.too_many': ({ retryAfterSeconds }) =>
    `محاولات كثيرة جدًا. انتظر ${minutesToWait(retryAfterSeconds)} ثم أعد المحاولة.`,
  'server.internal': () => 'حدث خلل في الخادم. أعد المحاولة؛ وإن تكرر فرقم الطلب يدل عليه في سجل الخادم.',
  'server.busy': () => 'الخادم مشغول. أعد المحاولة بعد لحظات.',
  'setup.link_invalid': () => 'لم يعد هذا الرابط صالحًا. أعد تشغيل دفتر: يطبع رابطًا جديدًا.',
  'setup.already_done': () => 'لهذا الدفتر مالك من قبل. سجّل الدخول بدلًا من ذلك.',
  'account.email_taken': () => 'يوجد حساب بهذا البريد الإلكتروني من قبل.',
  'account.password_weak': () => 'كلمة المرور سهلة التخمين. اختر كلمة أطول.',
  'account.proof_wrong': () => 'ما كتبته غير صحيح. تحقق منه وأعد المحاولة.',
  'account.code_wrong': () => 'الرمز غير صحيح أو استُعمل من قبل. انتظر الرمز التالي واكتبه.',
  'account.second_factor_on': () => 'تطبيق المصادقة مُعدّ من قبل. أزله أولًا.',
  'account.second_factor_off': () => 'التحقق بخطوتين غير مُعدّ.',
  'account.passkey_not_found': () => 'لم يعد مفتاح المرور هذا في حسابك.',
  'account.session_not_found': () => 'انتهت هذه الجلسة من قبل.',
  'people.not_found': () => 'لم يعد هذا الشخص في الدفتر.',
  'people.last_owner': () => 'لا بد للدفتر من مالك. عيّن مالكًا آخر أولًا.',
  'people.owner_only': () => 'هذا الإجراء على مالك لا يملكه إلا مالك آخر. اطلبه من أحد المالكين.',
  'people.not_yourself': () => 'لا يمكنك تغيير دورك أو إزالة نفسك. اطلب ذلك من مالك أو مدير آخر.',
  'invite.not_valid': () => 'استُعملت هذه الدعوة أو سُحبت أو انتهت مدتها. اطلب دعوة جديدة ممن دعاك.',
  'invite.not_found': () => 'استُعملت هذه الدعوة أو سُحبت من قبل.',
  'saved_view.not_found': () => 'هذا العرض لم يعد موجودًا.',
  'saved_view.name_taken': () => 'لهذه القائمة عرض محفوظ بهذا الاسم. اختر اسمًا آخر.',
  'saved_view.too_many': () => 'بلغت أكبر عدد من العروض المحفوظة. احذف أحدها أولًا.',
  'connection.not_found': () => 'هذا الاتصال غير موجود.',
  'connection.credentials_invalid': () => 'بيانات الاعتماد لا تبدو صحيحة. صحّح الحقول المحددة.',
  'connection.mode_mismatch': () => 'المفتاح من الوضع الآخر. يبقى الاتصال في الوضع الذي أُنشئ فيه.',
  'connection.sandbox_off': () => 'بيئة التجربة متوقفة على هذا الخادم (DAFTAR_SANDBOX).',
  'connection.sandbox_is_test_only': () => 'تعمل بيئة التجربة في وضع الاختبار فقط.',
  'connection.hook_refused': () => 'لم يقبل المزوّد عنوان الاستقبال. سجّله من جديد أو أعدّه يدويًا.',
  'connection.sweep_running': () => 'تجري مطابقة هذا الاتصال الآن. انتظر نتيجتها.',
  'connection.paused': () => 'الاتصال متوقف مؤقتًا. استأنفه أولًا.',
  'connection.receipt_not_found': () =>
    'لا توجد دفعة صغيرة مدفوعة عبر هذا الاتصال بهذا الإيصال. انسخه من رسالة الدافع.',
  'connection.amounts_differ': () =>
    'يذكر الإيصال مبلغًا غير الذي طلبه دفتر، أي أن وحدة المبالغ مضبوطة خطأً. غيّرها أولًا.',
  'provider.unknown': () => 'لا يعرف دفتر هذا المزوّد.',
  'provider.wrong_key': () => 'رفض المزوّد المفتاح. استبدله في صفحة الاتصال.',
  'provider.blocked': () =>
    'حُجب الطلب قبل أن يصل إلى المزوّد. إن كان في حسابك قائمة عناوين IP مسموح بها فأضف عنوان هذا الخادم.',
  'provider.account_not_live': () => 'الحساب لدى المزوّد غير مفعّل بعد. أكمل تفعيله هناك.',
  'provider.refused': () => 'رفض المزوّد الطلب. السبب مذكور أدناه.',
  'provider.unreachable': () => 'تعذّر الوصول إلى المزوّد. أعد المحاولة بعد دقيقة.',
  'provider.timed_out': () => 'لم يرد المزوّد في الوقت المحدد. أعد المحاولة بعد دقيقة.',
  'provider.rate_limited': () => 'يطلب المزوّد التمهّل. أعد المحاولة بعد دقيقة.',
  'provider.answer_unreadable': () => 'لم يأت الرد من المزوّد نفسه. ربما يقف بينكما خادم وسيط (proxy).',
  'invoice.not_found': () => 'هذه الفاتورة غير موجودة. ربما كانت مسودة وحُذفت.',
  'invoice.not_draft': () => 'لا يمكن تعديل غير المسودات، ولهذه الفاتورة رقم.',
  'invoice.changed_meanwhile': () => 'غيّر شخص آخر هذه المسودة بعد أن فتحتها.',
  'invoice.not_open': () => 'لم تعد الفاتورة مفتوحة.',
  'invoice.being_voided': () => 'الفاتورة قيد الإلغاء.',
  'invoice.has_money': () => 'ورد مبلغ لهذه الفاتورة فلا يمكن إلغاؤها. أعده أولًا.',
  'invoice.void_unfinished': () => 'لم يُغلق أحد روابط الدفع لدى المزوّد بعد. أعد المحاولة بعد دقيقة.',
  'invoice.several_payments': () => 'بقي مبلغ في أكثر من دفعة لهذه الفاتورة. أعد مبلغ كل دفعة على حدة.',
  'invoice.no_email': () => 'لا يوجد بريد إلكتروني للعميل. اكتب عنوانًا، أو أضفه إلى العميل.',
  'invoice.empty': () => 'لا بنود في الفاتورة. أضف بندًا واحدًا على الأقل.',
  'invoice.total_zero': () => 'الإجمالي صفر. لا شيء مستحق للدفع.',
  'invoice.discount_too_large': () => 'أحد الخصومات أكبر من مبلغ بنده.',
  'invoice.amount_too_large': () => 'الإجمالي أكبر مما يستطيع دفتر التعامل معه.',
  'customer.not_found': () => 'هذا العميل غير موجود.',
  'customer.has_invoices': () =>
    'لهذا العميل فواتير، والفاتورة تبقى باسم عميلها. لا يُحذف إلا عميل بلا فواتير.',
  'checkout.not_found': () => 'رابط الدفع هذا غير موجود.',
  'checkout.no_connection': () => 'لا يوجد اتصال نشط يقبل هذه العملة. أضف اتصالًا أو استأنف متوقفًا.',
  'checkout.wrong_kind': () => 'يطلب هذا الاتصال الدفع بطريقة أخرى. اختر اتصالًا آخر.',
  'checkout.phone_invalid': () =>
    `لا يمكن إرسال طلب إلى هذا الرقم. اكتبه بالصيغة الدولية، مثل ${leftToRight('+254700000000')}.`,
  'checkout.prompt_waiting': () => 'أُرسل طلب إلى الهاتف قبل لحظات. انتظر الرد قبل أن تعيد الطلب.',
  'checkout.link_ending': () => 'يجري إلغاء رابط أقدم لهذه الفاتورة لدى المزوّد. أعد المحاولة بعد لحظات.',
  'checkout.amount_not_chargeable': (facts) => notChargeable(facts),
  'checkout.currency_not_supported': () => 'لا يقبل المزوّد هذه العملة.',
  'payment.not_found': () => 'هذه الدفعة غير موجودة.',
  'payment.nothing_left': () => 'لم يبق من هذه الدفعة ما يُسترد أو يُحصَّل.',
  'payment.amount_too_large': () => 'هذا أكثر مما بقي من الدفعة.',
  'payment.action_not_found': () => 'هذا الإجراء غير موجود.',
  'payment.action_in_flight': () => 'يجري إجراء آخر على هذه الدفعة. انتظر رد المزوّد.',
  'payment.by_hand_only': () =>
    'لا تتيح واجهة API لدى المزوّد ذلك. أجرِه في لوحة تحكم المزوّد، ثم سجّله هنا يدويًا.',
  'event.not_found': () => 'هذا الحدث غير موجود.',
  'event.in_work': () => 'تجري معالجة الحدث. انتظر حتى تنتهي.',
  'refusal.not_found': () => 'لم يعد هذا الإشعار المرفوض محفوظًا. تُحذف الإشعارات المرفوضة بعد سبعة أيام.',
  'review.not_open': () => 'لم يعد هذا ينتظر قرارًا. ربما سبقك إليه غيرك.',
  'review.no_payment': () => 'لا يذكر هذا الحدث أي دفعة، فلا فاتورة تُختار له.',
  'review.other_mode': () => 'اختر فاتورة صادرة في وضع الحدث نفسه.',
  'review.cannot_match': () => 'لا يمكن تقييد هذه الدفعة على تلك الفاتورة: عملتها أو حالتها غير مناسبة.',
  'endpoint.not_found': () => 'لم تعد نقطة الاستلام هذه موجودة.',
  'endpoint.url_not_allowed': () =>
    `لا يمكن إرسال الرسائل إلى هذا العنوان. اكتب عنوانًا عامًا يبدأ بـ ${leftToRight('https://')} وليس فيه اسم مستخدم.`,
  'endpoint.disabled': () => 'نقطة الاستلام هذه معطّلة. فعّلها أولًا.',
  'message.not_found': () => 'هذه الرسالة غير موجودة.',
  'message.emptied': () =>
    'وصلت هذه الرسالة إلى الجميع منذ زمن فلم يعد محتواها محفوظًا، ولا يمكن إرسالها مجددًا.',
  'delivery.not_found': () => 'هذا التسليم غير موجود.',
  'delivery.in_work': () => 'تُرسل الرسالة في هذه اللحظة. انظر مجددًا بعد بضع ثوانٍ.',
  'key.not_found': () => 'هذا المفتاح غير موجود.',
  'key.not_active': () => 'انتهى هذا المفتاح أو حلّ محله مفتاح آخر. أنشئ مفتاحًا جديدًا، أو جدّد الذي حلّ محله.',
  'api.key_missing': () => `لم يحمل الطلب مفتاحًا. أرسله هكذا: ${leftToRight('Authorization: Bearer dk_…')}`,
  'api.key_invalid': () => 'هذا المفتاح غير معروف هنا. انسخه من جديد كاملًا، أو أنشئ مفتاحًا جديدًا.',
  'api.key_expired': () => 'انتهت صلاحية المفتاح. أنشئ مفتاحًا جديدًا.',
  'api.key_revoked': () => 'أُلغي المفتاح. أنشئ مفتاحًا جديدًا.',
  'api.scope_missing': () => 'لا يملك مفتاح API هذه الصلاحية. امنحها له أو استعمل مفتاحًا آخر.',
  'api.method_not_allowed': () => 'لا يعرف هذا العنوان من واجهة API هذه الطريقة (method).',
  'api.body_too_large': () => 'الطلب إلى واجهة API أكبر من المسموح.',
  'api.content_type': () => 'لا تقبل واجهة API إلا JSON.',
  'api.json_invalid': () => 'الطلب إلى واجهة API ليس JSON صحيحًا.',
  'api.idempotency_key_invalid': () =>
    'يتكون Idempotency-Key من حرف واحد إلى 255 حرفًا من أحرف ASCII المطبوعة.',
  'api.idempotency_mismatch': () =>
    'استُعمل Idempotency-Key هذا من قبل مع محتوى آخر. استعمل مفتاحًا جديدًا للطلب الجديد.',
  'api.idempotency_running': () =>
    'ما زال طلب آخر يحمل Idempotency-Key نفسه قيد التنفيذ. أعد المحاولة بعد بضع ثوانٍ.',
  'document.unavailable': () =>
    'لا يستطيع هذا الخادم إنشاء ملفات PDF: فالجزء الذي ينشئها غير متوفر لجهازه. أرسل الرابط بدلًا منها.',
  'sandbox.account_not_found': () => 'لم تعد بيئة التجربة تعرف هذا الحساب. أنشئ اتصالًا جديدًا ببيئة التجربة.',
  'mail.not_configured': ({ missing }: Facts) =>
    missing === 'sender'
      ? 'لم يُضبط عنوان المرسل. أضف بريدًا إلكترونيًا لنشاطك التجاري في الإعدادات، أو اضبط DAFTAR_MAIL_FROM على الخادم.'
      : `لم يُضبط خادم بريد. اضبط DAFTAR_SMTP_URL على الخادم، مثل ${leftToRight('smtps://user:password@smtp.example.com')}، ثم أعد تشغيل دفتر.`,
  'mail.refused': () => 'رفض خادم البريد الرسالة. تحقق من العنوان؛ وما قاله الخادم مذكور أدناه.',
  'mail.login_refused': () =>
    'رفض خادم البريد اسم المستخدم أو كلمة المرور في DAFTAR_SMTP_URL. صحّحهما ثم أعد تشغيل دفتر.',
  'mail.unreachable': () => 'تعذّر الوصول إلى خادم البريد. تحقق من DAFTAR_SMTP_URL ومن الشبكة.',
  'mail.timed_out': () => 'لم يرد خادم البريد في الوقت المحدد.',
};
