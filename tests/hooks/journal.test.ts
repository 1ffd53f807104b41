import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSqlite } from '../../db/client.ts';
import { createJournal } from '../../server/hooks/journal.ts';
import { createHookPipeline } from '../../server/hooks/pipeline.ts';
import { type Called, eventOf, openCalled } from './moyasar-caller.ts';

let called: Called;

beforeEach(async () => {
  called = await openCalled();
});

afterEach(() => called.book.close());

const arrivals = () => called.count('select count(*) from arrivals');
const events = () => called.count('select count(*) from events');

describe('the journal', () => {
  test('calls that come together share a few commits', async () => {
    const { database } = called.book.deps;
    const framesBefore = walFrames();
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => called.tell({ type: 'payout_paid' })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(200).fill(200));
    // A commit of its own for each call would have written the last page of the table two hundred times.
    expect(walFrames() - framesBefore).toBeLessThan(120);
    expect(database.$client.inTransaction).toBe(false);

    function walFrames(): number {
      const [state] = database.$client.pragma('wal_checkpoint(PASSIVE)') as { log: number }[];
      return state?.log ?? 0;
    }
  });

  test('no call is answered before its arrival can be read by another process', async () => {
    const reader = openSqlite(join(called.book.folder, 'daftar.db'));
    try {
      for (let n = 0; n < 20; n++) {
        const id = `evt-${n}`;
        expect((await called.tell({ id })).status).toBe(200);
        expect(reader.prepare('select count(*) from arrivals where dedup_key = ?').pluck().get(id)).toBe(1);
      }
    } finally {
      reader.close();
    }
  });

  test('a locked file is answered with 503 and Retry-After, keeps nothing of the calls, and passes', async () => {
    called.book.deps.database.$client.pragma('busy_timeout = 20');
    const before = arrivals();
    const other = openSqlite(join(called.book.folder, 'daftar.db'));
    other.exec('begin immediate');
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) => called.tell({ id: `locked-${n}` })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(503));
    for (const answer of answers) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    other.exec('rollback');
    other.close();
    expect(arrivals()).toBe(before);
    expect((await called.tell({ id: 'locked-0' })).status).toBe(200);
    expect(arrivals()).toBe(before + 1);
  });

  test('a full disk is answered with 503, half of a group is never kept, and room makes it well again', async () => {
    const { $client } = called.book.deps.database;
    const pages = Number($client.pragma('page_count', { simple: true }));
    $client.pragma(`max_page_count = ${pages + 40}`);
    const filler = 'x'.repeat(20_000);
    const statuses: number[] = [];
    for (let round = 0; round < 6; round++) {
      const before = arrivals();
      const answers = await Promise.all(Array.from({ length: 10 }, () => called.tell({ filler })));
      const taken = answers.filter(({ status }) => status === 200).length;
      expect(arrivals() - before).toBe(taken);
      statuses.push(...answers.map(({ status }) => status));
    }
    expect([...new Set(statuses)].sort()).toEqual([200, 503]);
    expect($client.pragma('integrity_check', { simple: true })).toBe('ok');
    $client.pragma('max_page_count = 1073741823');
    expect((await called.tell({ filler })).status).toBe(200);
  });

  test('more calls than may wait are sent away, and those that wait are kept', async () => {
    const journal = createJournal(called.book.deps);
    const before = arrivals();
    const arrival = {
      connectionId: called.connectionId,
      receivedAt: 0,
      headers: '{}',
      secretIndex: 0,
      checkoutId: null,
      body: new Uint8Array(),
    };
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5_100 }, (_, n) => journal.append({ ...arrival, dedupKey: String(n) })),
    );
    const kept = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(kept).toBe(5_000);
    expect(arrivals() - before).toBe(5_000);
  });

  test('a closed journal keeps what it had taken and takes no more', async () => {
    const journal = createJournal(called.book.deps);
    const before = arrivals();
    const arrival = {
      connectionId: called.connectionId,
      dedupKey: 'last',
      receivedAt: 0,
      headers: '{}',
      secretIndex: 0,
      checkoutId: null,
      body: new Uint8Array(),
    };
    const last = journal.append(arrival);
    journal.close();
    await last;
    expect(arrivals()).toBe(before + 1);
    expect(journal.append(arrival)).rejects.toThrow();
  });
});

