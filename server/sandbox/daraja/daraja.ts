import type { AnyElysia } from 'elysia';
import type { SandboxControl } from '../../sandbox-accounts.ts';
import { createControlDoor } from '../control.ts';
import { createDeliveries, type DeliveryRules } from '../deliveries.ts';
import { createDoor } from '../door.ts';
import type { Emulator, EmulatorDeps } from '../emulator.ts';
import type { Phone, PromptEnd } from '../phone/phone.ts';
import { descriptionOfResult } from '../phone/results.ts';
import { minorPerShilling } from '../phone/shillings.ts';
import { accountOfBasic, createAccounts } from './accounts.ts';
import { createDarajaApi } from './api.ts';
import { createPushBook, type PushRow } from './push-book.ts';

export interface DarajaSandbox {
  door: AnyElysia;
  createAccount(options: { name: string; kind?: 'paybill' | 'till' }): Record<string, string>;
  /** Every push of an app, oldest first. @throws DaftarError `sandbox.account_not_found` */
  pushes(credentials: Readonly<Record<string, string>>): PushRow[];
  emulator: Emulator;
}

/** A callback is posted once; whether anybody heard it does not matter to Safaricom. */
const deliveryRules: DeliveryRules = {
  prefix: 'daraja',
  retryWaitsMs: [],
  timeoutMs: 10_000,
  isSuccess: (status) => status >= 200 && status < 300,
  headersOf: () => ({ 'user-agent': 'Daraja (emulator)' }),
};

/** Safaricom's M-Pesa Express as far as its documents describe it, with a phone to answer on and faults on demand. */
export function createDarajaSandbox(deps: EmulatorDeps, phone: Phone): DarajaSandbox {
  const accounts = createAccounts(deps);
  const deliveries = createDeliveries({ ...deps, faults: accounts }, deliveryRules);
  const pushes = createPushBook(deps.sqlite);
  const mayBePlain = (host: string) => isLoopback(host) || host === new URL(deps.publicUrl()).host;
  const controlOfKey = (consumerKey: string): SandboxControl => {
    const { id, phone_token } = accounts.ofKey(consumerKey);
    return {
      faults: () => accounts.faults(id),
      setFaults: (input) => accounts.setFaults(id, input),
      attempts: (limit) => deliveries.attempts(id, limit),
      phoneUrl: phone.urlOf(phone_token),
    };
  };
  const api = createDarajaApi({ ...deps, accounts, pushes, phone, mayBePlain });
  const control = createControlDoor({
    controlOf: (request) => {
      const account = accountOfBasic(request, accounts);
      return account ? controlOfKey(account.consumer_key) : null;
    },
    runDue: async () => phone.runDue() + (await deliveries.runDue()),
  });
  const door = createDoor('daraja', { '/control/*': control, '/*': api });

  phone.onEnd('daraja', (end) => {
    pushes.end(end.ref, end.code, end.receipt, end.endedAt);
    const row = pushes.find(end.ref);
    if (row) callBack(row, end);
  });

  function callBack(row: PushRow, end: PromptEnd): void {
    const { wrongAmountMinor } = accounts.faults(row.account_id);
    const shillings = wrongAmountMinor === null ? row.shillings : wrongAmountMinor / minorPerShilling;
    const delivery = {
      accountId: row.account_id,
      webhookId: null,
      eventId: row.checkout_request_id,
      eventType: 'stkCallback',
      method: 'POST',
      url: row.callback_url,
      body: JSON.stringify(callbackOf(row, end, shillings)),
    } as const;
    deliveries.push(delivery, { lost: deliveries.isLost(row.account_id), once: true });
  }

  const createAccount: DarajaSandbox['createAccount'] = ({ name, kind }) =>
    accounts.create(name, phone.create(name), kind);

  return {
    door,
    createAccount,
    pushes: ({ consumerKey = '' }) => pushes.list(accounts.ofKey(consumerKey).id),
    emulator: {
      door,
      createAccount: (name) => createAccount({ name }),
      controlOf: ({ consumerKey = '' }) => controlOfKey(consumerKey),
      runDue: deliveries.runDue,
      onQueued: deliveries.onQueued,
      stop: deliveries.stop,
    },
  };
}

/** Neither our reference nor the account reference is in it; the items are there on success only. */
function callbackOf(row: PushRow, { code, receipt, endedAt }: PromptEnd, shillings: number): unknown {
  const ResultCode = /^\d+$/.test(code) ? Number(code) : code;
  const head = {
    MerchantRequestID: row.merchant_request_id,
    CheckoutRequestID: row.checkout_request_id,
    ResultCode,
    ResultDesc: descriptionOfResult(code),
  };
  if (code !== '0') return { Body: { stkCallback: head } };
  const Item = [
    { Name: 'Amount', Value: shillings },
    { Name: 'MpesaReceiptNumber', Value: receipt },
    { Name: 'Balance' },
    { Name: 'TransactionDate', Value: Number(nairobiTime(endedAt)) },
    { Name: 'PhoneNumber', Value: Number(row.msisdn) },
  ];
  return { Body: { stkCallback: { ...head, CallbackMetadata: { Item } } } };
}

function nairobiTime(at: number): string {
  return new Date(at + 3 * 3_600_000).toISOString().replace(/\D/g, '').slice(0, 14);
}

function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/.test(host);
}
