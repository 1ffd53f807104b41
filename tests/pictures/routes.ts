import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../client/dashboard/routes.tsx', import.meta.url));

/** Every path that the dashboard's routes know, read where they are written. */
export function routePaths(): string[] {
  const paths = [...readFileSync(source, 'utf8').matchAll(/\bpath: '([^']+)'/g)].map(([, path = '']) => path);
  return [...new Set(paths)];
}

/** `/invoices/:id/edit` is called `invoices-one-edit`. */
export function nameOfRoute(path: string): string {
  if (path === '/') return 'overview';
  if (path === '*') return 'not-found';
  return path
    .slice(1)
    .split('/')
    .map((word) => (word.startsWith(':') ? 'one' : word))
    .join('-');
}
