import type { UserRole } from '../../../shared/roles.ts';
import { openTestBook, type TestBook } from '../../support/test-book.ts';

export const password = 'correct horse battery';

/** A browser: what it holds of our cookies, and how it calls. */
export interface Browser {
  cookie: string;
  /** A mutation of the dashboard, sent as its page sends it. */
  mutate(path: string, input: unknown, headers?: Record<string, string>): Promise<Response>;
  query(path: string, input?: unknown): Promise<Response>;
}

/** A book with people in it, reached over HTTP as from outside. */
export interface Victim {
  book: TestBook;
  origin: string;
  user(role: UserRole, email?: string): Promise<{ id: string; email: string }>;
  signIn(email: string, secret?: string, cookie?: string): Promise<Response>;
  browser(email: string): Promise<Browser>;
  with(cookie: string): Browser;
  count(table: string): number;
}

export async function openVictim(): Promise<Victim> {
  const book = await openTestBook();
  const origin = book.deps.config.selfUrl();

  function withCookie(cookie: string): Browser {
    return {
      cookie,
      mutate: (path, input, headers = { origin }) =>
        book.request(`/trpc/${path}`, {
          method: 'POST',
          headers: { cookie, 'content-type': 'application/json', ...headers },
          body: JSON.stringify(input),
        }),
      query: (path, input) =>
        book.request(
          `/trpc/${path}${input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`}`,
          { headers: { cookie } },
        ),
    };
  }

  function signIn(email: string, secret = password, cookie = ''): Promise<Response> {
    return book.request('/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, ...(cookie === '' ? {} : { cookie }) },
      body: JSON.stringify({ email, password: secret }),
    });
  }

  return {
    book,
    origin,
    user: async (role, email = `${role}@example.com`) =>
      book.deps.accounts.createUser({ name: role, email, password, role }),
    signIn,
    browser: async (email) => {
      const response = await signIn(email);
      if (response.status !== 200) throw new Error(`${email} could not sign in: ${response.status}`);
      return withCookie(cookiesOf(response));
    },
    with: withCookie,
    count: (table) =>
      Number(book.deps.database.$client.prepare(`select count(*) from ${table}`).pluck().get()),
  };
}

export function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

export async function codeOf(response: Response): Promise<string | null> {
  const body = (await response.json()) as { error?: { data?: { daftarCode?: string } }; code?: string };
  return body.error?.data?.daftarCode ?? body.code ?? null;
}
