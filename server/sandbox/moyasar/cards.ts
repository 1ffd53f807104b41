/** The documented test cards and what becomes of each. */
export const brands = ['mada', 'visa', 'master', 'amex', 'unionpay'] as const;

export type Brand = (typeof brands)[number];

/** What the bank says. */
export interface Verdict {
  paid: boolean;
  responseCode: string | null;
  message: string;
}

const verdicts = {
  paid: { paid: true, responseCode: '00', message: 'APPROVED' },
  insufficient: { paid: false, responseCode: '51', message: 'INSUFFICIENT FUNDS' },
  declined: { paid: false, responseCode: '05', message: 'DECLINED' },
  expired: { paid: false, responseCode: '54', message: 'EXPIRED CARD' },
  unauthenticated: {
    paid: false,
    responseCode: null,
    message: '3-D Secure transaction attempt failed (Not Authenticated)',
  },
} as const satisfies Record<string, Verdict>;

export type Ending = keyof typeof verdicts;

export interface TestCard {
  number: string;
  brand: Brand;
  ending: Ending;
  /** Pays without a 3-D Secure page. */
  frictionless: boolean;
}

const byEnding: Record<Ending, Partial<Record<Brand, string>>> = {
  paid: {
    mada: '4201320111111010',
    visa: '4111111111111111',
    master: '5421080101000000',
    amex: '340000000900000',
    unionpay: '6200000000000005',
  },
  insufficient: { mada: '4201320000311101', visa: '4123120001090000', master: '5457210001000092' },
  declined: { mada: '4201321234411220', visa: '4123120001090109', master: '5204730000002514' },
  expired: { mada: '4201322267774310', visa: '4123128518640738' },
  unauthenticated: { visa: '4111112205628150' },
};

export const testCards: readonly TestCard[] = [
  ...(Object.keys(byEnding) as Ending[]).flatMap((ending) =>
    brands.flatMap((brand) => {
      const number = byEnding[ending][brand];
      return number === undefined ? [] : [{ number, brand, ending, frictionless: false }];
    }),
  ),
  { number: '4111114005765430', brand: 'visa', ending: 'paid', frictionless: true },
];

const byNumber = new Map(testCards.map((card) => [card.number, card]));

export const testCardOf = (number: string): TestCard | undefined => byNumber.get(number);

export const verdictOf = (card: TestCard): Verdict => verdicts[card.ending];

export const unauthenticated: Verdict = verdicts.unauthenticated;

/** Only what a browser shows before the bank is asked; real mada ranges are many, the test cards have one. */
export function brandOf(number: string): Brand | null {
  if (/^3[47]/.test(number)) return 'amex';
  if (/^62/.test(number)) return 'unionpay';
  if (/^42013[0-9]/.test(number)) return 'mada';
  if (/^4/.test(number)) return 'visa';
  return /^(5[1-5]|2[2-7])/.test(number) ? 'master' : null;
}

/** `4111-11XX-XXXX-1111`: the first six and the last four, which is all that is ever stored. */
export function maskCard(number: string): string {
  const masked = number.slice(0, 6) + 'X'.repeat(number.length - 10) + number.slice(-4);
  return masked.match(/.{1,4}/g)?.join('-') ?? masked;
}
