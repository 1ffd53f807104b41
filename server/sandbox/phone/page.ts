import type { Clock } from '../../clock.ts';
import { formOf, redirect, show } from '../pay/answers.ts';
import type { Phone, PhoneAnswer } from './phone.ts';
import type { PromptBook } from './prompt-book.ts';
import { missingScreen, phoneScreen } from './screens.ts';
import { phoneStyle } from './style.ts';

interface Rooms {
  book: PromptBook;
  phone: Pick<Phone, 'answer' | 'runDue'>;
  clock: Clock;
}

const shownMax = 12;

/** The payers' phone as a page of plain forms: no JavaScript, it asks again by itself. */
export function createPhonePage({ book, phone, clock }: Rooms) {
  return async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname === '/sandbox/phone/style.css') return styleSheet();
    const [, token = ''] = /^\/sandbox\/phone\/([A-Za-z0-9]{24})$/.exec(pathname) ?? [];
    const known = book.phone(token);
    if (!known) return show(404, missingScreen(), []);
    if (request.method === 'POST') {
      const form = await formOf(request);
      const row = book.find(form.prompt ?? '');
      const answer = answerOf(form);
      if (row?.token === token && answer !== null) phone.answer(row.id, answer);
      return redirect(pathname);
    }
    if (request.method !== 'GET') return show(405, missingScreen(), []);
    phone.runDue();
    const rows = { waiting: book.waiting(token), latest: book.latest(token, shownMax) };
    return show(200, phoneScreen(known.name, rows, clock.now()), []);
  };
}

function answerOf(form: Record<string, string>): PhoneAnswer | null {
  switch (form.do) {
    case 'pin':
      return { pin: (form.pin ?? '').trim() };
    case 'no_money':
    case 'wrong_pin':
    case 'cancel':
    case 'switch_off':
      return form.do;
    default:
      return null;
  }
}

const styleSheet = () =>
  new Response(phoneStyle, {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'x-content-type-options': 'nosniff',
    },
  });
