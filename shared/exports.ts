/** The lists that can be saved as a file. */
export const exportLists = [
  'invoices',
  'payments',
  'customers',
  'events',
  'refused',
  'messages',
  'deliveries',
  'requests',
  'audit',
] as const;

export type ExportList = (typeof exportLists)[number];

/** So many rows can be chosen one by one: for a file, and for what is done to each. */
export const chosenMax = 5_000;

/** As the audit log calls it that one was taken. */
export type ExportAction = `exports.${ExportList}`;
