import type { Mode } from './ledger.ts';

/** What the live stream tells the page: something of this kind changed; ask again if you show it. */
export interface LiveChange {
  topic:
    | 'invoice'
    | 'event'
    | 'connection'
    | 'refusal'
    | 'payment'
    | 'customer'
    | 'endpoint'
    | 'key'
    | 'apiRequest'
    | 'audit';
  id: string;
  mode: Mode | null;
}
