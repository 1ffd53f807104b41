import { expect, test } from 'bun:test';
import { createBulkRun } from '../../client/dashboard/lists/bulk-run.ts';
import { createSelection } from '../../client/dashboard/lists/selection.ts';

const seven = Array.from({ length: 7 }, (_, at) => ({ id: `inv_${at}`, name: `INV-${at}` }));

/** Acts that end when the test says so. */
function handActs() {
  const open = new Map<string, PromiseWithResolvers<void>>();
  const begun: string[] = [];
  return {
    begun,
    act: (id: string) => {
      const ending = Promise.withResolvers<void>();
      open.set(id, ending);
      begun.push(id);
      return ending.promise;
    },
    end: (id: string) => open.get(id)?.resolve(),
    refuse: (id: string, reason: unknown) => open.get(id)?.reject(reason),
  };
}

/** Long enough for everything that waits on nothing but promises. */
const settle = () => Bun.sleep(0);

test('three are under way at once, and the next begins when one ends', async () => {
  const [run, acts] = [createBulkRun(), handActs()];
  const all = run.start(seven, acts.act);
  await settle();
  expect(acts.begun).toEqual(['inv_0', 'inv_1', 'inv_2']);
  acts.end('inv_1');
  await settle();
  expect(acts.begun).toEqual(['inv_0', 'inv_1', 'inv_2', 'inv_3']);
  expect([run.running(), run.results().length, run.total()]).toEqual([true, 1, 7]);
  for (const { id } of seven) {
    acts.end(id);
    await settle();
  }
  acts.end('inv_0');
  await all;
  expect(run.running()).toBe(false);
  expect(run.results().map(({ id }) => id)).toHaveLength(7);
});

test('what is refused stops no other, and its reason is kept with its name', async () => {
  const run = createBulkRun();
  const reason = new Error('it has money');
  await run.start(seven, (id) => (id === 'inv_2' ? Promise.reject(reason) : Promise.resolve()));
  expect(run.results()).toHaveLength(7);
  expect(run.results().filter(({ error }) => error !== null)).toEqual([
    { id: 'inv_2', name: 'INV-2', error: reason },
  ]);
});

test('stopped, it ends what is under way and begins nothing else; the next run begins anew', async () => {
  const [run, acts] = [createBulkRun(), handActs()];
  const all = run.start(seven, acts.act);
  await settle();
  run.stop();
  acts.end('inv_0');
  acts.refuse('inv_1', new Error('no'));
  acts.end('inv_2');
  await all;
  expect(acts.begun).toHaveLength(3);
  expect([run.running(), run.results().length, run.total()]).toEqual([false, 3, 7]);
  await run.start(seven.slice(0, 2), () => Promise.resolve());
  expect(run.results().map(({ error }) => error)).toEqual([null, null]);
});

test('a range follows the row it ends at, in either direction, and only rows of the list are ticked', () => {
  const selection = createSelection(() => seven);
  const picked = () => selection.picked().map(({ id }) => id.slice(4));
  selection.toggle('inv_4', false);
  selection.toggle('inv_2', true);
  expect(picked()).toEqual(['2', '3', '4']);
  selection.toggle('inv_3', true);
  expect(picked()).toEqual(['4']);
  selection.toggle('inv_gone', false);
  expect(picked()).toEqual(['4']);
  selection.pickAll();
  expect(selection.isWhole()).toBe(true);
  selection.clear();
  expect(picked()).toEqual([]);
});
