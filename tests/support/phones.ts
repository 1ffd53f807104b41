import type { PhoneAnswer } from '../../server/sandbox/phone/phone.ts';
import type { SandboxFaultsInput } from '../../shared/schemas/sandbox.ts';
import type { InvoiceView } from '../../shared/views.ts';
import { openInvoice } from './shop.ts';
import type { TestBook } from './test-book.ts';

export type PhoneProvider = 'moflay' | 'daraja';

export const pin: PhoneAnswer = { pin: '1234' };

/** Numbers as payers type them; nobody answers for them but the test. */
export const phones = { amina: '0712 345 678', brian: '+254 722 000 111' } as const;

/** A number that answers by itself with this result code. */
export const scripted = (code: number) => `070000${String(code).padStart(4, '0')}`;

/** One connected sandbox account whose payers have a phone. */
export async function connectPhones(book: TestBook, provider: PhoneProvider) {
  const { id } = await book.call.connections.createSandbox({ provider });
  const control = () => {
    const credentials = book.deps.connections.byId(id)?.credentials ?? {};
    const found = book.deps.sandbox?.controlOf(provider, credentials);
    if (!found?.phoneUrl) throw new Error('this account has no phone');
    return found;
  };
  const token = () => control().phoneUrl?.split('/').at(-1) ?? '';
  const waiting = () => book.deps.sandbox?.phone.waiting(token()) ?? [];

  return {
    id,
    control,
    waiting,
    faults: (faults: SandboxFaultsInput) => control().setFaults(faults),
    ask: (invoice: InvoiceView, phone: string = phones.amina) =>
      book.call.invoices.sendPrompt({ id: invoice.id, connectionId: id, phone }),
    /** Somebody does this with the oldest prompt on the phones, or with the one on this number. */
    answer(answer: PhoneAnswer, msisdn?: string): void {
      const prompt = waiting().find((each) => msisdn === undefined || each.msisdn === msisdn);
      if (!prompt) throw new Error('no phone shows a prompt');
      book.deps.sandbox?.phone.answer(prompt.id, answer);
    },
    shillings: (amount: number) => openInvoice(book, amount * 100, 'KES'),
    async later(ms: number): Promise<void> {
      book.clock.advance(ms);
      await book.settle();
    },
  };
}

export type Phones = Awaited<ReturnType<typeof connectPhones>>;
