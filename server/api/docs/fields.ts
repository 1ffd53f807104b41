import { type ApiDocument, nameOf, nonNull, resolved, type Schema } from './read-document.ts';

/** A field of a body or an object, as one row of a table. */
export interface Field {
  /** `lines[].quantity`. */
  path: string;
  type: string;
  /** The named object it is, which has a table of its own. */
  object: string | null;
  required: boolean;
  nullable: boolean;
  description: string;
  /** The words it may be, where they are few. */
  words: readonly string[];
  limits: readonly string[];
}

interface Reading {
  document: ApiDocument;
  /** Named objects are only pointed at; else what is inside them follows. */
  pointAt: (name: string) => boolean;
}

const wordsMax = 12;
const depthMax = 4;

export function fieldsOf(reading: Reading, schema: Schema, before = '', depth = 0): Field[] {
  const { properties = {}, required = [] } = resolved(reading.document, schema);
  return Object.entries(properties).flatMap(([name, property]) =>
    fieldRows(reading, property, `${before}${name}`, required.includes(name), depth),
  );
}

function fieldRows(
  reading: Reading,
  property: Schema,
  path: string,
  required: boolean,
  depth: number,
): Field[] {
  const { schema, nullable } = nonNull(property);
  const list = schema.type === 'array' && schema.items !== undefined;
  const inner = list && schema.items ? nonNull(schema.items).schema : schema;
  const name = inner.$ref === undefined ? null : nameOf(inner.$ref);
  const object = name !== null && reading.pointAt(name) ? name : null;
  const whole = resolved(reading.document, inner);
  const row: Field = {
    path: list ? `${path}[]` : path,
    type: list ? `list of ${typeText(whole)}` : typeText(whole),
    object,
    required,
    nullable,
    description: schema.description ?? whole.description ?? '',
    words: whole.enum && whole.enum.length <= wordsMax ? whole.enum : [],
    limits: limitsOf(list ? { ...whole, maxItems: schema.maxItems ?? 0 } : whole),
  };
  if (object !== null || depth >= depthMax) return [row];
  return [row, ...fieldsOf(reading, inner, `${row.path}.`, depth + 1)];
}

/** What a value is, in a word or two. */
export function typeText({ type, format, pattern, properties, additionalProperties }: Schema): string {
  const id = /^\^([a-z]{3})_/.exec(pattern ?? '');
  if (id) return `id ${id[1]}_…`;
  if (format === 'date-time') return 'time';
  if (format === 'email') return 'e-mail address';
  if (type === 'object' && !properties && typeof additionalProperties === 'object') return 'object of texts';
  const names: Record<string, string> = { string: 'text', integer: 'whole number', boolean: 'true or false' };
  return [type ?? 'any']
    .flat()
    .map((each) => names[each] ?? each)
    .join(' or ');
}

function limitsOf(schema: Schema): string[] {
  const { minimum, maximum, maxLength, maxItems } = schema;
  return [
    ...(maxLength === undefined ? [] : [`at most ${maxLength} characters`]),
    ...(minimum === undefined || minimum === 0 || minimum < -1e12 ? [] : [`at least ${minimum}`]),
    ...(maximum === undefined || maximum > 1e12 ? [] : [`at most ${maximum}`]),
    ...(maxItems ? [`at most ${maxItems}`] : []),
    ...(schema.default === undefined ? [] : [`default ${JSON.stringify(schema.default)}`]),
  ];
}
