import type { Server } from 'bun';
import { type Clock, systemClock } from '../clock.ts';
import { type Config, readConfig } from '../config.ts';
import { createLive } from '../live.ts';
import { createLog, type Log } from '../log.ts';
import { callerAddress } from '../security/caller-address.ts';
import { type Book, type BookInUse, openBook } from './book.ts';
import { createBookKeeper } from './book-keeper.ts';
import { openCommandSocket } from './command-socket.ts';
import { openDataFolder } from './data-folder.ts';
import { answersTimeoutMs, closeServer, createGate, type Gate } from './drain.ts';
import { takeLock } from './lock.ts';
import { StartError } from './start-error.ts';
import { welcome } from './welcome.ts';

export interface RunningServer {
  url: string;
  /** Answers what it accepted, finishes what is in work, and closes everything. */
  stop(): Promise<void>;
}

interface Surroundings {
  environment: Record<string, string | undefined>;
  write(text: string): void;
  /** Runs a command that came in through the socket. */
  runCommand(book: BookInUse, name: string, values: unknown): Promise<unknown>;
}

const bodyBytesMax = 4 * 1024 * 1024;
/** Who sends slower than Bun's least rate is cut off after this; an open stream says something every five seconds. */
const idleTimeoutSeconds = 20;
const socketsGraceMs = 500;

/**
 * Config → lock → listen (everyone is told to come back) → database → key → app → workers → open.
 * @throws ConfigError, StartError
 */
export async function serve({ environment, write, runCommand }: Surroundings): Promise<RunningServer> {
  const config = readConfig(environment);
  const clock = systemClock;
  const log = createLog({ level: config.logLevel, write: (line) => write(`${line}\n`), now: clock.now });
  const folder = openDataFolder(config.dataFolder);
  const lock = takeLock(folder.lock, folder.path, { pid: process.pid, doing: 'serve' });
  const undo: (() => Promise<void> | void)[] = [lock.release];
  try {
    const gate = createGate();
    const server = listen(config, gate, log);
    undo.unshift(() => closeServer(server, socketsGraceMs));
    config.listensOn(server.port ?? config.port);
    const addressOf = addressReader(config, server);
    const live = createLive();
    const openAt = (at: Clock): Book => openBook({ config, folder, clock: at, log, addressOf, live });
    const keeper = createBookKeeper({ gate, clock, openAt });
    undo.unshift(keeper.close);
    const socket = openCommandSocket(
      folder.socket,
      (name, values) => keeper.use((book) => runCommand(book, name, values)),
      log,
    );
    undo.unshift(() => socket.close());
    undo.unshift(() => gate.close(answersTimeoutMs));
    keeper.start();
    const url = config.publicUrl();
    log.info('server.listening', { url, address: config.selfUrl(), dataFolder: folder.path });
    write(welcome(url, keeper.issueSetupLink()));
  } catch (error) {
    await runAll(undo, log);
    throw error;
  }
  return {
    url: config.publicUrl(),
    stop: async () => {
      log.info('server.stopping');
      await runAll(undo, log);
      log.info('server.stopped');
    },
  };
}

function listen(config: Config, gate: Gate, log: Log): Server<undefined> {
  try {
    return Bun.serve({
      hostname: config.host,
      port: config.port,
      idleTimeout: idleTimeoutSeconds,
      maxRequestBodySize: bodyBytesMax,
      fetch: (request) => gate.answer(request),
      error: (error) => {
        log.error('request.failed', { error });
        return new Response('Something went wrong.\n', { status: 500 });
      },
    });
  } catch (cause) {
    const message = `Nothing can listen at ${config.host}:${config.port}: it is taken or not allowed. Set DAFTAR_PORT or DAFTAR_HOST.`;
    throw new StartError('start.address_taken', message, { cause });
  }
}

function addressReader(config: Config, server: Server<undefined>) {
  return (request: Request): string | null =>
    callerAddress(
      request.headers.get('x-forwarded-for'),
      server.requestIP(request)?.address ?? null,
      config.trustProxy,
    );
}

/** In the reverse order of the start; one that fails does not keep the others from closing. */
async function runAll(steps: readonly (() => Promise<void> | void)[], log: Log): Promise<void> {
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      log.error('server.stop_failed', { error });
    }
  }
}
