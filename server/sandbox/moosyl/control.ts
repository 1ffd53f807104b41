import { z } from 'zod';
import { sandboxFaultsSchema } from '../../../shared/schemas/sandbox.ts';
import type { Deliveries } from '../deliveries.ts';
import { readBody, UnreadableBody } from '../requests.ts';
import type { Accounts } from './accounts.ts';
import { read } from './inputs.ts';
import { accountOf } from './keys.ts';
import { invalid, pathMissing, Refusal } from './refusal.ts';

const hookInput = z.object({ url: z.url({ protocol: /^https?$/ }) });

/** What no API of Moosyl offers: its dashboard's hook setting, faults on demand, everything that was sent, "send it now". */
export function createControl({ accounts, deliveries }: { accounts: Accounts; deliveries: Deliveries }) {
  return async (request: Request): Promise<Response> => {
    try {
      return Response.json(await answer(request), { headers: { 'cache-control': 'no-store' } });
    } catch (error) {
      if (error instanceof Refusal) return Response.json(error.body, { status: error.status });
      if (error instanceof UnreadableBody) return Response.json(invalid(error.message).body, { status: 400 });
      throw error;
    }
  };

  async function answer(request: Request): Promise<unknown> {
    const { id } = accountOf(request, accounts, 'secret');
    const { pathname, searchParams } = new URL(request.url);
    switch (`${request.method} ${pathname.replace('/sandbox/moosyl/control/', '')}`) {
      case 'GET faults':
        return accounts.faults(id);
      case 'PUT faults':
        return accounts.setFaults(id, read(sandboxFaultsSchema, await readBody(request)));
      case 'GET attempts':
        return {
          attempts: deliveries.attempts(id, Math.min(Number(searchParams.get('limit')) || 100, 1_000)),
        };
      case 'POST deliver':
        return { sent: await deliveries.runDue() };
      case 'PUT hook': {
        const { url } = read(hookInput, await readBody(request));
        accounts.setHookUrl(id, url);
        return { url };
      }
      default:
        throw pathMissing();
    }
  }
}
