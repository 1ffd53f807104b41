import { describe, expect, test } from 'bun:test';
import { providersNamed } from '../../client/dashboard/names.ts';
import { errorStatus } from '../../shared/error-codes.ts';
import { languages } from '../../shared/languages.ts';
import { dictionaries } from '../support/dictionaries.ts';

describe.each(languages)('the help in %s', (language) => {
  const { help } = dictionaries[language];

  test('has a cause and a remedy for each error, told of no other one', () => {
    const codes = ['unreachable', ...Object.keys(errorStatus)];
    expect(Object.keys(help.errors).sort()).toEqual(codes.sort());
    const said = Object.values(help.errors).map((sentences) => sentences.join('\n'));
    expect(said.filter((text, i) => said.indexOf(text) !== i)).toEqual([]);
    const thin = Object.entries(help.errors).filter(
      ([, sentences]) =>
        sentences.length !== 2 || sentences.some((text) => text.length < 12 || !/[.؟?]$/.test(text)),
    );
    expect(thin).toEqual([]);
  });

  test('says of each provider what it takes, how it is tried and gone live with, and the end of each trouble', () => {
    for (const [provider, words] of Object.entries(help.providers)) {
      expect(providersNamed).toContain(provider);
      expect(words.goLive.length).toBeGreaterThan(3);
      expect(words.trouble.filter((row) => row.length !== 3 || row.some((text) => text === ''))).toEqual([]);
      const symptoms = words.trouble.map(([symptom]) => symptom);
      expect(new Set(symptoms).size).toBe(symptoms.length);
    }
    expect(Object.keys(help.providers)).toEqual([...providersNamed]);
  });

  test('leaves out no remedy of the providers’ own documents', () => {
    const told = JSON.stringify(help.providers);
    expect(remediesOfDocuments.filter((word) => !told.includes(word))).toEqual([]);
  });
});

/** Names and numbers that stand in them as they are, whatever the language. */
const remediesOfDocuments = [
  ...['Settings → API Keys', 'Settings → Webhooks', 'payment_paid', 'sk_live_', 'pk_'],
  ...['POST', '200', 'HTTPS', '30', 'Credentials', 'mof_live_', 'express.pay', 'transactions.read'],
  ...['payment.completed', 'payment.failed', 'payment.canceled', 'whsec_', 'support@moflay.com'],
  ...['DAFTAR_URL', 'My Apps', '1032', '1037', '2001'],
];
