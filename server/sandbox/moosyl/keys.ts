import type { Accounts } from './accounts.ts';
import { keyIsPublic, keyMissing, keyWrong } from './refusal.ts';
import type { Account } from './rows.ts';

/**
 * The raw key stands in `Authorization`; with “Bearer” before it, it is no key. Only test keys exist here, so a live key is
 * a wrong one.
 * @throws Refusal 401, or 403 for a publishable key where a secret one is needed
 */
export function accountOf(request: Request, accounts: Accounts, needs: 'secret' | 'any'): Account {
  const key = request.headers.get('authorization') ?? '';
  if (key === '') throw keyMissing();
  const bySecret = accounts.bySecret(key);
  if (bySecret) return bySecret;
  const byPublishable = accounts.byPublishable(key);
  if (!byPublishable) throw keyWrong();
  if (needs === 'secret') throw keyIsPublic();
  return byPublishable;
}
