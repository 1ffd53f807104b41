import { gzipSync } from 'bun';
import type { Markup } from '../html.ts';

type Headers = Readonly<Record<string, string>>;

/** The answers of this door: never kept, never indexed, and no address of theirs is told to anybody. */
export interface Answers {
  page(request: Request, status: number, document: Markup, more?: Headers): Response;
  json(status: number, value: unknown): Response;
  redirect(path: string): Response;
}

export function createAnswers(shared: Headers): Answers {
  const own = {
    ...shared,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
  };
  return {
    page: (request, status, document, more = {}) => {
      const headers = {
        ...own,
        ...more,
        'content-type': 'text/html; charset=utf-8',
        vary: 'accept-encoding',
      };
      const bytes = new TextEncoder().encode(document.text);
      const zipped = /\bgzip\b(?!;q=0)/.test(request.headers.get('accept-encoding') ?? '');
      return zipped
        ? new Response(gzipSync(bytes), { status, headers: { ...headers, 'content-encoding': 'gzip' } })
        : new Response(bytes, { status, headers });
    },
    json: (status, value) =>
      new Response(JSON.stringify(value), {
        status,
        headers: { ...own, 'content-type': 'application/json' },
      }),
    redirect: (location) => new Response(null, { status: 303, headers: { ...own, location } }),
  };
}
