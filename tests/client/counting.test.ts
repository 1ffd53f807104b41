import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import { quantityText, rateText, relativeText } from '../../client/i18n/format.ts';
import { speak } from '../../client/i18n/i18n.ts';
import type { Language } from '../../shared/languages.ts';
import { dictionaries } from '../support/dictionaries.ts';
import { leavesOf } from './dictionary-paths.ts';

const documentBefore = globalThis.document;

beforeAll(() => {
  globalThis.document = { documentElement: {} } as Document;
});

afterAll(() => {
  globalThis.document = documentBefore;
});

/** What people would count with on a page: none, one, a pair, a few, a dozen or so, a hundred. */
const counts = [0, 1, 2, 3, 11, 100];

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

describe('how long ago', () => {
  /** In the evening, so that the day before is more than a few hours away. */
  const now = new Date(2026, 10, 22, 20, 30).getTime();

  const said: Readonly<Record<Language, Readonly<Record<string, readonly string[]>>>> = {
    en: {
      seconds: counts.slice(0, 5).map(() => 'just now'),
      minutes: ['just now', '1 minute ago', '2 minutes ago', '3 minutes ago', '11 minutes ago', '1 hour ago'],
      hours: ['just now', '1 hour ago', '2 hours ago', '3 hours ago', '11 hours ago', '4 days ago'],
      days: ['just now', 'yesterday', '2 days ago', '3 days ago', 'Nov 11', 'Aug 14'],
    },
    ar: {
      seconds: counts.slice(0, 5).map(() => 'قبل لحظات'),
      minutes: [
        'قبل لحظات',
        'قبل دقيقة واحدة',
        'قبل دقيقتين',
        'قبل 3 دقائق',
        'قبل 11 دقيقة',
        'قبل ساعة واحدة',
      ],
      hours: ['قبل لحظات', 'قبل ساعة واحدة', 'قبل ساعتين', 'قبل 3 ساعات', 'قبل 11 ساعة', 'قبل 4 أيام'],
      days: ['قبل لحظات', 'أمس', 'أول أمس', 'قبل 3 أيام', '11 نوفمبر', '14 أغسطس'],
    },
    fr: {
      seconds: counts.slice(0, 5).map(() => 'à l’instant'),
      minutes: [
        'à l’instant',
        'il y a 1 minute',
        'il y a 2 minutes',
        'il y a 3 minutes',
        'il y a 11 minutes',
        'il y a 1 heure',
      ],
      hours: [
        'à l’instant',
        'il y a 1 heure',
        'il y a 2 heures',
        'il y a 3 heures',
        'il y a 11 heures',
        'il y a 4 jours',
      ],
      days: ['à l’instant', 'hier', 'avant-hier', 'il y a 3 jours', '11 nov.', '14 août'],
    },
    sw: {
      seconds: counts.slice(0, 5).map(() => 'sasa hivi'),
      minutes: [
        'sasa hivi',
        'dakika 1 iliyopita',
        'dakika 2 zilizopita',
        'dakika 3 zilizopita',
        'dakika 11 zilizopita',
        'saa 1 iliyopita',
      ],
      hours: [
        'sasa hivi',
        'saa 1 iliyopita',
        'saa 2 zilizopita',
        'saa 3 zilizopita',
        'saa 11 zilizopita',
        'siku 4 zilizopita',
      ],
      days: ['sasa hivi', 'jana', 'juzi', 'siku 3 zilizopita', '11 Nov', '14 Ago'],
    },
  };
  const sizes: Readonly<Record<string, number>> = {
    seconds: second,
    minutes: minute,
    hours: hour,
    days: day,
  };

  test.each(Object.entries(said))('is said in %s as people say it', async (language, byUnit) => {
    await speak(language as Language);
    for (const [unit, wanted] of Object.entries(byUnit)) {
      const size = sizes[unit] ?? 0;
      const texts = counts.slice(0, wanted.length).map((count) => relativeText(now - count * size, now));
      expect(texts).toEqual([...wanted]);
    }
  });

  test('yesterday is the day before, not whatever is a day and some hours old', async () => {
    await speak('en');
    expect(relativeText(now - day - 20 * hour, now)).toBe('yesterday');
    expect(relativeText(now - day - 22 * hour, now)).toBe('2 days ago');
    expect(relativeText(now + day + 4 * hour, now)).toBe('in 2 days');
  });

  test('what is about to happen has not just happened', async () => {
    await speak('en');
    expect([20, 50, 120].map((seconds) => relativeText(now + seconds * second, now))).toEqual([
      'now',
      'in 50 seconds',
      'in 2 minutes',
    ]);
  });
});

