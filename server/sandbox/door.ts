import { type AnyElysia, Elysia } from 'elysia';

export type Answer = (request: Request, ip: string | null) => Promise<Response> | Response;

/** Everything under `/sandbox/{provider}`. Requests are handed over unread: what a provider does with a bad body is part of its emulation. */
export function createDoor(provider: string, mounted: Readonly<Record<string, Answer>>): AnyElysia {
  const app = new Elysia({ name: `sandbox-${provider}`, prefix: `/sandbox/${provider}` });
  for (const [path, answer] of Object.entries(mounted)) {
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
      app.route(
        method,
        path,
        ({ request, server }) => answer(request, server?.requestIP(request)?.address ?? null),
        { parse: 'none' },
      );
    }
  }
  return app;
}
