import { describe, expect, test } from 'bun:test';
import { createPace } from '../../server/hooks/pace.ts';

async function tookMs(rest: Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await rest;
  return performance.now() - startedAt;
}

/** As many calls as a flood has in the time that the pace looks at. */
function flooded() {
  const pace = createPace();
  for (let n = 0; n < 1_000; n++) pace.onCall();
  return pace;
}

describe('while nobody calls', () => {
  test('work goes on at once, after whatever else waits', async () => {
    const pace = createPace();
    const order: string[] = [];
    setImmediate(() => order.push('a call'));
    await pace.afterDedup(10_000).then(() => order.push('work'));
    expect(order).toEqual(['a call', 'work']);
    expect(await tookMs(createPace().afterEvent(10_000))).toBeLessThan(25);
  });

  test('a single call slows nothing down', async () => {
    const pace = createPace();
    pace.onCall();
    expect(await tookMs(pace.afterDedup(4))).toBeLessThan(25);
  });
});

describe('in a flood', () => {
  test('dedup works in short slices and rests many times as long', async () => {
    const pace = flooded();
    expect(pace.dedupSliceMs()).toBeLessThan(createPace().dedupSliceMs());
    expect(await tookMs(pace.afterDedup(4))).toBeGreaterThanOrEqual(95);
  });

  test('nothing rests so long that it starves', async () => {
    expect(await tookMs(flooded().afterDedup(10_000))).toBeLessThan(600);
    expect(await tookMs(flooded().afterEvent(20_000))).toBeLessThan(600);
  });

  test('events come one after the other, however many are in work', async () => {
    const pace = flooded();
    const startedAt = performance.now();
    await Promise.all([pace.afterEvent(1), pace.afterEvent(1), pace.afterEvent(1)]);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(3 * 64 - 2);
  });

  test('that is over, all of the time is theirs again', async () => {
    const pace = flooded();
    await Bun.sleep(120);
    expect(await tookMs(pace.afterDedup(4))).toBeLessThan(25);
  });
});

test('events wait for dedup as long as it has work', async () => {
  const pace = createPace();
  void pace.afterDedup(4);
  expect(await tookMs(pace.afterEvent(2))).toBeGreaterThanOrEqual(30);
});
