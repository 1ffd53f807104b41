import { listConnectionRecords } from '../../db/queries/connections.ts';
import { createSandboxConnection } from '../billing/connections.ts';
import { finalizeInvoice } from '../billing/finalize.ts';
import { invoiceView } from '../billing/invoice-view.ts';
import { createDraft } from '../billing/invoices.ts';
import { createLink } from '../billing/links.ts';
import { bySystem } from '../billing/timeline.ts';
import { voidInvoice } from '../billing/void.ts';
import type { Clock } from '../clock.ts';
import { DaftarError } from '../errors.ts';
import type { Book, BookInUse } from './book.ts';
import { demoCards, forgeCall, payAtSandbox, refundAtSandbox } from './demo/customer.ts';
import { type DemoBill, demoDays, planBills } from './demo/plan.ts';

export interface DemoResult {
  connectionId: string;
  invoices: number;
  payments: number;
  refunds: number;
}

/** A moment of the story, and what happens then. */
interface Scene {
  at: number;
  play(): Promise<void>;
}

const taxRateMilli = 15_000;
const roundsMax = 20;
const dayMs = 86_400_000;

/**
 * Fills a test book with the last weeks of a made-up shop. Nothing is written past the domain: each invoice is written,
 * finalized, paid on the sandbox's page and told of by the sandbox's events, only with the clock set back to its day.
 * @throws DaftarError if the book has live connections: made-up history has no place beside real money
 */
export async function fillWithDemo(book: BookInUse): Promise<DemoResult> {
  if (!book.sandbox) throw new DaftarError('connection.sandbox_off', 'The demo needs DAFTAR_SANDBOX=on.');
  if (listConnectionRecords(book.database, 'live').length > 0) {
    throw new DaftarError(
      'request.forbidden',
      'This book has live connections; the demo only fills a test book.',
    );
  }
  const now = book.clock.now();
  return book.alone(async (open) => {
    let at = now - (demoDays + 1) * dayMs;
    const clock: Clock & { set(to: number): void } = {
      now: () => at,
      set: (to) => {
        at = to;
      },
    };
    const past = open(clock);
    try {
      return await playAll(past, clock, now);
    } finally {
      await past.close();
    }
  });
}

async function playAll(
  book: Book,
  clock: Clock & { set(to: number): void },
  now: number,
): Promise<DemoResult> {
  const connectionId = await sandboxConnection(book);
  await settle(book);
  const result: DemoResult = { connectionId, invoices: 0, payments: 0, refunds: 0 };
  const waiting: Scene[] = planBills(now).map((bill) => ({
    at: bill.writtenAt,
    play: async () => void waiting.push(...(await writeBill(book, bill, result))),
  }));
  waiting.push({ at: now - 3 * dayMs, play: () => forgeCall(book, connectionId) });
  while (waiting.length > 0) {
    const next = waiting.reduce((first, scene) => (scene.at < first.at ? scene : first));
    waiting.splice(waiting.indexOf(next), 1);
    clock.set(Math.max(clock.now(), next.at));
    await next.play();
    await settle(book);
  }
  return result;
}

/** Writes and finalizes one invoice. @returns what will happen to it later */
async function writeBill(book: Book, bill: DemoBill, result: DemoResult): Promise<Scene[]> {
  const { deps } = book;
  const { name, email, phone, language } = bill.customer;
  const draft = createDraft(
    deps,
    'test',
    {
      currency: 'SAR',
      customer: { name, email, phone },
      lines: bill.lines.map(({ good, quantityMilli, discountMinor }) => ({
        description: good.description,
        unitAmountMinor: good.unitAmountMinor,
        quantityMilli,
        discountMinor,
        taxRateMilli,
      })),
      dueAt: bill.dueAt,
      language,
      reference: bill.reference,
      metadata: {},
    },
    bySystem,
  );
  result.invoices += 1;
  if (bill.ending === 'draft') return [];
  await finalizeInvoice(deps, draft.id, bySystem);
  const { connectionId } = result;
  if (!linkOf(book, draft.id)) await createLink(deps, draft.id, connectionId, bySystem);
  const voids: Scene = {
    at: bill.paysAt,
    play: async () => void (await voidInvoice(deps, draft.id, bySystem)),
  };
  if (bill.ending === 'open') return [];
  if (bill.ending === 'voided') return [voids];
  return [
    { at: bill.paysAt, play: () => pay(book, draft.id, bill, result) },
    ...refundScenes(book, draft.id, bill, result),
  ];
}

async function pay(book: Book, invoiceId: string, bill: DemoBill, result: DemoResult): Promise<void> {
  const link = linkOf(book, invoiceId);
  if (!link) throw new Error(`the demo's invoice ${invoiceId} has no link`);
  if (bill.ending === 'declined_then_paid') {
    await payAtSandbox(book, link.url, demoCards.declined);
    await settle(book);
  }
  await payAtSandbox(book, link.url, demoCards.good);
  result.payments += 1;
}

function refundScenes(book: Book, invoiceId: string, bill: DemoBill, result: DemoResult): Scene[] {
  if (bill.ending !== 'refunded' && bill.ending !== 'refunded_in_part') return [];
  const play = async () => {
    const { paidMinor } = invoiceView(book.deps, invoiceId);
    const invoiceRef = linkOf(book, invoiceId)?.providerRef ?? '';
    const amountMinor = bill.ending === 'refunded' ? paidMinor : Math.floor(paidMinor / 4);
    await refundAtSandbox(book, { connectionId: result.connectionId, invoiceRef, amountMinor });
    result.refunds += 1;
  };
  return [{ at: bill.refundAt, play }];
}

function linkOf(book: Book, invoiceId: string): { url: string; providerRef: string | null } | null {
  const checkout = invoiceView(book.deps, invoiceId).checkouts.find(({ url }) => url !== null);
  return checkout?.url ? { url: checkout.url, providerRef: checkout.providerRef } : null;
}

/** The sandbox account there is, or a fresh one. */
async function sandboxConnection({ deps }: Book): Promise<string> {
  const known = listConnectionRecords(deps.database, 'test').find(
    ({ sandbox, status }) => sandbox && status === 'active',
  );
  return known?.id ?? (await createSandboxConnection(deps, { provider: 'moyasar', name: 'Demo shop' })).id;
}

/** Lets everything that is due at this moment happen, in the sandbox and in the book. */
async function settle({ deps, rooms }: Book): Promise<void> {
  for (let round = 0; round < roundsMax; round++) {
    const sent = (await deps.sandbox?.moyasar.runDue()) ?? 0;
    await rooms.settle();
    if (sent === 0) return;
  }
}
