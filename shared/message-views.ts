/** The shapes in which endpoints and messages are shown. No view carries a secret: hints only. */
import type { AttemptOutcome, DeliveryStatus, DisabledReason, EndpointStatus } from './delivery-status.ts';
import type { Mode } from './ledger.ts';
import type { MessageType } from './message-types.ts';

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
  /** Deliveries that are on their way or wait. */
  waiting: number;
  createdAt: number;
  updatedAt: number;
}

/** The secret is shown this once. */
export interface NewEndpointView extends EndpointView {
  secret: string;
}

export interface MessageRow {
  id: string;
  mode: Mode;
  type: MessageType;
  invoiceId: string | null;
  sequence: number | null;
  createdAt: number;
  /** How many of its deliveries stand where. */
  deliveries: Partial<Record<DeliveryStatus, number>>;
}

export interface DeliveryView {
  id: string;
  messageId: string;
  type: MessageType;
  endpointId: string;
  url: string;
  status: DeliveryStatus;
  attempts: number;
  nextAttemptAt: number | null;
  createdAt: number;
  deliveredAt: number | null;
}

export interface MessageView extends Omit<MessageRow, 'deliveries'> {
  body: string;
  deliveries: DeliveryView[];
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

/** What recovering an endpoint starts again. */
export interface RecoveryView {
  since: number;
  /** Deliveries that had been given up. */
  restarted: number;
  /** Messages it had never been sent, because it was disabled then. */
  added: number;
}
