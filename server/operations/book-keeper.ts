import type { Clock } from '../clock.ts';
import type { Alone, Book, BookInUse, OpenAt } from './book.ts';
import { answersTimeoutMs, type Gate } from './drain.ts';

/** Holds the one open book of this process, and lends it to one command at a time. */
export interface BookKeeper {
  /** Starts what works by itself and lets callers in. */
  start(): void;
  use<T>(work: (book: BookInUse) => Promise<T>): Promise<T>;
  issueSetupLink(): string | null;
  close(): Promise<void>;
}

interface Keeping {
  /** Where callers come in; null where nobody does, as on the command line. */
  gate: Gate | null;
  clock: Clock;
  openAt: OpenAt;
}

export function createBookKeeper({ gate, clock, openAt }: Keeping): BookKeeper {
  let book: Book | null = openAt(clock);
  let started = false;
  let last: Promise<unknown> = Promise.resolve();

  function current(): Book {
    book ??= openAt(clock);
    return book;
  }

  function start(): void {
    started = true;
    current().start();
    gate?.open(current().answer);
  }

  async function put(): Promise<void> {
    const open = book;
    book = null;
    await open?.close();
  }

  const alone: Alone = async (work) => {
    await gate?.close(answersTimeoutMs);
    await put();
    try {
      return await work(openAt);
    } finally {
      if (started) start();
    }
  };

  /** What a command holds: after it had the book to itself, the book that is open now, for what is written at its end. */
  function inHand(): BookInUse {
    const inUse: BookInUse = {
      ...current().deps,
      alone: (work) => alone(work).finally(() => Object.assign(inUse, current().deps)),
    };
    return inUse;
  }

  /** One after the other: a command that has the book to itself must find nobody else at it. */
  function use<T>(work: (inUse: BookInUse) => Promise<T>): Promise<T> {
    const turn = last.then(() => work(inHand()));
    last = turn.catch(() => undefined);
    return turn;
  }

  return {
    start,
    use,
    issueSetupLink: () => current().deps.accounts.issueSetupLink(),
    close: async () => {
      started = false;
      await last;
      await put();
    },
  };
}
