import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, failToStart, type ServerProcess, startServer, temporaryFolder } from './process.ts';

let folder = temporaryFolder();
let running: ServerProcess[] = [];

beforeEach(() => {
  folder = temporaryFolder();
  running = [];
});

afterEach(async () => {
  for (const server of running) {
    server.signal('SIGKILL');
    await server.exited;
  }
  folder.remove();
});

async function start(environment: Record<string, string> = {}): Promise<ServerProcess> {
  const server = await startServer(folder.path, environment);
  running.push(server);
  return server;
}

const password = 'correct horse battery\n';
const newUser = ['user', 'create', '--email', 'maryam@example.com', '--role', 'owner', '--password-stdin'];

describe('starting', () => {
  test('on port 0 takes a free one, and its address follows', async () => {
    const server = await start();
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d+$/);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${server.url}/readyz`);
    expect(await ready.json()).toEqual({
      ready: true,
      checks: { database: 'ok', migrations: 'ok', disk: 'ok' },
    });
  });

  test('keeps every file of the book for its owner only', async () => {
    await start();
    for (const name of ['daftar.db', 'daftar.key', 'daftar.lock', 'daftar.sock', 'sandbox.db']) {
      expect(statSync(join(folder.path, name)).mode & 0o077).toBe(0);
    }
  });

  test('on an empty book prints a set-up link, a fresh one each time', async () => {
    const first = await start();
    const link = first.setupLink();
    expect(link).toStartWith(`${first.url}/setup?token=`);
    first.signal('SIGTERM');
    await first.exited;
    const second = await start();
    expect(new URL(second.setupLink() ?? '').search).not.toBe(new URL(link ?? '').search);
  });

  test('lists every problem of the environment at once and stops', async () => {
    const { code, err } = await failToStart(folder.path, {
      DAFTAR_PORT: 'http',
      DAFTAR_URL: 'pay.example.com',
      DAFTAR_MASTER_KEY: 'c2hvcnQ=',
      DAFTAR_PROT: '3000',
    });
    expect(code).toBe(1);
    for (const name of ['DAFTAR_PORT', 'DAFTAR_URL', 'DAFTAR_MASTER_KEY', 'DAFTAR_PROT']) {
      expect(err).toContain(name);
    }
    expect(err).toContain('start.config_invalid');
    expect(err).not.toContain('    at ');
  });

  test('on a port that is taken says so and leaves nothing locked', async () => {
    const taken = Bun.serve({ port: 0, hostname: '127.0.0.1', fetch: () => new Response() });
    const { code, err } = await failToStart(folder.path, { DAFTAR_PORT: String(taken.port) });
    await taken.stop(true);
    expect(code).toBe(1);
    expect(err).toContain('start.address_taken');
    await start();
  });
});

describe('the lock', () => {
  test('refuses a second server on the same folder and names the first', async () => {
    const first = await start();
    const { code, err } = await failToStart(folder.path);
    expect(code).toBe(1);
    expect(err).toContain('start.already_running');
    expect(err).toContain(String(first.pid));
    expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
  });

  test('lets exactly one of four servers in that start together', async () => {
    const attempts = await Promise.allSettled([start(), start(), start(), start()]);
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('of a server that was killed is taken over at once', async () => {
    const first = await start();
    first.signal('SIGKILL');
    await first.exited;
    expect(existsSync(join(folder.path, 'daftar.sock'))).toBe(true);
    const second = await start();
    expect((await fetch(`${second.url}/readyz`)).status).toBe(200);
  });

  test('that is not a lock file at all gets a clear stop', async () => {
    writeFileSync(join(folder.path, 'daftar.lock'), 'not a lock '.repeat(100));
    const { code, err } = await failToStart(folder.path);
    expect(code).toBe(1);
    expect(err).toContain('daftar.lock');
    expect(err).not.toContain('    at ');
  });
});

describe('a command', () => {
  test('runs inside the server while one runs, and the server sees its effect at once', async () => {
    const server = await start();
    const { code, out } = await cli(folder.path, [...newUser, '--json'], password);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ email: 'maryam@example.com', role: 'owner' });
    const answer = await fetch(`${server.url}/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ email: 'maryam@example.com', password: password.trim() }),
    });
    expect(answer.status).toBe(200);
  });

  test('opens the book itself when no server runs', async () => {
    const made = await cli(folder.path, newUser, password);
    expect(made.code).toBe(0);
    const server = await start();
    expect(server.setupLink()).toBeNull();
  });

  test('is not misled by the socket of a server that was killed', async () => {
    const server = await start();
    server.signal('SIGKILL');
    await server.exited;
    expect((await cli(folder.path, newUser, password)).code).toBe(0);
  });

  test('that the domain refuses fails with its code, inside the server and without one', async () => {
    const server = await start();
    await cli(folder.path, newUser, password);
    const inside = await cli(folder.path, [...newUser, '--json'], password);
    expect(inside.code).not.toBe(0);
    expect(inside.out).toBe('');
    expect(JSON.parse(inside.err)).toMatchObject({ code: 'account.email_taken' });
    server.signal('SIGTERM');
    await server.exited;
    const alone = await cli(folder.path, newUser, password);
    expect(alone.code).not.toBe(0);
    expect(alone.err).toContain('account.email_taken');
  });

  test('connects a sandbox account and answers in the promised shape', async () => {
    const server = await start();
    const add = ['connection', 'add', '--provider', 'moyasar', '--mode', 'test', '--sandbox', '--json'];
    const { code, out } = await cli(folder.path, add);
    expect(code).toBe(0);
    const connection = JSON.parse(out);
    expect(connection).toMatchObject({ provider: 'moyasar', mode: 'test', status: 'active' });
    expect(connection.id).toStartWith('con_');
    expect(connection.hookUrl).toStartWith(`${server.url}/hooks/moyasar/`);
    expect((await cli(folder.path, ['connection', 'test', connection.id])).code).toBe(0);
    expect((await cli(folder.path, ['connection', 'list'])).out).toContain(connection.id);
  });

  test('makes a key, prints it once, lists it without, and ends it', async () => {
    await start();
    const create = ['key', 'create', '--mode', 'test', '--name', 'Shop', '--json'];
    const made = await cli(folder.path, [...create, '--scopes', 'invoices:read, invoices:write']);
    expect(made.code).toBe(0);
    const { id, key, ...more } = JSON.parse(made.out);
    expect([id.slice(0, 4), key.slice(0, 8), more]).toEqual(['key_', 'dk_test_', {}]);
    const list = await cli(folder.path, ['key', 'list', '--json']);
    expect(list.out).not.toContain(key.slice(8, -6));
    expect(JSON.parse(list.out)).toMatchObject([{ id, scopes: ['invoices:read', 'invoices:write'] }]);
    expect((await cli(folder.path, ['key', 'revoke', id])).code).toBe(0);
    expect((await cli(folder.path, ['key', 'list', '--mode', 'test'])).out).toContain('revoked');
    expect((await cli(folder.path, [...create, '--scopes', 'invoices:all'])).code).not.toBe(0);
  });

  test('with wrong credentials saves nothing and names the field', async () => {
    const add = [
      'connection',
      'add',
      '--provider',
      'moyasar',
      '--mode',
      'test',
      '--credentials-stdin',
      '--json',
    ];
    const { code, err } = await cli(folder.path, add, '{"secretKey":"pk_test_abc"}');
    expect(code).not.toBe(0);
    expect(err).toContain('connection.credentials_invalid');
    expect(err).toContain('secretKey');
    expect((await cli(folder.path, ['connection', 'list', '--json'])).out.trim()).toBe('[]');
  });

  test.each([
    [['nonsense']],
    [['user', 'create', '--email', 'x']],
    [['user', 'create', '--colour', 'blue']],
    [['connection', 'add', '--provider', 'moyasar', '--mode', 'live', '--sandbox']],
    [['connection', 'test', 'con_nope']],
  ])('that makes no sense fails on standard error: %p', async (words) => {
    const { code, out, err } = await cli(folder.path, words);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('cli.usage');
  });

  test.each([[['--help']], [['user', 'create', '--help']]])('explains itself: %p', async (words) => {
    const { code, out } = await cli(folder.path, words);
    expect(code).toBe(0);
    expect(out).toContain('daftar');
  });
});

