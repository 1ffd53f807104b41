import type { CheckoutKind } from '../../shared/checkout-status.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

interface Stage {
  untilAgeMs: number;
  everyMs: number;
}

/** Open checkouts are asked about by themselves, often at first and ever less: what no event said is found anyway. */
const stages: Record<CheckoutKind, readonly Stage[]> = {
  link: [
    { untilAgeMs: 15 * minute, everyMs: 3 * minute },
    { untilAgeMs: 2 * hour, everyMs: 15 * minute },
    { untilAgeMs: day, everyMs: hour },
    { untilAgeMs: 7 * day, everyMs: 6 * hour },
    { untilAgeMs: 90 * day, everyMs: day },
  ],
  prompt: [
    { untilAgeMs: 30 * second, everyMs: 6 * second },
    { untilAgeMs: 3 * minute, everyMs: 15 * second },
    { untilAgeMs: 15 * minute, everyMs: minute },
    { untilAgeMs: 2 * hour, everyMs: 10 * minute },
    { untilAgeMs: day, everyMs: hour },
  ],
};

/** When an open checkout is asked about next; null when it is too old to be worth asking. */
export function nextPollAt(
  kind: CheckoutKind,
  { createdAt }: { createdAt: number },
  now: number,
): number | null {
  const stage = stages[kind].find(({ untilAgeMs }) => now - createdAt < untilAgeMs);
  return stage ? now + stage.everyMs : null;
}

const lateLooksAfterMs = [10 * minute, hour, day, 7 * day];

/** When a checkout that ended without money is looked at once more; null when that was often enough. */
export function nextLateLookAt(endedAt: number, now: number): number | null {
  return lateLooksAfterMs.map((after) => endedAt + after).find((at) => at > now) ?? null;
}

/** The first of several instants, some of which may never come. */
export function earliest(...instants: readonly (number | null)[]): number | null {
  const known = instants.filter((at) => at !== null);
  return known.length === 0 ? null : Math.min(...known);
}
