import type { PaymentFailure } from '../../../../shared/payment-failure.ts';

/** What a provider takes for its own where no money moves. Names of cards are the same in every language. */
export interface TestValue {
  what: { card: string } | { field: 'phone' | 'shortcode' | 'passkey' };
  value: string;
  /** What comes of it; absent where it is only an entry. */
  outcome?: 'paid' | PaymentFailure;
}

const card = (name: string, value: string, outcome: 'paid' | PaymentFailure): TestValue => ({
  what: { card: name },
  value,
  outcome,
});
const phone = (value: string): TestValue => ({ what: { field: 'phone' }, value });

export const testValues: Readonly<Record<string, readonly TestValue[]>> = {
  moyasar: [
    card('mada', '4201320111111010', 'paid'),
    card('Visa', '4111111111111111', 'paid'),
    card('Mastercard', '5421080101000000', 'paid'),
    card('mada', '4201320000311101', 'insufficient_funds'),
    card('mada', '4201321234411220', 'declined'),
    card('mada', '4201322267774310', 'card_expired'),
    card('Visa', '4111112205628150', 'authentication_failed'),
  ],
  moosyl: [phone('22222222'), phone('33333333'), phone('44444444')],
  moflay: [phone('254712345678')],
  daraja: [
    { what: { field: 'shortcode' }, value: '174379' },
    {
      what: { field: 'passkey' },
      value: 'bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919',
    },
    phone('254708374149'),
  ],
};
