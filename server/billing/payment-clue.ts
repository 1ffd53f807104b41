import type { PaymentClue } from '../../db/queries/payment-search.ts';
import { providers } from '../providers/registry.ts';
import { phonesMeant } from './phone.ts';

const countries = [...new Set(providers.map(({ country }) => country))];

/** What somebody typed, as what a payment may be looked up by; nothing, where nothing was typed. */
export function clueOf(typed: string | undefined): PaymentClue | undefined {
  return typed ? { text: typed, phones: phonesMeant(typed, countries) } : undefined;
}
