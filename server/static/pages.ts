import { languageCookie } from '../../shared/languages.ts';
import { problem } from '../problem.ts';
import { browserLanguage, rememberedLanguage } from '../visitor-language.ts';
import { type ClientFile, type ClientFiles, type Encoding, encodedPath } from './client-files.ts';

interface Pages {
  files: ClientFiles;
  headers: Readonly<Record<string, string>>;
}

/** Answers GET and HEAD for the dashboard: a file, or for a page's address the one document that draws them all. */
export function answerPage({ files, headers }: Pages, request: Request): Response {
  const path = new URL(request.url).pathname;
  const file = path.endsWith('.html') || path === '/' ? null : files.find(path);
  if (file) return answerFile(file, request, headers);
  if (!isNavigation(request, path)) return problem({ code: 'request.not_found' });
  const document = files.document(rememberedLanguage(request, languageCookie) ?? browserLanguage(request));
  return document ? answerFile(document, request, headers, ['accept-language', 'cookie']) : notBuilt(headers);
}

function answerFile(
  file: ClientFile,
  request: Request,
  shared: Readonly<Record<string, string>>,
  chosenBy: readonly string[] = [],
): Response {
  const encoding = bestEncoding(file, request.headers.get('accept-encoding') ?? '');
  const etag = `"${file.etag}${encoding === null ? '' : `-${encoding}`}"`;
  const headers = new Headers({
    ...shared,
    'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-type': file.type,
    etag,
    vary: ['accept-encoding', ...chosenBy].join(', '),
  });
  if (matches(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers });
  if (encoding !== null) headers.set('content-encoding', encoding);
  const body = Bun.file(encodedPath(file, encoding));
  if (request.method !== 'HEAD') return new Response(body, { headers });
  headers.set('content-length', String(body.size));
  return new Response(null, { headers });
}

/** A browser that opens an address, not a script that asks for a file which is not there. */
function isNavigation(request: Request, path: string): boolean {
  const wantsHtml = (request.headers.get('accept') ?? '').includes('text/html');
  return wantsHtml && !path.startsWith('/assets/') && !/\.[a-z0-9]{1,5}$/i.test(path);
}

function bestEncoding(file: ClientFile, accepted: string): Encoding | null {
  const refused = new Set<string>();
  const wanted = new Set<string>();
  for (const part of accepted.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    (Number(weight) > 0 ? wanted : refused).add(name);
  }
  return file.encodings.find((encoding) => wanted.has(encoding) && !refused.has(encoding)) ?? null;
}

function matches(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  return ifNoneMatch.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag);
}

function notBuilt(headers: Readonly<Record<string, string>>): Response {
  const text = 'The dashboard is not built yet. Run: bun run build\n';
  return new Response(text, {
    status: 503,
    headers: { ...headers, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
