import type { z } from 'zod';
import type { ApiFieldProblem } from '../../shared/api/common.ts';
import { DaftarError } from '../errors.ts';

/** A request whose fields are not as they must be; it names each of them. */
export class InvalidFields extends DaftarError {
  constructor(readonly problems: readonly ApiFieldProblem[]) {
    super('request.invalid', problems.map(({ field, message }) => `${field}: ${message}`).join('; '));
  }
}

interface Schemas {
  query: z.ZodObject | undefined;
  body: z.ZodType | undefined;
}

/** Query and body as the schemas read them. @throws InvalidFields */
export function requireFields(
  { query, body }: Schemas,
  raw: { query: unknown; body: unknown },
): { query: unknown; body: unknown } {
  const problems: ApiFieldProblem[] = [];
  const read = (schema: z.ZodType | undefined, value: unknown, whole: string) => {
    if (!schema) {
      const names = typeof value === 'object' && value !== null ? Object.keys(value) : [];
      problems.push(...names.map((field) => ({ field, message: unknownField([]) })));
      return undefined;
    }
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    const known = 'shape' in schema ? Object.keys((schema as z.ZodObject).shape) : [];
    problems.push(...result.error.issues.flatMap((issue) => problemsOf(issue, value, known, whole)));
    return undefined;
  };
  const result = { query: read(query, raw.query, 'query'), body: read(body, raw.body, 'body') };
  if (problems.length > 0) throw new InvalidFields(problems.slice(0, 20));
  return result;
}

function problemsOf(
  issue: z.core.$ZodIssue,
  value: unknown,
  known: readonly string[],
  whole: string,
): ApiFieldProblem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      field: pathText([...issue.path, key], whole),
      message: unknownField(issue.path.length === 0 ? known : []),
    }));
  const missing = issue.path.length > 0 && valueAt(value, issue.path) === undefined;
  return [{ field: pathText(issue.path, whole), message: missing ? 'is missing' : messageOf(issue) }];
}

function unknownField(known: readonly string[]): string {
  return `is not known here${known.length === 0 ? '' : `; known are ${known.join(', ')}`}`;
}

/** zod's own sentences begin with “Invalid input: ”, which says nothing. */
function messageOf({ message }: z.core.$ZodIssue): string {
  return message.replace(/^Invalid (input|option|string): /, '');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

function pathText(path: readonly PropertyKey[], whole: string): string {
  const text = path.reduce<string>(
    (before, key) =>
      typeof key === 'number' ? `${before}[${key}]` : `${before}${before === '' ? '' : '.'}${String(key)}`,
    '',
  );
  return text.slice(0, 200) || whole;
}
