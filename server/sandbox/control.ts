import { z } from 'zod';
import { sandboxFaultsSchema } from '../../shared/schemas/sandbox.ts';
import type { SandboxControl } from '../sandbox-accounts.ts';
import type { Answer } from './door.ts';
import { readBody, UnreadableBody } from './requests.ts';

const hookInput = z.object({ url: z.url({ protocol: /^https?$/ }) });
const attemptsMax = 1_000;

/**
 * What no provider's API offers, over HTTP: faults on demand, everything that was sent, "send it now", the phone.
 * @param controlOf the account whose own credentials the request carries, or null
 */
export function createControlDoor({
  controlOf,
  runDue,
}: {
  controlOf(request: Request): SandboxControl | null;
  runDue(): Promise<number>;
}): Answer {
  return async (request) => {
    const control = controlOf(request);
    if (!control) return answer(401, { error: 'this needs the credentials of a sandbox account' });
    try {
      const value = await operate(control, request);
      return value === undefined ? answer(404, { error: 'there is no such switch' }) : answer(200, value);
    } catch (error) {
      if (error instanceof z.ZodError) return answer(400, { error: z.flattenError(error) });
      if (error instanceof UnreadableBody) return answer(400, { error: error.message });
      throw error;
    }
  };

  async function operate(control: SandboxControl, request: Request): Promise<unknown> {
    const { pathname, searchParams } = new URL(request.url);
    switch (`${request.method} ${pathname.split('/').at(-1)}`) {
      case 'GET faults':
        return control.faults();
      case 'PUT faults':
        return control.setFaults(sandboxFaultsSchema.parse(await readBody(request)));
      case 'GET attempts':
        return {
          attempts: control.attempts(Math.min(Number(searchParams.get('limit')) || 100, attemptsMax)),
        };
      case 'POST deliver':
        return { sent: await runDue() };
      case 'GET phone':
        return { url: control.phoneUrl ?? null };
      case 'PUT hook': {
        const { url } = hookInput.parse(await readBody(request));
        control.setHookUrl?.(url);
        return control.setHookUrl ? { url } : undefined;
      }
      default:
        return undefined;
    }
  }
}

function answer(status: number, value: unknown): Response {
  return Response.json(value, { status, headers: { 'cache-control': 'no-store' } });
}
