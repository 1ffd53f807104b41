import { describe, expect, test } from 'bun:test';
import { moyasarHook } from '../../server/providers/moyasar/hook.ts';

const secret = 'a-secret-of-24-characters';
const cut = '[redacted]';

function prove(body: string | Uint8Array, secrets: readonly string[] = [secret]) {
  const raw = typeof body === 'string' ? new Uint8Array(Buffer.from(body)) : body;
  const call = { headers: new Headers(), raw, receivedAt: 0, checkoutId: null };
  return moyasarHook.prove(call, secrets);
}

/** What of a proven call would be stored. */
function stored(body: string | Uint8Array): Buffer {
  const proof = prove(body);
  if (!proof.ok) throw new Error(`refused: ${proof.reason}`);
  return Buffer.from(proof.body);
}

/** What people would see of a refused call. */
function noted(body: string): string {
  const proof = prove(body);
  if (proof.ok) throw new Error('it was taken');
  return proof.redactedBody ?? '';
}

const escaped = [...secret].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

describe('what is stored of a proven call', () => {
  test.each([
    ['spaces and lines', `{ "secret_token" :\n "${secret}" , "id":"e" }`],
    ['escapes elsewhere', `{"id":"e","note":"\\u0627 \\/ \\" \\\\","secret_token":"${secret}"}`],
    [
      'numbers as they were written',
      `{"id":"e","a":1.50,"b":1E3,"c":-0,"d":123456789012345678901,"secret_token":"${secret}"}`,
    ],
    ['a name of the same kind in the data', `{"id":"e","data":{"token":null},"secret_token":"${secret}"}`],
  ])('is every byte as it came but the secret: %s', (_name, body) => {
    expect(stored(body).toString()).toBe(body.replace(secret, cut));
  });

  test('keeps bytes that are no UTF-8', () => {
    const head = Buffer.from('{"id":"e","name":"');
    const tail = Buffer.from(`","secret_token":"${secret}"}`);
    const odd = Buffer.of(0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80);
    const kept = stored(new Uint8Array(Buffer.concat([head, odd, tail])));
    expect(kept.equals(Buffer.concat([head, odd, Buffer.from(`","secret_token":"${cut}"}`)]))).toBe(true);
  });

  test.each([
    ['under its name twice', `{"secret_token":"other-secret-12","secret_token":"${secret}","id":"e"}`],
    ['elsewhere in the body', `{"secret_token":"${secret}","id":"e","data":{"note":"it is ${secret}."}}`],
    ['as a name', `{"secret_token":"${secret}","id":"e","data":{"${secret}":1}}`],
    ['under an escaped name', `{"secret\\u005ftoken":"${secret}","id":"e"}`],
    ['escaped itself', `{"secret_token":"${escaped}","id":"e"}`],
    ['escaped under an escaped name', `{"secret\\u005ftoken":"${escaped}","id":"e"}`],
    [
      'escaped behind a plain decoy',
      `{"secret_token":"decoy-decoy","secret\\u005ftoken":"${escaped}","id":"e"}`,
    ],
    ['escaped elsewhere', `{"secret_token":"${secret}","id":"e","data":{"note":"${escaped}"}}`],
  ])('holds no secret, given %s', (_name, body) => {
    const text = stored(body).toString();
    expect(text).not.toContain(secret);
    expect(JSON.stringify(JSON.parse(text))).not.toContain(secret);
    expect(JSON.parse(text)).toMatchObject({ id: 'e', secret_token: cut });
  });

  test('a second valid secret that stands in the body is cut as well', () => {
    const proof = prove(`{"secret_token":"${secret}","id":"e","note":"the-older-secret"}`, [
      secret,
      'the-older-secret',
    ]);
    expect(proof.ok && Buffer.from(proof.body).toString()).not.toContain('the-older-secret');
  });
});

describe('what people see of a refused call', () => {
  const wrong = 'guess "one" of-many';
  const spelled = JSON.stringify(wrong);

  test.each([
    ['wrong', `{"id":"e","secret_token":${spelled},"type":"payment_paid"}`],
    ['wrong and cut off behind', `{"id":"e","secret_token":${spelled},"type":"pay`],
    ['wrong and cut off within', `{"id":"e","secret_token":"guess \\"one\\" of-m`],
    ['in a list', `{"id":"e","secret_token":[ ${spelled} ],"type":"payment_paid"}`],
    ['in an object', `{"id":"e","secret_token":{ "is": ${spelled} },"type":"payment_paid"}`],
    ['under an escaped name', `{"id":"e","secret\\u005ftoken":${spelled},"type":"payment_paid"}`],
    ['without quotes', `{id:"e", secret_token: guess of-many, type: x}`],
    ['with single quotes', `{'id':'e', 'secret_token': 'guess of-many'}`],
  ])('has no token that was sent, %s', (_name, body) => {
    const note = noted(body);
    expect(note).not.toContain('of-m');
    expect(note).toContain(cut);
  });

  test('keeps the rest readable where it can', () => {
    expect(noted(`{"id":"e","secret_token":"wrong","amount":1}`)).toBe(
      `{"id":"e","secret_token":"${cut}","amount":1}`,
    );
    expect(noted(`{"id":"e","secret_token":null,"amount":1}`)).toBe(
      `{"id":"e","secret_token":"${cut}","amount":1}`,
    );
  });

  test.each([
    ['in a list', `{"secret_token":["${secret}"]}`],
    ['escaped, in a list', `{"secret_token":[ "${escaped}" ]}`],
    ['in the wrong place', `{"token":"${secret}"}`],
    ['escaped, in the wrong place', `{"token":"${escaped}"}`],
    ['in what is no JSON', `token=${secret}`],
    ['cut off', `{"secret_token":"${secret}","id":"e`],
  ])('has not the right secret either, given %s', (_name, body) => {
    expect(noted(body)).not.toContain(secret);
  });
});

describe('refusing costs little', () => {
  const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

  test.each([
    ['100,000 levels', `{"secret_token":"wrong","data":${deep(100_000)}}`],
    ['100,000 levels that stay open', '['.repeat(200_000)],
    ['a token that never ends', `{"secret_token":"${'\\'.repeat(250_000)}`],
    ['a name again and again', '{"secret_token":"'.repeat(15_000)],
    ['nothing but space behind the name', `{"secret_token"${' '.repeat(250_000)}`],
  ])('%s', (_name, body) => {
    prove(body);
    const startedAt = performance.now();
    expect(prove(body).ok).toBe(false);
    expect(performance.now() - startedAt).toBeLessThan(250);
  });
});

test('a type that is the name of something in every object is an unknown type like any other', () => {
  for (const type of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
    const event = moyasarHook.parse(JSON.stringify({ id: 'e', type, live: false, data: { id: 'p' } }));
    expect(event).toMatchObject({ type, topic: 'other', claims: null, problem: null });
  }
});
