import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import { moneyText, numberText, relativeText } from '../../client/i18n/format.ts';
import { inSentence, language, speak, speakOfEverything, t } from '../../client/i18n/i18n.ts';

const documentBefore = globalThis.document;

beforeAll(() => {
  globalThis.document = { documentElement: {} } as Document;
});

afterAll(() => {
  globalThis.document = documentBefore;
});

describe('a change of language', () => {
  test('changes words, numbers, money and times, and names itself on the page', async () => {
    await speak('fr');
    expect(t.shell.invoices()).toBe('Factures');
    expect(moneyText(123_456, 'SAR').replace(/\s/g, ' ')).toBe('1 234,56 SAR');
    expect(document.documentElement).toMatchObject({ lang: 'fr', dir: 'ltr' });
    await speak('ar');
    expect(t.shell.invoices()).toBe('الفواتير');
    expect(document.documentElement).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(numberText(1234)).toBe('1,234');
    expect(relativeText(0, 3 * 60_000)).toBe('قبل 3 دقائق');
  });

  test('of two choices in a row the second holds', async () => {
    await Promise.all([speak('sw'), speak('en')]);
    expect(language()).toBe('en');
    expect(t.shell.invoices()).toBe('Invoices');
  });

  test('once the rest is known, it is known in every language', async () => {
    await speak('en');
    await speakOfEverything();
    expect(t.reviews.title()).toBe('Review');
    await speak('fr');
    expect(t.reviews.title()).toBe('À examiner');
  });
});

describe('a value in a sentence keeps its own direction', () => {
  test('in Arabic each one is isolated; in the others, what is read from right to left', async () => {
    await speak('ar');
    expect(t.invoiceForm.finalized('INV-000042')).toContain('\u2068INV-000042\u2069');
    expect(inSentence('')).toBe('');
    await speak('fr');
    expect(t.invoiceForm.finalized('INV-000042')).toStartWith('INV-000042 ');
    expect(t.invoiceForm.customerNew('سارة')).toContain('\u2068سارة\u2069');
  });

  test('an amount carries no marks of its own that would turn it round', async () => {
    await speak('ar');
    expect(moneyText(-123_450, 'SAR')).toBe('-SAR\u00a01,234.50');
  });
});
