import type { Clock } from '../clock.ts';
import { createAttemptLimit } from '../security/attempt-limit.ts';
import { networkOf } from '../security/network.ts';

/** How often a payer, or somebody who only has the address, may do what costs something. */
export interface PayLimits {
  /** Looking: per address (many payers may share one) and per invoice. */
  mayRead(address: string | null, payToken: string): Promise<boolean>;
  /** Asking a phone disturbs a person: ten times an hour for one invoice. */
  mayPrompt(address: string | null, invoiceId: string): Promise<boolean>;
  mayLink(address: string | null, invoiceId: string): Promise<boolean>;
  /** Drawing a document costs more than a page. */
  mayDraw(address: string | null, invoiceId: string): Promise<boolean>;
  /** Asking the provider whether money arrived: every five seconds at most, and not for ever. */
  mayAsk(invoiceId: string): Promise<boolean>;
}

const minute = 60;
const hour = 3600;

export function createPayLimits(clock: Clock): PayLimits {
  const limit = createAttemptLimit(clock);
  const allows = async (key: string, max: number, window: number) =>
    (await limit.consume(key, { max, window })).allowed;
  return {
    mayRead: async (address, payToken) =>
      (await allows(`read from ${placeOf(address)}`, 1200, minute)) &&
      allows(`read ${payToken}`, 300, minute),
    mayPrompt: async (address, invoiceId) =>
      (await allows(`prompt from ${placeOf(address)}`, 100, hour)) && allows(`prompt ${invoiceId}`, 10, hour),
    mayLink: async (address, invoiceId) =>
      (await allows(`link from ${placeOf(address)}`, 300, hour)) && allows(`link ${invoiceId}`, 30, hour),
    mayDraw: async (address, invoiceId) =>
      (await allows(`draw from ${placeOf(address)}`, 120, minute)) && allows(`draw ${invoiceId}`, 30, minute),
    mayAsk: async (invoiceId) =>
      (await allows(`ask ${invoiceId}`, 1, 5)) && allows(`asked ${invoiceId}`, 60, 10 * minute),
  };
}

function placeOf(address: string | null): string {
  return address === null ? '' : networkOf(address);
}
