import { fileURLToPath } from 'node:url';
import { openDatabase } from '../../db/client.ts';
import { migrateDatabase } from '../../db/migrate.ts';
import { readMigrationState } from '../../db/migration-state.ts';
import { type Accounts, createAccounts } from '../accounts/accounts.ts';
import { createApp } from '../app.ts';
import { createBells } from '../bells.ts';
import { createConnectionBook } from '../billing/connection-book.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Deps } from '../deps.ts';
import { createLive, type Live } from '../live.ts';
import type { Log } from '../log.ts';
import { ownOrigins } from '../origins.ts';
import { createRooms, type Rooms } from '../rooms.ts';
import { createSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { createHttp } from '../security/http.ts';
import { createSafeFetch, type SafeFetch } from '../security/safe-fetch.ts';
import { createVault, deriveKey } from '../security/vault.ts';
import { createSingleFlight } from '../single-flight.ts';
import { createArmour } from '../static/security-headers.ts';
import type { DataFolder } from './data-folder.ts';
import { sendInside } from './inside.ts';
import { openMasterKey } from './master-key.ts';
import { StartError } from './start-error.ts';

/** The open book and everything that works on it. Whoever opens one holds the lock. */
export interface Book {
  deps: Deps & { accounts: Accounts; sandbox: Sandbox | null };
  rooms: Rooms;
  /** Answers HTTP. */
  answer(request: Request): Response | Promise<Response>;
  /** Starts what works by itself: the writer behind the hooks, the workers, the sandbox's sender. */
  start(): void;
  /** Finishes what is in work, then closes the files. */
  close(): Promise<void>;
}

interface Surroundings {
  config: Config;
  folder: DataFolder;
  clock: Clock;
  log: Log;
  addressOf(request: Request): string | null;
  /** Kept by a server over a reopening, so that open pages go on listening. */
  live?: Live;
  /** Stands in for the network that messages go out to. */
  safeFetch?: SafeFetch;
}

/** Opens the same book again, as at another time. Whoever opens it closes it. */
export type OpenAt = (clock: Clock) => Book;

/** Has the book to itself: the running one is closed before, and open again after. */
export type Alone = <T>(work: (open: OpenAt) => Promise<T>) => Promise<T>;

/** What a command works on. */
export type BookInUse = Book['deps'] & { alone: Alone };

const clientFolder = fileURLToPath(new URL('../../client/dist', import.meta.url));

/** @throws StartError if the database or its key do not fit */
export function openBook(surroundings: Surroundings): Book {
  const { config, folder, clock, log, addressOf, live = createLive() } = surroundings;
  const database = openMigrated(folder.database);
  const masterKey = openMasterKey({ database, given: config.masterKey, path: folder.key });
  const vault = createVault(masterKey);
  let answer: Book['answer'] = () => new Response(null, { status: 503 });
  const http = createHttp(sendInside(config, () => answer));
  const sandbox = config.sandboxOn
    ? createSandbox({ path: folder.sandbox, clock, http, publicUrl: config.publicUrl, log })
    : null;
  const connections = createConnectionBook({ database, vault, clock, config, http });
  const accounts = createAccounts({
    database,
    clock,
    log,
    live,
    url: config.publicUrl(),
    trustedOrigins: ownOrigins(config),
    secret: deriveKey(masterKey, 'session cookies').toString('base64'),
  });
  const bells = createBells();
  const deps = {
    config,
    clock,
    log,
    http,
    safeFetch: surroundings.safeFetch ?? createSafeFetch({ privateTargets: config.privateTargets }),
    database,
    vault,
    live,
    bells,
    connections,
    flights: createSingleFlight(),
    sandbox,
    accounts,
  };
  const rooms = createRooms({ ...deps, sandbox, addressOf, clientFolder });
  const app = createApp({ ...deps, addressOf, clientFolder }, rooms.doors);
  answer = guarded((request) => app.fetch(request), config);

  return {
    deps,
    rooms,
    answer: (request) => answer(request),
    start: () => {
      rooms.start();
      sandbox?.start();
    },
    close: async () => {
      await rooms.stop();
      await sandbox?.stop();
      database.$client.close();
    },
  };
}

/** Providers read no headers of an answer, and their way in is the busiest: it stays as it is. */
function guarded(answer: Book['answer'], config: Config): Book['answer'] {
  const armour = createArmour(config.publicUrl().startsWith('https:'));
  return (request) => {
    const response = answer(request);
    if (hookPath.test(request.url)) return response;
    return response instanceof Promise ? response.then(armour) : armour(response);
  };
}

const hookPath = /^https?:\/\/[^/]+\/hooks\//;

function openMigrated(path: string) {
  const database = openDatabase(path);
  if (readMigrationState(database).newer) {
    database.$client.close();
    throw new StartError(
      'start.database_newer',
      `${path} was written by a newer version of Daftar. Run that version, or restore a backup made by this one.`,
    );
  }
  migrateDatabase(database);
  return database;
}
