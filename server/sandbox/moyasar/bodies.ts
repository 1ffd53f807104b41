import { Refusal } from './refusal.ts';

const bytesMax = 1_000_000;

/** A request's JSON (or form) as an object; an absent body is an empty one. @throws Refusal 400 */
export async function bodyOf(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.length > bytesMax) throw unreadable('The body is too large');
  if (text.trim() === '') return {};
  const type = request.headers.get('content-type') ?? '';
  if (/^application\/x-www-form-urlencoded/i.test(type)) return Object.fromEntries(new URLSearchParams(text));
  if (!/^application\/json/i.test(type)) throw unreadable('The body must be application/json');
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable('The body is not valid JSON');
  }
}

const unreadable = (message: string) => new Refusal(400, 'invalid_request_error', message);
