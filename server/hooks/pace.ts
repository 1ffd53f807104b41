/**
 * Shares the one thread between the door and the work behind it. While calls pour in, that work gets a small part of
 * the time: enough never to starve, too little to keep a provider waiting. When they stop it has all of it, dedup first.
 */
export interface Pace {
  /** A call is at the door. */
  onCall(): void;
  /** How long a slice of dedup may hold the thread: what is done in one go costs less, but a call may be waiting. */
  dedupSliceMs(): number;
  /** Between two slices of dedup. */
  afterDedup(tookMs: number): Promise<void>;
  /** After each event that was processed. */
  afterEvent(tookMs: number): Promise<void>;
}

const windowMs = 50;
/** A thousand calls a second are a flood. */
const floodCallsInWindow = 50;
/** How many times over work rests in a flood for the time it took. */
const dedupRests = 24;
const eventRests = 64;
const restMsMax = 200;
const quietSliceMs = 15;
const floodSliceMs = 4;
/** Asking a provider takes time in which nothing of ours is done; no more of it than this counts as work. */
const eventMsMax = 4;

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
    dedupSliceMs: () => (inFlood(performance.now()) ? floodSliceMs : quietSliceMs),
    afterDedup: (tookMs) => {
      const now = performance.now();
      const restMs = inFlood(now) ? Math.min(tookMs * dedupRests, restMsMax) : 0;
      dedupBusyUntil = now + restMs + windowMs;
      return rest(restMs);
    },
    afterEvent: (tookMs) => {
      const now = performance.now();
      if (!inFlood(now) && now > dedupBusyUntil) return rest(0);
      // Several events are in work at a time; on a busy thread they come one after the other.
      nextEventAt = Math.max(nextEventAt, now) + Math.min(tookMs, eventMsMax) * eventRests;
      return rest(nextEventAt - now);
    },
  };
}

/** Whatever else waits goes first, even where there is no time to rest. */
function rest(ms: number): Promise<void> {
  return new Promise((resolve) => {
    if (ms < 1) setImmediate(resolve);
    else setTimeout(resolve, Math.ceil(ms));
  });
}
