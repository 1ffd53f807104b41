import type { BrowserContext } from 'playwright-core';
import { apiScopes } from '../../shared/api-scopes.ts';
import { messageTypes } from '../../shared/message-types.ts';
import type { InvoiceView } from '../../shared/views.ts';
import { type Desk, payElsewhere, payLink } from '../support/desk.ts';
import { lineOf } from '../support/shop.ts';
import type { Api } from './full-book.ts';
import type { Examples } from './places.ts';

interface Stage {
  desk: Desk;
  merchant: BrowserContext;
  api: Api;
  /** Origin of the merchant's own systems. */
  receiver: string;
}

interface Told {
  examples: Examples;
  /** Further addresses of the dashboard, where a page looks different. */
  more: Record<string, string>;
  payPages: Record<string, string>;
}

const mode = 'test';

/** What happened in the book after the demo: messages of every outcome, programs, prompts, mails, things to decide. */
export async function tellStories(stage: Stage): Promise<Told> {
  const { api, desk } = stage;
  await api.settings.setBusiness.mutate({
    name: 'Noor Coffee',
    timeZone: 'Asia/Riyadh',
    address: '12 King Fahd Road\nRiyadh 12271',
    taxNumber: '310122393500003',
    email: 'bills@noor.example',
    phone: '+966 11 555 0100',
  });
  const endpointId = await tellOfMessages(stage);
  await askAsProgram(stage);
  const mailed = await sendInvoice(stage);
  const linked = await payByCard(stage);
  const waiting = await askPhone(stage);
  const declined = await askPhone(stage, '0700 001032');
  await leaveForReview(stage);
  await holdBack(stage);
  await until(async () => (await api.reviews.desk.query({ mode })).items.length > 0);
  await until(async () => (await api.deliveries.list.query({ mode, status: 'retrying' })).rows.length > 0);
  await until(async () => (await api.invoices.get.query({ id: linked.id })).status === 'partially_refunded');

  const rowsOf = async (status: 'draft' | 'void' | 'overdue') =>
    (await api.invoices.list.query({ mode, status })).rows;
  const draft = first(await rowsOf('draft'));
  const overdue = first(await rowsOf('overdue'));
  const failing = first((await api.deliveries.list.query({ mode, status: 'retrying' })).rows);
  const arrived = first((await api.deliveries.list.query({ mode, status: 'delivered' })).rows);
  const event = first((await api.events.list.query({ mode, status: 'applied' })).rows);
  const held = first((await api.events.list.query({ mode, status: 'review' })).rows);
  const refusal = first((await api.refusals.list.query({})).rows);
  const connectionId = desk.connections.moyasar;
  return {
    examples: {
      '/': '/',
      '/invoices': '/invoices',
      '/invoices/new': '/invoices/new',
      '/invoices/:id': `/invoices/${linked.id}`,
      '/invoices/:id/edit': `/invoices/${draft.id}/edit`,
      '/customers': '/customers',
      '/customers/:id': `/customers/${linked.customer?.id}`,
      '/customers/new': '/customers/new',
      '/customers/:id/edit': `/customers/${linked.customer?.id}/edit`,
      '/payments': '/payments',
      '/payments/:id': `/payments/${linked.payments[0]?.id}`,
      '/events': '/events',
      '/events/:id': `/events/${event.id}`,
      '/review': '/review',
      '/refused': '/refused',
      '/refused/:id': `/refused/${refusal.id}`,
      '/connections': '/connections',
      '/connections/new': '/connections/new',
      '/connections/:id': `/connections/${connectionId}`,
      '/keys': '/keys',
      '/requests': '/requests',
      '/endpoints': '/endpoints',
      '/endpoints/new': '/endpoints/new',
      '/endpoints/:id': `/endpoints/${endpointId}`,
      '/endpoints/:id/edit': `/endpoints/${endpointId}/edit`,
      '/messages': '/messages',
      '/messages/:id': `/messages/${arrived.messageId}`,
      '/deliveries': '/deliveries',
      '/deliveries/:id': `/deliveries/${failing.id}`,
      '/settings': '/settings',
      '/audit': '/audit',
      '/help': '/help',
      '/help/errors/:code': '/help/errors/connection.credentials_invalid',
      '/help/providers/:provider': '/help/providers/moyasar',
      '/settings/people': '/settings/people',
      '/settings/account': '/settings/account',
    },
    more: {
      'invoices-draft': `/invoices/${draft.id}`,
      'invoices-overdue': `/invoices/${overdue.id}`,
      'invoices-mailed': `/invoices/${mailed.id}`,
      'invoices-phone-waiting': `/invoices/${waiting.id}`,
      'invoices-phone-declined': `/invoices/${declined.id}`,
      'invoices-none-found': '/invoices?search=zzzz',
      'events-held-back': `/events/${held.id}`,
      'connections-phone': `/connections/${desk.connections.daraja}`,
    },
    payPages: {
      open: payUrlOf(mailed),
      paid: payUrlOf(linked),
      phone: payUrlOf(waiting),
    },
  };
}

async function tellOfMessages({ api, receiver }: Stage): Promise<string> {
  const endpoint = (path: string, description: string) =>
    api.endpoints.create.mutate({ mode, url: receiver + path, types: [...messageTypes], description });
  const shop = await endpoint('/daftar', 'Online shop');
  await endpoint('/stock', 'Stock keeping');
  await endpoint('/old-shop', 'The shop before');
  await api.endpoints.ping.mutate({ id: shop.id });
  await api.endpoints.sendTest.mutate({ id: shop.id, type: 'invoice.paid' });
  return shop.id;
}

