import { createHash } from 'node:crypto';
import { gzipSync } from 'bun';
import { Elysia } from 'elysia';
import type { Config } from '../../config.ts';
import { type Assets, openAssets } from '../../static/assets.ts';
import { securityHeaders } from '../../static/security-headers.ts';
import { apiRoutes } from '../routes.ts';
import { docsPage } from './page.ts';

interface Drawn {
  assets: Assets;
  plain: Uint8Array<ArrayBuffer>;
  zipped: Uint8Array<ArrayBuffer>;
  etag: string;
}

/** `/api/docs`: how the API is used, for people. Drawn once, and again after a build. */
export function docsDoor({ config, clientFolder }: { config: Config; clientFolder: string }) {
  const assetsNow = openAssets(clientFolder, 'docs/main.ts');
  let drawn: Drawn | null = null;

  function page(): Drawn {
    const assets = assetsNow();
    if (drawn?.assets === assets) return drawn;
    const text = docsPage(apiRoutes, `${config.publicUrl()}/api/v1`, assets).text;
    const plain = new TextEncoder().encode(text);
    const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
    drawn = { assets, plain, zipped: gzipSync(plain), etag };
    return drawn;
  }

  function answer(request: Request): Response {
    const { plain, zipped, etag } = page();
    const headers = {
      ...securityHeaders(config.publicUrl().startsWith('https:')),
      'cache-control': 'no-cache',
      'content-type': 'text/html; charset=utf-8',
      vary: 'accept-encoding',
      etag,
    };
    if (request.headers.get('if-none-match')?.includes(etag))
      return new Response(null, { status: 304, headers });
    const canZip = /\bgzip\b(?!;q=0)/.test(request.headers.get('accept-encoding') ?? '');
    const body = request.method === 'HEAD' ? null : canZip ? zipped : plain;
    return new Response(body, { headers: canZip ? { ...headers, 'content-encoding': 'gzip' } : headers });
  }

  return new Elysia({ name: 'api docs' })
    .get('/api/docs', ({ request }) => answer(request))
    .head('/api/docs', ({ request }) => answer(request));
}
