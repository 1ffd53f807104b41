import { z } from 'zod';
import { answerSchemas, requestSchemas } from '../../shared/api/common.ts';
import { messageBodies } from '../../shared/api/message-bodies.ts';
import { messageWords } from '../../shared/api/message-words.ts';
import { type ErrorCode, errorStatus } from '../../shared/error-codes.ts';
import type { MessageType } from '../../shared/message-types.ts';
import type { Route } from './route.ts';

type Json = Record<string, unknown>;

/** What every route can answer besides its own. */
const errorsOfAll: readonly ErrorCode[] = [
  'api.key_missing',
  'api.key_invalid',
  'api.key_expired',
  'api.key_revoked',
  'api.scope_missing',
  'request.too_many',
  'server.internal',
];
const errorsOfInput: readonly ErrorCode[] = ['request.invalid'];
const errorsOfBodies: readonly ErrorCode[] = ['api.json_invalid', 'api.body_too_large', 'api.content_type'];
const errorsOfKeys: readonly ErrorCode[] = [
  'api.idempotency_key_invalid',
  'api.idempotency_mismatch',
  'api.idempotency_running',
];

/** The OpenAPI 3.1 document, drawn from the routes and their schemas: nothing in it is written twice. */
export function openApiDocument(routes: readonly Route[], serverUrl: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = paths[route.path] ?? {};
    paths[route.path] = { ...path, [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Daftar',
      version: '1',
      summary: 'Invoices that are paid exactly once',
      description: introduction,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: serverUrl }],
    security: [{ key: [] }],
    tags: [...new Set(routes.map(tagOf))].map((name) => ({ name })),
    paths,
    webhooks: Object.fromEntries([...messageBodies].map(([type, body]) => [type, messageOf(type, body)])),
    components: {
      schemas: {
        ...named(requestSchemas, 'input'),
        ...named(answerSchemas, 'output'),
        Problem: problemSchema,
      },
      parameters: { IdempotencyKey: idempotencyKey, IfNoneMatch: ifNoneMatch },
      headers: answerHeaders,
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'A key `dk_test_…` or `dk_live_…`' },
      },
    },
  };
}

/** What is posted to the merchant's own endpoints. */
function messageOf(type: MessageType, body: z.ZodType): Json {
  return {
    post: {
      operationId: `receive ${type}`,
      tags: ['messages'],
      summary: messageWords[type],
      security: [],
      parameters: messageHeaders,
      requestBody: {
        required: true,
        content: { 'application/json': { schema: refOrInline(body, 'output') } },
      },
      responses: {
        '2XX': { description: 'Taken. Any other answer is tried again, for three days.' },
        '410': { description: 'The endpoint is gone: nothing is sent to it any more.' },
      },
    },
  };
}

function operationOf(route: Route): Json {
  const read = route.method === 'GET';
  const parameters = [
    ...(route.of ? [pathParameter(route.of.kind)] : []),
    ...queryParameters(route),
    ...(route.method === 'POST' ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
    ...(read ? [{ $ref: '#/components/parameters/IfNoneMatch' }] : []),
  ];
  return {
    operationId: route.name,
    tags: [tagOf(route)],
    summary: route.summary,
    description: [route.description, `Needs the scope \`${route.scope}\`.`].filter(Boolean).join('\n\n'),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body
      ? {
          requestBody: {
            required: !route.body.safeParse({}).success,
            content: { 'application/json': { schema: refOrInline(route.body, 'input') } },
          },
        }
      : {}),
    responses: { [String(route.status)]: successOf(route), ...notModified(read), ...problemsOf(route) },
  };
}

function successOf(route: Route): Json {
  const headers = {
    ...headerRefs(['x-request-id', ...limitHeaderNames]),
    ...(route.method === 'GET' ? headerRefs(['etag']) : {}),
    ...(route.method === 'POST' ? headerRefs(['idempotent-replayed']) : {}),
  };
  if (route.file)
    return {
      description: 'The file',
      headers,
      content: { [route.file]: { schema: { type: 'string', format: 'binary' } } },
    };
  if (!route.answer) return { description: 'Done', headers };
  return {
    description: route.status === 202 ? 'Asked for' : 'Done',
    headers,
    content: { 'application/json': { schema: refOrInline(route.answer, 'output') } },
  };
}

function notModified(read: boolean): Json {
  return read
    ? { '304': { description: 'It is as `If-None-Match` says', headers: headerRefs(['etag']) } }
    : {};
}

