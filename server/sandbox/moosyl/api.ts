import type { Log } from '../../log.ts';
import { blockedPage, matching, readBody, UnreadableBody } from '../requests.ts';
import type { Accounts } from './accounts.ts';
import { accountOf } from './keys.ts';
import type { Payments } from './payments.ts';
import { invalid, pathMissing, Refusal } from './refusal.ts';
import type { Route } from './routes.ts';
import type { Account } from './rows.ts';
import type { Sessions } from './sessions.ts';

const prefix = '/sandbox/moosyl/api';

/** The API as it looks from outside: key, faults, then the operation itself. */
export function createApi(deps: {
  accounts: Accounts;
  payments: Payments;
  sessions: Sessions;
  routes: readonly Route[];
  log: Log;
}) {
  const { accounts, payments, sessions, routes, log } = deps;

  return async (request: Request): Promise<Response> => {
    try {
      payments.expireLapsed();
      return await answer(request);
    } catch (error) {
      if (error instanceof Refusal) return json(error.status, error.body);
      if (error instanceof UnreadableBody) return json(400, invalid(error.message).body);
      log.error('sandbox.api_failed', { error });
      return json(500, lostAnswer.body);
    }
  };

  async function answer(request: Request): Promise<Response> {
    const path = new URL(request.url).pathname.slice(prefix.length);
    const matches = matching(routes, path);
    const match = matches.find(({ route }) => route.method === request.method);
    const params = (match?.params ?? []).map(decodeURIComponent);
    const key = match?.route.key ?? 'any';
    const account =
      key === 'none'
        ? accounts.get(sessions.get(params[0] ?? '').account_id)
        : accountOf(request, accounts, key);
    const early = await misbehave(account);
    if (early) return early;
    if (matches.length === 0) throw pathMissing();
    if (!match) throw new Refusal(405, 'method_not_allowed', 'Method not allowed');
    const body = request.method === 'GET' ? {} : await readBody(request);
    const value = match.route.run({ account, params, body });
    if (request.method !== 'GET' && accounts.use(account.id, 'dropAnswers')) throw lostAnswer;
    return json(200, value);
  }

  /** The faults that strike before anything happens. */
  async function misbehave({ id }: Account): Promise<Response | null> {
    const faults = accounts.faults(id);
    if (faults.apiSlowMs > 0) await Bun.sleep(faults.apiSlowMs);
    if (faults.apiBlocked) return blockedPage('api.moosyl.com');
    if (faults.apiDown || accounts.use(id, 'apiDownNext')) throw down;
    if (accounts.use(id, 'apiBusyNext')) throw busy;
    return null;
  }
}

function json(status: number, value: unknown): Response {
  return Response.json(value, { status, headers: { 'cache-control': 'no-store' } });
}

const down = new Refusal(503, 'service_unavailable', 'Service unavailable');
const busy = new Refusal(429, 'too_many_requests', 'Too many requests');
const lostAnswer = new Refusal(500, 'internal_error', 'Internal server error');
