import type { Server } from 'bun';

type Answer = (request: Request) => Response | Promise<Response>;

/** Counts the requests that are being answered, so that a stop can wait for exactly those. */
export interface Gate {
  answer: Answer;
  /** From now on: lets `answer` do the work. */
  open(answer: Answer): void;
  /** Lets nothing more in and resolves when everything let in before was answered, or the time is up. */
  close(timeoutMs: number): Promise<void>;
}

/** How long a stop waits for answers that are being worked on. */
export const answersTimeoutMs = 20_000;

export function createGate(): Gate {
  let inner: Answer | null = null;
  let inside = 0;
  let onEmpty: (() => void) | null = null;

  function leave(): void {
    inside -= 1;
    if (inside === 0) onEmpty?.();
  }

  return {
    answer: (request) => {
      if (!inner) return notNow();
      inside += 1;
      try {
        const answer = inner(request);
        if (answer instanceof Promise) answer.then(leave, leave);
        else leave();
        return answer;
      } catch (error) {
        leave();
        throw error;
      }
    },
    open: (answer) => {
      inner = answer;
    },
    close: (timeoutMs) => {
      inner = null;
      if (inside === 0) return Promise.resolve();
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, timeoutMs);
        onEmpty = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    },
  };
}

/** Gives the last answers a moment to leave the sockets, then closes them; open streams end here. */
export async function closeServer(server: Server<undefined>, graceMs: number): Promise<void> {
  const until = performance.now() + graceMs;
  server.stop();
  while (server.pendingRequests > 0 && performance.now() < until) await Bun.sleep(10);
  await server.stop(true);
}

/** Whoever calls now should call again in a moment: providers do. */
function notNow(): Response {
  return new Response('Daftar is starting or stopping.\n', {
    status: 503,
    headers: { 'retry-after': '2', connection: 'close', 'content-type': 'text/plain; charset=utf-8' },
  });
}
