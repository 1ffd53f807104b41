import { createSignal } from 'solid-js';

export interface Selection<T extends { id: string }> {
  /** The ticked rows as the list has them now; a row that the list no longer shows is not among them. */
  picked(): readonly T[];
  has(id: string): boolean;
  /** With `isRange` everything between the row that was ticked last and this one follows it. */
  toggle(id: string, isRange: boolean): void;
  pickAll(): void;
  clear(): void;
  isWhole(): boolean;
}

/** Which rows of a list are ticked. */
export function createSelection<T extends { id: string }>(rows: () => readonly T[]): Selection<T> {
  const [ids, setIds] = createSignal<ReadonlySet<string>>(new Set());
  const picked = () => rows().filter(({ id }) => ids().has(id));
  let last: string | undefined;
  return {
    picked,
    has: (id) => ids().has(id),
    toggle(id, isRange) {
      const all = rows().map((row) => row.id);
      const [at, from] = [all.indexOf(id), isRange && last !== undefined ? all.indexOf(last) : -1];
      const range = at < 0 || from < 0 ? [id] : all.slice(Math.min(at, from), Math.max(at, from) + 1);
      const next = new Set(ids());
      const isOn = !next.has(id);
      for (const each of range) {
        if (isOn) next.add(each);
        else next.delete(each);
      }
      last = id;
      setIds(next);
    },
    pickAll: () => setIds(new Set(rows().map(({ id }) => id))),
    clear: () => setIds(new Set<string>()),
    isWhole: () => rows().length > 0 && picked().length === rows().length,
  };
}
