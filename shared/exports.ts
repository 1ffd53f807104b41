/** The lists that can be saved as a file. */
export const exportLists = ['invoices', 'payments', 'customers', 'events', 'audit'] as const;

export type ExportList = (typeof exportLists)[number];
