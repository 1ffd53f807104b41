import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Language } from '../../shared/languages.ts';

/** One file of the built dashboard, with the compressed copies that the build put beside it. */
export interface ClientFile {
  path: string;
  type: string;
  etag: string;
  /** True for names that carry a hash of their content: they never change. */
  immutable: boolean;
  encodings: readonly Encoding[];
}

export type Encoding = 'br' | 'gzip';

export interface ClientFiles {
  /** @param path a URL path such as `/assets/index-abc.js`; only what was found at the scan is ever answered */
  find(path: string): ClientFile | null;
  /** The document of the dashboard with the language, its direction and its words named in it. */
  document(language: Language): ClientFile | null;
}

const suffixes: readonly (readonly [Encoding, string])[] = [
  ['br', '.br'],
  ['gzip', '.gz'],
];

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** The one document that draws every page of the dashboard. */
const indexPath = '/dashboard/index.html';

/** Reads the list of built files once, and again whenever a new build replaced that document. */
export function openClientFiles(folder: string): ClientFiles {
  let builtAtMs = -1;
  let files = new Map<string, ClientFile>();

  function find(path: string): ClientFile | null {
    const found = files.get(path);
    if (found?.immutable) return found;
    const changedAtMs = statSync(join(folder, indexPath), { throwIfNoEntry: false })?.mtimeMs ?? -1;
    if (changedAtMs !== builtAtMs) {
      files = changedAtMs === -1 ? new Map() : scan(folder);
      builtAtMs = changedAtMs;
    }
    return files.get(path) ?? null;
  }

  const document = (language: Language) => find(`/dashboard/index.${language}.html`) ?? find(indexPath);

  return { find, document };
}

function scan(folder: string): Map<string, ClientFile> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const known = new Set(paths);
  const files = paths
    .filter((path) => extname(path) in types)
    .map((path) => [urlPath(folder, path), describe(path, known)] as const);
  return new Map(files);
}

function describe(path: string, known: ReadonlySet<string>): ClientFile {
  const digest = createHash('sha256').update(readFileSync(path)).digest('base64url').slice(0, 22);
  return {
    path,
    type: types[extname(path)] ?? 'application/octet-stream',
    etag: digest,
    immutable: /-[\w-]{8,}\.[a-z0-9]+$/.test(path) && path.includes(`${sep}assets${sep}`),
    encodings: suffixes.filter(([, suffix]) => known.has(path + suffix)).map(([encoding]) => encoding),
  };
}

function urlPath(folder: string, path: string): string {
  return `/${relative(folder, path).split(sep).join('/')}`;
}

/** Where the copy in this encoding lies. */
export function encodedPath(file: ClientFile, encoding: Encoding | null): string {
  return file.path + (suffixes.find(([name]) => name === encoding)?.[1] ?? '');
}
