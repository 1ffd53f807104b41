import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { runCommand } from '../../server/cli/commands.ts';
import { examine } from '../../server/operations/doctor.ts';
import { appRouter } from '../../server/trpc/router.ts';
import type { AuditRowView } from '../../shared/audit.ts';
import type { UserRole } from '../../shared/roles.ts';
import { apiWith, makeKey } from '../api/stage.ts';
import { createCaller, testOwner } from '../support/caller.ts';
import { connectSandbox, lineOf } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

const password = 'correct horse battery';

let book: TestBook;

beforeEach(async () => {
  book = await openTestBook();
});

afterEach(() => book.close());

async function rows(
  filter: { action?: string; text?: string; subjectId?: string } = {},
): Promise<AuditRowView[]> {
  return (await book.call.audit.list(filter)).rows;
}

async function latest(action: string): Promise<AuditRowView> {
  const [row] = await rows({ action });
  if (!row) throw new Error(`nothing was written about ${action}`);
  return row;
}

function signIn(email: string, secret: string): Promise<Response> {
  return book.request('/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: book.deps.config.selfUrl() },
    body: JSON.stringify({ email, password: secret }),
  });
}

describe('a change leaves one row', () => {
  test('that says who, what, when and from where', async () => {
    const { id } = await connectSandbox(book);
    book.clock.advance(60_000);
    await book.call.connections.pause({ id });
    expect(await latest('connections.pause')).toMatchObject({
      at: book.clock.now(),
      actor: { kind: 'user', id: testOwner.id, name: testOwner.name },
      address: '192.0.2.7',
      mode: 'test',
      outcome: 'done',
      errorCode: null,
      subject: { kind: 'connection', id },
    });
  });

  test('with what changed, as it was and as it is, and nothing else', async () => {
    const { id } = await connectSandbox(book);
    await book.call.connections.pause({ id });
    const { before, after } = await latest('connections.pause');
    expect(before).toEqual({ status: 'active' });
    expect(after).toEqual({ status: 'paused' });
  });

  test('of the settings too', async () => {
    const business = await book.call.settings.business();
    await book.call.settings.setBusiness({ ...business, name: 'Dukan' });
    const { subject, before, after } = await latest('settings.setBusiness');
    expect(subject).toEqual({ kind: 'settings', id: null });
    expect(after).toMatchObject({ business_name: 'Dukan' });
    expect(before).toBeNull();
    await book.call.settings.setBusiness({ ...business, name: 'Dukan II' });
    expect((await latest('settings.setBusiness')).before).toEqual({ business_name: 'Dukan' });
  });

  test('that names what was made', async () => {
    const invoice = await book.call.invoices.create({
      mode: 'test',
      currency: 'SAR',
      lines: [lineOf(29_000)],
      finalize: true,
    });
    expect(await latest('invoices.create')).toMatchObject({
      subject: { kind: 'invoice', id: invoice.id },
      asked: { mode: 'test', currency: 'SAR', finalize: true },
      before: null,
      after: { number: 'INV-000001', status: 'open', totalMinor: 29_000 },
    });
  });

  test('that shows the number of its invoice, as soon as there is one', async () => {
    await connectSandbox(book);
    const { id } = await book.call.invoices.create({ mode: 'test', currency: 'SAR', lines: [lineOf(1000)] });
    expect((await latest('invoices.create')).subjectNumber).toBeNull();
    const { number } = await book.call.invoices.finalize({ id });
    expect(number).toBeString();
    expect((await latest('invoices.create')).subjectNumber).toBe(number);
    expect((await latest('invoices.finalize')).subjectNumber).toBe(number);
  });

  test('also when it was refused, with the reason and without a change', async () => {
    const viewer = createCaller(book.deps, { ...testOwner, id: 'usr_viewer', role: 'viewer' });
    await expect(viewer.connections.pauseAll({ mode: 'test' })).rejects.toThrow();
    expect(await latest('connections.pauseAll')).toMatchObject({
      actor: { id: 'usr_viewer' },
      outcome: 'refused',
      errorCode: 'request.forbidden',
      before: null,
      after: null,
    });
  });

  test('but none for a form with a mistake in it, nor for looking', async () => {
    await expect(book.call.invoices.finalize({ id: 'nonsense' })).rejects.toThrow();
    await book.call.invoices.list({ mode: 'test' });
    expect(await rows()).toEqual([]);
  });
});

