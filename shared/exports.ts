/** The lists that can be saved as a file. */
export const exportLists = ['invoices', 'payments', 'customers', 'events', 'audit'] as const;

export type ExportList = (typeof exportLists)[number];

/** As the audit log calls it that one was taken. */
export type ExportAction = `exports.${ExportList}`;
