import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import { quantityText, rateText, relativeText } from '../../client/i18n/format.ts';
import { speak } from '../../client/i18n/i18n.ts';
import type { Language } from '../../shared/languages.ts';

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
