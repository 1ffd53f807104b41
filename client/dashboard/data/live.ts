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

/** Keeps every question on the screen fresh: what changed on the server is asked again, in small batches. */
export function createLiveUpdates(client: QueryClient, mode: () => Mode): void {
  const changes = gather((batch) => refresh(client, batch));
  const link = watchLink(() => client.invalidateQueries());
  const [attempt, setAttempt] = createSignal(0);
  createEffect(() => {
    attempt();
    let again: ReturnType<typeof setTimeout> | undefined;
    const subscription = api.live.changes.subscribe(
      { mode: mode() },
      {
        onData: (change) => changes.add(change),
        onConnectionStateChange: ({ state }) => link.became(state),
        // The browser itself gives up on an answer that is no stream, such as a proxy's error page.
        onError: () => {
          link.became('connecting');
          void client.invalidateQueries({ queryKey: ['session'] });
          again = setTimeout(() => setAttempt((count) => count + 1), againAfterMs);
        },
      },
    );
    onCleanup(() => {
      clearTimeout(again);
      subscription.unsubscribe();
    });
  });
  onCleanup(() => {
    changes.stop();
    link.stop();
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
    stop: () => {
      clearTimeout(timer);
      setReconnecting(false);
    },
  };
}
