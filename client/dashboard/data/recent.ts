import type { Mode } from '../../../shared/ledger.ts';
import { type SearchHit, searchKinds } from '../../../shared/search-views.ts';

const shownMax = 5;
const keyOf = (mode: Mode) => `daftar.recent.${mode}`;

export type RecentHit = Pick<SearchHit, 'kind' | 'id' | 'name' | 'detail'>;

/** What was opened from the palette last, in this browser, until its owner signs out. */
export function recentHits(mode: Mode): RecentHit[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(mode)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRecent) : [];
  } catch {
    return [];
  }
}

export function rememberHit(mode: Mode, { kind, id, name, detail }: RecentHit): void {
  const others = recentHits(mode).filter((each) => each.id !== id);
  localStorage.setItem(
    keyOf(mode),
    JSON.stringify([{ kind, id, name, detail }, ...others].slice(0, shownMax)),
  );
}

export function forgetRecent(): void {
  for (const mode of ['test', 'live'] as const) localStorage.removeItem(keyOf(mode));
}

function isRecent(value: unknown): value is RecentHit {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, id, name, detail } = value as Record<string, unknown>;
  return (
    searchKinds.some((known) => known === kind) &&
    typeof id === 'string' &&
    [name, detail].every((text) => text === null || typeof text === 'string')
  );
}
