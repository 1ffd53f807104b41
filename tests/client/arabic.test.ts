import { describe, expect, test } from 'bun:test';
import { readdirSync, readFileSync } from 'node:fs';
import { times } from '../../client/i18n/ar/counted.ts';

test('a noun follows its number in six forms', () => {
  const said = [0, 1, 2, 3, 11, 100].map((count) => times(count));
  expect(said).toEqual(['صفر مرات', 'مرة واحدة', 'مرتين', '3 مرات', '11 مرة', '100 مرة']);
});

describe('every Arabic sentence', () => {
  const folder = new URL('../../client/i18n/ar/', import.meta.url);
  const lines = readdirSync(folder).flatMap((name) =>
    readFileSync(new URL(name, folder), 'utf8')
      .split('\n')
      .map((line, at) => ({ place: `${name}:${at + 1}`, line })),
  );
  const offenders = (bad: RegExp) =>
    lines.filter(({ line }) => bad.test(line)).map(({ place, line }) => `${place} ${line.trim()}`);

  test.each<[promise: string, bad: RegExp]>([
    ['shouts at nobody', /[\u0600-\u06ff] ?!/],
    [
      'has Arabic commas, semicolons and question marks',
      /[\u0600-\u06ff»}] ?[,;?](?=[ '`][^'`]*[\u0600-\u06ff])/,
    ],
    ['writes its digits as the receipts do', /[\u0660-\u0669\u06f0-\u06f9]/],
    ['has no doubled space', /[\u0600-\u06ff] {2}/],
    [
      'calls a thing by its one name of the glossary',
      /العامل الثاني|عامل ثانٍ|واجهة برمجية|نقطة نهاية|صندوق رمل|ويب ?هوك|حمّل الصفحة|شغّل دفتر من جديد|\bPing\b/,
    ],
    [
      'keeps a literal that begins or ends in a sign from turning round',
      /^(?!.*leftToRight\().*(?:\w_\b(?!\w)|:\/\/| \+\d| \/[a-z])/,
    ],
  ])('%s', (_promise, bad) => {
    expect(offenders(bad)).toEqual([]);
  });
});