describe('stopping', () => {
  test('at any moment of a start still closes the book', async () => {
    for (const afterMs of [150, 200, 250, 300, 350, 400]) {
      const child = Bun.spawn([process.execPath, 'server/main.ts'], {
        env: { DAFTAR_DATA: folder.path, DAFTAR_PORT: '0' },
        stdout: 'pipe',
        stderr: 'pipe',
      });
      await Bun.sleep(afterMs);
      const wasAtWork = existsSync(join(folder.path, 'daftar.db-wal'));
      child.kill('SIGTERM');
      const code = await child.exited;
      if (wasAtWork) expect(code).toBe(0);
      expect(existsSync(join(folder.path, 'daftar.db-wal'))).toBe(false);
    }
  });

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'on %s ends well, closes the book and frees the folder',
    async (name) => {
      const server = await start();
      server.signal(name);
      expect(await server.exited).toBe(0);
      expect(server.output()).toContain('server.stopped');
      expect(existsSync(join(folder.path, 'daftar.sock'))).toBe(false);
      expect(existsSync(join(folder.path, 'daftar.db-wal'))).toBe(false);
      expect((await start()).url).toStartWith('http://');
    },
  );

  test('is not held up by a page that listens for changes', async () => {
    const server = await start();
    await cli(folder.path, newUser, password);
    const signIn = await fetch(`${server.url}/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ email: 'maryam@example.com', password: password.trim() }),
    });
    const cookie = signIn.headers.getSetCookie().map((line) => line.split(';')[0]);
    const input = encodeURIComponent(JSON.stringify({ mode: 'test' }));
    const live = await fetch(`${server.url}/trpc/live.changes?input=${input}`, {
      headers: { accept: 'text/event-stream', cookie: cookie.join('; ') },
    });
    expect(live.headers.get('content-type')).toStartWith('text/event-stream');
    server.signal('SIGTERM');
    const code = await Promise.race([server.exited, Bun.sleep(5000).then(() => 'too slow')]);
    expect(code).toBe(0);
  });
});
