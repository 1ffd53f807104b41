import { type AnyElysia, Elysia } from 'elysia';
import type { Accounts } from './accounts/accounts.ts';
import type { Deps } from './deps.ts';
import { readHealth } from './operations/health.ts';
import { ownOrigins, refuseWrongOrigin } from './origins.ts';
import { problem, problemOf } from './problem.ts';
import { openClientFiles } from './static/client-files.ts';
import { answerPage } from './static/pages.ts';
import { securityHeaders } from './static/security-headers.ts';

export interface AppDeps extends Deps {
  accounts: Accounts;
  /** Who calls, or null where nobody can say. */
  addressOf(request: Request): string | null;
  /** The built dashboard. */
  clientFolder: string;
}

/** Everything that answers HTTP. Tests call `app.handle(request)`. */
export function createApp(deps: AppDeps, doors: readonly AnyElysia[]) {
  const { config, database, log, accounts } = deps;
  const origins = ownOrigins(config);
  const headers = securityHeaders(config.publicUrl().startsWith('https:'));
  const pages = { files: openClientFiles(deps.clientFolder), headers };

  const app = new Elysia({ name: 'daftar' })
    .onRequest(({ request }) => refuseWrongOrigin(request, origins))
    .onError({ as: 'global' }, ({ code, error, request }) => answerError(String(code), error, request));

  for (const door of doors) app.use(door);

  return (
    app
      .get('/healthz', () => Response.json({ status: 'alive' }, { headers: { 'cache-control': 'no-store' } }))
      .get('/readyz', () => {
        const health = readHealth(database, config.dataFolder);
        return Response.json(health, {
          status: health.ready ? 200 : 503,
          headers: { 'cache-control': 'no-store' },
        });
      })
      // Not `.all`: beside the `/*` of the pages it would never see a GET.
      .get('/auth/*', ({ request }) => accounts.handler(request, deps.addressOf(request)), { parse: 'none' })
      .post('/auth/*', ({ request }) => accounts.handler(request, deps.addressOf(request)), { parse: 'none' })
      .get('/*', ({ request }) => answerWithSession(request))
      .head('/*', ({ request }) => answerPage(pages, request))
  );

  /** Opening a page keeps its session alive: that answer carries the renewed cookie, and no cache may keep it. */
  async function answerWithSession(request: Request): Promise<Response> {
    const response = answerPage(pages, request);
    if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
    for (const cookie of await accounts.renewSession(request)) {
      response.headers.append('set-cookie', cookie);
      response.headers.set('cache-control', 'private, no-store');
    }
    return response;
  }

  function answerError(code: string, error: unknown, request: Request): Response {
    if (code === 'NOT_FOUND') return problem({ code: 'request.not_found' });
    if (code === 'PARSE' || code === 'VALIDATION' || code === 'INVALID_COOKIE_SIGNATURE') {
      return problem({ code: 'request.invalid' });
    }
    return problemOf(error, log, `${request.method} ${pathShape(request)}`);
  }
}

/** Enough of a path to find the code; tokens in it stay out of the log. */
function pathShape(request: Request): string {
  const [, first = '', second = ''] = new URL(request.url).pathname.split('/');
  return `/${first}${second ? `/${/^[a-z.]{1,40}$/i.test(second) ? second : '…'}` : ''}`;
}
