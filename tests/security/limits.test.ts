import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import { connect } from 'node:net';
import { type ServerProcess, startServer, temporaryFolder } from '../operations/process.ts';

const folder = temporaryFolder();
let server: ServerProcess;

beforeAll(async () => {
  server = await startServer(folder.path);
});

afterAll(async () => {
  server.signal('SIGKILL');
  await server.exited;
  folder.remove();
});

/** Opens a connection, sends a head, then a piece each second; resolves once the server has hung up. */
function dribble(head: string, piece: string): Promise<void> {
  const { port, hostname } = new URL(server.url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(head));
    const timer = setInterval(() => socket.write(piece), 1000);
    socket.on('error', () => {});
    socket.on('close', () => {
      clearInterval(timer);
      resolve();
    });
  });
}

describe('a client that holds on to its connection', () => {
  test('by sending its head or its body a byte a second is cut off, while others are answered', async () => {
    const slow = Promise.all([
      dribble('POST /trpc/invoices.create HTTP/1.1\r\nHost: a\r\n', 'X-A: b\r\n'),
      dribble('POST /trpc/invoices.create HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n', ' '),
      dribble('POST /hooks/moyasar/x HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n', ' '),
    ]);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    await slow;
  }, 60_000);
});

describe('a body larger than anything of ours', () => {
  test.each(['/trpc/invoices.create', '/auth/sign-in/email', '/pay/x/link', '/hooks/moyasar/x'])(
    'is refused at %s',
    async (path) => {
      const response = await fetch(server.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: server.url },
        body: 'x'.repeat(5 * 1024 * 1024),
      });
      expect(response.status).toBe(413);
    },
  );
});
