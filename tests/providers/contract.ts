import { describe, expect, test } from 'bun:test';
import type {
  Credentials,
  HookCall,
  Proof,
  Provider,
  ProviderEvent,
} from '../../server/providers/provider.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { PaymentStatus } from '../../shared/payment-status.ts';
import type { FieldProblem } from '../../shared/views.ts';

/** What a provider brings to the suite that every adapter must pass. */
export interface ProviderKit {
  provider: Provider;
  mode: Mode;
  credentials: Credentials;
  /** Valid for `sign`. */
  secret: string;
  /** A call as the provider itself would make it, proven with `secret` at `sentAt`. */
  sign(
    body: string,
    options: { secret: string; sentAt: number },
  ): { headers: Record<string, string>; body: string };
  /** True where an old or future call is refused. */
  checksTime: boolean;
  /** True where nothing in a call proves where it is from (Daraja): the path's own token does. */
  provenByPath?: boolean;
  /** Bodies (unsigned) by what they tell, with what must be read from them. */
  events: Record<string, { body: unknown; read: Partial<ProviderEvent> }>;
  /** A body of a type nobody has heard of. */
  unknownEvent: unknown;
  /** Every status of the provider's documents, with ours; `null` is never allowed for a listed one. */
  statuses: Record<string, PaymentStatus>;
  statusOf(providerStatus: string): PaymentStatus | null;
  badCredentials: { name: string; values: Credentials; problem: FieldProblem }[];
  chargeable: { amountMinor: number; currency: string }[];
  notChargeable: { amountMinor: number; currency: string }[];
}

const at = Date.UTC(2027, 0, 15, 9);

/** The promises of `Provider`, proven for one of them. */
export function describeProvider(kit: ProviderKit): void {
  const { provider, secret } = kit;

  const prove = (
    signed: { headers: Record<string, string>; body: string | Uint8Array },
    secrets = [secret],
    receivedAt = at,
  ): Proof => {
    const raw = typeof signed.body === 'string' ? new TextEncoder().encode(signed.body) : signed.body;
    const call: HookCall = { headers: new Headers(signed.headers), checkoutId: 'chk_known', raw, receivedAt };
    return provider.hook.prove(call, secrets);
  };
  const signed = (body: unknown, sentAt = at) => kit.sign(JSON.stringify(body), { secret, sentAt });
  const [[, first] = ['', { body: {}, read: {} }]] = Object.entries(kit.events);

  describe(`${provider.name} as a provider`, () => {
    test.each(Object.keys(kit.events))('accepts its own call: %s', (name) => {
      const proof = prove(signed(kit.events[name]?.body));
      expect(proof).toMatchObject({ ok: true, secretIndex: 0 });
    });

    test.each(Object.keys(kit.events))('reads what %s tells, from the body as it is stored', (name) => {
      const event = kit.events[name];
      const proof = prove(signed(event?.body));
      if (!proof.ok) throw new Error(proof.reason);
      const stored = Buffer.from(proof.body).toString('utf8');
      const read = provider.hook.parse(stored);
      expect(read).toMatchObject({ problem: null, ...event?.read });
      expect(provider.hook.parse(stored)).toEqual(read);
    });

    test('keeps no secret in what is stored or shown', () => {
      const proof = prove(signed(first.body));
      if (!proof.ok) throw new Error(proof.reason);
      expect(Buffer.from(proof.body).toString('utf8')).not.toContain(secret);
      const refused = prove(signed(first.body), ['another secret of ours']);
      if (!refused.ok) expect(refused.redactedBody ?? '').not.toContain(secret);
    });

    test('gives the same call the same key, and another one another', () => {
      const keys = [signed(first.body), signed(first.body), signed(kit.unknownEvent)].map((call) => {
        const proof = prove(call);
        return proof.ok ? proof.dedupKey : proof.reason;
      });
      expect(keys[0]).toBe(keys[1] ?? '');
      expect(keys[2]).not.toBe(keys[0] ?? '');
    });

    test('stores a type it does not know, and reads it without a payment', () => {
      const proof = prove(signed(kit.unknownEvent));
      expect(proof.ok).toBe(true);
      if (proof.ok)
        expect(provider.hook.parse(Buffer.from(proof.body).toString('utf8'))).toMatchObject({
          topic: 'other',
          paymentRef: null,
        });
    });

    test.each(['', 'null', '[]', '{}', '"text"', '{"type":', '{"data":{}}', '\u0000', '{"__proto__":{}}'])(
      'never throws on the stored body %j',
      (body) => {
        expect(() => provider.hook.parse(body)).not.toThrow();
      },
    );

    if (!kit.provenByPath) {
      test('refuses a wrong secret, an empty one, and none', () => {
        expect(prove(signed(first.body), ['another secret of ours'])).toMatchObject({ ok: false });
        expect(prove(signed(first.body), [''])).toMatchObject({ ok: false, reason: 'no_secret_configured' });
        expect(prove(signed(first.body), [])).toMatchObject({ ok: false, reason: 'no_secret_configured' });
      });

      test('refuses a call without its proof', () => {
        const bare = JSON.stringify(first.body);
        expect(prove({ headers: { 'content-type': 'application/json' }, body: bare })).toMatchObject({
          ok: false,
        });
      });

      test('tells which of two valid secrets it was', () => {
        expect(prove(signed(first.body), ['the newer secret of ours', secret])).toMatchObject({
          ok: true,
          secretIndex: 1,
        });
      });
    }

    if (kit.checksTime) {
      test('refuses a call from too long ago, and one from the future', () => {
        const minutes = (n: number) => at + n * 60_000;
        expect(prove(signed(first.body, minutes(-6)))).toMatchObject({ ok: false, reason: 'too_old' });
        expect(prove(signed(first.body, minutes(6)))).toMatchObject({ ok: false, reason: 'too_new' });
        expect(prove(signed(first.body, minutes(-4)))).toMatchObject({ ok: true });
      });
    }

    test.each(Object.entries(kit.statuses))('maps its status %s to %s', (theirs, ours) => {
      expect(kit.statusOf(theirs)).toBe(ours);
    });

    test('reports a status it does not know instead of guessing', () => {
      for (const word of ['settled_sideways', '', 'PAID', 'constructor'])
        expect(kit.statusOf(word)).toBeNull();
    });

    test('takes its own credentials', () => {
      expect(provider.checkCredentials(kit.credentials, kit.mode)).toEqual([]);
    });

    test.each(kit.badCredentials)('says what is wrong with credentials: $name', ({ values, problem }) => {
      expect(provider.checkCredentials({ ...kit.credentials, ...values }, kit.mode)).toContainEqual(problem);
    });

    test('charges what it can, and refuses the rest with the reason before anything is sent', () => {
      const account = { mode: kit.mode, credentials: kit.credentials, amountsProvenAt: null };
      const refusal = (money: { amountMinor: number; currency: string }) =>
        provider.currencies && !provider.currencies.includes(money.currency)
          ? 'currency'
          : provider.refuseAmount(money, account);
      for (const money of kit.chargeable)
        expect({ money, refusal: refusal(money) }).toEqual({ money, refusal: null });
      for (const money of kit.notChargeable) expect(refusal(money)).not.toBeNull();
    });
  });
}
