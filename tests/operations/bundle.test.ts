import { describe, expect, test } from 'bun:test';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { directionOf, languages } from '../../shared/languages.ts';

const built = fileURLToPath(new URL('../../client/dist/', import.meta.url));

interface Chunk {
  file: string;
  imports?: string[];
}

const chunks = JSON.parse(readFileSync(`${built}.vite/manifest.json`, 'utf8')) as Record<string, Chunk>;

describe('what the overview loads before it shows itself', () => {
  test.each([...languages])('in %s is at most 100 kB of script, compressed', (language) => {
    const files = firstFiles(language);
    expect(files.length).toBeGreaterThan(3);
    expect(sizeOf(files, (text) => gzipSync(text, { level: 9 }))).toBeLessThan(100_000);
    expect(sizeOf(files, (text) => brotliCompressSync(text))).toBeLessThan(100_000);
  });

  test.each([...languages])(
    'in %s is named in the page, with its direction and no other language',
    (language) => {
      const html = document(language);
      expect(html).toContain(`<html lang="${language}" dir="${directionOf(language)}">`);
      const asked = [...html.matchAll(/href="\/(assets\/first-[^"]+\.js)"/g)].map(([, file]) => file);
      expect(asked).toHaveLength(1);
      for (const other of languages.filter((each) => each !== language))
        expect(document(other)).not.toContain(asked[0]);
    },
  );
});

/** The entry, the overview and the words that the page names, with all that these import. */
function firstFiles(language: string): string[] {
  const linked = [...document(language).matchAll(/(?:href|src)="\/(assets\/[^"]+\.js)"/g)].map(
    ([, file]) => file,
  );
  const starts = Object.keys(chunks).filter(
    (key) => key.endsWith('/Overview.tsx') || linked.includes(chunks[key]?.file),
  );
  const found = new Set<string>();
  const follow = (key: string) => {
    const chunk = chunks[key];
    if (!chunk || found.has(chunk.file)) return;
    found.add(chunk.file);
    for (const imported of chunk.imports ?? []) follow(imported);
  };
  for (const key of starts) follow(key);
  return [...found];
}

function document(language: string): string {
  return readFileSync(`${built}dashboard/index.${language}.html`, 'utf8');
}

function sizeOf(files: readonly string[], compress: (text: Buffer) => Buffer): number {
  const sizes = files.map((file) => compress(readFileSync(built + file)).byteLength);
  return sizes.reduce((sum, size) => sum + size, 0);
}
