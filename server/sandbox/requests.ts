const bytesMax = 1_000_000;

/** A request's JSON (or form) as an object; an absent body is an empty one. @throws UnreadableBody */
export async function readBody(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.length > bytesMax) throw new UnreadableBody('The body is too large');
  if (text.trim() === '') return {};
  const type = request.headers.get('content-type') ?? '';
  if (/^application\/x-www-form-urlencoded/i.test(type)) return Object.fromEntries(new URLSearchParams(text));
  if (!/^application\/json/i.test(type)) throw new UnreadableBody('The body must be application/json');
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableBody('The body is not valid JSON');
  }
}

/** Each provider says it in its own words and shape. */
export class UnreadableBody extends Error {
  override readonly name = 'UnreadableBody';
}

/** The routes of this path, whatever their method, with what stands in place of each `:name`. */
export function matching<Route extends { path: string }>(
  routes: readonly Route[],
  path: string,
): { route: Route; params: string[] }[] {
  const given = path.split('/').slice(1);
  return routes.flatMap((route) => {
    const wanted = route.path.split('/').slice(1);
    const fits =
      wanted.length === given.length && wanted.every((part, i) => part.startsWith(':') || part === given[i]);
    return fits ? [{ route, params: given.filter((_, i) => wanted[i]?.startsWith(':')) }] : [];
  });
}

/** What stands in front of the API turned the client away: a web page instead of an answer. */
export function blockedPage(host: string): Response {
  const page =
    `<!DOCTYPE html><html lang="en"><head><title>Access denied | ${host} used Cloudflare to restrict access</title>` +
    "</head><body><h1>Error 1010</h1><p>The owner of this website has banned your access based on your browser's " +
    'signature.</p></body></html>';
  return new Response(page, {
    status: 403,
    headers: { 'content-type': 'text/html; charset=UTF-8', server: 'cloudflare' },
  });
}
