import { createSignal } from 'solid-js';

export interface Selection<T extends { id: string }> {
  /** The ticked rows as the list has them now; a row that the list no longer shows is among them only if it was read. */
  picked(): readonly T[];
  has(id: string): boolean;
  /** With `isRange` everything between the row that was ticked last and this one follows it. */
  toggle(id: string, isRange: boolean): void;
  /** Goes on from a row to its neighbour and ticks both; back over ticked rows it takes them off again. */
  extend(from: string, to: string): void;
  pickAll(): void;
  /** Ticks what was read of the list, on the screen or not; `isMore`: even more match. */
  pickRead(rows: readonly T[], isMore: boolean): void;
  clear(): void;
  /** All on the screen are ticked. */
  isWhole(): boolean;
  /** It was chosen from all that match. */
  hasRead(): boolean;
  /** Not all that match could be ticked. */
  isCut(): boolean;
  /** Names the list that is chosen from: what was ticked under another filter, or in the other mode, is ticked no more. */
  listName(): string;
}

interface Choice<T> {
  from: string;
  ids: ReadonlySet<string>;
  read: readonly T[];
  isCut: boolean;
}

/** Which rows of a list are ticked. */
export function createSelection<T extends { id: string }>(
  rows: () => readonly T[],
  listName: () => string,
): Selection<T> {
  const none = (): Choice<T> => ({ from: listName(), ids: new Set(), read: [], isCut: false });
  const [stored, setStored] = createSignal<Choice<T>>(none());
  const choice = () => (stored().from === listName() ? stored() : none());
  const setIds = (ids: Iterable<string>) => setStored({ ...choice(), ids: new Set(ids) });
  /** As the screen has them, and behind these what was read. */
  const known = () => {
    const shown = rows();
    const shownIds = new Set(shown.map(({ id }) => id));
    return [...shown, ...choice().read.filter(({ id }) => !shownIds.has(id))];
  };
  const picked = () => known().filter(({ id }) => choice().ids.has(id));
  let last: string | undefined;
  return {
    listName,
    picked,
    has: (id) => choice().ids.has(id),
    toggle(id, isRange) {
      const all = rows().map((row) => row.id);
      const [at, from] = [all.indexOf(id), isRange && last !== undefined ? all.indexOf(last) : -1];
      const range = at < 0 || from < 0 ? [id] : all.slice(Math.min(at, from), Math.max(at, from) + 1);
      const next = new Set(choice().ids);
      const isOn = !next.has(id);
      for (const each of range) {
        if (isOn) next.add(each);
        else next.delete(each);
      }
      last = id;
      setIds(next);
    },
    extend(from, to) {
      const next = new Set(choice().ids);
      if (next.has(from) && next.has(to)) next.delete(from);
      else next.add(from).add(to);
      last = to;
      setIds(next);
    },
    pickAll: () => setIds([...choice().ids, ...rows().map(({ id }) => id)]),
    pickRead: (read, isCut) =>
      setStored({ from: listName(), ids: new Set(read.map(({ id }) => id)), read, isCut }),
    clear: () => setStored(none()),
    isWhole: () => rows().length > 0 && rows().every(({ id }) => choice().ids.has(id)),
    hasRead: () => choice().read.length > 0,
    isCut: () => choice().isCut,
  };
}
