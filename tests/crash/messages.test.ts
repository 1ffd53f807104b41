import { expect, test } from 'bun:test';
import { createEndpoint } from '../../server/deliveries/endpoints.ts';
import { sendTestMessage } from '../../server/deliveries/test-message.ts';
import { openOfflineBook } from '../support/offline-book.ts';
import { prepareFolder, type RealServer, startRealServer } from '../support/real-server.ts';

const environment = { DAFTAR_PRIVATE_TARGETS: '127.0.0.0/8' };

test('a server killed after a message was sent and before that is kept sends it again, with the same webhook-id', async () => {
  const prepared = await prepareFolder();
  const got: string[] = [];
  let server: RealServer | undefined;
  const second = Promise.withResolvers<void>();
  const receiver = Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    fetch: async (request) => {
      got.push(request.headers.get('webhook-id') ?? '');
      // The shop has it, and the server dies before it hears the answer.
      if (got.length === 1) {
        server?.kill('SIGKILL');
        await server?.exited;
      } else second.resolve();
      return new Response('ok');
    },
  });
  try {
    const book = openOfflineBook(prepared.folder, environment);
    const { endpoint } = createEndpoint(book.deps, 'test', {
      url: `http://127.0.0.1:${receiver.port}/`,
      types: ['ping'],
    });
    const messageId = sendTestMessage(book.deps, endpoint.id, 'invoice.paid');
    await book.close();

    server = await startRealServer(prepared.folder, { environment });
    await server.exited;
    expect(statusOf(prepared)).toEqual(['sending', 0]);

    // The half minute of the dead server's claim, without the wait.
    const later = openOfflineBook(prepared.folder, environment);
    later.deps.database.$client.exec('UPDATE deliveries SET next_attempt_at = next_attempt_at - 30000');
    await later.close();
    server = await startRealServer(prepared.folder, { environment });
    await second.promise;
    server.kill('SIGTERM');
    expect(await server.exited).toBe(0);
    expect(got).toEqual([messageId, messageId]);
    expect(statusOf(prepared)).toEqual(['delivered', 1]);
  } finally {
    server?.kill('SIGKILL');
    await receiver.stop(true);
    prepared.remove();
  }
}, 60_000);

function statusOf({ read }: Awaited<ReturnType<typeof prepareFolder>>): unknown[] {
  return read(({ $client }) =>
    $client.prepare('SELECT status, (SELECT count(*) FROM delivery_attempts) FROM deliveries').raw().get(),
  ) as unknown[];
}
