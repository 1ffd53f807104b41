/** The shapes in which keys and the request log are shown. No view carries a key: its last four characters only. */
import type { ApiScope } from './api-scopes.ts';
import type { Mode } from './ledger.ts';

/** `ending`: it was rotated and works beside its successor for a while. */
export const keyStatuses = ['active', 'ending', 'expired', 'revoked'] as const;

export type KeyStatus = (typeof keyStatuses)[number];

export interface KeyView {
  id: string;
  mode: Mode;
  name: string;
  hint: string;
  scopes: ApiScope[];
  status: KeyStatus;
  createdAt: number;
  /** Null: made on the console, or by somebody whose account is gone. */
  createdBy: string | null;
  expiresAt: number | null;
  lastUsedAt: number | null;
  revokedAt: number | null;
  successorId: string | null;
}

/** The key is shown this once. */
export interface NewKeyView extends KeyView {
  key: string;
}

/** How a request ended, by the hundred of its status. */
export const requestOutcomes = ['succeeded', 'refused', 'faulted'] as const;

export type RequestOutcome = (typeof requestOutcomes)[number];

export interface ApiRequestRow {
  id: string;
  requestId: string;
  at: number;
  method: string;
  path: string;
  status: number;
  /** The stable code, where the answer was an error. */
  errorCode: string | null;
  tookMs: number;
  /** Answered from an earlier request with the same `Idempotency-Key`. */
  replayed: boolean;
  key: { id: string; name: string } | null;
}
