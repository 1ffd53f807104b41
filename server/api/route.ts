import type { z } from 'zod';
import type { ApiScope } from '../../shared/api-scopes.ts';
import type { ErrorCode } from '../../shared/error-codes.ts';
import type { IdKind } from '../../shared/ids.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { ApiPrincipal } from '../accounts/api-keys.ts';
import type { Cause } from '../billing/timeline.ts';
import type { Deps } from '../deps.ts';
import { fileAnswer } from './answer.ts';
import { requireFields } from './fields.ts';
import type { ApiAnswer, Subject } from './idempotency.ts';
import { type Owned, requireOwn } from './owned.ts';

/** One call of a route, checked: what its handler gets to see. */
export interface Call<Own, Query, Body> {
  deps: Deps;
  principal: ApiPrincipal;
  mode: Mode;
  /** How histories name whoever called. */
  cause: Cause;
  /** What `{id}` names; it is of the key's mode. */
  own: Own;
  query: Query;
  body: Body;
  /** The id of what is to be made. */
  subject: Subject;
}

/** What a call brings along before it was checked. */
export interface RawCall {
  query: unknown;
  body: unknown;
}

/** Who calls, and with what, after it was checked. */
export type Caller = Pick<Call<unknown, unknown, unknown>, 'deps' | 'principal' | 'subject'> & { id: string };

interface Described {
  /** `operationId` in the OpenAPI document. */
  name: string;
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`, with `{id}` where it names an object. */
  path: string;
  scope: ApiScope;
  summary: string;
  description?: string;
  /** The answer's status where all went well. */
  status: 200 | 201 | 202 | 204;
  /** The errors that are this route's own, besides those that every route knows. */
  errors: readonly ErrorCode[];
  /** POST only: what the call makes, or else what it is about. */
  makes?: IdKind;
  /** The answer is a file of this type. */
  file?: string;
}

type Answered<Answer extends z.ZodType> = z.output<Answer> | File;

/** A route as the door, the OpenAPI document and the tests see it: its types are closed inside. */
export interface Route extends Described {
  query: z.ZodObject | null;
  body: z.ZodType | null;
  answer: z.ZodType | null;
  of: Owned<{ mode: Mode }> | null;
  /** Checks what came in. @throws InvalidFields; the work it returns throws DaftarError */
  check(raw: RawCall): (caller: Caller) => Promise<ApiAnswer>;
}

/** One value says everything about a route: validation, types and the OpenAPI document are all drawn from it. */
export function route<
  Own extends { mode: Mode } = { mode: Mode },
  Query extends z.ZodObject = z.ZodObject<Record<never, never>>,
  Body extends z.ZodType = z.ZodUndefined,
  Answer extends z.ZodType = z.ZodUndefined,
>(
  spec: Described & {
    of?: Owned<Own>;
    query?: Query;
    body?: Body;
    answer?: Answer;
    handle(call: Call<Own, z.output<Query>, z.output<Body>>): Promise<Answered<Answer>> | Answered<Answer>;
  },
): Route {
  const { handle, of, query, body, answer, ...described } = spec;
  return {
    ...described,
    query: query ?? null,
    body: body ?? null,
    answer: answer ?? null,
    of: of ?? null,
    check: (raw) => {
      const read = requireFields({ query, body }, raw);
      return async ({ deps, principal, subject, id }) => {
        const { mode, keyId } = principal;
        const result = await handle({
          deps,
          principal,
          mode,
          cause: { kind: 'key', id: keyId },
          own: (of ? requireOwn(of, deps.database, id, mode) : { mode }) as Own,
          query: read.query as z.output<Query>,
          body: read.body as z.output<Body>,
          subject,
        });
        return result instanceof File
          ? await fileAnswer(result)
          : { status: spec.status, body: result ?? null };
      };
    },
  };
}
