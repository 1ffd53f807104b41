import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idempotencyKeys } from '../../db/schema/keys.ts';
import {
  type ApiAnswer,
  createIdempotency,
  type Idempotency,
  type IdempotentCall,
  type Subject,
} from '../../server/api/idempotency.ts';
import { DaftarError } from '../../server/errors.ts';
import type { ErrorCode } from '../../shared/error-codes.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

let book: TestBook;
let engine: Idempotency;
/** What the work made, by the ids it was given: the effect outlives the process, as rows in the book do. */
let made: string[];

const dayMs = 86_400_000;
const call: IdempotentCall = {
  mode: 'test',
  method: 'POST',
  path: '/api/v1/endpoints',
  key: 'order-1',
  body: '{"url":"https://shop.example/"}',
};

beforeEach(async () => {
  book = await openTestBook();
  engine = createIdempotency(book.deps);
  made = [];
});

afterEach(() => book.close());

/** Makes its object unless a former run did, as every work has to. */
async function make({ id, resumed }: Subject): Promise<ApiAnswer> {
  if (!resumed || !made.includes(id)) made.push(id);
  await new Promise((resolve) => setImmediate(resolve));
  return { status: 201, body: { id, secret: 'whsec_shown-once' }, headers: { etag: '"1"' } };
}

function codeOf(work: Promise<unknown>): Promise<ErrorCode | 'none'> {
  return work.then(
    () => 'none',
    (error) => {
      if (error instanceof DaftarError) return error.code;
      throw error;
    },
  );
}

async function restart(): Promise<void> {
  await book.reopen();
  engine = createIdempotency(book.deps);
}

function never(): Promise<never> {
  return new Promise(() => {});
}

describe('the same key and body', () => {
  test('do the work once and answer the same again, with its headers', async () => {
    const first = await engine.run(call, 'endpoint', make);
    const second = await engine.run(call, 'endpoint', make);
    expect(first).toMatchObject({ status: 201, headers: { etag: '"1"' }, replayed: false });
    expect(second).toEqual({ ...first, replayed: true });
    expect(made).toHaveLength(1);
  });

  test('a hundred times at once have one effect and one answer', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => engine.run(call, 'endpoint', make)));
    expect(made).toHaveLength(1);
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  });

  test('answer the same after a restart', async () => {
    const first = await engine.run(call, 'endpoint', make);
    await restart();
    expect(await engine.run(call, 'endpoint', make)).toEqual({ ...first, replayed: true });
    expect(made).toHaveLength(1);
  });

  test('are told that the first is still running when it takes too long, and get its answer later', async () => {
    const impatient = createIdempotency(book.deps, { waitMs: 1 });
    const gate = Promise.withResolvers<void>();
    const first = impatient.run(call, 'endpoint', async (subject) => {
      await gate.promise;
      return make(subject);
    });
    expect(await codeOf(impatient.run(call, 'endpoint', make))).toBe('api.idempotency_running');
    gate.resolve();
    expect(await impatient.run(call, 'endpoint', make)).toEqual({ ...(await first), replayed: true });
    expect(made).toHaveLength(1);
  });

  test('mean a new request once a week has passed', async () => {
    await engine.run(call, 'endpoint', make);
    book.clock.advance(7 * dayMs - 1);
    expect((await engine.run(call, 'endpoint', make)).replayed).toBe(true);
    book.clock.advance(1);
    expect((await engine.run(call, 'endpoint', make)).replayed).toBe(false);
    expect(made).toHaveLength(2);
  });

  test('answer without a body where there was none', async () => {
    const nothing = async () => ({ status: 204, body: undefined });
    await engine.run(call, 'endpoint', nothing);
    expect(await engine.run(call, 'endpoint', nothing)).toEqual({
      status: 204,
      body: undefined,
      replayed: true,
    });
  });
});

test('keys of more than a week are forgotten, in batches', async () => {
  book.deps.database.$client.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1200)
    INSERT INTO idempotency_keys (mode, method, path, key, body_digest, subject_id, created_at)
    SELECT 'test', 'POST', '/', i, '', '', ${book.clock.now()} FROM n`);
  book.clock.advance(dayMs);
  await engine.run({ ...call, key: 'late' }, 'endpoint', make);
  book.clock.advance(6 * dayMs);
  await book.settle();
  const rows = book.deps.database.select().from(idempotencyKeys).all();
  expect(rows.map(({ key }) => key)).toEqual(['late']);
});

describe('the same key', () => {
  test.each([
    ['once it is answered', make],
    ['while it runs', never],
  ])('with another body is refused %s', async (_, work) => {
    const first = engine.run(call, 'endpoint', work);
    if (work === make) await first;
    const other = { ...call, body: `${call.body} ` };
    expect(await codeOf(engine.run(other, 'endpoint', make))).toBe('api.idempotency_mismatch');
  });

  test.each([
    ['in the other mode', { mode: 'live' as const }],
    ['with another method', { method: 'DELETE' }],
    ['at another path', { path: '/api/v1/customers' }],
  ])('is another key %s', async (_, change) => {
    await engine.run(call, 'endpoint', make);
    expect((await engine.run({ ...call, ...change }, 'endpoint', make)).replayed).toBe(false);
    expect(made).toHaveLength(2);
  });

  test.each([
    ['empty', '', 'api.idempotency_key_invalid'],
    ['of 255 characters', 'k'.repeat(255), 'none'],
    ['of 256 characters', 'k'.repeat(256), 'api.idempotency_key_invalid'],
    ['with a line break', 'a\nb', 'api.idempotency_key_invalid'],
    ['in Arabic', 'مفتاح', 'api.idempotency_key_invalid'],
    ['with every kind of sign', `aZ09 !"#$%&'()*+,-./:;<=>?@[\\]^_{|}~`, 'none'],
  ])('%s is taken or refused for its form', async (_, key, code) => {
    expect(await codeOf(engine.run({ ...call, key }, 'endpoint', make))).toBe(code as ErrorCode);
  });
});

