import type { z } from 'zod';
import type { HttpAnswer, HttpRequest } from '../../security/http.ts';
import { failureOfHttp, ProviderFailure } from '../failure.ts';
import type { ProviderAccount } from '../provider.ts';
import { errorWire } from './wire.ts';

/**
 * One call to Moyasar: Basic authentication with the secret key and an empty password (docs.moyasar.com/api/authentication).
 * Failures are told apart as docs.moyasar.com/api/errors lists them.
 */
export function createMoyasarApi({ baseUrl, credentials, http }: ProviderAccount) {
  const authorization = `Basic ${Buffer.from(`${credentials.secretKey ?? ''}:`).toString('base64')}`;
  return {
    /** @throws ProviderFailure */
    async call<T>(
      schema: z.ZodType<T>,
      method: HttpRequest['method'],
      path: string,
      body?: unknown,
    ): Promise<T> {
      const answer = await send({
        method,
        url: `${baseUrl}${path}`,
        headers: {
          authorization,
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (answer.status >= 200 && answer.status < 300) return readAnswer(schema, answer, method);
      throw failureOfAnswer(answer);
    },
  };

  async function send(request: HttpRequest): Promise<HttpAnswer> {
    try {
      return await http(request);
    } catch (error) {
      throw failureOfHttp('Moyasar', error);
    }
  }
}

function readAnswer<T>(schema: z.ZodType<T>, answer: HttpAnswer, method: string): T {
  const read = schema.safeParse(parseJson(answer.text));
  if (read.success) return read.data;
  const where = read.error.issues
    .map((issue) => issue.path.join('.') || 'body')
    .slice(0, 5)
    .join(', ');
  throw new ProviderFailure(
    'provider.answer_unreadable',
    `Moyasar answered something Daftar can't read (${where})`,
    {
      retryable: true,
      maybeDone: method !== 'GET',
      said: null,
      status: answer.status,
    },
  );
}

function failureOfAnswer(answer: HttpAnswer): ProviderFailure {
  const error = errorWire.safeParse(parseJson(answer.text)).data;
  const said = error ? saidOf(error) : null;
  const final = { retryable: false, maybeDone: false, said, status: answer.status };
  const later = { ...final, retryable: true };
  switch (answer.status) {
    case 401:
      return new ProviderFailure(
        'provider.wrong_key',
        'Moyasar refused the secret key; paste it again from Settings → API Keys',
        final,
      );
    case 403:
      return error
        ? new ProviderFailure(
            'provider.wrong_key',
            'Moyasar says that this key may not do that; use the secret key (sk_…)',
            final,
          )
        : new ProviderFailure(
            'provider.blocked',
            'Something in front of Moyasar blocked this server; ask Moyasar whether its IP address is allowed',
            later,
          );
    case 405:
      return error?.type === 'account_inactive_error' || error === undefined
        ? new ProviderFailure(
            'provider.account_not_live',
            'The Moyasar account is not activated for live payments yet',
            final,
          )
        : new ProviderFailure('provider.refused', said ?? 'Moyasar does not allow this', final);
    case 429:
      return new ProviderFailure(
        'provider.rate_limited',
        'Moyasar asks to slow down; Daftar tries again by itself',
        later,
      );
    default:
      return answer.status >= 500
        ? new ProviderFailure('provider.unreachable', `Moyasar has a problem of its own (${answer.status})`, {
            ...later,
            maybeDone: true,
          })
        : new ProviderFailure('provider.refused', said ?? `Moyasar refused it (${answer.status})`, final);
  }
}

function saidOf(error: z.infer<typeof errorWire>): string | null {
  const fields =
    typeof error.errors === 'string'
      ? error.errors
      : Object.entries((error.errors ?? {}) as Record<string, unknown>)
          .map(
            ([field, problems]) =>
              `${field} ${Array.isArray(problems) ? problems.join(', ') : String(problems)}`,
          )
          .join('; ');
  const text = [error.message, fields].filter(Boolean).join(': ');
  return text === '' ? null : text.slice(0, 500);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
