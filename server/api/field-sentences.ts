import type { z } from 'zod';

/** What is wrong with a field, where its schema has no sentence of its own: what it must be, not what zod met. */
export function sentenceOf(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return typeSentence(String(issue.expected), issue.input);
    case 'too_small':
      return sizeSentence(String(issue.origin), 'at least', Number(issue.minimum));
    case 'too_big':
      return sizeSentence(String(issue.origin), 'at most', Number(issue.maximum));
    case 'invalid_value':
      return `must be one of ${(issue.values as readonly unknown[]).map(String).join(', ')}`;
    case 'invalid_format':
      return issue.format === 'email' ? 'must be an e-mail address, such as sara@example.com' : undefined;
    case 'unrecognized_keys':
      return unknownField(namesOf(issue.inst));
    default:
      return undefined;
  }
}

export function unknownField(known: readonly string[]): string {
  return `is not known here${known.length === 0 ? '' : `; known are ${known.join(', ')}`}`;
}

const typeNames: Record<string, string> = {
  string: 'text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object of names and values',
  array: 'a list',
};

function typeSentence(expected: string, input: unknown): string {
  const name = typeNames[expected] ?? expected;
  const numeric = expected === 'number' || expected === 'int';
  return `must be ${name}${numeric && typeof input === 'string' ? ', not text' : ''}`;
}

function sizeSentence(origin: string, bound: string, size: number): string {
  if (origin === 'string') return size === 1 ? 'must not be empty' : `must have ${bound} ${size} characters`;
  if (origin === 'array') return `must have ${bound} ${size} ${size === 1 ? 'entry' : 'entries'}`;
  return `must be ${bound} ${size}`;
}

function namesOf(schema: unknown): string[] {
  return typeof schema === 'object' && schema !== null && 'shape' in schema
    ? Object.keys(schema.shape as object)
    : [];
}
