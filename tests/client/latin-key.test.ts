import { expect, test } from 'bun:test';
import { latinKey } from '../../client/dashboard/data/latin-key.ts';

test.each([
  ['g', 'KeyG', false, 'g'],
  ['K', 'KeyK', false, 'k'],
  ['ل', 'KeyG', false, 'g'],
  ['ه', 'KeyI', false, 'i'],
  ['ظ', 'Slash', false, '/'],
  ['؟', 'Slash', true, '?'],
  ['к', 'KeyR', false, 'r'],
  ['a', 'KeyQ', false, 'a'],
  ['/', 'Period', true, '/'],
  ['?', 'KeyM', true, '?'],
  ['é', 'Digit2', false, 'é'],
  ['ArrowDown', 'ArrowDown', true, 'ArrowDown'],
])('%s on the key %s, with Shift: %p, is %s', (key, code, shiftKey, said) => {
  expect(latinKey({ key, code, shiftKey })).toBe(said);
});
