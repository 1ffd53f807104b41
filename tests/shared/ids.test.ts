import { describe, expect, test } from 'bun:test';
import { isId, kindOfId, newId } from '../../shared/ids.ts';

describe('ids', () => {
  test('made later sort later, ten thousand in one millisecond and in those after it', () => {
    const at = Date.UTC(2027, 5, 1);
    const made = Array.from({ length: 10_000 }, () => newId('message', at));
    for (let ms = 1; ms <= 5; ms++) made.push(newId('message', at + ms));
    expect(made.toSorted()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
  });

  test('follow a clock that is set back', () => {
    const late = newId('event', Date.UTC(2028, 0, 1));
    const early = newId('event', Date.UTC(2027, 0, 1));
    expect(early < late).toBe(true);
  });

  test('name their kind', () => {
    const id = newId('invoice', 0);
    expect(isId('invoice', id)).toBe(true);
    expect(isId('customer', id)).toBe(false);
    expect(kindOfId(id)).toBe('invoice');
    expect(kindOfId('inv_short')).toBeNull();
  });
});
