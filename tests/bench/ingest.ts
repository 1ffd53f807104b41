/**
 * How fast the hook door takes events, beside two yardsticks in the same run on the same machine: `bun run bench`.
 * (a) Bun.serve that keeps nothing, (b) the providers' sample handler made durable, (c) Daftar's own server process.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { type PreparedFolder, prepareFolder, startRealServer } from '../support/real-server.ts';
import { type Contender, median, runRound, startPlain } from './ingest/contender.ts';
import { preparePeer } from './ingest/peer.ts';

const connections = 64;
const rounds = 3;
const warmUpMs = 700;
const roundMs = { a: 2_000, b: 2_500, c: 2_500 };
const drainMsMax = 25_000;
const aims = { cToB: 12, cToA: 0.35, p99Ms: 15 };

const say = (text: string) => process.stdout.write(`${text}\n`);

const folder = mkdtempSync(join(tmpdir(), 'daftar-bench-'));
const prepared = await prepareFolder();
const secret = prepared.secret;
const peer = preparePeer(say);

const bare = await startPlain(
  [process.execPath, fileURLToPath(new URL('ingest/bare.ts', import.meta.url))],
  {},
);
const sample = await startPlain(peer.command, {
  NODE_ENV: 'production',
  WEBHOOK_SECRET: secret,
  DATABASE: join(folder, 'peer.db'),
});
const daftar = await startRealServer(prepared.folder, {
  environment: {},
});

const a: Contender = { name: 'a', what: 'bare Bun.serve', ...bare, path: '/', secret, rounds: [] };
const b: Contender = {
  name: 'b',
  what: 'sample, durable',
  ...sample,
  path: '/webhooks/moyasar',
  secret,
  rounds: [],
};
const c: Contender = {
  name: 'c',
  what: 'Daftar',
  pid: daftar.pid,
  port: daftar.port,
  path: prepared.hookPath,
  secret,
  rounds: [],
};

try {
  await Bun.sleep(300); // the sandbox verifies its hook when the server starts
  const before = tally(prepared);
  let accepted = 0;
  for (const each of [a, b, c]) {
    const warm = await runRound(each, { connections, durationMs: warmUpMs });
    if (each === c) accepted += warm.ok;
  }
  for (let round = 0; round < rounds; round++) {
    for (const each of [a, b, c]) {
      const result = await runRound(each, {
        connections,
        durationMs: roundMs[each.name as keyof typeof roundMs],
      });
      each.rounds.push(result);
      if (each === c) accepted += result.ok;
    }
  }
  signal(c.pid, 'SIGCONT');
  const drain = await watchDrain(prepared);
  report(drain, { accepted, before, after: tally(prepared) });
} finally {
  for (const { pid } of [a, b, c]) {
    signal(pid, 'SIGCONT');
    signal(pid, pid === c.pid ? 'SIGTERM' : 'SIGKILL');
  }
  await Promise.race([daftar.exited, Bun.sleep(10_000)]);
  signal(c.pid, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
  prepared.remove();
}
process.exit();

interface Tally {
  arrivals: number;
  events: number;
  cursor: number;
}

function tally({ read }: PreparedFolder): Tally {
  return read((database) =>
    database.get<Tally>(sql`
      select (select count(*) from arrivals) as arrivals, (select count(*) from events) as events,
        coalesce((select max(arrival_id) from journal_cursors), 0) as cursor`),
  );
}

interface Drain {
  waiting: number;
  done: number;
  ms: number;
}

/** How long dedup takes, once the calls have stopped, to make events of what still waits in the journal. */
async function watchDrain(prepared: PreparedFolder): Promise<Drain> {
  const behind = () =>
    prepared.read((database) =>
      database.get<{ n: number }>(
        sql`select coalesce((select max(id) from arrivals), 0) - coalesce((select max(arrival_id) from journal_cursors), 0) as n`,
      ),
    ).n;
  const startedAt = performance.now();
  const waiting = behind();
  let left = waiting;
  while (left > 0 && performance.now() - startedAt < drainMsMax) {
    await Bun.sleep(50);
    left = behind();
  }
  return { waiting, done: waiting - left, ms: performance.now() - startedAt };
}

function report(
  drain: Drain,
  { accepted, before, after }: { accepted: number; before: Tally; after: Tally },
): void {
  const of = (contender: Contender) => ({
    perSecond: median(contender.rounds.map(({ perSecond }) => perSecond)),
    p50Ms: median(contender.rounds.map(({ p50Ms }) => p50Ms)),
    p99Ms: median(contender.rounds.map(({ p99Ms }) => p99Ms)),
    maxMs: Math.max(...contender.rounds.map(({ maxMs }) => maxMs)),
    cpuMicros: median(contender.rounds.map(({ cpuMicrosPerCall }) => cpuMicrosPerCall ?? 0)),
    refused: contender.rounds.reduce((sum, { notOk }) => sum + notOk, 0),
  });
  say(
    `\n${cpus().length} cores (${cpus()[0]?.model.trim()}), Bun ${Bun.version}, ${connections} connections, bodies of about 1 kB, medians of ${rounds} rounds.`,
  );
  say(`(b) ran on ${peer.ranOn}.\n`);
  say('                        requests/s    p50 ms    p99 ms    max ms   CPU µs/call   not 200');
  for (const contender of [a, b, c]) {
    const { perSecond, p50Ms, p99Ms, maxMs, cpuMicros, refused } = of(contender);
    say(
      [
        `(${contender.name}) ${contender.what}`.padEnd(22),
        perSecond.toFixed(0).padStart(12),
        p50Ms.toFixed(2).padStart(10),
        p99Ms.toFixed(2).padStart(10),
        maxMs.toFixed(1).padStart(10),
        cpuMicros.toFixed(1).padStart(14),
        String(refused).padStart(10),
      ].join(''),
    );
  }
  const cToA = of(c).perSecond / of(a).perSecond;
  const cToB = of(c).perSecond / of(b).perSecond;
  const verdict = (good: boolean) => (good ? 'reached' : 'NOT REACHED');
  say(`\nc/a = ${cToA.toFixed(3)}   aim ≥ ${aims.cToA}: ${verdict(cToA >= aims.cToA)}`);
  say(`c/b = ${cToB.toFixed(1)}    aim ≥ ${aims.cToB}: ${verdict(cToB >= aims.cToB)}`);
  say(
    `p99 of (c) = ${of(c).p99Ms.toFixed(1)} ms   aim < ${aims.p99Ms} ms: ${verdict(of(c).p99Ms < aims.p99Ms)}`,
  );
  const rate = drain.ms > 0 ? (drain.done / drain.ms) * 1000 : 0;
  say(
    `\nDedup: ${drain.waiting} of ${accepted} arrivals waited when the calls stopped; ${drain.done} of them in ${(drain.ms / 1000).toFixed(2)} s (${rate.toFixed(0)}/s).`,
  );
  const arrivals = after.arrivals - before.arrivals;
  const events = after.events - before.events;
  const kept = arrivals === accepted && events === accepted;
  say(
    `Kept: ${accepted} answers with 200, ${arrivals} arrivals, ${events} events of distinct ids: ${kept ? 'all agree' : 'THEY DIFFER'}.`,
  );
  if (!kept) process.exitCode = 1;
}

/** A server that has ended already needs no signal. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {}
}
