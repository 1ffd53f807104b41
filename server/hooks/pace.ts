/**
 * Shares the one thread between the door and the work behind it. While calls pour in, that work gets a small part of
 * the time: enough never to starve, too little to keep a provider waiting. When they stop it has all of it.
 */
export interface Pace {
  /** A call is at the door. */
  onCall(): void;
  /** For one kind of work, with a turn of its own. */
  turn(): Turn;
}

export interface Turn {
  /** Between two pieces of work: lets whatever waits go first, and in a flood rests four times as long as the piece took. */
  rest(tookMs: number): Promise<void>;
}

/** Work that can be cut holds the thread no longer than this at a stretch. */
export const sliceMs = 3;

const windowMs = 50;
/** A thousand calls a second. */
const floodCallsInWindow = 50;
const restsForOne = 4;
/** A piece that waited for a provider did not hold the thread all that time. */
const restMsMax = 40;

export function createPace(): Pace {
  let windowFrom = 0;
  let calls = 0;
  let callsBefore = 0;

  function turnWindow(now: number): void {
    const ageMs = now - windowFrom;
    if (ageMs < windowMs) return;
    callsBefore = ageMs < 2 * windowMs ? calls : 0;
    calls = 0;
    windowFrom = now;
  }

  function createTurn(): Turn {
    let freeAt = 0;
    return {
      rest: (tookMs) => {
        const now = performance.now();
        turnWindow(now);
        if (Math.max(calls, callsBefore) < floodCallsInWindow) return new Promise((go) => setImmediate(go));
        freeAt = Math.max(freeAt, now) + Math.min(tookMs * restsForOne, restMsMax);
        return new Promise((go) => setTimeout(go, Math.ceil(freeAt - now)));
      },
    };
  }

  return {
    onCall: () => {
      turnWindow(performance.now());
      calls++;
    },
    turn: createTurn,
  };
}