describe('every procedure that changes something', () => {
  const mutations = Object.entries(appRouter._def.procedures)
    .filter(([, made]) => (made as unknown as { _def: { type: string } })._def.type === 'mutation')
    .map(([path]) => path)
    .filter(
      (path) =>
        !/^(session\.setLanguage|savedViews\.|connections\.(tryCredentials|test|check)$|endpoints\.checkUrl)/.test(
          path,
        ),
    );

  test.each(mutations)(
    '%s is written down by its name, and by nothing that was secret in it',
    async (path) => {
      const secret = 'marker-that-must-not-be-kept';
      const input = {
        id: 'inv_01h455vb4pex5vsknk084sn02q',
        password: secret,
        secret,
        token: secret,
        code: secret,
        credentials: { secretKey: secret },
        newPassword: secret,
      };
      // Somebody who may do nothing: refused at the door, before the form is looked at.
      const nobody = createCaller(book.deps, { ...testOwner, role: 'nobody' as UserRole });
      const procedure = path
        .split('.')
        .reduce<unknown>((from, name) => (from as Record<string, unknown>)[name], nobody);
      await (procedure as (given: unknown) => Promise<unknown>)(input).catch(() => null);
      const written = await rows({ action: path });
      expect(JSON.stringify(written)).not.toContain(secret);
      // A public one whose form was wrong has changed nothing.
      if (!/^(setup|people\.join)/.test(path)) expect(written).toHaveLength(1);
    },
  );
});

describe('signing in', () => {
  beforeEach(async () => {
    await book.deps.accounts.createUser({
      name: 'Maryam',
      email: 'maryam@example.com',
      password,
      role: 'owner',
    });
  });

  test('leaves a row with the person, and signing out one more', async () => {
    const response = await signIn('maryam@example.com', password);
    expect(await latest('sign_in')).toMatchObject({
      actor: { kind: 'user', name: 'Maryam' },
      address: '127.0.0.1',
      outcome: 'done',
    });
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    await book.request('/auth/sign-out', {
      method: 'POST',
      headers: { cookie, origin: book.deps.config.selfUrl(), 'content-type': 'application/json' },
      body: '{}',
    });
    expect(await latest('sign_out')).toMatchObject({ actor: { name: 'Maryam' }, outcome: 'done' });
  });

  test('with a wrong password leaves a row about whom it was tried', async () => {
    await signIn('maryam@example.com', 'a wrong password');
    expect(await latest('sign_in')).toMatchObject({
      actor: { kind: 'anonymous', id: null },
      outcome: 'refused',
      subject: { kind: 'user' },
      asked: { email: 'maryam@example.com' },
    });
  });

  test('with a password typed where the address belongs does not keep it', async () => {
    await signIn('my-real-password@home', 'x');
    expect(JSON.stringify(await rows())).not.toContain('my-real-password');
  });

  test('in a flood leaves no more rows than tries were let in', async () => {
    for (let i = 0; i < 60; i++) await signIn('maryam@example.com', `wrong password ${i}`);
    expect((await rows({ action: 'sign_in' })).length).toBeLessThan(30);
  });
});

