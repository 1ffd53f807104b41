import { describe, expect, test } from 'bun:test';
import { documentWordsIn } from '../../server/documents/words/words.ts';
import { mailWordsIn } from '../../server/mail/words/words.ts';
import { maskedPhone } from '../../server/pay/speech.ts';
import { wordsIn } from '../../server/pay/words/words.ts';
import { languages } from '../../shared/languages.ts';
import { englishWord, straightApostrophe, unFrench } from '../support/spoken.ts';
import { plain } from './payer.ts';

/** Every sentence, with `{1}` and `{2}` where something is put in. */
function sentencesOf(words: object): [key: string, sentence: string][] {
  return Object.entries(words).flatMap(([key, value]) => flat(key, value));
}

function flat(key: string, value: unknown): [string, string][] {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value === 'function') return flat(key, value(key === 'items' ? 3 : '{1}', '{2}', '{3}'));
  return Object.entries(value as object).flatMap(([name, inner]) => flat(`${key}.${name}`, inner));
}

const holesIn = (sentence: string) => [...new Set(sentence.match(/\{\d\}/g) ?? [])].sort();

/** What a customer reads: the page, the mail, the document. */
const customersWords = { page: wordsIn, mail: mailWordsIn, document: documentWordsIn };

/** Words that English and French share, and codes that are the same everywhere. */
const shared = ['subtotal', 'total', 'note', 'testSubject', 'description', 'introduced', 'page'];

const each = Object.entries(customersWords).flatMap(([where, words]) =>
  languages.map((language) => [where, language, words.en, words[language]] as const),
);

describe.each(each)('what the %s says in %s', (_where, language, inEnglish, words) => {
  const english = new Map(sentencesOf(inEnglish));
  const sentences = sentencesOf(words);

  test('everything is said, with everything that belongs into it', () => {
    expect(sentences.map(([key]) => key)).toEqual([...english.keys()]);
    const wrong = sentences.filter(
      ([key, sentence]) => holesIn(sentence).join() !== holesIn(english.get(key) ?? '').join(),
    );
    expect(wrong).toEqual([]);
  });

  test('nothing is left in English, and nothing shouts', () => {
    const same = sentences.filter(([key, text]) => language !== 'en' && text === english.get(key));
    expect(same.map(([key]) => key).filter((key) => !shared.includes(key))).toEqual([]);
    const half = sentences.filter(([, text]) => language !== 'en' && englishWord.test(text));
    expect(half).toEqual([]);
    expect(sentences.filter(([, text]) => /[!！]|webhook/i.test(text))).toEqual([]);
  });

  test('apostrophes and the spaces of French are as they are printed', () => {
    expect(sentences.filter(([, text]) => straightApostrophe.test(text))).toEqual([]);
    expect(sentences.filter(([, text]) => language === 'fr' && unFrench.test(text))).toEqual([]);
  });
});

describe('counts take the form their language has for them', () => {
  test.each([
    [1, 'بند واحد'],
    [2, 'بندان'],
    [3, '3 بنود'],
    [11, '11 بندًا'],
    [100, '100 بند'],
  ])('%d in Arabic', (count, said) => {
    expect(wordsIn.ar.items(count)).toBe(said);
  });

  test('in the others', () => {
    expect([wordsIn.en.items(1), wordsIn.en.items(2)]).toEqual(['1 item', '2 items']);
    expect([wordsIn.fr.items(1), wordsIn.fr.items(2)]).toEqual(['1 article', '2 articles']);
    expect([wordsIn.sw.items(1), wordsIn.sw.items(2)]).toEqual(['Kitu 1', 'Vitu 2']);
  });
});

test.each([
  ['+254712345678', '+254 7•• •••678'],
  ['+22245123456', '+222 4• •• •4 56'],
  ['+966512345678', '+966 5• ••• •678'],
])('%s is shown as its owner knows it, and no more', (phone, shown) => {
  expect(plain(maskedPhone(phone))).toBe(shown);
});
