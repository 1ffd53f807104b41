import { afterEach, beforeEach, expect, test } from 'bun:test';
import { createCaller } from '../support/caller.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';
import { owner } from './stage.ts';

let book: TestBook;
let mine: ReturnType<typeof createCaller>;
let theirs: ReturnType<typeof createCaller>;

beforeEach(async () => {
  book = await openTestBook();
  const callerOf = async (email: string) =>
    createCaller(book.deps, await book.deps.accounts.createUser({ ...owner, email, role: 'viewer' }));
  mine = await callerOf('mine@example.com');
  theirs = await callerOf('theirs@example.com');
});

afterEach(() => book.close());

const overdue = { page: 'invoices', name: 'Overdue', query: 'status=overdue' } as const;

async function codeOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => null,
    (error: { cause?: { code?: unknown } }) => error.cause?.code,
  );
}

test('a view is kept with its list, its name and its filters, until it is removed', async () => {
  const { id } = await mine.savedViews.save(overdue);
  expect(await mine.savedViews.list()).toEqual([{ id, ...overdue }]);
  await mine.savedViews.rename({ id, name: '  Late  ' });
  expect(await mine.savedViews.list()).toEqual([{ id, ...overdue, name: 'Late' }]);
  await mine.savedViews.remove({ id });
  expect(await mine.savedViews.list()).toEqual([]);
});

test('a name is taken once a list and person', async () => {
  const { id } = await mine.savedViews.save(overdue);
  expect(await codeOf(mine.savedViews.save({ ...overdue, query: 'status=void' }))).toBe(
    'saved_view.name_taken',
  );
  const other = await mine.savedViews.save({ ...overdue, name: 'Other' });
  expect(await codeOf(mine.savedViews.rename({ id: other.id, name: 'Overdue' }))).toBe(
    'saved_view.name_taken',
  );
  expect(await codeOf(mine.savedViews.rename({ id, name: 'Overdue' }))).toBeNull();
  await mine.savedViews.save({ ...overdue, page: 'events' });
  await theirs.savedViews.save(overdue);
});

test('nobody sees, renames or removes what somebody else has saved', async () => {
  const { id } = await mine.savedViews.save(overdue);
  expect(await theirs.savedViews.list()).toEqual([]);
  expect(await codeOf(theirs.savedViews.rename({ id, name: 'Theirs' }))).toBe('saved_view.not_found');
  expect(await codeOf(theirs.savedViews.remove({ id }))).toBe('saved_view.not_found');
  expect(await mine.savedViews.list()).toHaveLength(1);
});

test('only the query of an address is kept, so that no view leads away from its list', async () => {
  for (const query of ['//evil.example?x', 'status=paid#x', 'a b', 'x'.repeat(2001)])
    expect(await codeOf(mine.savedViews.save({ ...overdue, query }))).not.toBeNull();
});

test('there is an end to how many one person keeps', async () => {
  for (let i = 0; i < 200; i++) await mine.savedViews.save({ ...overdue, name: `View ${i}` });
  expect(await codeOf(mine.savedViews.save(overdue))).toBe('saved_view.too_many');
});
