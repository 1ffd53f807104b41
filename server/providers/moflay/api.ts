import type { z } from 'zod';
import type { HttpAnswer, HttpRequest } from '../../security/http.ts';
import { failureOfHttp, ProviderFailure } from '../failure.ts';
import { parseJson } from '../json-body.ts';
import type { ProviderAccount } from '../provider.ts';
import { rateOf } from './rate.ts';
import { errorWire } from './wire.ts';

export type MoflayApi = ReturnType<typeof createMoflayApi>;

export function createMoflayApi(account: ProviderAccount) {
  const { baseUrl, credentials, http, clock } = account;
  const rate = rateOf(account);

  async function send(request: HttpRequest): Promise<HttpAnswer> {
    try {
      const answer = await http(request);
      rate.note(answer.status, answer.headers, clock.now());
      return answer;
    } catch (error) {
      throw failureOfHttp('Moflay', error);
    }
  }

  async function call<T>(
    schema: z.ZodType<T>,
    {
      path,
      ...request
    }: Pick<HttpRequest, 'method' | 'body'> & { path: string; headers?: Record<string, string> },
    permission: string,
  ): Promise<T> {
    const headers = { authorization: `Bearer ${credentials.apiKey ?? ''}`, accept: 'application/json' };
    const answer = await send({
      ...request,
      url: baseUrl + path,
      headers: { ...headers, ...request.headers },
    });
    if (answer.status < 200 || answer.status >= 300) throw failureOfAnswer(answer, permission);
    const read = schema.safeParse(parseJson(answer.text));
    if (read.success) return read.data;
    throw new ProviderFailure('provider.answer_unreadable', 'Moflay answered something Daftar can’t read', {
      retryable: true,
      maybeDone: request.method !== 'GET',
      status: answer.status,
    });
  }

  return {
    /** @throws ProviderFailure; also where the allowance is nearly used up, without asking */
    get: <T>(schema: z.ZodType<T>, path: string): Promise<T> => {
      if (rate.mustSpare(clock.now())) throw tooFast(null);
      return call(schema, { method: 'GET', path }, 'transactions.read');
    },
    /** @throws ProviderFailure */
    post: <T>(schema: z.ZodType<T>, path: string, body: unknown, idempotencyKey: string): Promise<T> => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': idempotencyKey };
      return call(schema, { method: 'POST', path, headers, body: JSON.stringify(body) }, 'express.pay');
    },
  };
}

function tooFast(said: string | null): ProviderFailure {
  const more = { retryable: true, maybeDone: false, said, status: 429 };
  return new ProviderFailure(
    'provider.rate_limited',
    'Moflay asks to slow down; Daftar tries again by itself',
    more,
  );
}

function failureOfAnswer(answer: HttpAnswer, permission: string): ProviderFailure {
  const error = errorWire.safeParse(parseJson(answer.text)).data;
  const code = error?.error?.code ?? error?.code ?? null;
  const fields = (error?.error?.validation ?? []).map(({ field, message }) => `${field}: ${message}`);
  const message = error?.error?.message ?? error?.message ?? null;
  const said = [message, ...fields].filter(Boolean).join('; ').slice(0, 500) || null;
  const final = { retryable: false, maybeDone: false, said, status: answer.status };
  const later = { ...final, retryable: true };
  switch (code) {
    case 'missing_api_key':
    case 'invalid_api_key':
      return new ProviderFailure('provider.wrong_key', 'Moflay refused the API key; copy it again', final);
    case 'invalid_access':
      return new ProviderFailure('provider.wrong_key', `The API key lacks the permission ${permission}`, {
        ...final,
        said: `The key lacks the permission ${permission}`,
        status: noPermission,
      });
    case 'idempotent_request_in_progress':
      return new ProviderFailure('provider.refused', 'Moflay still works on the same request', {
        ...later,
        maybeDone: true,
      });
    case 'idempotency_key_reused':
      return new ProviderFailure('provider.refused', 'Moflay has seen this request with other contents', {
        ...final,
        maybeDone: true,
      });
    case 'validation_error':
      return new ProviderFailure('provider.refused', said ?? 'Moflay refused the request', {
        ...final,
        payment: fields.some((field) => field.startsWith('phoneNumber')) ? 'phone_unreachable' : 'not_sent',
      });
  }
  if (answer.status === 429) return tooFast(said);
  if (answer.status === 401 || answer.status === 403) {
    return error
      ? new ProviderFailure('provider.wrong_key', said ?? 'Moflay refused the API key', final)
      : new ProviderFailure('provider.blocked', 'Something in front of Moflay blocked this server', later);
  }
  return answer.status >= 500
    ? new ProviderFailure('provider.unreachable', `Moflay has a problem of its own (${answer.status})`, {
        ...later,
        maybeDone: true,
      })
    : new ProviderFailure('provider.refused', said ?? `Moflay refused it (${answer.status})`, final);
}

/** Stands in `facts.providerStatus` of a missing permission: Moflay answers 422 for it, as for a wrong field. */
export const noPermission = 403;
