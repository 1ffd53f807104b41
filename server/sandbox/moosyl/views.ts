import { flowOf, receivingPhone } from './methods.ts';
import type { ConfigurationRow, PaymentRow, RequestRow, SessionRow } from './rows.ts';

/** Rows as Moosyl's API shows them; `environmentId` is the account's. */
export function requestView(row: RequestRow, environmentId: string) {
  return {
    id: row.id,
    amount: row.amount,
    totalAmount: row.total_amount,
    phoneNumber: row.phone_number,
    transactionId: row.transaction_id,
    environmentId,
    retryCount: row.retry_count,
    createdAt: iso(row.created_at),
    updatedAt: iso(row.updated_at),
  };
}

/** In a hook's call a request has a status, which the API does not show. */
export function toldRequest(row: RequestRow, environmentId: string) {
  return { ...requestView(row, environmentId), status: row.status };
}

export function paymentView(row: PaymentRow, environmentId: string) {
  return {
    id: row.id,
    amount: row.amount,
    phoneNumber: row.phone_number,
    passCode: row.pass_code,
    status: row.status,
    environmentId,
    paymentRequestId: row.request_id,
    configurationId: row.configuration_id,
    referenceId: row.reference_id,
    metadata: metadataOf(row),
    payoutId: null,
    completedAt: isoOrNull(row.completed_at),
    createdAt: iso(row.created_at),
    updatedAt: iso(row.updated_at),
  };
}

/** What the payer is answered: enough to go on. */
export function startedView(row: PaymentRow) {
  const transfer = flowOf[row.method] === 'transfer';
  return {
    id: row.id,
    status: row.status,
    referenceId: row.reference_id,
    metadata: metadataOf(row),
    ...(transfer ? { instructions: { receivingPhone, amount: row.amount } } : {}),
  };
}

export function sessionView(row: SessionRow, environmentId: string, now: number) {
  return {
    id: row.id,
    paymentRequestId: row.request_id,
    environmentId,
    selectedConfigurationId: row.configuration_id,
    status: sessionStatus(row, now),
    successUrl: row.success_url,
    cancelUrl: row.cancel_url,
    expiresAt: iso(row.expires_at),
    completedAt: isoOrNull(row.completed_at),
    createdAt: iso(row.created_at),
    updatedAt: iso(row.updated_at),
  };
}

export function sessionStatus(row: SessionRow, now: number): 'open' | 'completed' | 'expired' {
  if (row.completed_at !== null) return 'completed';
  return row.expires_at <= now ? 'expired' : 'open';
}

export function configurationView(row: ConfigurationRow) {
  return { id: row.id, type: row.type, organizationId: row.account_id, config: {}, isTestingMode: true };
}

function metadataOf({ method, payment_code }: PaymentRow) {
  return { provider: method, ...(payment_code === null ? {} : { paymentCode: payment_code }) };
}

export const iso = (at: number): string => new Date(at).toISOString();

const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));
