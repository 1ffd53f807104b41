/** What can be wrong with the way a provider's calls reach us; each has its cause and its remedy in the dictionary. */
export const hookFindings = [
  'not_registered',
  'registered_elsewhere',
  'not_verified',
  'types_missing',
  'wrong_secret',
  'other_mode',
  'calls_fail_there',
  'server_unreachable',
  'events_missing',
  'audit_impossible',
] as const;

export type HookFinding = (typeof hookFindings)[number];

export interface HookHealthView {
  checkedAt: number;
  lastEventAt: number | null;
  lastRefusal: { at: number; reason: string } | null;
  findings: { code: HookFinding; count: number; since: number | null; detail: string | null }[];
  /** Which hook secret the latest events proved themselves with: 0 is the newest. */
  secretsInUse: { secretIndex: number; events: number; lastAt: number }[];
  /** Hook secrets that are still valid beside the newest, and until when. */
  olderSecrets: { setAt: number; expiresAt: number | null }[];
}
