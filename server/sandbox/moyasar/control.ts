import { sandboxFaultsSchema } from '../../../shared/schemas/sandbox.ts';
import type { Deliveries } from '../deliveries.ts';
import type { Accounts } from './accounts.ts';
import { bodyOf } from './bodies.ts';
import { read } from './inputs.ts';
import { accountOf } from './keys.ts';
import { notFound, Refusal } from './refusal.ts';
import type { Webhooks } from './webhooks.ts';

/** What no provider offers: faults on demand, everything that was sent, and "send it now". */
export function createControl(deps: { accounts: Accounts; deliveries: Deliveries; webhooks: Webhooks }) {
  const { accounts, deliveries, webhooks } = deps;

  return async (request: Request): Promise<Response> => {
    try {
      return Response.json(await answer(request), { headers: { 'cache-control': 'no-store' } });
    } catch (error) {
      if (error instanceof Refusal) return Response.json(error.body, { status: error.status });
      throw error;
    }
  };

  async function answer(request: Request): Promise<unknown> {
    const { id } = accountOf(request, accounts, { publishable: false });
    const url = new URL(request.url);
    const operation = `${request.method} ${url.pathname.replace('/sandbox/moyasar/control/', '')}`;
    if (operation === 'GET faults') return accounts.faults(id);
    if (operation === 'PUT faults')
      return accounts.setFaults(id, read(sandboxFaultsSchema, await bodyOf(request)));
    if (operation === 'GET attempts') return { attempts: deliveries.attempts(id, limitOf(url)) };
    if (operation === 'POST deliver') return { sent: await deliveries.runDue() };
    const [, hookId] = /^POST webhooks\/([0-9a-f-]{36})\/resend$/.exec(operation) ?? [];
    if (!hookId) throw notFound();
    webhooks.resendCode(id, hookId);
    return { resent: true };
  }
}

function limitOf(url: URL): number {
  const limit = Number(url.searchParams.get('limit') ?? 100);
  return Number.isInteger(limit) && limit > 0 ? Math.min(limit, 1000) : 100;
}
