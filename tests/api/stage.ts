import { createKey } from '../../server/accounts/api-keys.ts';
import { apiBase } from '../../server/api/door.ts';
import { type ApiScope, apiScopes } from '../../shared/api-scopes.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { TestBook } from '../support/test-book.ts';

/** An answer of the REST API, read. */
export interface Answer<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

export type ApiCall = <Body = Record<string, unknown>>(
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer<Body>>;

export function makeKey(book: TestBook, mode: Mode = 'test', scopes: readonly ApiScope[] = apiScopes) {
  return createKey(book.deps, { mode, name: `Shop ${mode}`, scopes, expiresAt: null }, null);
}

/** The REST API as a program with this key calls it. */
export function apiWith(book: TestBook, key: string | null): ApiCall {
  return async (method, path, body, headers = {}) => {
    const answer = await book.request(`${apiBase}${path}`, {
      method,
      headers: {
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json');
    return {
      status: answer.status,
      headers: answer.headers,
      body: isJson && text !== '' ? JSON.parse(text) : text,
    };
  };
}

/** The body of an order in a shop. */
export const orderOf = (more: Record<string, unknown> = {}) => ({
  currency: 'SAR',
  customer: { name: 'Sara Al-Otaibi', email: 'sara@example.com', phone: '+966500000001' },
  lines: [{ description: 'Oud perfume', quantity: 2, unitAmount: 14_500, taxRate: 15 }],
  reference: 'order-123',
  metadata: { order_id: '123' },
  ...more,
});
