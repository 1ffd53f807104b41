import type { AnyElysia } from 'elysia';
import type { Accounts } from './accounts/accounts.ts';
import type { Deps } from './deps.ts';
import type { Sandbox } from './sandbox/sandbox.ts';

/** The doors, and everything that works by itself, put together once. */
export interface Rooms {
  doors: readonly AnyElysia[];
  start(): void;
  /** Flushes what was accepted, finishes what is in work. */
  stop(): Promise<void>;
}

export function createRooms(deps: Deps & { accounts: Accounts; sandbox: Sandbox | null }): Rooms {
  return {
    doors: deps.sandbox ? [deps.sandbox.moyasar.door] : [],
    start: () => undefined,
    stop: async () => undefined,
  };
}
