import { pluralOf } from '../plural.ts';

const plural = pluralOf('ar');

/** A noun as it follows a number: `few` after 3 to 10, `many` after 11 to 99, `other` after whole hundreds. */
interface Noun {
  zero: string;
  one: string;
  two: string;
  few: string;
  many: string;
  other: string;
}

type Counted = (count: number, shown?: string) => string;

function counted({ zero, one, two, few, many, other }: Noun): Counted {
  return (count, shown = String(count)) =>
    plural(count, {
      zero,
      one,
      two,
      few: `${shown} ${few}`,
      many: `${shown} ${many}`,
      other: `${shown} ${other}`,
    });
}

export const attempts = counted({
  zero: 'لا محاولات',
  one: 'محاولة واحدة',
  two: 'محاولتان',
  few: 'محاولات',
  many: 'محاولة',
  other: 'محاولة',
});

export const calls = counted({
  zero: 'لا إشعارات',
  one: 'إشعار واحد',
  two: 'إشعاران',
  few: 'إشعارات',
  many: 'إشعارًا',
  other: 'إشعار',
});

export const connectionsCounted = counted({
  zero: 'لا اتصالات',
  one: 'اتصال واحد',
  two: 'اتصالان',
  few: 'اتصالات',
  many: 'اتصالًا',
  other: 'اتصال',
});

export const customers = counted({
  zero: 'لا عملاء',
  one: 'عميل واحد',
  two: 'عميلان',
  few: 'عملاء',
  many: 'عميلًا',
  other: 'عميل',
});

export const days = counted({
  zero: 'لا أيام',
  one: 'يوم واحد',
  two: 'يومان',
  few: 'أيام',
  many: 'يومًا',
  other: 'يوم',
});

export const eventsCounted = counted({
  zero: 'لا أحداث',
  one: 'حدث واحد',
  two: 'حدثان',
  few: 'أحداث',
  many: 'حدثًا',
  other: 'حدث',
});

export const invoicesCounted = counted({
  zero: 'لا فواتير',
  one: 'فاتورة واحدة',
  two: 'فاتورتان',
  few: 'فواتير',
  many: 'فاتورة',
  other: 'فاتورة',
});

export const letters = counted({
  zero: 'لا شيء',
  one: 'حرف واحد',
  two: 'حرفان',
  few: 'أحرف',
  many: 'حرفًا',
  other: 'حرف',
});

export const links = counted({
  zero: 'لا روابط دفع',
  one: 'رابط دفع واحد',
  two: 'رابطا دفع',
  few: 'روابط دفع',
  many: 'رابط دفع',
  other: 'رابط دفع',
});

export const mailsCounted = counted({
  zero: 'لا رسائل بريد',
  one: 'رسالة بريد واحدة',
  two: 'رسالتي بريد',
  few: 'رسائل بريد',
  many: 'رسالة بريد',
  other: 'رسالة بريد',
});

export const matters = counted({
  zero: 'لا أمور',
  one: 'أمر واحد',
  two: 'أمران',
  few: 'أمور',
  many: 'أمرًا',
  other: 'أمر',
});

export const messagesCounted = counted({
  zero: 'لا رسائل',
  one: 'رسالة واحدة',
  two: 'رسالتان',
  few: 'رسائل',
  many: 'رسالة',
  other: 'رسالة',
});

export const paymentsCounted = counted({
  zero: 'لا دفعات',
  one: 'دفعة واحدة',
  two: 'دفعتان',
  few: 'دفعات',
  many: 'دفعة',
  other: 'دفعة',
});

/** How often something happened: it stands in the accusative, so two is «مرتين». */
export const times = counted({
  zero: 'صفر مرات',
  one: 'مرة واحدة',
  two: 'مرتين',
  few: 'مرات',
  many: 'مرة',
  other: 'مرة',
});

/** What a form says above its marked fields. */
export function fieldsToCorrect(count: number): string {
  return plural(count, {
    zero: 'لا حقول تحتاج إلى تصحيح.',
    one: 'حقل واحد يحتاج إلى تصحيح.',
    two: 'حقلان يحتاجان إلى تصحيح.',
    few: `${count} حقول تحتاج إلى تصحيح.`,
    many: `${count} حقلًا تحتاج إلى تصحيح.`,
    other: `${count} حقل تحتاج إلى تصحيح.`,
  });
}
