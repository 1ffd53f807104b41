import { type IdKind, isId } from '../../../shared/ids.ts';

/** What every list is narrowed by: words to search for, and two days. */
type Common = 'search' | 'from' | 'to';

/** The filters and the order of a list as they stand in the address, so that it can be kept and shared. */
export type ListParams<Own extends string = never> = { [K in Own | Common | 'sort']?: string };

/** What its page gives to the filters of a list; a change is taken into the address, what is undefined out of it. */
export interface FiltersProps<Params> {
  params: Params;
  onChange: (change: { [K in keyof Params]?: string | undefined }) => void;
}

/** What a list can be narrowed by. */
export interface ListFilter<Own extends string = never> {
  /** Every filter taken away; the order is none. */
  none: Record<Own | Common, undefined>;
  isFiltered: (params: ListParams<Own>) => boolean;
  /** By more than its tab and its search, which are always in sight. */
  isInUse: (params: ListParams<Own>) => boolean;
}

/** The params of a list, by what it can be narrowed by. */
export type ParamsOf<Filter extends ListFilter> = Parameters<Filter['isFiltered']>[0];

/** A list is narrowed by what its tabs choose and by fields of its own, beside what all are narrowed by. */
export function listFilter<const Field extends string = never, const Tab extends string = never>(own: {
  tab?: Tab;
  fields?: readonly Field[];
}): ListFilter<Field | Tab> {
  const fields = [...(own.fields ?? []), 'from', 'to'] as const;
  const names = [...(own.tab === undefined ? [] : [own.tab]), 'search', ...fields] as const;
  return {
    none: Object.fromEntries(names.map((name) => [name, undefined])) as Record<
      (typeof names)[number],
      undefined
    >,
    isFiltered: (params) => names.some((name) => params[name]),
    isInUse: (params) => Boolean(params.sort) || fields.some((name) => params[name]),
  };
}

/** The words to search for, as the server takes them. */
export function searchOf(typed: string | undefined): string | undefined {
  return typed?.trim().slice(0, 100) || undefined;
}

/** An id of this kind, where the address has one. */
export function idOf(kind: IdKind, text: string | undefined): string | undefined {
  return text && isId(kind, text) ? text : undefined;
}
