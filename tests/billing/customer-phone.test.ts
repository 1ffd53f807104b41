import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { connectSandbox, lineOf } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

let book: TestBook;

beforeEach(async () => {
  book = await openTestBook();
});

afterEach(() => book.close());

const save = (phone: string) => book.call.customers.create({ mode: 'test', name: 'Amina', phone });
const business = (phone: string) =>
  book.call.settings.setBusiness({ name: 'Duka', timeZone: 'Africa/Nairobi', phone });

describe('a phone of a customer without its country', () => {
  test.each(['0712 345 678', '712345678', '254712345678', '٠٧١٢٣٤٥٦٧٨'])(
    'is read in the country of the business: %s',
    async (typed) => {
      await business('+254 20 271 2345');
      expect((await save(typed)).phone).toBe('+254712345678');
    },
  );

  test('is read in the country where the business is paid, if it says none of its own', async () => {
    await connectSandbox(book);
    expect((await save('050 123 4567')).phone).toBe('+966501234567');
  });

  test('is read in the country the customer was called in before', async () => {
    await business('+254 20 271 2345');
    const { id } = await save('+966501234567');
    const changed = await book.call.customers.update({ id, name: 'Amina', phone: '0559876543' });
    expect(changed.phone).toBe('+966559876543');
  });

  test('is read alike where the customer is typed with an invoice', async () => {
    await business('+254 20 271 2345');
    const customer = { name: 'Amina', phone: '0712 345 678' };
    const invoice = { mode: 'test' as const, currency: 'KES', customer, lines: [lineOf(1000)] };
    expect((await book.call.invoices.create(invoice)).customer?.phone).toBe('+254712345678');
  });

  test.each(['0712 345 678', '12', 'call Amina'])('is refused where nobody can tell: %s', async (typed) => {
    expect(await save(typed).catch((error) => error.cause)).toMatchObject({
      code: 'request.invalid',
      fieldProblems: [{ field: 'phone', code: 'wrong_shape' }],
    });
  });
});

test('a phone in international form is kept as such, wherever the business is', async () => {
  await business('+254 20 271 2345');
  expect((await save('00966 50 123 4567')).phone).toBe('+966501234567');
});