describe('dedup', () => {
  test('keeps the order of arrival, however many there are', async () => {
    const ids = Array.from({ length: 150 }, (_, n) => `evt-${String(n).padStart(3, '0')}`);
    for (const id of ids) await called.tell({ id, type: 'payout_paid' });
    await called.book.settle();
    const inOrder = called.book.deps.database.$client
      .prepare("select dedup_key from events where type = 'payout_paid' order by id")
      .pluck()
      .all();
    expect(inOrder).toEqual(ids);
  });

  test('repetitions among and across batches are attached to the first', async () => {
    const before = { arrivals: arrivals(), events: events() };
    for (let round = 0; round < 3; round++) {
      await Promise.all(
        Array.from({ length: 100 }, (_, n) => called.tell({ id: `evt-${n % 10}`, type: 'payout_paid' })),
      );
      if (round > 0) await called.book.settle();
    }
    expect(arrivals() - before.arrivals).toBe(300);
    expect(events() - before.events).toBe(10);
    expect(called.count("select min(arrivals) from events where type = 'payout_paid'")).toBe(30);
    expect(called.count('select count(*) from event_arrivals')).toBe(arrivals());
  });

  test('the same id at another connection is another event', async () => {
    const other = await called.book.call.connections.createSandbox({ provider: 'moyasar' });
    await called.book.settle();
    const secret = called.book.deps.connections.byId(other.id)?.credentials.webhookSecret ?? '';
    const before = events();
    await called.tell({ id: 'shared', type: 'payout_paid' });
    await called.book.request(new URL(other.hookUrl).pathname, {
      method: 'POST',
      body: JSON.stringify(eventOf(secret, { id: 'shared', type: 'payout_paid' })),
    });
    await called.book.settle();
    expect(events() - before).toBe(2);
  });

  test('resumes where it was when the book is opened again', async () => {
    for (let n = 0; n < 5; n++) await called.tell({ type: 'payout_paid' });
    await called.book.settle();
    for (let n = 0; n < 7; n++) await called.tell({ type: 'payout_paid' });
    const { deps } = called.book;
    const before = called.count("select arrival_id from journal_cursors where name = 'dedup'");
    expect(before).toBe(arrivals() - 7);
    const again = createHookPipeline({ ...deps });
    await again.settle();
    expect(
      called.count("select count(*) from events where type = 'payout_paid' and status = 'ignored'"),
    ).toBe(12);
    expect(called.count("select arrival_id from journal_cursors where name = 'dedup'")).toBe(arrivals());
  });

  test('an adapter that throws costs that event a review, and nothing behind it waits', async () => {
    const open = called.book.deps.connections.byId(called.connectionId);
    if (!open) throw new Error('the connection is not open');
    const { hook } = open.provider;
    const breaking = {
      ...hook,
      parse: (body: string) => {
        if (body.includes('poison')) throw new TypeError('no such thing');
        return hook.parse(body);
      },
    };
    const provider = { ...open.provider, hook: breaking };
    const connections = { ...called.book.deps.connections, byId: () => ({ ...open, provider }) };
    await called.tell({ id: 'a', type: 'payout_paid' });
    await called.tell({ id: 'b', type: 'payout_paid', account_name: 'poison' });
    await called.tell({ id: 'c', type: 'payout_paid' });
    await createHookPipeline({ ...called.book.deps, connections }).settle();
    const states = called.book.deps.database.$client
      .prepare(
        "select dedup_key || ' ' || status || ' ' || coalesce(reason, '') from events where dedup_key in ('a', 'b', 'c') order by id",
      )
      .pluck()
      .all();
    expect(states).toEqual(['a ignored type_not_used', 'b review unparsable', 'c ignored type_not_used']);
  });

  test('a commit that fails is tried again by itself', async () => {
    const { deps } = called.book;
    const pipeline = createHookPipeline(deps);
    await called.tell({ id: 'later', type: 'payout_paid' });
    deps.database.$client.exec(
      "create trigger full before insert on events begin select raise(abort, 'disk full'); end",
    );
    pipeline.dedup.start();
    await Bun.sleep(100);
    expect(called.count("select count(*) from events where dedup_key = 'later'")).toBe(0);
    deps.database.$client.exec('drop trigger full');
    await until(() => called.count("select count(*) from events where dedup_key = 'later'") === 1);
    await pipeline.dedup.stop();
  });
});

test('no secret that travelled through the door is in any file of the book or in the log', async () => {
  const wrong = 'wrong-secret-of-somebody';
  await called.tell({ data: { id: 'p', again: called.secret } });
  await called.tell({ secret_token: wrong });
  await called.tell({ secret_token: [called.secret] });
  await called.post(`{"secret_token":"${called.secret}`);
  await called.post(JSON.stringify(eventOf(called.secret)), { 'content-type': 'text/plain' });
  await called.book.settle();
  for (const checkpoint of [false, true]) {
    if (checkpoint) called.book.deps.database.$client.pragma('wal_checkpoint(TRUNCATE)');
    const files = readdirSync(called.book.folder).filter((name) => name.startsWith('daftar.db'));
    expect(files).toContain('daftar.db-wal');
    for (const name of files) {
      const bytes = readFileSync(join(called.book.folder, name));
      for (const value of [called.secret, wrong]) expect(bytes.includes(value)).toBe(false);
    }
  }
  const log = called.book.logLines.join('\n');
  for (const value of [called.secret, wrong]) expect(log).not.toContain(value);
});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !holds(); tries++) await Bun.sleep(50);
  expect(holds()).toBe(true);
}
