import { statfsSync } from 'node:fs';
import type { Database } from '../../db/client.ts';
import { readMigrationState } from '../../db/migration-state.ts';

export type HealthCheck = 'database' | 'migrations' | 'disk';

export interface Health {
  ready: boolean;
  checks: Record<HealthCheck, 'ok' | string>;
}

const freeBytesMin = 64 * 1024 * 1024;

/** Whether this server can keep its promises now: write, in the tables it knows, with room left on the disk. */
export function readHealth(database: Database, dataFolder: string): Health {
  const checks = {
    database: outcome(() => proveWritable(database)),
    migrations: outcome(() => {
      const { pending, newer } = readMigrationState(database);
      if (newer) throw new Error('of a newer version');
      if (pending > 0) throw new Error(`${pending} not applied`);
    }),
    disk: outcome(() => {
      const { bavail, bsize } = statfsSync(dataFolder);
      if (bavail * bsize < freeBytesMin) throw new Error('less than 64 MB left');
    }),
  };
  return { ready: Object.values(checks).every((result) => result === 'ok'), checks };
}

/** Takes the write lock and gives it back; nothing is changed. */
function proveWritable(database: Database): void {
  const sqlite = database.$client;
  if (sqlite.inTransaction) return;
  sqlite.exec('BEGIN IMMEDIATE');
  sqlite.exec('ROLLBACK');
}

function outcome(check: () => void): string {
  try {
    check();
    return 'ok';
  } catch (error) {
    return error instanceof Error ? error.message : 'failed';
  }
}
