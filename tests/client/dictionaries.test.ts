import { describe, expect, test } from 'bun:test';
import { ar } from '../../client/i18n/ar.ts';
import { first } from '../../client/i18n/en/first.ts';
import { en } from '../../client/i18n/en.ts';
import { fr } from '../../client/i18n/fr.ts';
import { sw } from '../../client/i18n/sw.ts';
import { dictionaries } from '../support/dictionaries.ts';
import { englishWord } from '../support/spoken.ts';
import { leavesOf, loadedWith, matches, pathsUsedIn, readSource, sourceFiles } from './dictionary-paths.ts';
import { givenTo, saidBy, samplesFor, textsOf } from './given.ts';

const translations = { ar, fr, sw };
const english = leavesOf(en);

/** Said by other sentences of a dictionary, not by a page: the roles in “your role may not do this”. */
const saidByWords = ['people/roles'];

/** Names, signs, and what Safaricom's own pages call a thing, whatever language they are read in. */
const names = [
  ...['Daftar', 'دفتر', '–', 'Consumer key', 'Consumer secret', 'Passkey', 'Shortcode'],
  ...['Paybill', 'Till (Buy Goods)', 'Kenya', 'Ping'],
];

/** Words that both languages really share; labels as the provider's English dashboard has them. */
const shared: Readonly<Record<keyof typeof translations, readonly string[]>> = {
  ar: [],
  fr: [
    'Pages',
    'Mode',
    'Test',
    'Messages',
    'E-mail',
    'Message',
    'Documentation',
    'Total',
    'Note',
    'Cause',
    'Action',
    'Description',
    'Types',
    'Type',
    'Secrets',
  ],
  sw: ['Secret key', 'Publishable key', 'API key', 'Secret token', 'Saudi Arabia', 'Mauritania'],
};

/** Sentences that are little more than what is put into them. */
const alike = ['common/introduced', 'shell/titled', 'deliveries/detail/took', 'endpoints/typeCount'];

type Sentence = (...values: unknown[]) => unknown;

describe('no word is missing, and none is left over', () => {
  const used = [
    ...new Set([...sourceFiles().flatMap((path) => pathsUsedIn(readSource(path))), ...saidByWords]),
  ];

  test('every word is said somewhere', () => {
    const unused = english.map(([path]) => path).filter((path) => !used.some((each) => matches(each, path)));
    expect(unused).toEqual([]);
  });

  test('whatever a page says is there', () => {
    expect(used.filter((each) => !english.some(([path]) => matches(each, path)))).toEqual([]);
  });

  test('the first screen says only what came with it', () => {
    const early = loadedWith([
      'dashboard/main.tsx',
      'dashboard/pages/overview/Overview.tsx',
      'dashboard/pages/account/SignIn.tsx',
      'dashboard/pages/account/Setup.tsx',
      'components/ToastRegion.tsx',
      'components/ConfirmDialog.tsx',
    ]);
    expect(early.length).toBeGreaterThan(40);
    const late = early.flatMap((path) =>
      pathsUsedIn(readSource(path))
        .filter((each) => !((each.split('/')[0] ?? '') in first))
        .map((each) => `${path}: ${each}`),
    );
    expect(late).toEqual([]);
  });

  test('the scan reads paths as they are written', () => {
    expect(pathsUsedIn('t.a.b()')).toEqual(['a/b']);
    expect(pathsUsedIn('t.a\n  .b?.()')).toEqual(['a/b']);
    expect(pathsUsedIn('t.a[of(x[0])].c() + t.d')).toEqual(['a/*/c', 'd']);
    expect(pathsUsedIn("t.a['b-c']?.() ?? not.t.x\n// t.y\n")).toEqual(['a/b-c']);
  });
});

describe.each(Object.keys(translations) as (keyof typeof translations)[])('%s', (language) => {
  const leaves = leavesOf(translations[language]);

  test('has the shape of English: the same words, lists as long, sentences where sentences are', () => {
    const shapeOf = (all: readonly [string, unknown][]) =>
      all.map(([path, said]) => `${path} ${Array.isArray(said) ? said.length : typeof said}`).sort();
    expect(shapeOf(leaves)).toEqual(shapeOf(english));
  });

  test('leaves nothing in English but names and codes', () => {
    const said = new Map(leaves);
    const left = english.filter(([path, text]) => leftAlone(text, said.get(path)) && !alike.includes(path));
    expect(left.map(([path]) => path)).toEqual([]);
  });

  const leftAlone = (text: unknown, theirs: unknown): boolean => {
    if (Array.isArray(text))
      return text.some((each, i) => leftAlone(each, Array.isArray(theirs) && theirs[i]));
    if (typeof text === 'string') return theirs === text && ![...names, ...shared[language]].includes(text);
    const [wanted, there] = [saidBy(text), saidBy(theirs)];
    return wanted.length > 0 && wanted.every((each, i) => each === there[i]);
  };

  test('leaves no sentence half in English', () => {
    const half = leaves.flatMap(([path, said]) =>
      textsOf(said)
        .filter((text) => englishWord.test(text))
        .map((text) => `${path}: ${text}`),
    );
    expect([...new Set(half)]).toEqual([]);
  });

  test('puts the same values into its sentences as English does, in every form', () => {
    const said = new Map(leaves);
    const differing = english.flatMap(([path, sentence]) => {
      const theirs = said.get(path);
      if (typeof sentence !== 'function' || typeof theirs !== 'function') return [];
      return givenTo(path, Math.max(sentence.length, theirs.length)).flatMap(({ values, told }) => {
        const found = (each: unknown) => {
          const text = String((each as Sentence)(...values));
          return told.filter((value) => text.includes(value)).join();
        };
        return found(sentence) === found(theirs) ? [] : [`${path}: ${found(sentence)} ≠ ${found(theirs)}`];
      });
    });
    expect([...new Set(differing)]).toEqual([]);
  });
});

describe.each(Object.entries(dictionaries))('every sentence of %s', (_language, dictionary) => {
  const sentences = leavesOf(dictionary).filter(([, said]) => typeof said === 'function') as [
    string,
    Sentence,
  ][];

  test('is whole with every number there can be', () => {
    const broken = sentences.flatMap(([path, sentence]) =>
      samplesFor(path)
        .map((values) => sentence(...values))
        .filter((said) => typeof said !== 'string' || isBroken(said))
        .map((said) => `${path}: ${String(said)}`),
    );
    expect([...new Set(broken)]).toEqual([]);
  });
});

function isBroken(said: string): boolean {
  return said.trim() === '' || /undefined|null|NaN|\[object|function/.test(said) || / {2}| [.,]/.test(said);
}
