import type { LiveChange } from '../shared/live-change.ts';

/** Tells open pages that something changed, after the change is committed. It carries ids only; pages ask again. */
export interface Live {
  publish(change: LiveChange): void;
  subscribe(listener: (change: LiveChange) => void): () => void;
}

export function createLive(): Live {
  const listeners = new Set<(change: LiveChange) => void>();
  return {
    publish: (change) => {
      for (const listener of listeners) listener(change);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
