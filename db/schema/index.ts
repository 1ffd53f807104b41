export * from './accounts.ts';
export * from './actions.ts';
export * from './connections.ts';
export * from './events.ts';
export * from './invoices.ts';
export * from './payments.ts';
export * from './settings.ts';
export * from './sweeps.ts';
