import { readBody, UnreadableBody } from '../requests.ts';
import { Refusal } from './refusal.ts';

/** @throws Refusal 400 */
export async function bodyOf(request: Request): Promise<unknown> {
  try {
    return await readBody(request);
  } catch (error) {
    if (error instanceof UnreadableBody) throw new Refusal(400, 'invalid_request_error', error.message);
    throw error;
  }
}
