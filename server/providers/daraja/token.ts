import { createHash } from 'node:crypto';
import type { Http, HttpAnswer } from '../../security/http.ts';
import { failureOfHttp, ProviderFailure } from '../failure.ts';
import { parseJson } from '../json-body.ts';
import type { ProviderAccount } from '../provider.ts';
import { errorWire, tokenWire } from './wire.ts';

/** The access token of one app. Safaricom forgets the old one when it gives a new one, so nobody may ask beside this. */
export interface TokenKeeper {
  /** The token in use; a new one if that is about to end. */
  current(): Promise<string>;
  /** A new one, unless somebody has replaced `refused` meanwhile. Null: a new one in any case. */
  renew(refused: string | null): Promise<string>;
}

const refreshEarlyMs = 5 * 60_000;

/** By the book's own way out, so that books in one process do not share tokens; by credential set within it. */
const keepers = new WeakMap<Http, Map<string, TokenKeeper>>();

export function tokenKeeperOf(account: ProviderAccount): TokenKeeper {
  const { http, baseUrl, credentials } = account;
  const key = createHash('sha256')
    .update(JSON.stringify([baseUrl, credentials.consumerKey, credentials.consumerSecret]))
    .digest('base64');
  const ofBook = keepers.get(http) ?? new Map<string, TokenKeeper>();
  keepers.set(http, ofBook);
  const keeper = ofBook.get(key) ?? createTokenKeeper(account);
  ofBook.set(key, keeper);
  return keeper;
}

function createTokenKeeper(account: ProviderAccount): TokenKeeper {
  const { clock } = account;
  let held: { token: string; renewAt: number } | null = null;
  let asking: Promise<string> | null = null;

  function ask(): Promise<string> {
    asking ??= fetchToken(account)
      .then(({ token, validMs }) => {
        held = { token, renewAt: clock.now() + Math.max(validMs - refreshEarlyMs, validMs / 2) };
        return token;
      })
      .finally(() => {
        asking = null;
      });
    return asking;
  }

  return {
    current: async () => (held && clock.now() < held.renewAt ? held.token : ask()),
    renew: async (refused) => (refused !== null && held && held.token !== refused ? held.token : ask()),
  };
}

async function fetchToken(account: ProviderAccount): Promise<{ token: string; validMs: number }> {
  const { consumerKey = '', consumerSecret = '' } = account.credentials;
  const authorization = `Basic ${Buffer.from(`${consumerKey}:${consumerSecret}`).toString('base64')}`;
  const url = `${account.baseUrl}/oauth/v1/generate?grant_type=client_credentials`;
  let answer: HttpAnswer;
  try {
    answer = await account.http({
      method: 'GET',
      url,
      headers: { authorization, accept: 'application/json' },
    });
  } catch (error) {
    throw failureOfHttp('Safaricom', error);
  }
  const read = answer.status === 200 ? tokenWire.safeParse(parseJson(answer.text)) : null;
  if (read?.success) return { token: read.data.access_token, validMs: read.data.expires_in * 1_000 };
  throw failureOfToken(answer);
}

/** Nothing was done yet where there is no token: trying again is always safe. */
function failureOfToken(answer: HttpAnswer): ProviderFailure {
  const error = errorWire.safeParse(parseJson(answer.text)).data;
  const said = error ? `${error.errorCode} ${error.errorMessage ?? ''}`.trim() : null;
  const more = { retryable: true, maybeDone: false, said, status: answer.status };
  if (answer.status === 403 && !error) {
    return new ProviderFailure(
      'provider.blocked',
      'Something in front of Safaricom’s API blocked this server; ask apisupport@safaricom.co.ke',
      more,
    );
  }
  if (answer.status === 400 || answer.status === 401 || answer.status === 403) {
    return new ProviderFailure(
      'provider.wrong_key',
      'Safaricom refused the consumer key and secret; take both from the same app, a sandbox app for test and a live app for live',
      { ...more, retryable: false },
    );
  }
  if (answer.status === 429 || error?.errorCode.startsWith('500.003.0'))
    return new ProviderFailure('provider.rate_limited', 'Safaricom asks to slow down', more);
  return answer.status >= 500
    ? new ProviderFailure(
        'provider.unreachable',
        `Safaricom has a problem of its own (${answer.status})`,
        more,
      )
    : new ProviderFailure('provider.answer_unreadable', 'Safaricom answered no token', more);
}
