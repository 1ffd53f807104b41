import type { Page } from '../../../shared/views.ts';

interface ReadAllOptions {
  /** Where it ends, however long the list is. */
  most: number;
  onRead: (count: number) => void;
  /** Asked before every page and after the last. */
  isWanted: () => boolean;
}

/** Walks a list page by page. Null: nobody wants it any more. */
export async function readAll<T>(
  readPage: (cursor: string | undefined) => Promise<Page<T>>,
  { most, onRead, isWanted }: ReadAllOptions,
): Promise<{ rows: readonly T[]; isMore: boolean } | null> {
  const rows: T[] = [];
  let cursor: string | undefined;
  while (isWanted()) {
    const page = await readPage(cursor);
    rows.push(...page.rows);
    onRead(Math.min(rows.length, most));
    if (page.nextCursor === null || rows.length >= most) {
      const isMore = page.nextCursor !== null || rows.length > most;
      return isWanted() ? { rows: rows.slice(0, most), isMore } : null;
    }
    cursor = page.nextCursor;
  }
  return null;
}
