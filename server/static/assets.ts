import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The addresses of a page's own files, for a document that the server draws. */
export interface Assets {
  styles: readonly string[];
  scripts: readonly string[];
}

const manifestSchema = z.record(
  z.string(),
  z.object({ file: z.string(), css: z.array(z.string()).optional() }),
);

/** What the build knows as entries besides the dashboard. */
export type Entry = 'pay/main.ts' | 'docs/main.ts';

/** Reads which files the build made of the entry, and again after each build. Without a build the page is plain, but works. */
export function openAssets(clientFolder: string, entry: Entry): () => Assets {
  const path = join(clientFolder, '.vite/manifest.json');
  let readAtMs = -1;
  let assets: Assets = { styles: [], scripts: [] };
  return () => {
    const changedAtMs = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? -1;
    if (changedAtMs !== readAtMs) {
      assets = changedAtMs === -1 ? { styles: [], scripts: [] } : readAssets(path, entry);
      readAtMs = changedAtMs;
    }
    return assets;
  };
}

function readAssets(path: string, entry: Entry): Assets {
  const built = manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')))[entry];
  return built
    ? { styles: (built.css ?? []).map((file) => `/${file}`), scripts: [`/${built.file}`] }
    : { styles: [], scripts: [] };
}
