import { describe, expect, test } from 'bun:test';
import { closeServer, createGate } from '../../server/operations/drain.ts';

function listen() {
  const gate = createGate();
  const server = Bun.serve({ port: 0, hostname: '127.0.0.1', fetch: (request) => gate.answer(request) });
  return { gate, server, url: `http://127.0.0.1:${server.port}/` };
}

describe('the gate', () => {
  test('tells callers to come back while the server starts', async () => {
    const { server, url } = listen();
    const answer = await fetch(url);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).not.toBeNull();
    await server.stop(true);
  });

  test('answers what it let in before it closed, and nothing after', async () => {
    const { gate, server, url } = listen();
    const finished: string[] = [];
    gate.open(async () => {
      await Bun.sleep(300);
      finished.push('answered');
      return new Response('kept its word');
    });
    const slow = fetch(url);
    await Bun.sleep(100);
    const closing = gate.close(5000).then(() => finished.push('closed'));
    expect((await fetch(url)).status).toBe(503);
    await closing;
    await closeServer(server, 500);
    expect(await (await slow).text()).toBe('kept its word');
    expect(finished).toEqual(['answered', 'closed']);
  });

  test('waits no longer than its time for an answer that never comes', async () => {
    const { gate, server, url } = listen();
    gate.open(() => new Promise<Response>(() => undefined));
    const stuck = fetch(url).catch(() => 'cut');
    await Bun.sleep(50);
    const startedAt = performance.now();
    await gate.close(200);
    await closeServer(server, 100);
    expect(performance.now() - startedAt).toBeLessThan(2000);
    expect(await stuck).toBe('cut');
  });

  test('does not count a stream that stays open as an answer that is missing', async () => {
    const { gate, server, url } = listen();
    gate.open(() => new Response(new ReadableStream({ start: (stream) => stream.enqueue('hello') })));
    const open = await fetch(url);
    const startedAt = performance.now();
    await gate.close(5000);
    await closeServer(server, 100);
    expect(performance.now() - startedAt).toBeLessThan(1500);
    await open.body?.cancel().catch(() => undefined);
  });
});