describe('a process that dies', () => {
  test('between the effect and the answer: the next run finds what was made, under the same id', async () => {
    void engine.run(call, 'endpoint', async (subject) => {
      await make(subject);
      return never();
    });
    const [id] = made;
    await restart();
    const subjects: Subject[] = [];
    const answer = await engine.run(call, 'endpoint', async (subject) => {
      subjects.push(subject);
      return make(subject);
    });
    expect(subjects).toEqual([{ id: id ?? '', resumed: true }]);
    expect(answer).toMatchObject({ status: 201, body: { id }, replayed: false });
    expect(made).toHaveLength(1);
    expect((await engine.run(call, 'endpoint', make)).replayed).toBe(true);
  });

  test('before the effect: the next run makes it, under the id that was chosen', async () => {
    let chosen = '';
    void engine.run(call, 'endpoint', (subject) => {
      chosen = subject.id;
      return never();
    });
    await restart();
    expect(await engine.run(call, 'endpoint', make)).toMatchObject({ body: { id: chosen } });
    expect(made).toEqual([chosen]);
  });

  test('leaves a key that still refuses another body', async () => {
    void engine.run(call, 'endpoint', never);
    await restart();
    const other = { ...call, body: '{}' };
    expect(await codeOf(engine.run(other, 'endpoint', make))).toBe('api.idempotency_mismatch');
  });

  test('is resumed by one of a hundred', async () => {
    void engine.run(call, 'endpoint', never);
    await restart();
    const answers = await Promise.all(Array.from({ length: 100 }, () => engine.run(call, 'endpoint', make)));
    expect(made).toHaveLength(1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  });
});

describe('what an answer leaves', () => {
  /** What the second call with the same key is told: its own run, a resumed one, or the stored answer. */
  const cases: [string, () => Promise<ApiAnswer>, 'replayed' | 'resumed' | 'afresh'][] = [
    ['a success', async () => ({ status: 202, body: {} }), 'replayed'],
    ['a refusal', async () => ({ status: 422, body: { code: 'invoice.empty' } }), 'replayed'],
    ['a conflict', async () => ({ status: 409, body: { code: 'invoice.not_open' } }), 'replayed'],
    ['too many requests', async () => ({ status: 429, body: {} }), 'afresh'],
    ['a fault', async () => ({ status: 500, body: {} }), 'resumed'],
    ['a provider that is away', async () => ({ status: 504, body: {} }), 'resumed'],
    ['an error that was thrown', () => Promise.reject(new Error('broken')), 'resumed'],
  ];
  test.each(cases)('%s is kept, resumed or forgotten as it must be', async (_, work, left) => {
    await engine.run(call, 'endpoint', work).catch(() => {});
    const next: Subject[] = [];
    const { replayed } = await engine.run(call, 'endpoint', async (subject) => {
      next.push(subject);
      return make(subject);
    });
    expect(replayed).toBe(left === 'replayed');
    expect(next.map(({ resumed }) => resumed)).toEqual(left === 'replayed' ? [] : [left === 'resumed']);
  });

  test('too many requests on a resumed run do not make it forget its subject', async () => {
    const ids: string[] = [];
    const answerWith =
      (status: number) =>
      async ({ id }: Subject) => {
        ids.push(id);
        return { status, body: {} };
      };
    for (const status of [500, 429, 201]) await engine.run(call, 'endpoint', answerWith(status));
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(1);
  });

  test('those who waited for a fault are told of it too', async () => {
    const fail = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      throw new DaftarError('server.busy', 'later');
    };
    const codes = await Promise.all([1, 2, 3].map(() => codeOf(engine.run(call, 'endpoint', fail))));
    expect(codes).toEqual(['server.busy', 'server.busy', 'server.busy']);
  });
});

test('an answer that could not be kept is given all the same, and the next run looks for its subject', async () => {
  const seal = () => {
    throw new Error('no room');
  };
  const sick = createIdempotency({ ...book.deps, vault: { ...book.deps.vault, seal } });
  expect(await sick.run(call, 'endpoint', make)).toMatchObject({ status: 201 });
  expect(await engine.run(call, 'endpoint', make)).toMatchObject({ status: 201, body: { id: made[0] } });
  expect(made).toHaveLength(1);
  expect(book.logLines.join()).toContain('idempotency.not_stored');
});

test('a stored answer is sealed: its secret stands nowhere in the files, and opens at its own key only', async () => {
  await engine.run(call, 'endpoint', make);
  for (const name of ['daftar.db', 'daftar.db-wal']) {
    const path = join(book.folder, name);
    if (existsSync(path)) expect(readFileSync(path).includes('whsec_shown-once')).toBe(false);
  }
  await engine.run({ ...call, key: 'order-2' }, 'endpoint', make);
  book.deps.database.$client.exec(
    `UPDATE idempotency_keys SET sealed_body = (SELECT sealed_body FROM idempotency_keys WHERE key = 'order-1') WHERE key = 'order-2'`,
  );
  const moved = engine.run({ ...call, key: 'order-2' }, 'endpoint', make);
  expect(moved.catch((error) => error.name)).resolves.toBe('VaultError');
});
