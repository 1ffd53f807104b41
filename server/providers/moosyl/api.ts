import type { z } from 'zod';
import type { HttpAnswer, HttpRequest } from '../../security/http.ts';
import { failureOfHttp, ProviderFailure } from '../failure.ts';
import { parseJson } from '../json-body.ts';
import type { ProviderAccount } from '../provider.ts';
import { errorAnswer } from './wire.ts';

export type MoosylApi = ReturnType<typeof createMoosylApi>;

/**
 * One call to Moosyl: the raw secret key in `Authorization`, without “Bearer” (docs.moosyl.com, API keys). Which HTTP status
 * stands for which error is not documented, so the words count as much as the number.
 */
export function createMoosylApi({ baseUrl, credentials, http }: ProviderAccount) {
  async function call<T>(
    schema: z.ZodType<T>,
    method: HttpRequest['method'],
    path: string,
    body?: unknown,
  ): Promise<T> {
    const answer = await send({
      method,
      url: `${baseUrl}${path}`,
      headers: {
        authorization: credentials.secretKey ?? '',
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (answer.status >= 200 && answer.status < 300) return readAnswer(schema, answer, method);
    throw failureOfAnswer(answer);
  }

  async function send(request: HttpRequest): Promise<HttpAnswer> {
    try {
      return await http(request);
    } catch (error) {
      throw failureOfHttp('Moosyl', error);
    }
  }

  return {
    /** @throws ProviderFailure */
    call,

    /** As `call`, but null where Moosyl has no such thing. */
    async find<T>(schema: z.ZodType<T>, path: string): Promise<T | null> {
      try {
        return await call(schema, 'GET', path);
      } catch (error) {
        if (error instanceof ProviderFailure && isMissing(error)) return null;
        throw error;
      }
    },
  };
}

function isMissing({ facts, said }: ProviderFailure): boolean {
  return facts.providerStatus === 404 || /^(PaymentRequest|Payment) not found/i.test(said ?? '');
}

function readAnswer<T>(schema: z.ZodType<T>, answer: HttpAnswer, method: string): T {
  const read = schema.safeParse(parseJson(answer.text));
  if (read.success) return read.data;
  const fields = read.error.issues.map((issue) => issue.path.join('.') || 'body');
  const message = `Moosyl answered something Daftar can't read (${fields.slice(0, 5).join(', ')})`;
  const more = { retryable: true, maybeDone: method !== 'GET', status: answer.status };
  throw new ProviderFailure('provider.answer_unreadable', message, more);
}

const aboutKeys = /API key/i;

function failureOfAnswer(answer: HttpAnswer): ProviderFailure {
  const { status } = answer;
  const error = errorAnswer.safeParse(parseJson(answer.text)).data;
  const said = (error?.message ?? error?.code ?? null)?.slice(0, 500) ?? null;
  const final = { retryable: false, maybeDone: false, said, status };
  const later = { ...final, retryable: true };
  if (status >= 500) {
    const message = `Moosyl has a problem of its own (${status})`;
    return new ProviderFailure('provider.unreachable', message, { ...later, maybeDone: true });
  }
  if (status === 429)
    return new ProviderFailure(
      'provider.rate_limited',
      'Moosyl asks to slow down; Daftar tries again by itself',
      later,
    );
  if (status === 401 || error?.code === 'invalid_api_key' || (said !== null && aboutKeys.test(said)))
    return new ProviderFailure(
      'provider.wrong_key',
      'Moosyl refused the secret key; paste it again from its dashboard, under API keys',
      final,
    );
  if (status === 403)
    return error
      ? new ProviderFailure('provider.wrong_key', 'Moosyl says that this key may not do that', final)
      : new ProviderFailure(
          'provider.blocked',
          'Something in front of Moosyl blocked this server; ask Moosyl whether its IP address is allowed',
          later,
        );
  return new ProviderFailure('provider.refused', said ?? `Moosyl refused it (${status})`, final);
}
