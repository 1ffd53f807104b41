import { Elysia } from 'elysia';
import type { Deps } from '../deps.ts';
import { readBody } from '../read-body.ts';
import { type Journal, JournalBusy } from './journal.ts';
import type { Pace } from './pace.ts';
import type { Quarantine } from './quarantine.ts';
import { bodyBytesMax, receiveCall } from './receive.ts';

const json = { 'content-type': 'application/json' };

/** Door 1: `POST /hooks/{provider}/{token}`, with a checkout's own token behind it where one prompt has its own URL. 200 means that the call is on disk; nothing else means that. */
export function hooksDoor(
  deps: Deps,
  { journal, quarantine, pace }: { journal: Journal; quarantine: Quarantine; pace: Pace },
) {
  async function answer(request: Request, provider: string, token: string, checkoutToken: string | null) {
    pace.onCall();
    try {
      const raw = await readBody(request, bodyBytesMax);
      const call = { provider, token, checkoutToken, headers: request.headers, raw };
      const reception = await receiveCall(deps, journal, quarantine, call);
      if (reception.taken) return new Response(reception.answer, { headers: json });
      return new Response('{"error":"refused"}', { status: reception.status, headers: json });
    } catch (error) {
      if (!(error instanceof JournalBusy)) throw error;
      return new Response('{"error":"busy"}', { status: 503, headers: { ...json, 'retry-after': '10' } });
    }
  }
  return new Elysia({ name: 'hooks' })
    .post(
      '/hooks/:provider/:token',
      ({ request, params }) => answer(request, params.provider, params.token, null),
      {
        parse: 'none',
      },
    )
    .post(
      '/hooks/:provider/:token/:checkoutToken',
      ({ request, params }) => answer(request, params.provider, params.token, params.checkoutToken),
      { parse: 'none' },
    );
}
