import { expect, test } from 'bun:test';
import { strengthOf } from '../../client/dashboard/pages/account/strength.ts';

test('eleven characters are too short, whatever they are', () => {
  expect(strengthOf('aB3$eF7*iJ1')).toBe('short');
});

test('length alone is not enough where it is repetition', () => {
  expect(strengthOf('aaaaaaaaaaaaaaaa')).toBe('weak');
  expect(strengthOf('abcabcabcabcabc')).toBe('weak');
});

test('several plain words are good', () => {
  expect(['good', 'strong']).toContain(strengthOf('correct horse battery'));
});

test('a long sentence in Arabic is strong', () => {
  expect(strengthOf('القهوة الصباحية في جدة ألذ من غيرها')).toBe('strong');
});
