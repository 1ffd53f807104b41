import { openApiDocument } from '../openapi.ts';
import type { Route } from '../route.ts';

/** As much of JSON Schema as our document uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  format?: string;
  pattern?: string;
  enum?: string[];
  default?: unknown;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  maxItems?: number;
  items?: Schema;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description?: string;
  schema: Schema;
}

interface Content {
  content?: Record<string, { schema: Schema }>;
}

export interface Operation {
  operationId: string;
  method: string;
  path: string;
  tag: string;
  summary: string;
  description: string;
  parameters: readonly Parameter[];
  body: Schema | null;
  /** The answer where all went well. */
  status: number;
  answer: Schema | null;
  /** The answer's content type; null where it has no body. */
  answerType: string | null;
  /** The codes of its errors by their status. */
  errors: readonly { status: number; code: string }[];
}

/** The OpenAPI document as the page goes through it. */
export interface ApiDocument {
  serverUrl: string;
  tags: readonly string[];
  operations: readonly Operation[];
  schemas: Readonly<Record<string, Schema>>;
}

interface Raw {
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Record<string, RawOperation>>;
  components: { schemas: Record<string, Schema>; parameters: Record<string, Parameter> };
}

interface RawOperation {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  parameters?: (Parameter | { $ref: string })[];
  requestBody?: Content;
  responses: Record<string, Content & { description: string }>;
}

/** Reads the same document that machines are given, so that people are told the same. */
export function readDocument(routes: readonly Route[], serverUrl: string): ApiDocument {
  const raw = openApiDocument(routes, serverUrl) as unknown as Raw;
  return {
    serverUrl,
    tags: raw.tags.map(({ name }) => name),
    schemas: raw.components.schemas,
    operations: Object.entries(raw.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => readOperation(raw, path, method, operation)),
    ),
  };
}

function readOperation(raw: Raw, path: string, method: string, operation: RawOperation): Operation {
  const { operationId, tags, summary, description = '', parameters = [], responses } = operation;
  const [status = '200'] = Object.keys(responses).filter((each) => each.startsWith('2'));
  const [answer] = Object.entries(responses[status]?.content ?? {});
  return {
    operationId,
    method: method.toUpperCase(),
    path,
    tag: tags[0] ?? '',
    summary,
    description,
    parameters: parameters.map((each) => ('$ref' in each ? parameterAt(raw, each.$ref) : each)),
    body: operation.requestBody?.content?.['application/json']?.schema ?? null,
    status: Number(status),
    answer: answer?.[1].schema ?? null,
    answerType: answer?.[0] ?? null,
    errors: Object.entries(responses)
      .filter(([each]) => Number(each) >= 400)
      .flatMap(([each, { description: codes }]) =>
        [...codes.matchAll(/`([^`]+)`/g)].map(([, code = '']) => ({ status: Number(each), code })),
      ),
  };
}

function parameterAt(raw: Raw, ref: string): Parameter {
  const found = raw.components.parameters[nameOf(ref)];
  if (!found) throw new Error(`the OpenAPI document lacks ${ref}`);
  return found;
}

/** `#/components/schemas/Invoice` → `Invoice`. */
export function nameOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

export function resolved({ schemas }: ApiDocument, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  return { ...schemas[nameOf(schema.$ref)], ...withoutRef(schema) };
}

function withoutRef({ $ref: _ref, ...rest }: Schema): Schema {
  return rest;
}

/** What may also be null, without the null. */
export function nonNull(schema: Schema): { schema: Schema; nullable: boolean } {
  if (Array.isArray(schema.type)) {
    const types = schema.type.filter((type) => type !== 'null');
    const type = types.length === 1 ? types[0] : types;
    return { schema: { ...schema, ...(type ? { type } : {}) }, nullable: types.length < schema.type.length };
  }
  const others = schema.anyOf?.filter(({ type }) => type !== 'null');
  if (!schema.anyOf || others?.length !== 1) return { schema, nullable: false };
  const { anyOf: _anyOf, ...outer } = schema;
  return { schema: { ...others[0], ...outer }, nullable: true };
}
