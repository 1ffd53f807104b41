import { z } from 'zod';
import type { OpenConnection } from '../billing/connection-book.ts';
import { createLink } from '../billing/links.ts';
import { readPhone } from '../billing/phone.ts';
import { sendPrompt } from '../billing/prompts.ts';
import { bySystem } from '../billing/timeline.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';
import type { Answers } from './answers.ts';
import { type Bill, readBill } from './bill.ts';
import type { Draw } from './draw.ts';
import type { PayLimits } from './limits.ts';
import { isUsable } from './progress.ts';
import type { Problem } from './screens/bill-main.ts';
import { callingCode, countdownText } from './speech.ts';
import { addressOf, type Visit } from './visit.ts';

interface Room {
  deps: Deps;
  answers: Answers;
  draw: Draw;
  limits: PayLimits;
}

/** What the page's two forms do. Each answers with a redirect, or with the page and what was wrong. */
export function createForms({ deps, answers, draw, limits }: Room) {
  /** Opens the provider's page: the unfinished link there is, or a new one. */
  async function link(visit: Visit, bill: Bill): Promise<Response> {
    const { connection } = linkForm.parse(await formOf(visit.request));
    const way = wayOf(bill, connection, 'link');
    if (!way) return gone(visit, bill);
    if (!(await limits.mayLink(visit.address, bill.invoice.id))) return tooOften(visit, bill);
    try {
      const checkout = await createLink(deps, bill.invoice.id, way.record.id, bySystem);
      if (checkout.url && isUsable(bill, checkout) && /^https?:\/\//.test(checkout.url)) {
        const page = draw.opening(visit, bill, { provider: way.provider, url: checkout.url });
        return answers.page(visit.request, 200, page);
      }
    } catch (error) {
      if (!(error instanceof DaftarError)) throw error;
      if (error.code !== 'checkout.link_ending') return gone(visit, bill);
    }
    const back = { ...visit, asked: { back: false, open: way.record.id } };
    return answers.redirect(addressOf(back, visit.chosen));
  }

  /** Asks a phone: the typed one, or the one of an earlier prompt again. */
  async function prompt(visit: Visit, bill: Bill): Promise<Response> {
    const { connection, phone: text, again } = promptForm.parse(await formOf(visit.request));
    const way = wayOf(bill, connection, 'prompt');
    if (!way) return gone(visit, bill);
    const known = bill.checkouts.find(({ id, connectionId }) => id === again && connectionId === connection);
    const typed = known ? null : { connectionId: way.record.id, text };
    try {
      const phone = readPhone(known?.phone ?? text, way.provider);
      if (!(await limits.mayPrompt(visit.address, bill.invoice.id))) return tooOften(visit, bill);
      await sendPrompt(deps, bill.invoice.id, way.record.id, phone, bySystem);
    } catch (error) {
      if (!(error instanceof DaftarError)) throw error;
      if (error.code === 'checkout.phone_invalid')
        return refuse(visit, bill, 422, phoneProblem(visit, bill, way, text));
      if (error.code !== 'checkout.prompt_waiting') return gone(visit, bill);
      const leftMs = Number(error.facts.retryAt) - deps.clock.now();
      const said = draw.words(visit, bill).askedTooSoon(countdownText(leftMs));
      return refuse(visit, bill, 409, { text: said, phone: typed });
    }
    return answers.redirect(addressOf({ ...visit, asked: { back: false, open: null } }, visit.chosen));
  }

  function phoneProblem(
    visit: Visit,
    bill: Bill,
    { record, provider }: OpenConnection,
    text: string,
  ): Problem {
    const { words, country } = draw.speech(visit, bill);
    const said = words.phoneInvalid(country(provider.country), callingCode(provider));
    return { text: said, phone: { connectionId: record.id, text } };
  }

  /** The bill has changed since the form was drawn: the page says how it stands now. */
  function gone(visit: Visit, bill: Bill): Response {
    const now = readBill(deps, visit.payToken) ?? bill;
    if (now.ways.length === 0) return answers.redirect(addressOf(visit, visit.chosen));
    return refuse(visit, now, 409, { text: draw.words(visit, now).wayGone, phone: null });
  }

  function tooOften(visit: Visit, bill: Bill): Response {
    return refuse(visit, bill, 429, { text: draw.words(visit, bill).askedTooOften, phone: null });
  }

  function refuse(visit: Visit, bill: Bill, status: number, problem: Problem): Response {
    return answers.page(visit.request, status, draw.bill(visit, bill, problem));
  }

  return { link, prompt };
}

const linkForm = z.object({ connection: z.string().max(64).catch('') });

const promptForm = z.object({
  connection: z.string().max(64).catch(''),
  phone: z.string().max(64).catch(''),
  again: z.string().max(64).catch(''),
});

function wayOf({ ways }: Bill, connectionId: string, kind: 'link' | 'prompt'): OpenConnection | undefined {
  return ways.find(({ record, provider }) => record.id === connectionId && provider.kind === kind);
}

const formCharactersMax = 4_000;

async function formOf(request: Request): Promise<Record<string, string>> {
  if (Number(request.headers.get('content-length') ?? 0) > formCharactersMax) return {};
  const text = await request.text();
  return text.length > formCharactersMax ? {} : Object.fromEntries(new URLSearchParams(text));
}
