/** What a key of the REST API may do, one word for each kind of thing it may read or write. */
export const apiScopes = [
  'customers:read',
  'customers:write',
  'invoices:read',
  'invoices:write',
  'payments:read',
  'payments:write',
  'events:read',
  'endpoints:read',
  'endpoints:write',
  'connections:read',
  'connections:write',
] as const;

export type ApiScope = (typeof apiScopes)[number];
