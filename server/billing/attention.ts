import {
  ailingEndpoints,
  deafConnections,
  degradedConnections,
  eventsIn,
  failedLinks,
  failedMails,
  givenUpSince,
  keysEndingBefore,
  openReviews,
  overdueInvoices,
  refusedSince,
} from '../../db/queries/overview.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { AttentionItem } from '../../shared/overview-views.ts';
import type { Deps } from '../deps.ts';

const dayMs = 86_400_000;
const stuckAfterMs = 10 * 60_000;
const deafAfterMs = 2 * 60_000;
const ailingAfterMs = 60 * 60_000;
const givenUpForMs = 7 * dayMs;
const keyNoticeMs = 7 * dayMs;

/** Who reads the overview: some things only concern those who can end them. */
export interface OverviewReader {
  isOwner: boolean;
  hasSecondFactor: boolean;
  mayManageKeys: boolean;
}

/** Oldest trouble first, and trouble with money before trouble with set-up. */
export function attention(deps: Deps, mode: Mode, reader: OverviewReader): AttentionItem[] {
  const { database } = deps;
  const now = deps.clock.now();
  const ofEvents = (kind: AttentionItem['kind'], found: ReturnType<typeof eventsIn>): AttentionItem[] =>
    found && found.n > 0
      ? [
          {
            kind,
            count: found.n,
            target: found.n === 1 ? { page: 'event', id: found.id } : { page: 'events', id: null },
            subject: null,
            since: found.since,
          },
        ]
      : [];
  return [
    ...ofReader(mode, reader),
    ...ofEvents('event_review', eventsIn(database, mode, ['review'], now + 1)),
    ...ofEvents('event_dead', eventsIn(database, mode, ['dead'], now + 1)),
    ...ofEvents(
      'event_stuck',
      eventsIn(database, mode, ['new', 'confirming', 'retrying'], now - stuckAfterMs),
    ),
    ...openReviews(database, mode, 10).map(
      ({ invoiceId, number, openedAt }): AttentionItem => ({
        kind: 'invoice_review',
        count: 1,
        target: { page: 'invoice', id: invoiceId },
        subject: number,
        since: openedAt,
      }),
    ),
    ...failedLinks(database, mode, 10).map(
      ({ invoiceId, number, at }): AttentionItem => ({
        kind: 'link_failed',
        count: 1,
        target: { page: 'invoice', id: invoiceId },
        subject: number,
        since: at,
      }),
    ),
    ...refusedSince(database, mode, now - dayMs).map(
      ({ connectionId, name, n, since }): AttentionItem => ({
        kind: 'calls_refused',
        count: n,
        target: { page: 'refusals', id: connectionId },
        subject: name,
        since,
      }),
    ),
    ...deafConnections(database, mode, now - deafAfterMs).map(
      ({ id, name, createdAt }): AttentionItem => ({
        kind: 'hook_missing',
        count: 1,
        target: { page: 'connection', id },
        subject: name,
        since: createdAt,
      }),
    ),
    ...degradedConnections(database, mode).map(
      ({ id, name, degradedAt }): AttentionItem => ({
        kind: 'connection_degraded',
        count: 1,
        target: { page: 'connection', id },
        subject: name,
        since: degradedAt,
      }),
    ),
    ...ailingEndpoints(database, mode, now - ailingAfterMs).map(
      ({ id, url, status, disabledAt, failingSinceAt }): AttentionItem => ({
        kind: status === 'disabled' ? 'endpoint_disabled' : 'endpoint_failing',
        count: 1,
        target: { page: 'endpoint', id },
        subject: url,
        since: (status === 'disabled' ? disabledAt : failingSinceAt) ?? now,
      }),
    ),
    ...givenUpSince(database, mode, now - givenUpForMs).map(
      ({ endpointId, url, n, since }): AttentionItem => ({
        kind: 'deliveries_given_up',
        count: n,
        target: { page: 'deliveries', id: endpointId },
        subject: url,
        since,
      }),
    ),
    ...failedMails(database, mode, now - givenUpForMs, 10).map(
      ({ invoiceId, number, at }): AttentionItem => ({
        kind: 'mail_failed',
        count: 1,
        target: { page: 'invoice', id: invoiceId },
        subject: number,
        since: at,
      }),
    ),
    ...ofOverdue(overdueInvoices(database, mode, now)),
    ...(reader.mayManageKeys ? keysEndingBefore(database, mode, now, now + keyNoticeMs) : []).map(
      ({ name, expiresAt }): AttentionItem => ({
        kind: 'key_expiring',
        count: 1,
        target: { page: 'keys', id: null },
        subject: name,
        since: expiresAt,
      }),
    ),
  ];
}

/** The customer's turn, and yet the merchant's: nobody else reminds. */
function ofOverdue({ n: count, only }: ReturnType<typeof overdueInvoices>): AttentionItem[] {
  if (count === 0) return [];
  // Of several the day of one says nothing.
  const target = { page: 'invoice', id: only?.id ?? null } as const;
  const [subject, since] = [only?.number ?? null, only?.since ?? null];
  return [{ kind: 'invoices_overdue', count, target, subject, since }];
}

/** Real money must not hang on one password; in test mode nobody is asked for more. */
function ofReader(mode: Mode, { isOwner, hasSecondFactor }: OverviewReader): AttentionItem[] {
  if (mode === 'test' || !isOwner || hasSecondFactor) return [];
  const target = { page: 'account', id: null } as const;
  return [{ kind: 'second_factor_missing', count: 1, target, subject: null, since: null }];
}
