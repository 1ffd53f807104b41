import { afterAll, beforeAll, expect, test } from 'bun:test';
import { createCaller } from '../support/caller.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';
import { owner } from './stage.ts';

let book: TestBook;

beforeAll(async () => {
  book = await openTestBook();
});

afterAll(() => book.close());

const person = (email: string) =>
  book.deps.accounts
    .createUser({ ...owner, email, role: 'viewer' })
    .then((user) => createCaller(book.deps, user));

test('a language is kept with the person who chose it, and with nobody else', async () => {
  const [maryam, sara] = await Promise.all([person('maryam@example.com'), person('sara@example.com')]);
  expect((await maryam.session.get())?.language).toBeNull();
  await maryam.session.setLanguage({ language: 'ar' });
  expect((await maryam.session.get())?.language).toBe('ar');
  expect((await sara.session.get())?.language).toBeNull();
});

test('only somebody who is signed in has a language to keep', async () => {
  const nobody = createCaller(book.deps, null);
  expect(await nobody.session.get()).toBeNull();
  await expect(nobody.session.setLanguage({ language: 'ar' })).rejects.toThrow('Sign in first');
});
