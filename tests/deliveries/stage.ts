import {
  type SafeAnswer,
  type SafeFetch,
  SafeFetchFailure,
  type SafeRequest,
} from '../../server/security/safe-fetch.ts';
import type { MessageType } from '../../shared/message-types.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';
import type { Message } from './types.ts';

export interface Call extends SafeRequest {
  at: number;
  message: Message;
}

type Behaviour = (call: Call) => Partial<SafeAnswer> | Promise<Partial<SafeAnswer>>;

/** The merchant's own systems: every URL takes what it is sent, until a test says how it behaves. */
export interface Receivers {
  calls: Call[];
  to(url: string): Call[];
  behave(url: string, behaviour: Behaviour): void;
}

export interface DeliveryStage {
  book: TestBook;
  receivers: Receivers;
  endpoint(
    url: string,
    types: MessageType[],
    mode?: 'test' | 'live',
  ): Promise<{ id: string; secret: string }>;
}

export async function openStage(): Promise<DeliveryStage> {
  const behaviours = new Map<string, Behaviour>();
  const calls: Call[] = [];
  const safeFetch: SafeFetch = async (request) => {
    const call = { ...request, at: book.clock.now(), message: JSON.parse(request.body) as Message };
    calls.push(call);
    const answer = await untilAborted(behaviours.get(request.url)?.(call) ?? {}, request.signal);
    return { status: 200, headers: {}, text: 'ok', ...answer };
  };
  const book = await openTestBook({}, { safeFetch });
  return {
    book,
    receivers: {
      calls,
      to: (url) => calls.filter((call) => call.url === url),
      behave: (url, behaviour) => behaviours.set(url, behaviour),
    },
    endpoint: (url, types, mode = 'test') => book.call.endpoints.create({ mode, url, types }),
  };
}

/** The real one gives up a call when the server stops. */
function untilAborted<T>(work: T | Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new SafeFetchFailure('aborted', 'stopped')));
    Promise.resolve(work).then(resolve, reject);
  });
}

export const never = new Promise<never>(() => {});
