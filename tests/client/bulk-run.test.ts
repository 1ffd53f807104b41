import { describe, expect, test } from 'bun:test';
import { type BulkJob, createBulkRun } from '../../client/dashboard/lists/bulk-run.ts';
import { readAll } from '../../client/dashboard/lists/read-all.ts';
import { createSelection } from '../../client/dashboard/lists/selection.ts';

const rowsOf = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `inv_${at}` }));

const jobOf = (count: number, act: BulkJob['act'], more: Partial<BulkJob> = {}): BulkJob => ({
  label: () => 'Void',
  mode: 'test',
  items: rowsOf(count).map(({ id }) => ({ id, name: id.toUpperCase(), href: `/invoices/${id}` })),
  act,
  touches: [],
  ...more,
});

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

describe('a run', () => {
  test('has three under way at once, and begins the next when one ends', async () => {
    const acts = handActs();
    const run = createBulkRun(jobOf(7, acts.act));
    const all = run.start();
    await settle();
    expect(acts.begun).toEqual(['inv_0', 'inv_1', 'inv_2']);
    acts.end('inv_1');
    await settle();
    expect(acts.begun).toEqual(['inv_0', 'inv_1', 'inv_2', 'inv_3']);
    expect([run.running(), run.done(), run.waiting().length, run.total]).toEqual([true, 1, 3, 7]);
    for (const { id } of rowsOf(7)) {
      acts.end(id);
      await settle();
    }
    await all;
    expect([run.running(), run.done(), run.waiting().length]).toEqual([false, 7, 0]);
  });

  test('goes one by one where the order matters', async () => {
    const acts = handActs();
    const run = createBulkRun(jobOf(3, acts.act, { inOrder: true }));
    const all = run.start();
    for (const { id } of rowsOf(3)) {
      await settle();
      expect(acts.begun.at(-1)).toBe(id);
      acts.end(id);
    }
    await all;
    expect(acts.begun).toEqual(['inv_0', 'inv_1', 'inv_2']);
  });

  test('is not stopped by what is refused; that is named with its reason, and tried again alone', async () => {
    const reason = new Error('it has money');
    const tried: string[] = [];
    let isMended = false;
    const run = createBulkRun(
      jobOf(7, (id) => {
        tried.push(id);
        return id === 'inv_2' && !isMended ? Promise.reject(reason) : Promise.resolve();
      }),
    );
    await run.start();
    expect(run.done()).toBe(6);
    expect(run.refused()).toEqual([
      { item: { id: 'inv_2', name: 'INV_2', href: '/invoices/inv_2' }, error: reason },
    ]);
    isMended = true;
    await run.retry();
    expect(tried.slice(7)).toEqual(['inv_2']);
    expect([run.done(), run.refused().length]).toEqual([7, 0]);
  });

  test('stopped, ends what is under way and begins nothing else; it goes on where it was', async () => {
    const acts = handActs();
    const run = createBulkRun(jobOf(7, acts.act));
    const all = run.start();
    await settle();
    run.stop();
    acts.end('inv_0');
    acts.refuse('inv_1', new Error('no'));
    acts.end('inv_2');
    await all;
    expect(acts.begun).toHaveLength(3);
    expect([run.running(), run.done(), run.refused().length, run.waiting().length]).toEqual([false, 2, 1, 4]);
    const rest = run.start();
    await settle();
    expect(acts.begun.slice(3)).toEqual(['inv_3', 'inv_4', 'inv_5']);
    run.stop();
    for (const { id } of rowsOf(6)) acts.end(id);
    await rest;
    expect([run.done(), run.waiting().length]).toEqual([5, 1]);
  });

  test('tries the refused again without beginning what was stopped before', async () => {
    const tried: string[] = [];
    const run = createBulkRun(
      jobOf(7, (id) => {
        tried.push(id);
        if (id === 'inv_2') run.stop();
        return Promise.reject(new Error('no'));
      }),
    );
    await run.start();
    await run.retry();
    expect(tried).toEqual(['inv_0', 'inv_1', 'inv_2', 'inv_0', 'inv_1', 'inv_2']);
    expect(run.waiting().map(({ id }) => id)).toEqual(['inv_3', 'inv_4', 'inv_5', 'inv_6']);
  });

  test('rests at what is wrong with all of them: nothing counts as refused, and it goes on with the same one', async () => {
    const gone = new TypeError('Failed to fetch');
    let isThere = false;
    const run = createBulkRun(
      jobOf(7, (id) => (id === 'inv_3' && !isThere ? Promise.reject(gone) : Promise.resolve()), {
        inOrder: true,
        isTrouble: (error) => error === gone,
      }),
    );
    await run.start();
    expect([run.running(), run.done(), run.refused().length, run.trouble()]).toEqual([false, 3, 0, gone]);
    expect(run.waiting()[0]?.id).toBe('inv_3');
    isThere = true;
    await run.start();
    expect([run.done(), run.trouble()]).toEqual([7, null]);
  });

  test('is begun once, however often it is asked to', async () => {
    const acts = handActs();
    const run = createBulkRun(jobOf(2, acts.act));
    const all = Promise.all([run.start(), run.start(), run.retry()]);
    await settle();
    for (const { id } of rowsOf(2)) acts.end(id);
    await all;
    expect(acts.begun).toEqual(['inv_0', 'inv_1']);
  });
});

