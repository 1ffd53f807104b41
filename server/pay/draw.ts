import { createHash } from 'node:crypto';
import { linesOf } from '../../db/queries/invoices.ts';
import type { Language } from '../../shared/languages.ts';
import { timeZoneOf } from '../billing/time-zone.ts';
import type { Deps } from '../deps.ts';
import { html, type Markup } from '../html.ts';
import type { Assets } from '../static/assets.ts';
import { browserLanguage } from '../visitor-language.ts';
import type { Bill } from './bill.ts';
import { isUnderWay, type Progress, progressOf } from './progress.ts';
import { type BillScreen, billMain, billTitle, type Problem, spoken } from './screens/bill-main.ts';
import { frame, plainMain } from './screens/frame.ts';
import { icons } from './screens/icons.ts';
import { payerName, type Speech, speechIn } from './speech.ts';
import { addressOf, type Visit } from './visit.ts';
import type { Notice, Words } from './words/words.ts';

/** Turns what is known into pages. */
export interface Draw {
  bill(visit: Visit, bill: Bill, problem?: Problem | null): Markup;
  /** What an open page asks every few seconds; the page itself only where it is another one than `mark`. */
  state(visit: Visit, bill: Bill, mark: string | null): StateAnswer;
  /** On the way to a provider's page. */
  opening(visit: Visit, bill: Bill, to: { provider: Bill['ways'][number]['provider']; url: string }): Markup;
  plain(visit: Visit, choose: (words: Words) => Notice): Markup;
  words(visit: Visit, bill: Bill): Words;
  speech(visit: Visit, bill: Bill): Speech;
}

export interface StateAnswer {
  mark: string;
  underWay: boolean;
  page: { title: string; said: string; main: string } | null;
}

const refreshSeconds = 5;

export function createDraw(deps: Deps, assets: () => Assets): Draw {
  const speechOf = (language: Language) => speechIn(language, timeZoneOf(deps.database));
  const speech = (visit: Visit, { invoice }: Bill) => speechOf(visit.chosen ?? invoice.language);

  function screenOf(
    visit: Visit,
    bill: Bill,
    progress: readonly Progress[],
    problem: Problem | null,
  ): BillScreen {
    const now = deps.clock.now();
    const spoken = speech(visit, bill);
    return {
      bill,
      lines: linesOf(deps.database, bill.invoice.id),
      progress,
      speech: spoken,
      now,
      addresses: {
        link: addressOf(visit, visit.chosen, '/link'),
        prompt: addressOf(visit, visit.chosen, '/prompt'),
        state: addressOf(visit, spoken.language, '/state'),
        page: addressOf(visit, visit.chosen),
        document: addressOf(visit, visit.chosen, '/invoice.pdf'),
      },
      problem,
      mark: markOf(bill, progress, now),
    };
  }

  return {
    speech,
    words: (visit, bill) => speech(visit, bill).words,
    bill: (visit, bill, problem = null) => {
      const progress = progressOf(bill, deps.clock.now(), visit.asked);
      const screen = screenOf(visit, bill, progress, problem);
      return frame({
        speech: screen.speech,
        assets: assets(),
        title: billTitle(screen),
        merchant: bill.merchant,
        testMode: bill.invoice.mode === 'test',
        addressIn: (language) => addressOf(visit, language),
        refresh: isUnderWay(progress)
          ? { seconds: refreshSeconds, address: addressOf(visit, visit.chosen), always: false }
          : null,
        main: billMain(screen),
      });
    },
    state: (visit, bill, mark) => {
      const now = deps.clock.now();
      const progress = progressOf(bill, now, visit.asked);
      const answer = { mark: markOf(bill, progress, now), underWay: isUnderWay(progress) };
      if (answer.mark === mark) return { ...answer, page: null };
      const screen = screenOf(visit, bill, progress, null);
      const page = { title: billTitle(screen), said: spoken(screen), main: billMain(screen).text };
      return { ...answer, page };
    },
    opening: (visit, bill, { provider, url }) => {
      const to = payerName(provider);
      const spoken = speech(visit, bill);
      const { words } = spoken;
      const go = html`<p><a class="primary" href="${url}" rel="noreferrer">${words.continueTo(to)}</a></p>`;
      return frame({
        speech: spoken,
        assets: assets(),
        title: words.opening(to).title,
        merchant: bill.merchant,
        testMode: bill.invoice.mode === 'test',
        addressIn: (language) => addressOf(visit, language),
        refresh: { seconds: 0, address: url, always: true },
        main: plainMain(words.opening(to), icons.wait, go),
      });
    },
    plain: (visit, choose) => {
      const spoken = speechOf(visit.chosen ?? browserLanguage(visit.request));
      const words = choose(spoken.words);
      return frame({
        speech: spoken,
        assets: assets(),
        title: words.title,
        merchant: null,
        testMode: false,
        addressIn: (language) => addressOf(visit, language),
        refresh: null,
        main: plainMain(words, icons.cross),
      });
    },
  };
}

/** Changes whenever the page would look different, and only then; countdowns go on by themselves. */
function markOf(
  { invoice, merchant, ways, payments }: Bill,
  progress: readonly Progress[],
  now: number,
): string {
  const facts = [
    [invoice.status, invoice.dueMinor, invoice.paidMinor, invoice.refundedMinor, invoice.voidRequestedAt],
    invoice.dueAt !== null && invoice.dueAt < now,
    merchant,
    ways.map(({ record }) => record.id),
    payments.map(({ id, paidMinor, refundedMinor, receipt }) => [id, paidMinor, refundedMinor, receipt]),
    progress.map((each) => [
      each.kind,
      'failure' in each ? each.failure : null,
      'prompt' in each ? each.prompt.id : null,
      'again' in each ? (each.again?.from ?? null) : null,
      'way' in each ? each.way.record.id : null,
    ]),
  ];
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 16);
}
