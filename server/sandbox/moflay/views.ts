import { descriptionOfResult } from '../phone/results.ts';
import type { Status, TransactionRow } from './transaction-book.ts';

const iso = (at: number) => new Date(at).toISOString();
const isoIf = (row: TransactionRow, status: Status) => (row.status === status ? iso(row.updated_at) : null);

export function transactionView(row: TransactionRow) {
  const isOver = row.status !== 'pending';
  return {
    id: row.id,
    object: 'transaction',
    environment: 'sandbox',
    source: 'api',
    customerId: row.customer_id,
    type: 'payment',
    amount: row.amount,
    description: row.description,
    currency: 'KES',
    status: row.status,
    phoneNumber: row.msisdn,
    metadata: JSON.parse(row.metadata) as Record<string, unknown>,
    receiptNumber: row.status === 'completed' ? row.receipt : null,
    failureReason: row.status === 'failed' || row.status === 'canceled' ? row.detail : null,
    processedAt: isOver ? iso(row.updated_at) : null,
    createdAt: iso(row.created_at),
    paidAt: isoIf(row, 'completed'),
    failedAt: isoIf(row, 'failed'),
    unknownAt: isoIf(row, 'unknown'),
  };
}

export function paymentView(row: TransactionRow) {
  return {
    id: row.payment_id,
    transactionId: row.id,
    customerId: row.customer_id,
    merchantRequestId: `29115-${row.seq}-1`,
    checkoutRequestId: `ws_CO_${row.seq}`,
    status: row.status,
    statusDetail: row.detail,
    amount: row.amount,
    currency: 'KES',
    description: row.description,
    accountReference: row.reference,
    receiptNumber: row.status === 'completed' ? row.receipt : null,
    environment: 'sandbox',
    createdAt: iso(row.created_at),
    updatedAt: iso(row.updated_at),
    completedAt: isoIf(row, 'completed'),
    failedAt: isoIf(row, 'failed'),
    unknownAt: isoIf(row, 'unknown'),
  };
}

/** Moflay's own sentences for M-Pesa's codes, as its page on statuses has them. */
const details: Readonly<Record<string, string>> = {
  '0': 'Payment completed successfully',
  '1': 'The customer did not have enough available M-Pesa funds to complete the payment.',
  '2': "The requested amount is below M-Pesa's minimum transaction amount.",
  '3': "The requested amount exceeds M-Pesa's allowed transaction amount.",
  '4': 'The customer or shortcode exceeded an M-Pesa transaction limit.',
  '17': 'M-Pesa rejected a duplicate or repeated request for the same amount.',
  '1019': 'The STK prompt expired before the customer completed authorization.',
  '1025': 'M-Pesa rejected the request because one or more transaction fields were too long.',
  '1032': 'The customer cancelled the STK prompt.',
  '1037': "M-Pesa could not reach the customer's phone or the customer did not respond to the STK prompt.",
  '2001': 'The customer entered an incorrect M-Pesa PIN.',
  '2028': 'M-Pesa rejected the request because the transaction configuration is invalid.',
  SFC_IC0003:
    'M-Pesa rejected the request because the shortcode, passkey, or initiator configuration is invalid.',
};

export function outcomeOf(code: string): { status: Status; detail: string } {
  const detail = details[code] ?? descriptionOfResult(code);
  if (code === '0') return { status: 'completed', detail };
  return { status: code === '1032' ? 'canceled' : 'failed', detail };
}
