import { createStore } from 'solid-js/store';

const [secrets, setSecrets] = createStore<Record<string, string | undefined>>({});

/** Secrets that were just made, until their reader has put them away: the server shows each only once. */
export { secrets as freshSecrets };

export function keepFreshSecret(endpointId: string, secret: string): void {
  setSecrets(endpointId, secret);
}

export function forgetFreshSecret(endpointId: string): void {
  setSecrets(endpointId, undefined);
}
