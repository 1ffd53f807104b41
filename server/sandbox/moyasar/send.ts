import type { Log } from '../../log.ts';
import { type Http, HttpFailure } from '../../security/http.ts';
import type { AttemptRow, DeliveryRow } from './rows.ts';

export interface Outcome {
  result: AttemptRow['result'];
  message: string;
  responseCode: number | null;
  responseHeaders: string | null;
  responseBody: string | null;
}

const timeoutMs = 10_000;
const keptCharacters = 2_000;

/** One try. Any 2xx is a success; no answer at all is a failure like any other. */
export async function sendOnce({ http, log }: { http: Http; log: Log }, row: DeliveryRow): Promise<Outcome> {
  const headers = { 'content-type': 'application/json', 'user-agent': 'Moyasar-Webhooks (emulator)' };
  try {
    const answer = await http({ method: row.method, url: row.url, headers, body: row.body, timeoutMs });
    const success = answer.status >= 200 && answer.status < 300;
    return {
      result: success ? 'success' : 'failed',
      message: success ? 'Delivered' : `The endpoint answered ${answer.status}`,
      responseCode: answer.status,
      responseHeaders: JSON.stringify(Object.fromEntries(answer.headers)),
      responseBody: answer.text.slice(0, keptCharacters),
    };
  } catch (error) {
    if (!(error instanceof HttpFailure)) log.error('sandbox.send_failed', { error, eventId: row.event_id });
    const reason = error instanceof HttpFailure ? error.reason : 'failed';
    return {
      result: 'failed',
      message: `No answer: ${reason}`,
      responseCode: null,
      responseHeaders: null,
      responseBody: null,
    };
  }
}
