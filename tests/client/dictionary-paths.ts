import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const client = fileURLToPath(new URL('../../client/', import.meta.url));

/** Everything a dictionary can say, by its path: a text, a list of texts, or a sentence that takes values. */
export function leavesOf(words: unknown, path = ''): [path: string, said: unknown][] {
  if (typeof words !== 'object' || words === null || Array.isArray(words)) return [[path, words]];
  return Object.entries(words).flatMap(([key, inside]) => leavesOf(inside, path ? `${path}/${key}` : key));
}

/** The dashboard's own files that say something, from `client/`. */
export function sourceFiles(): string[] {
  return readdirSync(client, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(?:(?:dashboard|components)\/.*|i18n\/format)\.tsx?$/.test(path))
    .sort();
}

export function readSource(path: string): string {
  return readFileSync(client + path, 'utf8');
}

/** Every `t.a.b` of a source as `a/b`; what is chosen while it runs is `*`: `t.errors[code]` is `errors/*`. */
export function pathsUsedIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...code.matchAll(/(?<![\w.$])t(?=\s*\??[.[])/g)].map(({ index }) => pathFrom(code, index + 1));
}

function pathFrom(code: string, start: number): string {
  const path: string[] = [];
  let at = start;
  for (;;) {
    const name = /^\s*(?:\?\.|\.)\s*([A-Za-z_]\w*)/.exec(code.slice(at, at + 200));
    const bracket = /^\s*(?:\?\.)?\[/.exec(code.slice(at, at + 200));
    if (name) {
      path.push(name[1] ?? '');
      at += name[0].length;
    } else if (bracket) {
      const end = closingBracket(code, at + bracket[0].length);
      const literal = /^'([^']+)'$/.exec(code.slice(at + bracket[0].length, end).trim());
      path.push(literal?.[1] ?? '*');
      at = end + 1;
    } else return path.join('/');
  }
}

function closingBracket(code: string, start: number): number {
  let depth = 1;
  for (let at = start; at < code.length; at++) {
    depth += code[at] === '[' ? 1 : code[at] === ']' ? -1 : 0;
    if (depth === 0) return at;
  }
  return code.length;
}

/** A path that was used, or everything below it where a whole family was taken. */
export function matches(used: string, path: string): boolean {
  const [wanted, there] = [used.split('/'), path.split('/')];
  return wanted.length <= there.length && wanted.every((key, index) => key === '*' || key === there[index]);
}

/** The files that come with these by plain imports: what a page loads before it shows itself. */
export function loadedWith(starts: readonly string[]): string[] {
  const found = new Set<string>();
  const follow = (path: string) => {
    if (found.has(path) || !/^(dashboard|components)\//.test(path)) return;
    found.add(path);
    const imports = readSource(path).matchAll(
      /(?:^|\n)(?:import|export)\s(?!type\s)[^;'"]*['"](\.[^'"]+)['"]/g,
    );
    for (const [, to = ''] of imports) follow(join(dirname(path), to));
  };
  for (const start of starts) follow(start);
  return [...found].sort();
}
