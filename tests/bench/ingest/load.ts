/**
 * The load generator, a process of its own: `bun load.ts <JSON of LoadOrder>` prints one line of JSON, a `LoadResult`.
 * It speaks HTTP by hand on raw sockets, because a client library would cost more than the servers it measures.
 */
import type { Socket } from 'bun';
import { eventTemplate } from './event.ts';

export interface LoadOrder {
  port: number;
  path: string;
  secret: string;
  connections: number;
  durationMs: number;
}

export interface LoadResult {
  calls: number;
  ok: number;
  notOk: number;
  seconds: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  maxMs: number;
}

const order = JSON.parse(process.argv[2] ?? '{}') as LoadOrder;
const latencies = new Float32Array(8_000_000);
let calls = 0;
let ok = 0;
let notOk = 0;
let open = order.connections;

interface Connection {
  request: Buffer;
  renew(): void;
  sentAt: number;
  pending: string;
}

const startedAt = performance.now();
const endAt = startedAt + order.durationMs;
const done = Promise.withResolvers<void>();

for (let n = 0; n < order.connections; n++) await connect();
await done.promise;
report();

async function connect(): Promise<void> {
  const { request, renew } = eventTemplate(order.path, order.secret);
  await Bun.connect<Connection>({
    hostname: '127.0.0.1',
    port: order.port,
    data: { request, renew, sentAt: 0, pending: '' },
    socket: {
      open: send,
      data: (socket, bytes) => {
        const status = readStatus(socket.data, bytes);
        if (status === null) return;
        const now = performance.now();
        if (calls < latencies.length) latencies[calls] = now - socket.data.sentAt;
        calls++;
        if (status === 200) ok++;
        else notOk++;
        if (now < endAt) send(socket);
        else socket.end();
      },
      close: () => {
        if (--open === 0) done.resolve();
      },
      error: (_socket, error) => {
        throw error;
      },
    },
  });
}

function send(socket: Socket<Connection>): void {
  const connection = socket.data;
  connection.renew();
  connection.sentAt = performance.now();
  const written = socket.write(connection.request);
  if (written !== connection.request.byteLength) throw new Error('the socket took only a part of a request');
}

/** The status of a complete answer, or null while more of it must come. */
function readStatus(connection: Connection, bytes: Buffer): number | null {
  const text = connection.pending + bytes.toString('latin1');
  const headEnd = text.indexOf('\r\n\r\n');
  const length = headEnd < 0 ? null : /content-length: (\d+)/i.exec(text);
  if (headEnd < 0 || text.length < headEnd + 4 + Number(length?.[1] ?? 0)) {
    connection.pending = text;
    return null;
  }
  connection.pending = '';
  return Number(text.slice(9, 12));
}

function report(): void {
  const seconds = (performance.now() - startedAt) / 1000;
  const sorted = latencies.subarray(0, Math.min(calls, latencies.length)).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const result: LoadResult = {
    calls,
    ok,
    notOk,
    seconds,
    perSecond: ok / seconds,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    maxMs: at(1),
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
