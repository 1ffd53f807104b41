import { type DemoCustomer, type DemoGood, demoCustomers, demoGoods } from './people.ts';

/** How the story of one invoice goes. */
export const demoEndings = [
  'paid',
  'declined_then_paid',
  'open',
  'refunded_in_part',
  'refunded',
  'voided',
  'draft',
] as const;

export type DemoEnding = (typeof demoEndings)[number];

export interface DemoBill {
  customer: DemoCustomer;
  lines: { good: DemoGood; quantityMilli: number; discountMinor: number }[];
  writtenAt: number;
  dueAt: number;
  ending: DemoEnding;
  /** When the customer comes, and when the merchant gives something back. */
  paysAt: number;
  refundAt: number;
  reference: string;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Most pay; every kind of story occurs. */
const endings: readonly DemoEnding[] = [
  ...Array<DemoEnding>(5).fill('paid'),
  'declined_then_paid',
  'open',
  'paid',
  'refunded_in_part',
  'paid',
  'voided',
  'open',
  ...Array<DemoEnding>(4).fill('paid'),
  'refunded',
  'paid',
];

export const demoDays = 45;

/** The bills of the last weeks, oldest first, all of it before `now`: always the same story, told up to today. */
export function planBills(now: number, count = 60): DemoBill[] {
  const pick = createPicker(20_270_115);
  const firstAt = now - demoDays * dayMs;
  return Array.from({ length: count }, (_, i) => {
    const writtenAt = Math.floor(
      firstAt + ((now - 4 * hourMs - firstAt) * i) / count + pick.number(2 * hourMs),
    );
    const paysAt = Math.min(writtenAt + hourMs / 2 + pick.number(30 * hourMs), now - 2 * hourMs + i * 60_000);
    return {
      customer: pick.one(demoCustomers),
      lines: Array.from({ length: 1 + pick.number(3) }, () => lineOf(pick)),
      writtenAt,
      dueAt: writtenAt + pick.one([7, 14, 30]) * dayMs,
      ending: i === count - 2 ? 'draft' : (endings[i % endings.length] ?? 'paid'),
      paysAt,
      refundAt: Math.min(paysAt + dayMs + pick.number(3 * dayMs), now - hourMs + i * 30_000),
      reference: `order-${1041 + i * 3}`,
    };
  });
}

function lineOf(pick: Picker): DemoBill['lines'][number] {
  const good = pick.one(demoGoods);
  const discountMinor = pick.number(6) === 0 ? 1_000 : 0;
  return { good, quantityMilli: pick.one(good.quantitiesMilli), discountMinor };
}

interface Picker {
  /** A whole number from 0 up to, and without, `below`. */
  number(below: number): number;
  one<T>(list: readonly [T, ...T[]] | readonly T[]): T;
}

/** Numbers that look random and are the same every time (mulberry32). */
function createPicker(seed: number): Picker {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const number = (below: number) => Math.floor(next() * below);
  return {
    number,
    one: (list) => {
      const found = list[number(list.length)];
      if (found === undefined) throw new RangeError('nothing to pick from');
      return found;
    },
  };
}
