import { expect, test } from 'bun:test';
import { prepareFolder, startRealServer } from '../support/real-server.ts';

const rounds = 3;
const connections = 24;

/** What a provider sends; the id is what the event is known by afterwards. */
function body(id: string, secret: string): string {
  const data = { id: `pay-${id}`, status: 'paid', amount: 2500, currency: 'SAR', metadata: null };
  return JSON.stringify({ id, type: 'payout_paid', secret_token: secret, live: false, data });
}

async function sendUntilItDies(
  url: string,
  secret: string,
  prefix: string,
  answered: Set<string>,
): Promise<void> {
  for (let n = 0; ; n++) {
    const id = `${prefix}-${n}`;
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        // Every third call is sent again under the same id, as a provider does that heard no answer.
        body: body(n % 3 === 2 ? `${prefix}-${n - 1}` : id, secret),
      });
      if (answer.status === 200) answered.add(n % 3 === 2 ? `${prefix}-${n - 1}` : id);
    } catch {
      return;
    }
  }
}

/** The load is under way when so many were answered, however fast this machine is. */
async function answersReach(answered: ReadonlySet<string>, count: number): Promise<void> {
  for (let tries = 0; answered.size < count; tries++) {
    if (tries > 3_000) throw new Error(`only ${answered.size} calls were answered`);
    await Bun.sleep(10);
  }
}

test('a server killed in the middle of a load has every call it answered, and each event once', async () => {
  const prepared = await prepareFolder();
  const answered = new Set<string>();
  try {
    for (let round = 0; round < rounds; round++) {
      const server = await startRealServer(prepared.folder);
      const url = `http://127.0.0.1:${server.port}${prepared.hookPath}`;
      const senders = Array.from({ length: connections }, (_, i) =>
        sendUntilItDies(url, prepared.secret, `r${round}-c${i}`, answered),
      );
      await answersReach(answered, answered.size + 60 + 45 * round);
      server.kill('SIGKILL');
      await Promise.all([...senders, server.exited]);
    }

    // Started once more, dedup goes on where it was, and a graceful stop leaves nothing undone.
    const server = await startRealServer(prepared.folder);
    for (let tries = 0; tries < 100 && backlog(prepared) > 0; tries++) await Bun.sleep(100);
    server.kill('SIGTERM');
    expect(await server.exited).toBe(0);

    prepared.read((database) => {
      const sqlite = database.$client;
      const arrivals = new Set(sqlite.prepare('select dedup_key from arrivals').pluck().all() as string[]);
      const events = sqlite.prepare('select dedup_key from events').pluck().all() as string[];
      expect([...answered].filter((id) => !arrivals.has(id))).toEqual([]);
      expect(new Set(events).size).toBe(events.length);
      expect([...answered].filter((id) => !new Set(events).has(id)).length).toBe(0);
      const unlinked =
        'select count(*) from arrivals a left join event_arrivals e on e.arrival_id = a.id where e.event_id is null';
      expect(sqlite.prepare(unlinked).pluck().get()).toBe(0);
      expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    });
  } finally {
    prepared.remove();
  }
}, 60_000);

function backlog({ read }: Awaited<ReturnType<typeof prepareFolder>>): number {
  return read(({ $client }) =>
    Number(
      $client
        .prepare(
          "select (select coalesce(max(id), 0) from arrivals) - coalesce((select arrival_id from journal_cursors where name = 'dedup'), 0)",
        )
        .pluck()
        .get(),
    ),
  );
}

test('a server asked to stop in the middle of a load answers what it accepted and loses none of it', async () => {
  const prepared = await prepareFolder();
  try {
    const answered = new Set<string>();
    const server = await startRealServer(prepared.folder);
    const url = `http://127.0.0.1:${server.port}${prepared.hookPath}`;
    const senders = Array.from({ length: connections }, (_, i) =>
      sendUntilItDies(url, prepared.secret, `s-c${i}`, answered),
    );
    await answersReach(answered, 150);
    server.kill('SIGTERM');
    expect(await server.exited).toBe(0);
    await Promise.all(senders);
    const arrived = prepared.read(
      ({ $client }) => new Set($client.prepare('select dedup_key from arrivals').pluck().all() as string[]),
    );
    expect([...answered].filter((id) => !arrived.has(id))).toEqual([]);
  } finally {
    prepared.remove();
  }
}, 60_000);
