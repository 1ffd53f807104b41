import type { z } from 'zod';
import type { ApiFieldProblem } from '../../shared/api/common.ts';
import { DaftarError } from '../errors.ts';
import { sentenceOf, unknownField } from './field-sentences.ts';

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
    const result = schema.safeParse(value, { error: sentenceOf });
    if (result.success) return result.data;
    problems.push(...onePerField(result.error.issues.flatMap((issue) => problemsOf(issue, value, whole))));
    return undefined;
  };
  const result = { query: read(query, raw.query, 'query'), body: read(body, raw.body, 'body') };
  if (problems.length > 0) throw new InvalidFields(problems.slice(0, 20));
  return result;
}

function problemsOf(issue: z.core.$ZodIssue, value: unknown, whole: string): ApiFieldProblem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      field: pathText([...issue.path, key], whole),
      message: issue.message,
    }));
  const given = valueAt(value, issue.path);
  if (issue.path.length > 0 && given === undefined)
    return [{ field: pathText(issue.path, whole), message: 'is missing' }];
  const field = pathText(issue.path, whole);
  return [{ field, message: whole === 'query' ? inAddress(field, issue, given) : issue.message }];
}

/** What is wrong with a parameter, where the reason is how addresses are written. */
function inAddress(field: string, issue: z.core.$ZodIssue, given: unknown): string {
  if (issue.code === 'invalid_type' && issue.expected === 'record')
    return `must be written as ${field}[name]=value`;
  return hasLostPlus(given) ? `${issue.message}${lostPlus}` : issue.message;
}

const lostPlus = '; a + in an address is read as a space, so write it as %2B';

/** ` 966…` and `…T00:00:00 03:00` were written with a plus. */
function hasLostPlus(given: unknown): boolean {
  return typeof given === 'string' && /^ \d|\d \d\d:?\d\d$/.test(given);
}

/** Two checks of one field say the same; the later one is the narrower. */
function onePerField(problems: readonly ApiFieldProblem[]): ApiFieldProblem[] {
  return [...new Map(problems.map((problem) => [problem.field, problem])).values()];
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
