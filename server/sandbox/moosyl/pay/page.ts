import type { Clock } from '../../../clock.ts';
import { formOf, redirect, show, styleSheet } from '../../pay/answers.ts';
import { missingPage } from '../../pay/frame.ts';
import type { Accounts } from '../accounts.ts';
import type { Bills } from '../bills.ts';
import { payInput } from '../inputs.ts';
import { flowOf } from '../methods.ts';
import type { Payments } from '../payments.ts';
import { Refusal } from '../refusal.ts';
import type { PaymentRow, SessionRow } from '../rows.ts';
import type { Sessions } from '../sessions.ts';
import { sessionStatus } from '../views.ts';
import { moosylPages, sessionScreen, type Typed } from './screens.ts';

interface Rooms {
  accounts: Accounts;
  bills: Bills;
  payments: Payments;
  sessions: Sessions;
  clock: Clock;
}

type Form = Record<string, string>;

/** The hosted checkout page: plain forms, no JavaScript; every answer to a form is a redirect or the form with its problem. */
export function createPage(rooms: Rooms) {
  return async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname === `${moosylPages.path}/style.css`) return styleSheet();
    rooms.payments.expireLapsed();
    const session = rooms.sessions.find(pathname.slice(`${moosylPages.path}/`.length));
    if (!session) return show(404, missingPage(moosylPages), []);
    if (request.method === 'GET') return showSession(rooms, session, null);
    if (request.method !== 'POST') return show(405, missingPage(moosylPages), []);
    return answer(rooms, session, pathname, await formOf(request));
  };
}

function answer(rooms: Rooms, session: SessionRow, path: string, form: Form): Response {
  if (sessionStatus(session, rooms.clock.now()) !== 'open') return redirect(path);
  try {
    const typed = form.way === 'pay' ? pay(rooms, session, form) : settle(rooms, session, form);
    if (typed) return showSession(rooms, session, typed);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { configuration = '', phone = '' } = form;
    return showSession(rooms, session, { configuration, phone, problems: { phone: error.message } });
  }
  const paid = rooms.bills.get(session.account_id, session.request_id).amount === 0;
  return redirect(paid && session.success_url ? session.success_url : path);
}

/** Starts a payment; what was typed wrong comes back. */
function pay({ accounts, bills, payments, sessions }: Rooms, session: SessionRow, form: Form): Typed | null {
  const { phone = '', passCode } = form;
  const configuration = accounts.configuration(session.account_id, form.configuration ?? '');
  const native = flowOf[configuration.type] === 'native';
  const input = payInput.safeParse({ phoneNumber: phone, passCode: native ? (passCode ?? '') : null });
  const problems = {
    ...(input.success ? {} : { phone: 'This is not a Mauritanian mobile number.' }),
    ...(native && !/^\d{4,6}$/.test(passCode ?? '') ? { passCode: 'It has 4 to 6 digits.' } : {}),
  };
  if (!input.success || Object.keys(problems).length > 0)
    return { configuration: configuration.id, phone, problems };
  const request = bills.get(session.account_id, session.request_id);
  // A form sent twice finds what the first one started.
  if (request.amount === 0 || waiting(payments.ofRequest(request.id))) return null;
  sessions.choose(session.id, configuration.id);
  payments.start(request, configuration, input.data);
  return null;
}

/** What the payer, or the payer's wallet, does with a payment that waits. */
function settle({ payments, sessions }: Rooms, session: SessionRow, form: Form): null {
  const payment = waiting(payments.ofRequest(session.request_id));
  if (!payment || payment.id !== form.payment) return null;
  if (form.way === 'done') payments.end(payment, 'completed');
  if (form.way === 'refuse') payments.end(payment, 'failed');
  if (form.way === 'switch') {
    payments.end(payment, 'cancelled');
    sessions.choose(session.id, null);
  }
  return null;
}

const waiting = (tries: readonly PaymentRow[]) => tries.find(({ status }) => status === 'pending');

function showSession(rooms: Rooms, session: SessionRow, typed: Typed | null): Response {
  const { accounts, bills, payments, clock } = rooms;
  const tries = payments.ofRequest(session.request_id);
  const pending = waiting(tries);
  if (pending) payments.look(pending);
  const screen = sessionScreen({
    session,
    status: sessionStatus(rooms.sessions.get(session.id), clock.now()),
    request: bills.get(session.account_id, session.request_id),
    merchant: accounts.get(session.account_id).name,
    configurations: accounts.configurations(session.account_id),
    payment: pending ?? tries.find(({ status }) => status === 'completed') ?? tries.at(-1) ?? null,
    typed,
  });
  const targets = [session.success_url, session.cancel_url].filter((url) => url !== null);
  return show(typed ? 422 : 200, screen, targets);
}
