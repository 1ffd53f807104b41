import type { moosylMethods } from './methods.ts';

/** The rows of `tables.ts`. Instants are milliseconds UTC, amounts whole ouguiyas. */
export type Method = (typeof moosylMethods)[number];

export interface Account {
  id: string;
  name: string;
  secretKey: string;
  publishableKey: string;
  environmentId: string;
  hookUrl: string | null;
  hookSecret: string;
}

export interface ConfigurationRow {
  id: string;
  account_id: string;
  type: Method;
}

export interface RequestRow {
  id: string;
  account_id: string;
  transaction_id: string;
  /** Left to pay. */
  amount: number;
  total_amount: number;
  phone_number: string | null;
  status: 'pending' | 'completed';
  retry_count: number;
  created_at: number;
  updated_at: number;
}

export type PaymentStatus = 'pending' | 'completed' | 'expired' | 'cancelled' | 'failed';

export interface PaymentRow {
  id: string;
  account_id: string;
  request_id: string;
  configuration_id: string;
  method: Method;
  amount: number;
  phone_number: string;
  pass_code: string | null;
  status: PaymentStatus;
  reference_id: string | null;
  payment_code: string | null;
  /** Until when a transfer is waited for; every look at the status puts it off. */
  claim_expires_at: number | null;
  completed_at: number | null;
  created_at: number;
  updated_at: number;
}

export interface SessionRow {
  id: string;
  account_id: string;
  request_id: string;
  configuration_id: string | null;
  success_url: string | null;
  cancel_url: string | null;
  expires_at: number;
  completed_at: number | null;
  created_at: number;
  updated_at: number;
}
