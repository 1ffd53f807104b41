import type { SandboxAttempt } from '../../shared/schemas/sandbox.ts';
import type { Log } from '../log.ts';
import { type Http, HttpFailure, type HttpRequest } from '../security/http.ts';

export interface Outcome {
  result: SandboxAttempt['result'];
  message: string;
  responseCode: number | null;
  responseHeaders: string | null;
  responseBody: string | null;
}

const keptCharacters = 2_000;

/** One try; no answer at all is a failure like any other. */
export async function sendOnce(
  { http, log }: { http: Http; log: Log },
  request: HttpRequest,
  isSuccess: (status: number) => boolean,
): Promise<Outcome> {
  try {
    const answer = await http(request);
    const success = isSuccess(answer.status);
    return {
      result: success ? 'success' : 'failed',
      message: success ? 'Delivered' : `The endpoint answered ${answer.status}`,
      responseCode: answer.status,
      responseHeaders: JSON.stringify(Object.fromEntries(answer.headers)),
      responseBody: answer.text.slice(0, keptCharacters),
    };
  } catch (error) {
    if (!(error instanceof HttpFailure)) log.error('sandbox.send_failed', { error, url: request.url });
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
