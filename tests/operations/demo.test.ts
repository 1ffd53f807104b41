import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { join } from 'node:path';
import { openReadOnly } from '../../db/client.ts';
import { entries } from '../../db/schema/payments.ts';
import { fillWithDemo } from '../../server/operations/demo.ts';
import { openTestBook } from '../support/test-book.ts';
import { cli, startServer, temporaryFolder } from './process.ts';

let folder = temporaryFolder();

beforeEach(() => {
  folder = temporaryFolder();
});

afterEach(() => folder.remove());

describe('the demo', () => {
  test('fills the book of a running server, which goes on answering, and the doctor finds it healthy', async () => {
    const server = await startServer(folder.path);
    try {
      const { code, out } = await cli(folder.path, ['demo', '--json']);
      expect(code).toBe(0);
      const result = JSON.parse(out);
      expect(result.invoices).toBe(60);
      expect(result.payments).toBeGreaterThan(40);
      expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
      const doctor = await cli(folder.path, ['doctor', '--json']);
      expect(JSON.parse(doctor.out)).toMatchObject({ healthy: true });
      expect(doctor.code).toBe(0);
      const database = openReadOnly(join(folder.path, 'daftar.db'));
      const rows = database.select().from(entries).all();
      const refusals = database.$client.prepare('SELECT count(*) AS n FROM refusals').get();
      database.$client.close();
      expect(rows.filter(({ kind }) => kind === 'payment')).toHaveLength(result.payments);
      expect(rows.filter(({ kind }) => kind === 'refund')).toHaveLength(result.refunds);
      expect(rows.every(({ mode, at }) => mode === 'test' && at <= Date.now())).toBe(true);
      expect(new Set(rows.map(({ at }) => new Date(at).toDateString())).size).toBeGreaterThan(20);
      expect(refusals).toEqual({ n: 1 });
    } finally {
      server.signal('SIGTERM');
      expect(await server.exited).toBe(0);
    }
  }, 40_000);

  test('writes nothing into a book that has live connections', async () => {
    const book = await openTestBook();
    const { id } = await book.call.connections.createSandbox({ provider: 'moyasar' });
    book.deps.database.$client.prepare("UPDATE connections SET mode = 'live' WHERE id = ?").run(id);
    const alone = () => Promise.reject(new Error('the book must not even be opened'));
    await expect(fillWithDemo({ ...book.deps, alone })).rejects.toThrow('live connections');
    await book.close();
  });

  test('needs the sandbox', async () => {
    const book = await openTestBook({ DAFTAR_SANDBOX: 'off' });
    const alone = () => Promise.reject(new Error('the book must not even be opened'));
    await expect(fillWithDemo({ ...book.deps, alone })).rejects.toThrow('DAFTAR_SANDBOX');
    await book.close();
  });
});
