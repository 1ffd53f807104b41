import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../server/clock.ts';
import { readConfig } from '../../server/config.ts';
import { announce } from '../../server/deliveries/announce.ts';
import { createEndpoint } from '../../server/deliveries/endpoints.ts';
import { createLog } from '../../server/log.ts';
import { openBook } from '../../server/operations/book.ts';
import { openDataFolder } from '../../server/operations/data-folder.ts';

/**
 * How long a message takes to its endpoint while others hang: 1,000 endpoints of which 100 never answer, 200 messages a
 * second, each to one endpoint in turn, over real sockets to a server of our own.
 */
const endpointCount = 1_000;
const hangingCount = 100;
const messagesPerSecond = 200;
const seconds = Number(process.argv[2] ?? 30);

const folder = mkdtempSync(join(tmpdir(), 'daftar-bench-'));
const sentAt = new Map<string, number>();
const delaysMs: number[] = [];

const receiver = Bun.serve({
  port: 0,
  hostname: '127.0.0.1',
  idleTimeout: 60,
  fetch: (request) => {
    if (new URL(request.url).pathname.startsWith('/hang')) return new Promise<Response>(() => {});
    const startedAt = sentAt.get(request.headers.get('webhook-id') ?? '');
    if (startedAt !== undefined) delaysMs.push(performance.now() - startedAt);
    return new Response('ok');
  },
});

const config = readConfig({ DAFTAR_DATA: folder, DAFTAR_PRIVATE_TARGETS: '127.0.0.0/8' });
const log = createLog({ level: 'error', write: (line) => console.error(line), now: systemClock.now });
const book = openBook({
  config,
  folder: openDataFolder(folder),
  clock: systemClock,
  log,
  addressOf: () => null,
});
const endpoints = Array.from({ length: endpointCount }, (_, n) => {
  const url = `http://127.0.0.1:${receiver.port}/${n % (endpointCount / hangingCount) === 0 ? 'hang' : 'ok'}/${n}`;
  return createEndpoint(book.deps, 'test', { url, types: ['ping'] }).endpoint;
});
book.start();

const startedAt = performance.now();
let written = 0;
let toWell = 0;
while (performance.now() - startedAt < seconds * 1_000) {
  const due = Math.floor(((performance.now() - startedAt) / 1_000) * messagesPerSecond);
  for (; written < due; written++) {
    const { id, mode, url } = endpoints[written % endpointCount] ?? {};
    if (!id || !mode || !url) throw new Error('no endpoint');
    const payload = { endpoint: { id, url } };
    const messageId = book.deps.database.transaction((tx) =>
      announce(tx, book.deps, { type: 'ping', mode, payload, onlyTo: id }),
    );
    sentAt.set(messageId, performance.now());
    if (url.includes('/ok/')) toWell++;
  }
  await Bun.sleep(5);
}
await Bun.sleep(1_500);

delaysMs.sort((a, b) => a - b);
const at = (share: number) => `${(delaysMs[Math.floor(delaysMs.length * share)] ?? 0).toFixed(1)} ms`;
console.log(
  `${written} messages in ${seconds} s to ${endpointCount} endpoints, ${hangingCount} of which hang\n` +
    `to the others: ${delaysMs.length} of ${toWell} arrived; delay p50 ${at(0.5)}, p99 ${at(0.99)}, longest ${at(0.99999)}`,
);
await book.close();
receiver.stop(true);
rmSync(folder, { recursive: true, force: true });
