import { html, type Markup } from '../../html.ts';
import { idempotencyKeptMs } from '../idempotency.ts';
import { keyRate } from '../limits.ts';
import { errorTable } from './operation.ts';
import { code, prose } from './prose.ts';

export interface Guide {
  serverUrl: string;
  errors: readonly { status: number; code: string }[];
}

const keptDays = idempotencyKeptMs / 86_400_000;

/** What holds for every call, before any of them is told. */
export function guideSections({ serverUrl, errors }: Guide): Markup {
  const problem = {
    type: '/help/errors/request.invalid',
    title: 'lines[0].quantity: is missing',
    status: 422,
    code: 'request.invalid',
    fieldProblems: [{ field: 'lines[0].quantity', message: 'is missing' }],
    requestId: 'req_8f2c1b7a90e44d5c8a31f0b2',
  };
  return html`${part(
    'begin',
    'Begin',
    html`${prose(`Make a key on the page API keys of the dashboard, in test mode, and ask for your invoices. Then write one, send its \`payUrl\` to the customer, and listen for \`invoice.paid\`.

To try it without money, connect an account at the built-in sandbox: on the page Connections, or with \`daftar connection add --provider moyasar --mode test --sandbox\`. Open the \`payUrl\` of a test invoice, or the \`url\` of its checkout, and tap one of the test cards: the payment and its messages come as from a real one.`)}
${code(`export DAFTAR_KEY=dk_test_…\ncurl '${serverUrl}/invoices' \\\n  --header "Authorization: Bearer $DAFTAR_KEY"`, 'A first request')}`,
  )}
${part('keys', 'Keys and modes', prose('A key goes into the header `Authorization: Bearer dk_…`. It belongs to one mode, test or live, and sees nothing of the other; and it has scopes: what it may do. Each operation below names the one it needs.\n\nTo change a key without an interruption, rotate it, on the same page or with `daftar key rotate`: the new one and the old one work side by side until the time you choose. A revoked key is refused from the next request on.'))}
${part('money', 'Money, times, ids', prose('Amounts are integers in minor units of their currency: `29000` with `SAR` is 290.00, with `JPY` it is 29,000. Quantities and tax rates are decimals of at most three places; a tax rate is in percent, so 15 % is `15` and not `0.15`. Times are ISO 8601 in UTC; what you send may have any zone, and must have one. Ids begin with what they name: `inv_`, `cus_`, `pay_`.\n\nFields may be added to answers, so ignore what you do not know. In what you send, a field that is not known is refused: a typing error is never taken for a wish.'))}
${part('repeat', 'Send it again safely', prose(`Every POST takes the header \`Idempotency-Key\`, with any text of yours, such as a UUID or the number of your order. Whoever sends the same key with the same body again gets the same answer with \`Idempotent-Replayed: true\`, and it has had its effect once: after a lost answer, after a crash on either side, and for a hundred requests at once.\n\nA key counts for ${keptDays} days, for its mode, method and path. With another body it is refused, and so is the same JSON written in another way: keep the text that you sent, not the object. Answers 429 and 5xx are not kept: send the same again.`))}
${part('pages', 'Pages and filters', prose('Lists come newest first, `limit` at a time. Follow `nextCursor` as `cursor` until it is null; what is added meanwhile neither shifts nor repeats rows. Filters stand in the query: `status=open&metadata[order_id]=123`; in an address a `+` is written `%2B`. A cursor belongs to its list: keep the filters while you turn pages. `expand` puts whole objects into a list, so that it needs no further calls.\n\nReads carry an `ETag`: send it back as `If-None-Match`, and the answer is 304 while nothing has changed.'))}
${part(
  'errors',
  'Errors',
  html`${prose('Errors are `application/problem+json`. `code` is stable: programs may rely on it. `title` says what to do, for you. `type` is a page of this server that says why it happens. `requestId` finds the request in the log, and on the page of API requests in the dashboard.')}
${code(JSON.stringify(problem, null, 2), 'An error')}
${errorTable('Errors that any request can meet', errors)}`,
)}
${part('limits', 'How much', prose(`A key may send ${keyRate.burst} requests in a row, and ${keyRate.perSecond} a second for as long as it likes. \`RateLimit-Remaining\` says how many are left; who goes on gets 429 with \`Retry-After\`.`))}`;
}

export function part(id: string, title: string, inside: Markup): Markup {
  return html`<section class="part" id="${id}"><h2><a href="#${id}">${title}</a></h2>${inside}</section>`;
}
