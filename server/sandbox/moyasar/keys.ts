import type { Account, Accounts } from './accounts.ts';
import { notPermitted, wrongKey } from './refusal.ts';

/**
 * Basic authentication with a key and an empty password. Only test keys exist here, so a live key is a wrong key.
 * @throws Refusal 401, or 403 for a publishable key where a secret one is needed
 */
export function accountOf(request: Request, accounts: Accounts, options: { publishable: boolean }): Account {
  const key = keyOf(request.headers.get('authorization'));
  const bySecret = key.startsWith('sk_test_') ? accounts.bySecret(key) : undefined;
  if (bySecret) return bySecret;
  const byPublishable = key.startsWith('pk_test_') ? accounts.byPublishable(key) : undefined;
  if (!byPublishable) throw wrongKey();
  if (!options.publishable) throw notPermitted();
  return byPublishable;
}

function keyOf(header: string | null): string {
  const [, encoded = ''] = /^basic\s+([A-Za-z0-9+/=]+)$/i.exec(header ?? '') ?? [];
  const [, key = ''] = /^([^:]+):$/.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? [];
  return key;
}
