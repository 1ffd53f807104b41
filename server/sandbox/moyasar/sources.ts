import { randomDigits, randomText } from '../random.ts';
import { type Brand, brandOf, maskCard, testCardOf, type Verdict } from './cards.ts';
import type { CardSource, StcSource } from './inputs.ts';

const issuers: Record<Brand, { name: string; country: string; type: string; category: string }> = {
  mada: { name: 'Test Bank of Riyadh', country: 'SA', type: 'debit', category: 'Classic' },
  visa: { name: 'Test Bank', country: 'SA', type: 'credit', category: 'Classic' },
  master: { name: 'Test Bank', country: 'SA', type: 'credit', category: 'World' },
  amex: { name: 'American Express Test', country: 'SA', type: 'charge_card', category: 'Gold' },
  unionpay: { name: 'UnionPay Test', country: 'CN', type: 'credit', category: 'Classic' },
};

/** What is kept and shown of a card: never its number, never its code. */
export function cardSourceView(card: CardSource, transactionUrl: string | null) {
  const brand = testCardOf(card.number)?.brand ?? brandOf(card.number) ?? 'visa';
  const issuer = issuers[brand];
  return {
    type: 'creditcard',
    company: brand,
    name: card.name,
    number: maskCard(card.number),
    gateway_id: `moyasar_cc_${randomText(22)}`,
    reference_number: randomDigits(12),
    token: null,
    message: null,
    transaction_url: transactionUrl,
    response_code: null,
    authorization_code: null,
    issuer_name: issuer.name,
    issuer_country: issuer.country,
    issuer_card_type: issuer.type,
    issuer_card_category: issuer.category,
  };
}

export function stcSourceView(source: StcSource, transactionUrl: string) {
  return {
    type: 'stcpay',
    mobile: source.mobile,
    reference_number: randomDigits(12),
    branch: source.branch ?? null,
    cashier: source.cashier ?? null,
    transaction_url: transactionUrl,
    message: null,
  };
}

/** The same source once the bank or the wallet has answered. */
export function answeredSource(source: Record<string, unknown>, { message, responseCode, paid }: Verdict) {
  const answered = { ...source, message, transaction_url: null };
  if (source.type !== 'creditcard') return answered;
  return { ...answered, response_code: responseCode, authorization_code: paid ? randomDigits(6) : null };
}

const stcVerdicts: Record<string, Verdict> = {
  '123456': { paid: true, responseCode: null, message: 'Paid' },
  '000000': { paid: true, responseCode: null, message: 'Paid' },
  '111111': { paid: false, responseCode: null, message: 'Insufficient Funds' },
  '222222': { paid: false, responseCode: null, message: 'Daily Limit Exceeded' },
  '333333': { paid: false, responseCode: null, message: 'Transaction Limit Exceeded' },
  '444444': { paid: false, responseCode: null, message: 'Timeout' },
};

/** The documented test codes of STC Pay; any other is a wrong code. */
export const stcVerdictOf = (otp: string): Verdict | undefined => stcVerdicts[otp];
