import { Elysia } from 'elysia';
import { askSoon } from '../billing/ask-soon.ts';
import type { Deps } from '../deps.ts';
import { invoiceFileName, invoicePdf } from '../documents/invoice-pdf.ts';
import { pdfAnswer } from '../documents/pdf-answer.ts';
import { openAssets } from '../static/assets.ts';
import { securityHeaders } from '../static/security-headers.ts';
import { createAnswers } from './answers.ts';
import { type Bill, readBill } from './bill.ts';
import { createDraw } from './draw.ts';
import { createForms } from './forms.ts';
import { createPayLimits } from './limits.ts';
import { addressOf, languageHeaders, type Visit, visitOf } from './visit.ts';

export interface PayDeps extends Deps {
  /** Who calls, or null where nobody can say. */
  addressOf(request: Request): string | null;
  /** The built client. */
  clientFolder: string;
}

/**
 * Door 4: `/pay/{payToken}`, the customer's page. Server-rendered; forms do everything, and a small script only keeps
 * the page up to date. What the payer has begun is read from the book, so any tab, any device and any reload shows it.
 */
export function payDoor(deps: PayDeps) {
  const secure = deps.config.publicUrl().startsWith('https:');
  const answers = createAnswers(securityHeaders(secure));
  const draw = createDraw(deps, openAssets(deps.clientFolder, 'pay/main.ts'));
  const limits = createPayLimits(deps.clock);
  const forms = createForms({ deps, answers, draw, limits });

  async function showPage(visit: Visit, bill: Bill): Promise<Response> {
    await lookForMoney(visit, bill);
    return answers.page(visit.request, 200, draw.bill(visit, bill), languageHeaders(visit, secure));
  }

  async function tellState(visit: Visit, bill: Bill): Promise<Response> {
    await lookForMoney(visit, bill);
    const mark = new URL(visit.request.url).searchParams.get('mark');
    return answers.json(200, draw.state(visit, bill, mark));
  }

  /** A payer who comes back has paid: the provider is asked, so that a lost event does not keep them waiting. */
  async function lookForMoney({ asked }: Visit, { invoice }: Bill): Promise<void> {
    if (asked.back && invoice.dueMinor > 0 && (await limits.mayAsk(invoice.id))) askSoon(deps, invoice.id);
  }

  /** Everything this door does has to do with a bill; without one, every address answers alike. */
  const withBill =
    (answer: (visit: Visit, bill: Bill) => Promise<Response> | Response) =>
    async ({ request, params }: { request: Request; params: { payToken: string } }): Promise<Response> => {
      const visit = visitOf(request, deps.addressOf(request), params.payToken);
      try {
        if (!(await limits.mayRead(visit.address, visit.payToken))) {
          const page = draw.plain(visit, (words) => words.tooMany);
          return answers.page(request, 429, page, { 'retry-after': '60' });
        }
        const bill = readBill(deps, visit.payToken);
        if (bill) return await answer(visit, bill);
        return answers.page(
          request,
          404,
          draw.plain(visit, (words) => words.missing),
        );
      } catch (error) {
        deps.log.error('pay.failed', { error });
        return answers.page(
          request,
          500,
          draw.plain(visit, (words) => words.broken),
        );
      }
    };

  async function giveDocument(visit: Visit, { invoice }: Bill): Promise<Response> {
    if (await limits.mayDraw(visit.address, invoice.id))
      return pdfAnswer(await invoicePdf(deps, invoice.id), invoiceFileName(invoice));
    const page = draw.plain(visit, (words) => words.tooMany);
    return answers.page(visit.request, 429, page, { 'retry-after': '60' });
  }

  const page = withBill(showPage);
  /** A form's address, opened by hand or again: the page is what is meant. */
  const toPage = withBill((visit) => answers.redirect(addressOf(visit, visit.chosen)));

  return new Elysia({ name: 'pay' })
    .get('/pay/:payToken', page)
    .head('/pay/:payToken', page)
    .get('/pay/:payToken/state', withBill(tellState))
    .get('/pay/:payToken/invoice.pdf', withBill(giveDocument))
    .get('/pay/:payToken/link', toPage)
    .get('/pay/:payToken/prompt', toPage)
    .post('/pay/:payToken/link', withBill(forms.link), { parse: 'none' })
    .post('/pay/:payToken/prompt', withBill(forms.prompt), { parse: 'none' });
}
