import type { SandboxFaults } from '../../../../shared/schemas/sandbox.ts';

type Key<T> = { [K in keyof SandboxFaults]: SandboxFaults[K] extends T ? K : never }[keyof SandboxFaults];

/** What can be asked of a sandbox: numbers, switches, and rights that its key may lack. */
export interface OfferedFaults {
  counts: readonly Key<number>[];
  switches: readonly Key<boolean>[];
  hasPermissions: boolean;
}

const everywhere = {
  counts: ['duplicate', 'delayMs', 'dropNext', 'apiDownNext', 'apiBusyNext', 'apiSlowMs', 'dropAnswers'],
  switches: ['reorder', 'apiDown', 'apiBlocked'],
} as const satisfies Pick<OfferedFaults, 'counts' | 'switches'>;

const own: Readonly<Record<string, OfferedFaults>> = {
  moyasar: {
    counts: ['timeScale'],
    switches: ['accountInactive', 'manualCapture', 'verifyWebhooks'],
    hasPermissions: false,
  },
  moosyl: { counts: ['timeScale'], switches: [], hasPermissions: false },
  moflay: {
    counts: ['statusLagMs', 'unknownNext', 'timeScale'],
    switches: ['wholeAmounts', 'rateLimits'],
    hasPermissions: true,
  },
  // A callback of Safaricom is posted once: there are no retries whose clock could run faster.
  daraja: { counts: ['statusLagMs', 'forgetTokens'], switches: [], hasPermissions: false },
};

export const permissions = ['express.pay', 'transactions.read'] as const;

/** The faults that make sense at this provider. */
export function faultsOf(provider: string): OfferedFaults {
  const more = own[provider];
  return {
    counts: [...everywhere.counts, ...(more?.counts ?? [])],
    switches: [...everywhere.switches, ...(more?.switches ?? [])],
    hasPermissions: more?.hasPermissions ?? false,
  };
}

/** All well again; how the account is set up stays. */
export const noFaults = {
  duplicate: 1,
  delayMs: 0,
  dropNext: 0,
  dropFraction: 0,
  wrongAmountMinor: null,
  apiDownNext: 0,
  apiBusyNext: 0,
  apiSlowMs: 0,
  dropAnswers: 0,
  statusLagMs: 0,
  unknownNext: 0,
  forgetTokens: 0,
  missingPermission: null,
  reorder: false,
  apiDown: false,
  apiBlocked: false,
  accountInactive: false,
} as const satisfies Partial<SandboxFaults>;

export function hasFaults(faults: SandboxFaults): boolean {
  return Object.entries(noFaults).some(([name, calm]) => faults[name as keyof typeof noFaults] !== calm);
}
