import { audit } from './ar/audit.ts';
import { first } from './ar/first.ts';
import { help } from './ar/help.ts';
import { rest } from './ar/rest.ts';
import type { Dictionary } from './en.ts';

/**
 * Modern standard Arabic, the same in Riyadh and Nouakchott. One word for one thing: فاتورة (invoice), مسودة (draft),
 * إصدار (finalize), إلغاء (void an invoice), إبطال (void a payment), تراجع (the button that cancels a dialog), استرداد
 * (refund), حجز، تحصيل، فك الحجز (hold, collect, release), دفعة (payment), قيد (entry; to book), السجل (timeline), رابط دفع
 * (link), طلب على الهاتف (prompt), مزوّد الدفع (provider), اتصال (connection), ربط (to connect), إيقاف مؤقت (pause), عنوان
 * الاستقبال (hook), إشعار (a call at it), الرمز السري (its secret), الرقم السري (a PIN), حدث (event), إعادة المعالجة
 * (replay), المطابقة (sweep), المراجعة (review), نقطة استلام (endpoint), رسالة (message), تسليم (delivery), محاولة
 * (attempt), رسالة فحص (ping), مفتاح (key), تجديد (rotate), وضع الاختبار، الوضع الفعلي (modes), بيئة التجربة (sandbox),
 * التحقق بخطوتين (second factor), جلسة (session), إعادة التحميل (reload). Daftar and the payment companies are masculine;
 * their own names, and menus in their dashboards, stay as they write them. An amount has its currency at its left,
 * `SAR 290.00`. Nouns after a number come from `ar/counted.ts`; what begins or ends in a sign is made an island by
 * `leftToRight`.
 */
export const ar: Dictionary = { ...first, ...rest, audit, help };
