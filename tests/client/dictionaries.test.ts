import { describe, expect, test } from 'bun:test';
import { ar } from '../../client/i18n/ar.ts';
import { first } from '../../client/i18n/en/first.ts';
import { en } from '../../client/i18n/en.ts';
import { fr } from '../../client/i18n/fr.ts';
import { sw } from '../../client/i18n/sw.ts';
import { dictionaries } from '../support/dictionaries.ts';
import { leavesOf, loadedWith, matches, pathsUsedIn, readSource, sourceFiles } from './dictionary-paths.ts';

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
    const left = english.filter(
      ([path, text]) =>
        typeof text === 'string' &&
        said.get(path) === text &&
        ![...names, ...shared[language]].includes(text),
    );
    expect(left).toEqual([]);
  });

  test('puts the same values into its sentences as English does', () => {
    const said = new Map(leaves);
    const differing = english.flatMap(([path, sentence]) => {
      const theirs = said.get(path);
      if (typeof sentence !== 'function' || typeof theirs !== 'function' || takesFacts(path)) return [];
      const values = ['qa', 'qb', 'qc', 'qd'].slice(0, Math.max(sentence.length, theirs.length));
      const found = (each: Sentence) => values.filter((value) => String(each(...values)).includes(value));
      const [wanted, there] = [found(sentence as Sentence), found(theirs as Sentence)];
      return wanted.join() === there.join() ? [] : [`${path}: ${wanted} ≠ ${there}`];
    });
    expect(differing).toEqual([]);
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

/** One for each form of Arabic, whose plural has six; French counts a million in a form of its own. */
const counts = [0, 1, 2, 3, 10, 11, 26, 99, 100, 101, 102, 1_000_000];

function takesFacts(path: string): boolean {
  return /^(errors|timeline\/kinds|events\/replayAllTitle)\b/.test(path) || path === 'common/list';
}

function samplesFor(path: string): unknown[][] {
  if (path === 'common/list') return [[['a', 'b']]];
  if (path.startsWith('timeline')) return timelineFacts.map((facts) => [facts]);
  if (path.startsWith('errors')) return errorFacts.map((facts) => [facts]);
  if (path.startsWith('events/replayAllTitle')) return ['x', null].map((type) => [{ status: 'Dead', type }]);
  return counts.flatMap((count) => [
    [count, count, count, count],
    [String(count), count, String(count), String(count)],
  ]);
}

const noFacts = {
  amount: null,
  provider: 'Moyasar',
  from: null,
  to: null,
  reason: null,
  number: null,
  action: null,
};

const timelineFacts = [
  noFacts,
  { ...noFacts, amount: 'SAR 1.00', from: 'Draft', to: 'Open', reason: 'Why.', number: 'INV-000001' },
  ...['refund', 'capture', 'void'].map((action) => ({ ...noFacts, amount: 'SAR 1.00', action })),
];

const errorFacts = [
  {},
  { roles: 'owner,admin' },
  { retryAfterSeconds: 600 },
  ...['amountMinorMin', 'amountMinorMax', 'amountMinorStep'].map((fact) => ({
    currency: 'KES',
    [fact]: 1000,
  })),
  { currency: 'KES', amountMinorMax: 1000, reason: 'amounts_unproven' },
];

function isBroken(said: string): boolean {
  return said.trim() === '' || /undefined|null|NaN|\[object|function/.test(said) || / {2}| [.,]/.test(said);
}