describe('what is done without the dashboard', () => {
  test('over REST is written down with the key’s name; an answer that is only repeated is not', async () => {
    const api = apiWith(book, makeKey(book).key);
    const create = () => api('POST', '/customers', { name: 'Sara' }, { 'idempotency-key': 'order-1' });
    const first = await create();
    expect(first.status).toBe(201);
    expect((await create()).headers.get('idempotent-replayed')).toBe('true');
    const { id } = first.body;
    const written = await rows({ action: 'POST /customers' });
    expect(written).toHaveLength(1);
    expect(written[0]).toMatchObject({
      actor: { kind: 'key', name: 'Shop test' },
      subject: { kind: 'customer', id },
      after: { name: 'Sara' },
    });
  });

  test('on the console is written down as done there, its password not', async () => {
    const book2 = { ...book.deps, alone: () => Promise.reject(new Error('not asked for')) };
    await runCommand(book2, 'user create', { email: 'amina@example.com', role: 'viewer', password });
    const row = await latest('user create');
    expect(row).toMatchObject({ actor: { kind: 'console' }, outcome: 'done', subject: { kind: 'user' } });
    expect(JSON.stringify(row)).not.toContain(password);
  });

  test('so is a rotated key, that works on beside the new one and stands nowhere', async () => {
    const book2 = { ...book.deps, alone: () => Promise.reject(new Error('not asked for')) };
    const old = makeKey(book);
    const made = (await runCommand(book2, 'key rotate', { id: old.record.id, hours: '2' })) as {
      key: string;
    };
    for (const key of [old.key, made.key])
      expect((await apiWith(book, key)('GET', '/invoices')).status).toBe(200);
    book.clock.advance(2 * 3_600_000);
    const { status, body } = await apiWith(book, old.key)('GET', '/invoices');
    expect([status, body.code]).toEqual([401, 'api.key_expired']);
    expect(body.title).toContain('was rotated');
    const row = await latest('key rotate');
    expect(row).toMatchObject({
      actor: { kind: 'console' },
      outcome: 'done',
      subject: { id: old.record.id },
    });
    expect(JSON.stringify(row)).not.toContain(made.key);
  });
});

describe('the chain', () => {
  beforeEach(async () => {
    const business = await book.call.settings.business();
    for (const name of ['One', 'Two', 'Three', 'Four'])
      await book.call.settings.setBusiness({ ...business, name });
  });

  const sql = (statement: string) => book.deps.database.$client.exec(statement);

  test('holds, and says where it ends', async () => {
    const chain = await book.call.audit.verify();
    expect(chain).toMatchObject({ intact: true, rows: 4, brokenAt: null });
    expect(book.logLines.join('\n')).toContain(chain.headHash);
  });

  test.each([
    ['changed', "UPDATE audit_log SET actor_name = 'Nobody' WHERE position = 2", 2],
    ['dated back', 'UPDATE audit_log SET at = at - 1 WHERE position = 3', 3],
    ['taken out', 'DELETE FROM audit_log WHERE position = 2', 2],
    ['taken from the front', 'DELETE FROM audit_log WHERE position = 1', 1],
    ['given another outcome', "UPDATE audit_log SET outcome = 'refused' WHERE position = 1", 1],
    [
      'swapped',
      'UPDATE audit_log SET position = 99 WHERE position = 2; UPDATE audit_log SET position = 2 WHERE position = 3; UPDATE audit_log SET position = 3 WHERE position = 99',
      2,
    ],
  ])('shows a row that was %s, on the page and to the doctor', async (_what, statement, brokenAt) => {
    sql(statement);
    expect(await book.call.audit.verify()).toMatchObject({ intact: false, brokenAt });
    const { checks } = await examine(book.deps);
    const check = checks.find(({ name }) => name === 'audit');
    expect(check?.broken).toBe(1);
    expect(check?.findings[0]).toContain(`row ${brokenAt} `);
  });
});

test('the log is read in pages, newest first, and searched', async () => {
  const business = await book.call.settings.business();
  for (let i = 1; i <= 25; i++) await book.call.settings.setBusiness({ ...business, name: `Shop ${i}` });
  const seen: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await book.call.audit.list({ limit: 10, cursor });
    seen.push(...page.rows.map(({ position }) => position));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual(Array.from({ length: 25 }, (_, i) => 25 - i));
  expect(await rows({ text: 'setBusiness' })).toHaveLength(25);
  expect(await rows({ text: 'nothing like it' })).toEqual([]);
});
