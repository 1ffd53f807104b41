import type { QueryClient, QueryKey } from '@tanstack/solid-query';
import { createEffect, createSignal, onCleanup } from 'solid-js';
import type { Mode } from '../../../shared/ledger.ts';
import type { LiveChange } from '../../../shared/live-change.ts';
import { api } from './api.ts';

const [reconnecting, setReconnecting] = createSignal(false);

/** True while the live stream is down and what is on the screen may be old. */
export { reconnecting };

const batchMs = 120;
const hintAfterMs = 1500;
const againAfterMs = 4000;
const restAfterMs = 2000;

/** Keeps every question on the screen fresh: what changed on the server is asked again, in small batches. */
export function createLiveUpdates(client: QueryClient, mode: () => Mode): void {
  const changes = gather((batch) => refresh(client, batch));
  const link = watchLink(() => client.invalidateQueries());
  const [attempt, setAttempt] = createSignal(0);
  const isSeen = createSeen();
  createEffect(() => {
    attempt();
    if (!isSeen()) return link.rests();
    let again: ReturnType<typeof setTimeout> | undefined;
    // The browser itself gives up on an answer that is no stream, such as a proxy's error page; and the server ends the
    // stream of a session that has ended.
    const tryLater = () => {
      link.became('connecting');
      void client.invalidateQueries({ queryKey: ['session'] });
      again = setTimeout(() => setAttempt((count) => count + 1), againAfterMs);
    };
    const subscription = api.live.changes.subscribe(
      { mode: mode() },
      {
        onData: (change) => changes.add(change),
        onConnectionStateChange: ({ state }) => link.became(state),
        onError: tryLater,
        onComplete: tryLater,
      },
    );
    onCleanup(() => {
      clearTimeout(again);
      subscription.unsubscribe();
    });
  });
  onCleanup(() => {
    changes.stop();
    link.rests();
  });
}

/** Which questions a change makes stale. */
function keysOf({ topic, id }: LiveChange): QueryKey[] {
  switch (topic) {
    case 'invoice':
      return [
        ['overview'],
        ['reviews'],
        ['invoices', 'list'],
        ['invoices', 'one', id],
        ['messages'],
        ['customers'],
        ['payments'],
      ];
    case 'payment':
      return [['overview'], ['invoices'], ['payments'], ['customers'], ['events', 'one']];
    case 'customer':
      return [['customers']];
    case 'event':
      return [
        ['overview'],
        ['reviews'],
        ['events', 'list'],
        ['events', 'one', id],
        ['connections'],
        ['payments', 'one'],
      ];
    case 'connection':
      return [['overview'], ['connections'], ['invoices', 'one']];
    case 'refusal':
      return [['overview'], ['refusals'], ['connections']];
    case 'endpoint':
      return [['overview'], ['endpoints'], ['messages'], ['deliveries']];
    case 'key':
      return [['keys']];
    case 'apiRequest':
      return [['apiRequests'], ['keys']];
    case 'audit':
      return [['audit']];
  }
}

function refresh(client: QueryClient, changes: readonly LiveChange[]): void {
  const keys = new Map(changes.flatMap(keysOf).map((key) => [JSON.stringify(key), key]));
  for (const queryKey of keys.values()) void client.invalidateQueries({ queryKey });
}

/** Collects changes for a moment, so that a burst of events asks each question once. */
function gather(flush: (changes: readonly LiveChange[]) => void) {
  let waiting: LiveChange[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    timer = undefined;
    const batch = waiting;
    waiting = [];
    flush(batch);
  };
  return {
    add(change: LiveChange) {
      waiting.push(change);
      timer ??= setTimeout(run, batchMs);
    },
    stop: () => clearTimeout(timer),
  };
}

/** After an interruption everything is asked again: what changed meanwhile was not told. */
function watchLink(onReturn: () => void) {
  let wasUp = false;
  let isDown = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    became(state: 'idle' | 'connecting' | 'pending') {
      clearTimeout(timer);
      if (state === 'pending') {
        if (isDown && wasUp) onReturn();
        wasUp = true;
        isDown = false;
        setReconnecting(false);
      } else {
        isDown = true;
        timer = setTimeout(() => setReconnecting(true), hintAfterMs);
      }
    },
    /** Nobody looks: no reason to say that it is down. */
    rests() {
      clearTimeout(timer);
      isDown = true;
      setReconnecting(false);
    },
  };
}

/**
 * False once the page has been out of sight for a moment. A browser opens six connections to one server, and each stream
 * keeps one of them: with a stream in every tab the seventh would wait for ever.
 */
function createSeen(): () => boolean {
  const [isSeen, setSeen] = createSignal(document.visibilityState === 'visible');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') setSeen(true);
    else timer = setTimeout(() => setSeen(false), restAfterMs);
  };
  document.addEventListener('visibilitychange', look);
  onCleanup(() => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
  });
  return isSeen;
}
