/** The lists that have filters worth keeping, each by the first part of its address. */
export const savedViewPages = [
  'invoices',
  'customers',
  'payments',
  'events',
  'refused',
  'messages',
  'deliveries',
  'requests',
  'audit',
] as const;

export type SavedViewPage = (typeof savedViewPages)[number];

/** A filtered list that somebody wants back by one click. */
export interface SavedViewView {
  id: string;
  page: SavedViewPage;
  name: string;
  query: string;
}
