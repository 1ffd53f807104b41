import { Elysia } from 'elysia';
import { newId } from '../../shared/ids.ts';
import { type ApiPrincipal, authenticate } from '../accounts/api-keys.ts';
import { beginAct } from '../accounts/audit-act.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';
import { newRequestId, problemBody } from '../problem.ts';
import { codeOf, problemAnswer, toResponse } from './answer.ts';
import { type ApiAnswer, createIdempotency } from './idempotency.ts';
import { createApiLimits, limitHeaders } from './limits.ts';
import { openApiDocument } from './openapi.ts';
import { readJson, readQuery, readText } from './read-request.ts';
import { createRequestLog, loggedPath, type RequestLog } from './request-log.ts';
import type { Caller, Route } from './route.ts';
import { apiRoutes } from './routes.ts';

export interface ApiDeps extends Deps {
  /** Who calls, or null where nobody can say. */
  addressOf(request: Request): string | null;
}

/** What becomes known of a request on its way. */
interface Visit {
  request: Request;
  url: URL;
  requestId: string;
  principal: ApiPrincipal | null;
  headers: Record<string, string>;
  replayed: boolean;
  /** False for what a stranger sends in a flood. */
  logged: boolean;
}

export const apiBase = '/api/v1';

/** Door 3: `/api/v1/*`, for the merchants' own systems. No cookies, so no page of another site can use it. */
export function apiDoor(deps: ApiDeps) {
  const limits = createApiLimits(deps.clock);
  const idempotency = createIdempotency(deps);
  const requests: RequestLog = createRequestLog(deps);
  const door = new Elysia({ name: 'api' });

  async function answer(route: Route | null, request: Request, id: string): Promise<Response> {
    const startedAt = performance.now();
    const at = deps.clock.now();
    const visit: Visit = {
      request,
      url: new URL(request.url),
      requestId: newRequestId(),
      principal: null,
      headers: {},
      replayed: false,
      logged: true,
    };
    const answered = await guarded(visit, () => serve(visit, route, id));
    const headers = { 'x-request-id': visit.requestId, ...visit.headers };
    const response = toResponse(request, answered, headers);
    if (visit.logged)
      requests.note({
        requestId: visit.requestId,
        mode: visit.principal?.mode ?? null,
        keyId: visit.principal?.keyId ?? null,
        at,
        method: request.method,
        path: loggedPath(visit.url),
        status: response.status,
        errorCode: codeOf(answered),
        tookMs: Math.round(performance.now() - startedAt),
        replayed: visit.replayed,
      });
    return response;
  }

  async function serve(visit: Visit, route: Route | null, id: string): Promise<ApiAnswer> {
    const principal = admit(visit);
    if (!route) throw notHere(visit);
    requireScope(principal, route);
    const text = route.method === 'GET' || route.method === 'DELETE' ? '' : await readText(visit.request);
    const work = route.check({ query: readQuery(visit.url), body: readJson(text) });
    const perform = (caller: Omit<Caller, 'deps' | 'principal' | 'id'>) =>
      answerOurs(visit, () =>
        auditedWork(visit, route, id, readJson(text), () => work({ deps, principal, id, ...caller })),
      );
    const key = visit.request.headers.get('idempotency-key');
    if (route.makes === undefined || key === null) {
      const kind = route.makes ?? 'action';
      return perform({ subject: { id: newId(kind, deps.clock.now()), resumed: false } });
    }
    const { mode } = principal;
    const call = { mode, method: route.method, path: visit.url.pathname, key, body: text };
    const { replayed, ...answered } = await idempotency.run(call, route.makes, (subject) =>
      perform({ subject }),
    );
    visit.replayed = replayed;
    if (replayed) visit.headers['idempotent-replayed'] = 'true';
    return answered;
  }

  /** A change leaves its row in the audit log; an answer that is only repeated changes nothing. */
  async function auditedWork(
    { request, principal }: Visit,
    { method, path }: Route,
    id: string,
    body: unknown,
    work: () => Promise<ApiAnswer>,
  ): Promise<ApiAnswer> {
    if (method === 'GET' || !principal) return work();
    const address = deps.addressOf(request);
    const actor = { kind: 'key', id: principal.keyId, name: principal.name, address } as const;
    const input = { ...(body ?? {}), mode: principal.mode, ...(id === '' ? {} : { id }) };
    const end = beginAct(deps, { actor, action: `${method} ${path}`, input });
    try {
      const answered = await work();
      end({ ok: true, data: answered.body });
      return answered;
    } catch (error) {
      end({ ok: false, error });
      throw error;
    }
  }

  /** @throws DaftarError for a key that is not good, and for one that calls too often */
  function admit(visit: Visit): ApiPrincipal {
    const principal = knownKey(visit);
    visit.principal = principal;
    const allowance = limits.ofKey(principal.keyId);
    Object.assign(visit.headers, limitHeaders(allowance));
    if (!allowance.allowed) throw tooMany(visit, allowance.retryAfterSeconds);
    return principal;
  }

  function knownKey(visit: Visit): ApiPrincipal {
    try {
      return authenticate(deps, visit.request.headers.get('authorization'));
    } catch (error) {
      const allowance = limits.ofStranger(deps.addressOf(visit.request));
      visit.logged = allowance.allowed;
      if (!allowance.allowed) throw tooMany(visit, allowance.retryAfterSeconds);
      visit.headers['www-authenticate'] = 'Bearer';
      throw error;
    }
  }

  /** Everything that is thrown becomes an answer; what is not ours, a line in the log too. */
  async function guarded(visit: Visit, work: () => Promise<ApiAnswer>): Promise<ApiAnswer> {
    try {
      return await answerOurs(visit, work);
    } catch (error) {
      const { requestId, request } = visit;
      deps.log.error('request.failed', { requestId, where: `api ${request.method}`, error });
      return { status: 500, body: problemBody({ code: 'server.internal', requestId }) };
    }
  }

  for (const route of apiRoutes) {
    const path = `${apiBase}${route.path.replace('{id}', ':id')}`;
    const handle = ({ request, params }: { request: Request; params?: { id?: string } }) =>
      answer(route, request, params?.id ?? '');
    door.route(route.method, path, handle, { config: {}, parse: 'none' });
    if (route.method === 'GET') door.route('HEAD', path, handle, { config: {}, parse: 'none' });
  }
  let document: unknown = null;
  door.get(`${apiBase}/openapi.json`, ({ request }) => {
    document ??= openApiDocument(apiRoutes, deps.config.publicUrl() + apiBase);
    return toResponse(request, { status: 200, body: document }, {});
  });
  // By name: `.all` loses to the dashboard's own GET route.
  for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
    door.route(method, `${apiBase}/*`, ({ request }) => answer(null, request, ''), {
      config: {},
      parse: 'none',
    });
  return { door, worker: requests };
}

