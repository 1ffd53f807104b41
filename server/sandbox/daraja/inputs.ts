import type { Account } from './accounts.ts';
import { invalid, wrongCredentials } from './refusal.ts';

export type Body = Readonly<Record<string, unknown>>;

export interface Push {
  shillings: number;
  msisdn: string;
  callbackUrl: string;
  reference: string;
  /** The kind of transaction and the number that is paid do not fit this shortcode: found out only afterwards. */
  isMisdirected: boolean;
}

const clockToleranceMs = 10 * 60_000;
const eastAfricaOffsetMs = 3 * 3_600_000;
const shillingsMax = 250_000;

/** Shortcode, timestamp in East Africa Time, and the password made of both. @throws Refusal */
export function requireMerchant(body: Body, account: Account, now: number): void {
  if (String(body.BusinessShortCode) !== account.shortcode) throw invalid('BusinessShortCode');
  const timestamp = String(body.Timestamp ?? '');
  const at = instantOf(timestamp);
  if (Number.isNaN(at) || Math.abs(at - now) > clockToleranceMs) throw invalid('Timestamp');
  const expected = Buffer.from(account.shortcode + account.passkey + timestamp).toString('base64');
  if (body.Password !== expected) throw wrongCredentials();
}

/** @throws Refusal for the first field that is wrong */
export function readPush(body: Body, account: Account, mayBePlain: (host: string) => boolean): Push {
  const kinds = ['CustomerPayBillOnline', 'CustomerBuyGoodsOnline'];
  if (!kinds.includes(String(body.TransactionType))) throw invalid('TransactionType');
  const shillings = body.Amount;
  if (
    typeof shillings !== 'number' ||
    !Number.isInteger(shillings) ||
    shillings < 1 ||
    shillings > shillingsMax
  )
    throw invalid('Amount');
  const msisdn = String(body.PhoneNumber ?? '');
  if (!/^254[17]\d{8}$/.test(msisdn)) throw invalid('PhoneNumber');
  if (String(body.PartyA) !== msisdn) throw invalid('PartyA');
  if (!/^\d{4,9}$/.test(String(body.PartyB ?? ''))) throw invalid('PartyB');
  const callbackUrl = String(body.CallBackURL ?? '');
  if (!isCallable(callbackUrl, mayBePlain)) throw invalid('CallBackURL');
  const reference = String(body.AccountReference ?? '');
  if (reference.length < 1 || reference.length > 12) throw invalid('AccountReference');
  if (String(body.TransactionDesc ?? '').length > 13) throw invalid('TransactionDesc');
  return { shillings, msisdn, callbackUrl, reference, isMisdirected: isMisdirected(body, account) };
}

function isMisdirected(body: Body, { shortcode, till }: Account): boolean {
  const fits =
    till === null
      ? body.TransactionType === 'CustomerPayBillOnline' && String(body.PartyB) === shortcode
      : body.TransactionType === 'CustomerBuyGoodsOnline' && String(body.PartyB) === till;
  return !fits;
}

function isCallable(text: string, mayBePlain: (host: string) => boolean): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, host } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && mayBePlain(host));
}

/** NaN for what is no time. */
function instantOf(timestamp: string): number {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(timestamp)?.slice(1);
  if (!parts) return Number.NaN;
  const [year, month, day, hour, minute, second] = parts;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - eastAfricaOffsetMs;
}
