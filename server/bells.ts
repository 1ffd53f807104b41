/** How one room tells a worker that there is something to do now, without knowing the worker. */
export interface Bell {
  ring(): void;
  /** Returns a function that stops listening. */
  onRing(listener: () => void): () => void;
}

export interface Bells {
  /** Arrivals wait to be made into events. */
  arrivals: Bell;
  /** Events wait to be processed. */
  events: Bell;
  /** Checkouts wait to be made or cancelled at their provider. */
  checkouts: Bell;
  /** Refunds, captures and voids wait. */
  actions: Bell;
  /** Somebody wants to know now what no event said. */
  sweeps: Bell;
  /** An invoice has a time to be paid by. */
  overdue: Bell;
  /** Messages wait to be sent to endpoints. */
  deliveries: Bell;
  /** Mails wait to be sent. */
  mails: Bell;
  /** An endpoint is to get what it missed. */
  recoveries: Bell;
}

export function createBells(): Bells {
  return {
    arrivals: createBell(),
    events: createBell(),
    checkouts: createBell(),
    actions: createBell(),
    sweeps: createBell(),
    overdue: createBell(),
    deliveries: createBell(),
    mails: createBell(),
    recoveries: createBell(),
  };
}

export function createBell(): Bell {
  const listeners = new Set<() => void>();
  return {
    ring: () => {
      for (const listener of listeners) listener();
    },
    onRing: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
