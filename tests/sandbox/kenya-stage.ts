import { createLog } from '../../server/log.ts';
import { createSandbox } from '../../server/sandbox/sandbox.ts';
import { createHttp } from '../../server/security/http.ts';

/** What the emulators' answers look like to somebody who knows nothing about them. */
// biome-ignore lint/suspicious/noExplicitAny: answers are read as any client would read them
type Json = any;

export interface Told {
  url: string;
  headers: Headers;
  text: string;
  body: Json;
}

/** The emulators of Moflay and Daraja with a hand-moved clock, and a receiver that answers as it is told to. */
export function createKenyaStage() {
  let nowMs = Date.parse('2027-01-01T07:00:00Z');
  const told: Told[] = [];
  const errors: string[] = [];
  const receiver = { status: 200 };
  const http = createHttp(async (request) => {
    const text = await request.text();
    told.push({ url: request.url, headers: request.headers, text, body: JSON.parse(text) });
    return new Response('ok', { status: receiver.status });
  });
  const sandbox = createSandbox({
    path: ':memory:',
    clock: { now: () => nowMs },
    http,
    publicUrl: () => 'http://localhost:3000',
    log: createLog({ level: 'warn', write: (line) => errors.push(line), now: () => nowMs }),
  });
  const doors = sandbox.doors;

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const request = new Request(`http://localhost${path}`, init);
    const door = doors.find((each) =>
      path.startsWith(`/sandbox/${String(each.config.name).replace('sandbox-', '')}`),
    );
    if (!door) throw new Error(`nothing answers at ${path}`);
    return door.handle(request);
  }

  return {
    sandbox,
    told,
    errors,
    receiver,
    send,
    now: () => nowMs,
    async later(ms: number): Promise<void> {
      nowMs += ms;
      await sandbox.runDue();
    },
    async json(
      path: string,
      init: RequestInit = {},
    ): Promise<{ status: number; headers: Headers; body: Json }> {
      const answer = await send(path, init);
      return { status: answer.status, headers: answer.headers, body: await answer.json() };
    },
    tokenOf: (phoneUrl: string | undefined) => phoneUrl?.split('/').at(-1) ?? '',
  };
}
