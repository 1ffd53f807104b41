import { attemptsOf } from '../../db/queries/deliveries.ts';
import { shownDeliveryById } from '../../db/queries/delivery-list.ts';
import { findMessage } from '../../db/queries/messages.ts';
import type { CurlView } from '../../shared/message-views.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';
import { requestHeaders, withoutSignatures } from './send.ts';

/**
 * A delivery as a command line, to send it to a program on one's own desk. Of one try it has the very headers that were
 * sent, as long as the secret that signed them is there; otherwise it is signed now, as receivers refuse old signatures.
 * @throws DaftarError `delivery.not_found`, `message.emptied`
 */
export function curlOf(deps: Deps, deliveryId: string, attemptId: number | null): CurlView {
  const { database, clock } = deps;
  const found = shownDeliveryById(database, deliveryId);
  const message = found && findMessage(database, found.delivery.messageId);
  if (!found || !message) throw new DaftarError('delivery.not_found', `There is no delivery ${deliveryId}`);
  if (message.emptiedAt !== null)
    throw new DaftarError('message.emptied', 'The body of this message is not kept any more');
  const attempt = attemptsOf(database, deliveryId).find(({ id }) => id === attemptId);
  const signedAt = attempt?.at ?? clock.now();
  const headers = requestHeaders(deps, message, found.delivery.endpointId, signedAt);
  const sent = attempt?.requestHeaders['webhook-signature'];
  const asSent = sent !== undefined && withoutSignatures(headers)['webhook-signature'] === sent;
  return { command: commandOf(found.url, headers, message.body), signedAt, asSent };
}

function commandOf(url: string, headers: Readonly<Record<string, string>>, body: string): string {
  const lines = [
    `curl -i -X POST ${quoted(url)}`,
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    `--data-raw ${quoted(body)}`,
  ];
  return lines.join(' \\\n  ');
}

/** One word of a POSIX shell, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
