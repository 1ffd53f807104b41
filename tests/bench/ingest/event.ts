/** A Moyasar call of about 1 kB as one buffer whose ids are rewritten in place, so that no two calls are the same event. */
export function eventTemplate(path: string, secret: string): { request: Buffer; renew(): void } {
  const body = eventBody(secret);
  const head = [
    `POST ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    'content-type: application/json',
    'user-agent: Moyasar Webhooks',
    'accept: */*',
    `content-length: ${Buffer.byteLength(body)}`,
  ].join('\r\n');
  const request = Buffer.from(`${head}\r\n\r\n${body}`);
  const places = [request.indexOf(eventId), request.indexOf(paymentId)];
  return {
    request,
    renew: () => {
      for (const place of places) writeUuid(request, place);
    },
  };
}

const eventId = 'eeeeeeee-eeee-4eee-8eee-eeeeeeeeeeee';
const paymentId = 'dddddddd-dddd-4ddd-8ddd-dddddddddddd';

/** The shape of providers.md 1.4 and 1.6, a card payment through an invoice. */
export function eventBody(secret: string): string {
  return JSON.stringify({
    id: eventId,
    type: 'payment_paid',
    created_at: '2027-01-01T10:05:10+00:00',
    secret_token: secret,
    account_name: 'Najd Coffee Roasters',
    live: false,
    data: {
      id: paymentId,
      status: 'paid',
      amount: 2500,
      fee: 87,
      currency: 'SAR',
      refunded: 0,
      refunded_at: null,
      captured: 0,
      captured_at: null,
      voided_at: null,
      description: 'INV-0042',
      amount_format: '25.00 SAR',
      fee_format: '0.87 SAR',
      refunded_format: '0.00 SAR',
      captured_format: '0.00 SAR',
      invoice_id: '11111111-2222-4333-8444-555555555555',
      ip: '203.0.113.9',
      callback_url: null,
      created_at: '2027-01-01T10:05:00.000Z',
      updated_at: '2027-01-01T10:05:09.000Z',
      metadata: null,
      source: {
        type: 'creditcard',
        company: 'mada',
        name: 'Test Payer',
        number: '4201-32XX-XXXX-1010',
        gateway_id: 'moyasar_cc_x',
        reference_number: '000000000001',
        token: null,
        message: 'APPROVED',
        transaction_url: null,
      },
    },
  });
}

const hex = Buffer.from('0123456789abcdef');
const random = new Uint32Array(4096);
let used = random.length;

/** A random UUID over the one that stands there; the dashes, the version and the variant stay. */
function writeUuid(target: Buffer, at: number): void {
  let bits = 0;
  let left = 0;
  for (let place = 0; place < 36; place++) {
    if (place === 8 || place === 13 || place === 14 || place === 18 || place === 19 || place === 23) continue;
    if (left === 0) {
      bits = nextRandom();
      left = 8;
    }
    target[at + place] = hex[bits & 15] ?? 0;
    bits >>>= 4;
    left--;
  }
}

function nextRandom(): number {
  if (used === random.length) {
    crypto.getRandomValues(random);
    used = 0;
  }
  return random[used++] ?? 0;
}