async function answerOurs(visit: Visit, work: () => Promise<ApiAnswer>): Promise<ApiAnswer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DaftarError) return problemAnswer(error, visit.requestId);
    throw error;
  }
}

function requireScope({ scopes, name }: ApiPrincipal, { scope }: Route): void {
  if (scopes.has(scope)) return;
  throw new DaftarError('api.scope_missing', `The key “${name}” lacks the scope ${scope}`, {
    facts: { scope },
  });
}

function tooMany(visit: Visit, retryAfterSeconds: number): DaftarError {
  visit.headers['retry-after'] = String(retryAfterSeconds);
  return new DaftarError(
    'request.too_many',
    `Too many requests; wait ${retryAfterSeconds} s and go on slower`,
    {
      facts: { retryAfterSeconds },
    },
  );
}

/** Nothing has this address, or nothing by this method. */
function notHere(visit: Visit): DaftarError {
  const path = visit.url.pathname.slice(apiBase.length);
  const methods = apiRoutes
    .filter((route) => new RegExp(`^${route.path.replace('{id}', '[^/]+')}$`).test(path))
    .map(({ method }) => method);
  if (methods.length === 0)
    return new DaftarError(
      'request.not_found',
      `There is nothing at ${visit.url.pathname.slice(0, 200)}; /api/docs lists the addresses`,
    );
  visit.headers.allow = methods.join(', ');
  return new DaftarError('api.method_not_allowed', `Here one can ${methods.join(', ')}`, {
    facts: { allowed: methods.join(', ') },
  });
}
