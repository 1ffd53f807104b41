import type { Desk } from '../../support/desk.ts';
import type { Shop } from './big-book.ts';

/** What goes through the desk's three connections. */
export function merchantShops(connections: Desk['connections']): Shop[] {
  const cards = { provider: 'moyasar', currency: 'SAR', methods: ['mada', 'visa', 'applepay', 'stcpay'] };
  const { moyasar, second, daraja } = connections;
  return [
    { ...cards, connectionId: moyasar, failing: 6 },
    { ...cards, connectionId: second, failing: 9 },
    { connectionId: daraja, provider: 'daraja', currency: 'KES', methods: ['mpesa'], failing: 14 },
  ];
}
