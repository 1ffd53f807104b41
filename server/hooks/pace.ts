/**
 * Shares the one thread between the door and the work behind it. While calls pour in, that work gets a small part of
 * the time: enough never to starve, too little to keep a provider waiting. When they stop it has all of it, dedup first.
 */
export interface Pace {
  /** A call is at the door. */
  onCall(): void;
  /** Between two slices of dedup, and after its last one. */
  afterDedup(tookMs: number): Promise<void>;
  /** After each event that was processed. */
  afterEvent(tookMs: number): Promise<void>;
}

/** Work that can be cut holds the thread no longer than this at a stretch. */
export const sliceMs = 3;

const windowMs = 50;
/** A thousand calls a second. */
const floodCallsInWindow = 50;

/** How long each kind of work rests in a flood for the time that it took. */
const dedupRestsFor = 8;
const eventRestsFor = 16;
/** An event that waited for its provider did not hold the thread all that time. */
const restMsMax = 50;

export function createPace(): Pace {
  let windowFrom = 0;
  let calls = 0;
  let callsBefore = 0;
  let dedupBusyUntil = 0;
  let nextEventAt = 0;

  function turnWindow(now: number): void {
    const ageMs = now - windowFrom;
    if (ageMs < windowMs) return;
    callsBefore = ageMs < 2 * windowMs ? calls : 0;
    calls = 0;
    windowFrom = now;
  }

  function inFlood(now: number): boolean {
    turnWindow(now);
    return Math.max(calls, callsBefore) >= floodCallsInWindow;
  }

  return {
    onCall: () => {
      turnWindow(performance.now());
      calls++;
    },
    afterDedup: (tookMs) => {
      const now = performance.now();
      const restMs = inFlood(now) ? Math.min(tookMs * dedupRestsFor, restMsMax) : 0;
      dedupBusyUntil = now + restMs + windowMs;
      return rest(restMs);
    },
    afterEvent: (tookMs) => {
      const now = performance.now();
      if (!inFlood(now) && now > dedupBusyUntil) return rest(0);
      // Events are worked on several at a time: in a flood they take turns.
      nextEventAt = Math.max(nextEventAt, now) + Math.min(tookMs * eventRestsFor, restMsMax);
      return rest(nextEventAt - now);
    },
  };
}

/** Whatever else waits goes first, even where there is no time to rest. */
function rest(ms: number): Promise<void> {
  return new Promise((resolve) => {
    if (ms === 0) setImmediate(resolve);
    else setTimeout(resolve, Math.ceil(ms));
  });
}
