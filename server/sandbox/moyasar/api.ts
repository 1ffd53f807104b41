import type { Log } from '../../log.ts';
import { blockedPage, matching } from '../requests.ts';
import type { Account, Accounts } from './accounts.ts';
import { bodyOf } from './bodies.ts';
import { accountOf } from './keys.ts';
import { notFound, Refusal } from './refusal.ts';
import type { Routes } from './routes.ts';

const prefix = '/sandbox/moyasar/v1';

/** The API as it looks from outside: firewall, key, faults, then the operation itself. */
export function createApi({ accounts, routes, log }: { accounts: Accounts; routes: Routes; log: Log }) {
  return async (request: Request, ip: string | null): Promise<Response> => {
    try {
      if (isBlockedAgent(request.headers.get('user-agent'))) return blockedPage('api.moyasar.com');
      return await answer(request, ip);
    } catch (error) {
      if (error instanceof Refusal) return json(error.status, error.body);
      log.error('sandbox.api_failed', { error });
      return json(500, lostAnswer.body);
    }
  };

  async function answer(request: Request, ip: string | null): Promise<Response> {
    const url = new URL(request.url);
    const matches = matching(routes, url.pathname.slice(prefix.length));
    const match = matches.find(({ route }) => route.method === request.method);
    const account = accountOf(request, accounts, { publishable: match?.route.publishable ?? false });
    const early = await misbehave(account);
    if (early) return early;
    if (matches.length === 0) throw notFound();
    if (!match) throw new Refusal(405, 'invalid_request_error', 'Method Not Allowed');
    const body = request.method === 'GET' ? {} : await bodyOf(request);
    const { status, value } = match.route.run({
      account,
      params: match.params,
      query: url.searchParams,
      body,
      ip,
    });
    if (request.method !== 'GET' && accounts.use(account.id, 'dropAnswers')) throw lostAnswer;
    return json(status, value);
  }

  /** The faults that strike before anything happens. */
  async function misbehave({ id }: Account): Promise<Response | null> {
    const faults = accounts.faults(id);
    if (faults.apiSlowMs > 0) await Bun.sleep(faults.apiSlowMs);
    if (faults.apiBlocked) return blockedPage('api.moyasar.com');
    if (faults.apiDown || accounts.use(id, 'apiDownNext')) throw down;
    if (accounts.use(id, 'apiBusyNext')) throw busy;
    if (faults.accountInactive) throw inactive;
    return null;
  }
}

function json(status: number, value: unknown): Response {
  return Response.json(value, { status, headers: { 'cache-control': 'no-store' } });
}

const down = new Refusal(
  503,
  'api_error',
  'We are temporarily offline for maintenance. Please try again later.',
);
const busy = new Refusal(429, 'rate_limit_error', 'Too many requests hit the API too quickly');
const inactive = new Refusal(405, 'account_inactive_error', 'Entity not activated to use live account');
const lostAnswer = new Refusal(500, 'api_error', 'We had a problem with our server. Try again later.');

/** The firewall in front of the real API turns away clients that do not say who they are. */
function isBlockedAgent(agent: string | null): boolean {
  return agent === null || agent.trim() === '' || /^python-urllib/i.test(agent);
}
