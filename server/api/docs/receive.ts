import { messageWords } from '../../../shared/api/message-words.ts';
import { messageTypes } from '../../../shared/message-types.ts';
import { waitsMs } from '../../deliveries/schedule.ts';
import { html, type Markup } from '../../html.ts';
import { toleranceMs } from '../../security/standard-webhooks.ts';
import { part } from './guide.ts';
import { code, prose } from './prose.ts';
import goSample from './samples/verify.go' with { type: 'text' };
import phpSample from './samples/verify.php' with { type: 'text' };
import pythonSample from './samples/verify.py' with { type: 'text' };

const typescriptSample = await textOf(import('./samples/verify.ts', { with: { type: 'text' } }));

/** Each of them is run in a test against our own signer. */
export const verifySamples = [
  { language: 'TypeScript', text: typescriptSample },
  { language: 'Python', text: pythonSample },
  { language: 'PHP', text: phpSample },
  { language: 'Go', text: goSample },
] as const;

/** How a merchant's own system is told, and how it makes sure of who tells it. */
export function receiveSection(): Markup {
  const body = {
    type: 'invoice.paid',
    timestamp: '2027-01-15T09:00:00.000Z',
    mode: 'test',
    sequence: 7,
    data: { invoice: { id: 'inv_…', status: 'paid' } },
  };
  return part(
    'receive',
    'Receive messages',
    html`${prose(`Daftar tells your systems what happens: it posts a signed message to each endpoint that wants its type. Add an endpoint in the dashboard or with \`createEndpoint\`; its secret \`whsec_…\` is shown once.`)}
${code(JSON.stringify(body, null, 2), 'A message')}
${prose(`Answer with any 2xx within 15 seconds, once the message is in your database; do the work afterwards. Anything else, a redirect too, is tried again ${waitsMs.length - 1} times over ${days(waitsMs)} days, and \`Retry-After\` is honoured. 410 disables the endpoint. A slow endpoint delays no other.

A message may come twice, and later ones may come first. Tell repeats by the header \`webhook-id\`, which stays the same over all tries. \`sequence\` counts up within one invoice: what is lower than the last you have seen is older news. Gaps are normal, because types that an endpoint does not want are counted too. A message with \`"test": true\` was sent by somebody who tries the endpoint out, with made-up data: answer it, and book nothing. In doubt, read the invoice: what the API says holds.

After an outage of yours, call \`recoverEndpoint\` with the time it began: what waits for its next try or was given up is sent at once, and what was told while the endpoint was disabled is added.`)}
<h3 id="verify"><a href="#verify">Verify the signature</a></h3>
${prose(`Messages are signed by the Standard Webhooks scheme: HMAC-SHA256 over \`webhook-id\`, \`webhook-timestamp\` and the body as it came, with the bytes behind \`whsec_\`. The header \`webhook-signature\` holds \`v1,\` and the signature in base64; while a secret is being changed it holds two, with a space between. Refuse messages more than ${toleranceMs / 60_000} minutes old. Libraries for Standard Webhooks work as they are; these samples need none.`)}
${verifySamples.map(({ language, text }) => html`<div class="sample" data-language="${language}"><p class="sample-name">${language}</p>${code(text, `Verify a signature, in ${language}`)}</div>`)}
<h3 id="types"><a href="#types">Types of messages</a></h3>
<div class="scroll" tabindex="0" role="group" aria-label="Types of messages"><table><caption class="unseen">Types of messages</caption><tbody>${messageTypes.map((type) => html`<tr><th scope="row"><code>${type}</code></th><td>${messageWords[type]}</td></tr>`)}</tbody></table></div>`,
  );
}

function days(waits: readonly number[]): number {
  return Math.round(waits.reduce((sum, each) => sum + each, 0) / 86_400_000);
}

/** The types describe the module that stands in the file, not its text. */
async function textOf(module: Promise<unknown>): Promise<string> {
  return ((await module) as { default: string }).default;
}
