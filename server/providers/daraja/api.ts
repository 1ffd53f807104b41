import type { HttpAnswer } from '../../security/http.ts';
import { failureOfHttp } from '../failure.ts';
import { parseJson } from '../json-body.ts';
import type { ProviderAccount } from '../provider.ts';
import { tokenKeeperOf } from './token.ts';
import { errorWire } from './wire.ts';

/** Safaricom's answer: what it says, or its error code with its words. What either means depends on the question. */
export type DarajaAnswer =
  | { ok: true; status: number; value: unknown }
  | { ok: false; status: number; code: string; said: string | null };

/** A token that Safaricom forgot; its status is 404, of all things. */
const invalidToken = '404.001.03';

export function createDarajaApi(account: ProviderAccount) {
  const keeper = tokenKeeperOf(account);

  async function send(path: string, body: unknown, token: string): Promise<DarajaAnswer> {
    const headers = {
      authorization: `Bearer ${token}`,
      accept: 'application/json',
      'content-type': 'application/json',
    };
    try {
      const url = account.baseUrl + path;
      return read(await account.http({ method: 'POST', url, headers, body: JSON.stringify(body) }));
    } catch (error) {
      throw failureOfHttp('Safaricom', error);
    }
  }

  return {
    /** A refused token is replaced once: the request was not looked at, so sending it again is safe. @throws ProviderFailure */
    async post(path: string, body: unknown): Promise<DarajaAnswer> {
      const token = await keeper.current();
      const answer = await send(path, body, token);
      const refused = !answer.ok && (answer.code === invalidToken || answer.status === 401);
      return refused ? send(path, body, await keeper.renew(token)) : answer;
    },

    /** Asks for a token, which is all that can be tried without asking a phone. @throws ProviderFailure */
    async signIn(): Promise<void> {
      await keeper.renew(null);
    },
  };
}

function read(answer: HttpAnswer): DarajaAnswer {
  const value = parseJson(answer.text);
  const { status } = answer;
  if (status >= 200 && status < 300) return { ok: true, status, value };
  const error = errorWire.safeParse(value).data;
  return { ok: false, status, code: error?.errorCode ?? '', said: error?.errorMessage ?? null };
}
