/** The shapes in which endpoints and messages are shown. No view carries a secret: hints only. */
import type { AttemptOutcome, DeliveryStatus, DisabledReason, EndpointStatus } from './delivery-status.ts';
import type { Mode } from './ledger.ts';
import type { MessageType } from './message-types.ts';
import type { TimelineView } from './views.ts';

export interface EndpointView {
  id: string;
  mode: Mode;
  url: string;
  description: string | null;
  types: MessageType[];
  status: EndpointStatus;
  disabledAt: number | null;
  disabledReason: DisabledReason | null;
  failingSinceAt: number | null;
  /** Newest first; all of them sign. */
  secrets: { hint: string; createdAt: number; expiresAt: number | null }[];
  /** It asked for a pause until then; nothing is sent before. */
  quietUntilAt: number | null;
  /** Deliveries that are on their way or wait. */
  waiting: number;
  oldestWaitingAt: number | null;
  lastDeliveredAt: number | null;
  /** Tries of the last 24 hours. */
  lastDay: { delivered: number; failed: number };
  /** The last time somebody had it get what it missed. */
  recovery: RecoveryView | null;
  createdAt: number;
  updatedAt: number;
}

export interface MessageRow {
  id: string;
  mode: Mode;
  type: MessageType;
  /** Made up to try an endpoint out. */
  test: boolean;
  invoiceId: string | null;
  invoiceNumber: string | null;
  /** The row of the invoice's history that it tells of. */
  position: number | null;
  sequence: number | null;
  createdAt: number;
  /** How many of its deliveries stand where. */
  deliveries: Partial<Record<DeliveryStatus, number>>;
}

export interface DeliveryView {
  id: string;
  messageId: string;
  mode: Mode;
  type: MessageType;
  test: boolean;
  invoiceId: string | null;
  invoiceNumber: string | null;
  endpointId: string;
  url: string;
  status: DeliveryStatus;
  attempts: number;
  /** How the last try ended; null: there was none, or it is not kept any more. */
  lastOutcome: AttemptOutcome | null;
  lastStatusCode: number | null;
  /** Added later, because the endpoint missed it. */
  recovered: boolean;
  nextAttemptAt: number | null;
  createdAt: number;
  deliveredAt: number | null;
  /** Why it can’t be sent again now; null: it can. */
  resendRefusal: ResendRefusal | null;
}

export type ResendRefusal =
  | 'endpoint.not_found'
  | 'endpoint.disabled'
  | 'message.emptied'
  | 'delivery.in_work';

/** Where a message comes from: what happened that it tells of. */
export interface MessageOrigin {
  /** An event of a provider, a person, or Daftar itself. */
  cause: TimelineView['cause'] | null;
  /** The payment that it is about, or that brought it about. */
  paymentId: string | null;
}

export interface MessageView extends Omit<MessageRow, 'deliveries'>, MessageOrigin {
  /** Exactly what is sent; null once it is not kept any more. */
  body: string | null;
  emptiedAt: number | null;
  deliveries: DeliveryView[];
}

/** A delivery with every try of it. */
export interface DeliveryDetailView extends DeliveryView, MessageOrigin {
  body: string | null;
  tries: AttemptView[];
}

/** A delivery as a command line. */
export interface CurlView {
  command: string;
  signedAt: number;
  /** The headers are those that were sent; otherwise it is signed anew. */
  asSent: boolean;
}

export interface AttemptView {
  id: number;
  at: number;
  tookMs: number;
  outcome: AttemptOutcome;
  statusCode: number | null;
  detail: string | null;
  requestHeaders: Record<string, string>;
  responseText: string | null;
}

/** How far making up for what an endpoint missed has come. */
export interface RecoveryView {
  since: number;
  startedAt: number;
  /** Null: messages are still being looked through, so the numbers grow. */
  filledAt: number | null;
  /** Deliveries that had been given up, or waited for their next try. */
  restarted: number;
  /** Messages it had never been sent, because it was disabled then. */
  added: number;
  /** Where all of these stand now. */
  delivered: number;
  waiting: number;
  givenUp: number;
}