/** One answer for each status, which lists the codes that it can carry. */
function problemsOf(route: Route): Json {
  const codes = [
    ...errorsOfAll,
    ...(route.of ? [route.of.missing] : []),
    ...(route.query || route.body ? errorsOfInput : []),
    ...(route.body ? errorsOfBodies : []),
    ...(route.method === 'POST' ? errorsOfKeys : []),
    ...route.errors,
  ];
  const byStatus = Map.groupBy(new Set(codes), (code) => String(errorStatus[code]));
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => [
      status,
      {
        description: list.map((code) => `\`${code}\``).join(', '),
        headers: headerRefs([
          'x-request-id',
          ...(status === '429' ? ['retry-after', ...limitHeaderNames] : []),
        ]),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

function queryParameters({ query }: Route): Json[] {
  return Object.entries(query?.shape ?? {}).map(([name, schema]) => {
    const { description, ...shape } = inline(schema as z.ZodType, 'input');
    const style =
      shape.type === 'object'
        ? { style: 'deepObject', explode: true }
        : shape.type === 'array'
          ? { style: 'form', explode: false }
          : {};
    return {
      name,
      in: 'query',
      required: false,
      ...(description ? { description } : {}),
      ...style,
      schema: shape,
    };
  });
}

function pathParameter(kind: string): Json {
  return {
    name: 'id',
    in: 'path',
    required: true,
    description: `Of the ${kind}`,
    schema: { type: 'string' },
  };
}

/** Every schema that has a name, as a component. */
function named(registry: typeof answerSchemas, io: 'input' | 'output'): Json {
  const { schemas } = z.toJSONSchema(registry, { ...settings(io), uri: componentUri });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _dialect, $id: _id, ...schema }]) => [id, schema]),
  );
}

function refOrInline(schema: z.ZodType, io: 'input' | 'output'): Json {
  const name = (io === 'input' ? requestSchemas : answerSchemas).get(schema)?.id;
  return name === undefined ? inline(schema, io) : { $ref: componentUri(name) };
}

function inline(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...shape } = z.toJSONSchema(schema, settings(io));
  return shape;
}

function settings(io: 'input' | 'output') {
  return {
    io,
    target: 'draft-2020-12',
    override: ({ jsonSchema }: { jsonSchema: Json }) => {
      // The format says it; zod's pattern for it is longer than the whole route.
      if (jsonSchema.format === 'date-time' || jsonSchema.format === 'email') delete jsonSchema.pattern;
      // As a keyword it would make generators think that the field must be sent.
      if (io === 'input' && 'default' in jsonSchema) sayDefault(jsonSchema);
      // Answers may get more fields one day.
      if (io === 'output' && jsonSchema.additionalProperties === false)
        delete jsonSchema.additionalProperties;
    },
  } as const;
}

function sayDefault(jsonSchema: Json): void {
  const { default: value, description } = jsonSchema;
  delete jsonSchema.default;
  const said = `Left out: ${JSON.stringify(value)}`;
  jsonSchema.description = description === undefined ? said : `${String(description)}. ${said}`;
}

function componentUri(id: string): string {
  return `#/components/schemas/${id}`;
}

function tagOf({ path }: Route): string {
  return path.split('/')[1] ?? '';
}

const limitHeaderNames = ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'];

function headerRefs(names: readonly string[]): Json {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

const text = { type: 'string' };
const whole = { type: 'integer', minimum: 0 };

const answerHeaders = {
  'x-request-id': { description: 'Names this request in the log', schema: text },
  etag: { description: 'Of the content; send it back as `If-None-Match`', schema: text },
  'idempotent-replayed': { description: '`true`: this is the answer of an earlier request', schema: text },
  'retry-after': { description: 'Seconds', schema: whole },
  'ratelimit-limit': { description: 'Requests a rested key has in a row', schema: whole },
  'ratelimit-remaining': { description: 'How many of them are left', schema: whole },
  'ratelimit-reset': { description: 'Seconds until all of them are there again', schema: whole },
};

/** The headers of the Standard Webhooks scheme. */
const messageHeaders = [
  ['webhook-id', 'The id of the message: the same one, should it be sent again'],
  ['webhook-timestamp', 'Seconds since 1970; refuse what is more than five minutes old'],
  ['webhook-signature', '`v1,` and the signature; two of them while a secret is being changed'],
].map(([name, description]) => ({ name, in: 'header', required: true, description, schema: text }));

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Any text of yours, such as a UUID. The same key with the same body gets the same answer for seven days and has its effect once, however often it is sent.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
};

const ifNoneMatch = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'The `etag` of an earlier answer: 304 if nothing has changed since.',
  schema: text,
};

const problemSchema = {
  type: 'object',
  description: 'An error, in the form of RFC 9457',
  required: ['type', 'title', 'status', 'code', 'requestId'],
  properties: {
    type: { type: 'string', description: 'The page of this server that says why it happens and what to do' },
    title: { type: 'string', description: 'What to do next, for developers' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable: programs may rely on it' },
    facts: { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean', 'null'] } },
    fieldProblems: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: { field: text, message: text },
      },
    },
    requestId: text,
  },
};

const introduction = `Amounts are integers in minor units of their currency: \`29000\` with \`SAR\` is 290.00. Times are ISO 8601 in UTC. A key belongs to one mode, test or live, and sees nothing of the other.

Lists are pages: follow \`nextCursor\` until it is null. Unknown fields and parameters are refused, so that a typing error is never taken for a wish.

Every POST takes an \`Idempotency-Key\`: send one, and it is safe to try again after a lost answer.`;
