import { leavesOf } from './dictionary-paths.ts';

/** Everything that a dictionary says, or a part of one. */
export function sentencesOf(words: unknown): string[] {
  return leavesOf(words).flatMap(([, said]) => textsOf(said));
}

/** A text, each of a list, or what a sentence says. */
export function textsOf(said: unknown): string[] {
  if (Array.isArray(said)) return said.flatMap(textsOf);
  return typeof said === 'string' ? [said] : saidBy(said);
}

/** What a sentence says of plain words and of numbers. */
export function saidBy(sentence: unknown): string[] {
  if (typeof sentence !== 'function') return [];
  const facts = new Proxy({}, { get: (_facts, name) => `q${String(name)}` });
  return [['qa', 'qb', 'qc', 'qd'], [1, 1, 1, 1], [3, 3, 3, 3], [facts], [['qa', 'qb']]].flatMap((values) => {
    try {
      const said: unknown = sentence(...values);
      return typeof said === 'string' ? [said] : [];
    } catch {
      return [];
    }
  });
}

/** Values, and which of them must be told: those that stand for themselves, beside a count of every form. */
export function givenTo(path: string, size: number): { values: unknown[]; told: string[] }[] {
  if (path === 'common/list' || path.startsWith('events/replayAllTitle')) return [];
  if (path.startsWith('timeline'))
    return [{ values: [everyFact], told: Object.values(everyFact).filter((fact) => fact !== null) }];
  if (path.startsWith('errors')) return errorFacts.map((facts) => ({ values: [facts], told: ['10', 'KES'] }));
  const names = ['qa', 'qb', 'qc', 'qd'].slice(0, size);
  const counted = names.flatMap((_name, at) =>
    [1, 2, 3, 11, 100].map((count) => ({
      values: names.map((name, i) => (i === at ? count : name)),
      // A count may come with its own text before it, which one and two need not repeat.
      told: names.filter((_, i) => i !== at && i !== at - 1),
    })),
  );
  return [{ values: names, told: names }, ...counted];
}

/** One for each form of Arabic, whose plural has six; French counts a million in a form of its own. */
const counts = [0, 1, 2, 3, 10, 11, 26, 99, 100, 101, 102, 1_000_000];

/** What a sentence may be given, to see that it stays whole. */
export function samplesFor(path: string): unknown[][] {
  if (path === 'common/list') return [[['a', 'b']]];
  if (path.startsWith('timeline')) return timelineFacts.map((facts) => [facts]);
  if (path.startsWith('errors')) return errorFacts.map((facts) => [facts]);
  if (path.startsWith('events/replayAllTitle')) return ['x', null].map((type) => [{ status: 'Dead', type }]);
  return counts.flatMap((count) => [
    [count, count, count, count],
    [String(count), count, String(count), String(count)],
  ]);
}

const everyFact = {
  amount: 'qamount',
  provider: 'qprovider',
  from: 'qfrom',
  to: 'qto',
  reason: 'qreason',
  number: 'qnumber',
  action: null,
};

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