describe('a choice of rows', () => {
  const seven = rowsOf(7);
  const numbers = (rows: readonly { id: string }[]) => rows.map(({ id }) => id.slice(4));

  test('follows in a range the row it ends at, in either direction, and holds only rows of the list', () => {
    const selection = createSelection(
      () => seven,
      () => 'test',
    );
    selection.toggle('inv_4', false);
    selection.toggle('inv_2', true);
    expect(numbers(selection.picked())).toEqual(['2', '3', '4']);
    selection.toggle('inv_3', true);
    expect(numbers(selection.picked())).toEqual(['4']);
    selection.toggle('inv_gone', false);
    expect(numbers(selection.picked())).toEqual(['4']);
    selection.pickAll();
    expect(selection.isWhole()).toBe(true);
    selection.clear();
    expect(selection.picked()).toEqual([]);
  });

  test('grows and shrinks with the arrows, from where they start', () => {
    const selection = createSelection(
      () => seven,
      () => 'test',
    );
    selection.extend('inv_2', 'inv_3');
    selection.extend('inv_3', 'inv_4');
    expect(numbers(selection.picked())).toEqual(['2', '3', '4']);
    selection.extend('inv_4', 'inv_3');
    expect(numbers(selection.picked())).toEqual(['2', '3']);
  });

  test('belongs to one filter of one mode: under another nothing is chosen', () => {
    let list = 'test open';
    const selection = createSelection(
      () => seven,
      () => list,
    );
    selection.pickAll();
    list = 'live open';
    expect([selection.picked().length, selection.has('inv_1'), selection.isWhole()]).toEqual([
      0,
      false,
      false,
    ]);
    selection.toggle('inv_1', false);
    expect(numbers(selection.picked())).toEqual(['1']);
  });

  test('of all that match has the rows of the screen as they are now, and loses none that left it', () => {
    let shown = [
      { id: 'inv_0', status: 'open' },
      { id: 'inv_1', status: 'open' },
    ];
    const selection = createSelection(
      () => shown,
      () => 'test',
    );
    selection.pickRead([...shown, { id: 'inv_2', status: 'open' }], false);
    shown = [
      { id: 'inv_new', status: 'open' },
      { id: 'inv_1', status: 'paid' },
    ];
    expect(selection.picked()).toEqual([
      { id: 'inv_1', status: 'paid' },
      { id: 'inv_0', status: 'open' },
      { id: 'inv_2', status: 'open' },
    ]);
    expect([selection.isWhole(), selection.hasRead(), selection.isCut()]).toEqual([false, true, false]);
  });
});

describe('all that match', () => {
  const book = rowsOf(250);
  const readPage = async (cursor: string | undefined) => {
    const from = Number(cursor ?? 0);
    return { rows: book.slice(from, from + 100), nextCursor: from + 100 < 250 ? String(from + 100) : null };
  };
  const wanted = { onRead: () => undefined, isWanted: () => true };

  test('are read page by page, each once and in their order, and counted on the way', async () => {
    const counts: number[] = [];
    const found = await readAll(readPage, {
      most: 5_000,
      onRead: (count) => counts.push(count),
      isWanted: () => true,
    });
    expect(found).toEqual({ rows: book, isMore: false });
    expect(counts).toEqual([100, 200, 250]);
  });

  test.each([
    [120, true],
    [200, true],
    [250, false],
  ])('of which at most %d are taken: that there are more is said: %p', async (most, isMore) => {
    const found = await readAll(readPage, { most, ...wanted });
    expect([found?.rows.length, found?.isMore]).toEqual([most, isMore]);
  });

  test('are let go as soon as nobody wants them, also after the last page', async () => {
    let asked = 0;
    const isWanted = () => ++asked < 3;
    expect(await readAll(readPage, { most: 5_000, onRead: () => undefined, isWanted })).toBeNull();
    let read = 0;
    const countdown = { most: 5_000, onRead: (count: number) => (read = count), isWanted: () => read < 250 };
    expect(await readAll(readPage, countdown)).toBeNull();
  });
});