/** A program of the merchant's: what it asked, was refused, and asked too often with one key. */
async function askAsProgram({ api, desk, merchant }: Stage): Promise<void> {
  const { key } = await api.keys.create.mutate({ mode, name: 'Online shop', scopes: [...apiScopes] });
  const reader = await api.keys.create.mutate({
    mode,
    name: 'Stock robot',
    scopes: ['invoices:read', 'events:read'],
  });
  const gone = await api.keys.create.mutate({ mode, name: 'The shop before', scopes: ['invoices:read'] });
  await api.keys.revoke.mutate({ id: gone.id });
  const ask = (path: string, bearer: string, data?: object) =>
    merchant.request.fetch(`${desk.base}/api/v1${path}`, {
      method: data ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${bearer}`, 'idempotency-key': 'order-2201' },
      ...(data ? { data } : {}),
    });
  const cake = { currency: 'SAR', lines: [{ description: 'Cake', quantity: 1, unitAmount: 29_000 }] };
  await ask('/invoices', key, cake);
  await ask('/invoices', key, cake);
  await ask('/invoices', key, { ...cake, currency: 'KES' });
  await ask('/invoices', reader.key, cake);
  await ask('/invoices?limit=5', reader.key);
  await ask('/payments', 'dk_test_not_a_key');
}

const sara = { name: 'سارة العتيبي', email: 'sara@example.com', phone: '+966500000100' };
const amina = { name: 'Amina Wanjiru', email: 'amina.w@example.com', phone: '+254712345678' };

async function sendInvoice({ api }: Stage): Promise<InvoiceView> {
  const invoice = await api.invoices.create.mutate({
    mode,
    currency: 'SAR',
    language: 'ar',
    customer: sara,
    reference: 'order-2202',
    note: 'شكرًا لتعاملكم معنا.',
    lines: [
      {
        ...lineOf(14_500, { quantityMilli: 2000, taxRateMilli: 15_000 }),
        description: 'قهوة عربية، كيلوغرام',
      },
      { ...lineOf(6_900, { taxRateMilli: 15_000 }), description: 'Cardamom, 250 g' },
    ],
    finalize: true,
  });
  await api.invoices.send.mutate({ id: invoice.id, to: sara.email });
  return invoice;
}

/** Paid with a card; a part of it is given back. */
async function payByCard({ api, desk, merchant }: Stage): Promise<InvoiceView> {
  const { id } = await api.invoices.create.mutate({
    mode,
    currency: 'SAR',
    customer: { ...sara, email: 'sara.o@example.com' },
    reference: 'order-2203',
    lines: [{ ...lineOf(29_000, { taxRateMilli: 15_000 }), description: 'Website care, monthly' }],
    finalize: true,
  });
  await api.invoices.send.mutate({ id, to: sara.email });
  await until(async () => (await api.invoices.mails.query({ id }))[0]?.status === 'sent');
  const { checkouts } = await api.invoices.createLink.mutate({
    id,
    connectionId: desk.connections.moyasar,
  });
  await payLink(desk, merchant, checkouts.find(({ url }) => url !== null)?.url ?? '');
  await until(async () => (await api.invoices.get.query({ id })).status === 'paid');
  const { payments } = await api.invoices.get.query({ id });
  await api.payments.refund.mutate({ id: payments[0]?.id ?? '', amountMinor: 4_000 });
  return api.invoices.get.query({ id });
}

async function askPhone({ api, desk }: Stage, phone = '0712 345 678'): Promise<InvoiceView> {
  const invoice = await api.invoices.create.mutate({
    mode,
    currency: 'KES',
    language: 'sw',
    customer: amina,
    lines: [{ ...lineOf(150_000), description: 'Kahawa ya Kirinyaga, kilo moja' }],
    finalize: true,
  });
  await api.invoices.sendPrompt.mutate({ id: invoice.id, connectionId: desk.connections.daraja, phone });
  return invoice;
}

/** A payment that nobody asked for. */
async function leaveForReview({ desk, merchant }: Stage): Promise<void> {
  await payElsewhere(desk, merchant, { amount: 12_300, currency: 'SAR' });
}

/** A payment of a link of ours, in another currency than the link asked for. */
async function holdBack({ api, desk, merchant }: Stage): Promise<void> {
  const { id } = await api.invoices.create.mutate({
    mode,
    currency: 'SAR',
    customer: { name: 'Gulf Print Co.' },
    lines: [{ ...lineOf(5_000), description: 'Business cards' }],
    finalize: true,
  });
  const { checkouts } = await api.invoices.createLink.mutate({
    id,
    connectionId: desk.connections.moyasar,
  });
  await payElsewhere(desk, merchant, {
    amount: 5_000,
    currency: 'USD',
    metadata: { daftar_checkout: checkouts[0]?.id ?? '' },
  });
  await until(async () => (await api.events.list.query({ mode, status: 'review' })).rows.length > 0);
}

function first<T>(rows: readonly T[]): T {
  const [row] = rows;
  if (row === undefined) throw new Error('the book was to have one of these');
  return row;
}

function payUrlOf({ payUrl, id }: InvoiceView): string {
  if (!payUrl) throw new Error(`the invoice ${id} has no page for its customer`);
  return payUrl;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    if (await holds()) return;
    await Bun.sleep(100);
  }
  throw new Error(`this never came true: ${holds}`);
}
