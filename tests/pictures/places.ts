import { nameOfRoute, routePaths } from './routes.ts';

/** One page to be looked at, by the name of its pictures. */
export interface Place {
  name: string;
  url: string;
  /** Whose eyes: the owner's, somebody's who may only look, or nobody's who is signed in. */
  as: 'owner' | 'viewer' | 'stranger';
  /** Only the dashboard keeps its language with the person; the others have it in their address, or in one only. */
  kind: 'dashboard' | 'pay' | 'docs';
}

export type Examples = Readonly<Record<string, string>>;

const strangersRoutes: readonly string[] = ['/sign-in', '/setup', '/join'];

/**
 * Every route with an address at which it has something to show.
 * @throws Error for a route without an example, and for an example whose route is gone
 */
export function placesOfRoutes(base: string, examples: Examples): Place[] {
  const routes = routePaths();
  const missing = routes.filter((route) => examples[route] === undefined);
  if (missing.length > 0)
    throw new Error(`Give these pages an example address in tests/pictures/stories.ts: ${missing.join(' ')}`);
  const gone = Object.keys(examples).filter((route) => !routes.includes(route));
  if (gone.length > 0) throw new Error(`No route has these examples any more: ${gone.join(' ')}`);
  return routes.map((route) => ({
    name: nameOfRoute(route),
    url: new URL(examples[route] ?? '', base).href,
    as: strangersRoutes.includes(route) ? 'stranger' : 'owner',
    kind: 'dashboard',
  }));
}
