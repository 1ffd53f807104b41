import { describe, expect, test } from 'bun:test';
import { Webhook } from 'standardwebhooks';
import { Webhook as Svix } from 'svix';
import { newWebhookSecret, signWebhook, verifyWebhook } from '../../server/security/standard-webhooks.ts';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

/** Vector 1 stands in the official tests of six languages; 2 was computed apart from this code. */
const vectors = [
  {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    seconds: 1614265330,
    body: '{"test": 2432232314}',
    signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  },
  {
    id: 'msg_test_0001',
    seconds: 1767225600,
    body: '{"type":"payment.completed","object":"event","timestamp":"2026-01-01T00:00:00Z","data":{"id":"trxn_TEST0001","status":"completed","amount":1000,"currency":"KES"}}',
    signature: 'v1,9awrX1SrCEwK7nGolUJODADV3TmRGyAY2FQRZIe9yVU=',
  },
];
const [first = { id: '', seconds: 0, body: '', signature: '' }] = vectors;

function judge(change: {
  id?: string | null;
  timestamp?: string | null;
  signature?: string | null;
  body?: string;
  receivedAt?: number;
  secrets?: string[];
}) {
  const headers = new Headers();
  const put = (name: string, value: string | null) => value !== null && headers.set(name, value);
  put('svix-id', change.id === undefined ? first.id : change.id);
  put('svix-timestamp', change.timestamp === undefined ? String(first.seconds) : change.timestamp);
  put('svix-signature', change.signature === undefined ? first.signature : change.signature);
  const raw = new TextEncoder().encode(change.body ?? first.body);
  const receivedAt = change.receivedAt ?? first.seconds * 1000;
  return verifyWebhook({ headers, raw, receivedAt }, change.secrets ?? [secret], 'svix');
}

describe('a signed message', () => {
  test.each(vectors)(
    'carries the signature of the published vector $id',
    ({ id, seconds, body, signature }) => {
      expect(signWebhook({ id, sentAt: seconds * 1000, body }, [secret])).toEqual({
        'webhook-id': id,
        'webhook-timestamp': String(seconds),
        'webhook-signature': signature,
      });
    },
  );

  test('is accepted by two independent implementations, under their own header names', () => {
    const own = newWebhookSecret();
    for (const body of ['{"a":1}', '{"note":"شكراً, asante — ✓"}']) {
      const message = { id: 'msg_1', sentAt: Date.now(), body };
      expect(new Webhook(own).verify(body, signWebhook(message, [own]))).toEqual(JSON.parse(body));
      const headers = signWebhook(message, [own], 'svix');
      expect(() => new Svix(own).verify(body, headers)).not.toThrow();
      expect(() => new Svix(own).verify(`${body} `, headers)).toThrow();
    }
  });

  test('carries one signature for each valid secret, and holders of either accept it', () => {
    const [older, newer] = [newWebhookSecret(), newWebhookSecret()];
    const headers = signWebhook({ id: 'msg_1', sentAt: Date.now(), body: '{}' }, [newer, older]);
    expect(() => new Webhook(older).verify('{}', headers)).not.toThrow();
    expect(() => new Webhook(newer).verify('{}', headers)).not.toThrow();
    expect(() => new Webhook(newWebhookSecret()).verify('{}', headers)).toThrow();
  });

  test('is not made with something that is no secret', () => {
    expect(() => signWebhook({ id: 'a', sentAt: 0, body: '' }, ['whsec_not base64'])).toThrow(TypeError);
    expect(() => signWebhook({ id: 'a', sentAt: 0, body: '' }, ['whsec_'])).toThrow(TypeError);
  });
});

describe('a received message', () => {
  test('signed by two independent implementations is accepted', () => {
    const sentAt = new Date(1_800_000_000_000);
    for (const signature of [
      new Webhook(secret).sign('msg_2', sentAt, first.body),
      new Svix(secret).sign('msg_2', sentAt, first.body),
    ]) {
      const timestamp = String(sentAt.getTime() / 1000);
      const verdict = judge({ id: 'msg_2', timestamp, signature, receivedAt: sentAt.getTime() });
      expect(verdict).toEqual({ ok: true, id: 'msg_2', secretIndex: 0 });
    }
  });

  test('is accepted with the prefix of its secret left out', () => {
    expect(judge({ secrets: [secret.slice('whsec_'.length)] })).toMatchObject({ ok: true });
  });

  test('is accepted where one of several signatures, or one of several secrets, fits', () => {
    const others =
      'v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc= v2,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=';
    expect(
      judge({
        signature: `${others} ${first.signature} v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==`,
      }),
    ).toMatchObject({ ok: true });
    expect(judge({ secrets: [newWebhookSecret(), secret] })).toMatchObject({ ok: true, secretIndex: 1 });
  });

  test.each([
    ['without an id', { id: null }, 'secret_missing'],
    ['without a timestamp', { timestamp: null }, 'secret_missing'],
    ['without a signature', { signature: null }, 'secret_missing'],
    ['with a version and nothing behind it', { signature: 'v1,' }, 'secret_wrong'],
    [
      'with the first eight characters of a right signature',
      { signature: first.signature.slice(0, 11) },
      'secret_wrong',
    ],
    [
      'with a right signature of another version only',
      { signature: first.signature.replace('v1', 'v2') },
      'secret_wrong',
    ],
    ['with a right signature of no version', { signature: first.signature.slice(3) }, 'secret_wrong'],
    ['with a timestamp that is a word', { timestamp: 'hello' }, 'secret_wrong'],
    ['with a timestamp that is no whole number', { timestamp: '1614265330.5' }, 'secret_wrong'],
    ['with another timestamp', { timestamp: '1614265331' }, 'secret_wrong'],
    ['with another id', { id: 'msg_other' }, 'secret_wrong'],
    ['with one byte changed', { body: '{"test": 2432232315}' }, 'secret_wrong'],
    ['signed with another secret', { secrets: [newWebhookSecret()] }, 'secret_wrong'],
    ['while the secret is no base64', { secrets: ['whsec_hello there'] }, 'secret_wrong'],
    ['while the secret has nothing behind its prefix', { secrets: ['whsec_'] }, 'secret_wrong'],
    ['while the secret is empty', { secrets: [''] }, 'no_secret_configured'],
    ['while there is no secret', { secrets: [] }, 'no_secret_configured'],
    ['301 seconds late', { receivedAt: (first.seconds + 301) * 1000 }, 'too_old'],
    ['301 seconds early', { receivedAt: (first.seconds - 301) * 1000 }, 'too_new'],
  ] as const)('%s is refused', (_name, change, reason) => {
    expect(
      judge({ ...change, ...('secrets' in change ? { secrets: [...change.secrets] } : {}) } as Parameters<
        typeof judge
      >[0]),
    ).toMatchObject({ ok: false, reason });
  });

  test('is accepted up to five minutes late or early', () => {
    expect(judge({ receivedAt: (first.seconds + 300) * 1000 })).toMatchObject({ ok: true });
    expect(judge({ receivedAt: (first.seconds - 300) * 1000 })).toMatchObject({ ok: true });
  });
});
