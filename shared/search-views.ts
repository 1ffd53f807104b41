import type { Money } from './money.ts';

/** What can be found, in the order in which it is shown; each has a page, or stands on one. */
export const searchKinds = [
  'invoice',
  'customer',
  'payment',
  'event',
  'refusal',
  'connection',
  'endpoint',
  'message',
  'delivery',
  'key',
  'person',
] as const;

export type SearchKind = (typeof searchKinds)[number];

export interface SearchHit {
  kind: SearchKind;
  id: string;
  /** What people call it: a number, a name, an address, an event's type. Null for a draft. */
  name: string | null;
  /** What tells it from others of the same name. */
  detail: string | null;
  /** One of its kind's own statuses. */
  status: string | null;
  money: Money | null;
  at: number | null;
}

export interface SearchView {
  /** Few of each kind, the kinds in their order, the newest first. */
  groups: { kind: SearchKind; hits: SearchHit[]; hasMore: boolean }[];
  /** The text is the id of the one thing that was found. */
  isExact: boolean;
}