describe('quantities and rates', () => {
  test.each<[Language, string, string, string]>([
    ['en', '2.5', '15%', '5.5%'],
    ['ar', '2.5', '15%', '5.5%'],
    ['fr', '2,5', '15 %', '5,5 %'],
    ['sw', '2.5', '15%', '5.5%'],
  ])('are written as %s writes numbers', async (language, quantity, whole, broken) => {
    await speak(language);
    const plain = (text: string) => text.replace(/\s/g, ' ');
    expect([quantityText(2500), rateText(15_000), rateText(5500)].map(plain)).toEqual([
      quantity,
      whole,
      broken,
    ]);
  });
});

type Sentence = (...counts: number[]) => unknown;

const countedIn = (dictionary: unknown) =>
  leavesOf(dictionary).flatMap(([path, said]) =>
    typeof said === 'function' && !takesFacts.test(path) ? [{ path, said: said as Sentence }] : [],
  );

/** They take what they say as an object or a list, or a currency before the number. */
const takesFacts =
  /^(?:errors|timeline\/kinds|events\/replayAllTitle|common\/list|invoiceForm\/decimalsAmount)\b/;

const saidFor = (sentence: Sentence, count: number) => String(sentence(count, count, count, count));

describe('a counted thing', () => {
  test.each<[Language, readonly string[]]>([
    ['en', ['0 invoices', '1 invoice', '2 invoices', '3 invoices', '11 invoices', '100 invoices']],
    ['ar', ['لا فواتير', 'فاتورة واحدة', 'فاتورتان', '3 فواتير', '11 فاتورة', '100 فاتورة']],
    ['fr', ['0 facture', '1 facture', '2 factures', '3 factures', '11 factures', '100 factures']],
    ['sw', ['ankara 0', 'ankara 1', 'ankara 2', 'ankara 3', 'ankara 11', 'ankara 100']],
  ])('has its forms in %s', (language, wanted) => {
    expect(counts.map((count) => dictionaries[language].customers.detail.invoices(count))).toEqual([
      ...wanted,
    ]);
  });

  test.each<[Language, readonly string[]]>([
    ['en', ['0 fields need', 'One field needs', '2 fields need', '3 fields need', '11 fields need']],
    ['ar', ['لا حقول تحتاج', 'حقل واحد يحتاج', 'حقلان يحتاجان', '3 حقول تحتاج', '11 حقلًا تحتاج']],
    ['fr', ['0 champ est', '1 champ est', '2 champs sont', '3 champs sont', '11 champs sont']],
    ['sw', ['Sehemu 0 zinahitaji', 'Sehemu moja inahitaji', 'Sehemu 2 zinahitaji', 'Sehemu 3 zinahitaji']],
  ])('has a verb that agrees with it in %s', (language, wanted) => {
    const said = counts.map((count) => dictionaries[language].invoiceForm.problems(count));
    for (const [index, start] of wanted.entries()) expect(said[index]).toStartWith(start);
  });
});

describe.each(Object.entries(dictionaries))('every counted sentence of %s', (language, dictionary) => {
  const sentences = countedIn(dictionary);
  const plural = new Intl.PluralRules(language);

  test('tells each number from every other', () => {
    const mixedUp = sentences.filter(({ said }) => {
      const texts = counts.map((count) => saidFor(said, count));
      return texts[1] !== texts[3] && new Set(texts).size < texts.length;
    });
    expect(mixedUp.map(({ path, said }) => `${path}: ${saidFor(said, 0)}`)).toEqual([]);
  });

  test('has the form that its number asks for', () => {
    const wrong = sentences.flatMap(({ path, said }) => {
      const shapes = counts.flatMap((count) => {
        const [text, number] = [saidFor(said, count), new RegExp(`(?<!\\d)${count}(?!\\d)`, 'g')];
        // None of something may be a sentence of its own; what names the number follows its rule.
        return number.test(text) ? [{ form: plural.select(count), shape: text.replace(number, '#') }] : [];
      });
      return [...Map.groupBy(shapes, ({ form }) => form)].flatMap(([form, alike]) =>
        new Set(alike.map(({ shape }) => shape)).size > 1 ? [`${path} ${form}: ${alike[0]?.shape}`] : [],
      );
    });
    expect(wrong).toEqual([]);
  });
});
