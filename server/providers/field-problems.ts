import type { FieldProblem, FieldView } from '../../shared/views.ts';
import type { Credentials } from './provider.ts';

type Code = FieldProblem['code'];

/**
 * What is wrong with typed credentials by the provider's own list of fields: unknown ones, missing ones, spaces, shape.
 * @param judge what the list can't say about a value of the right shape
 */
export function fieldProblems(
  fields: readonly FieldView[],
  values: Credentials,
  judge: (key: string, value: string) => Code | null,
): FieldProblem[] {
  const unknown = Object.keys(values)
    .filter((key) => !fields.some((field) => field.key === key))
    .map((field): FieldProblem => ({ field, code: 'unknown_field' }));
  const wrong = fields.flatMap((field): FieldProblem[] => {
    const code = problemOf(field, values[field.key] ?? '', judge);
    return code ? [{ field: field.key, code }] : [];
  });
  return [...unknown, ...wrong];
}

function problemOf(field: FieldView, value: string, judge: (key: string, value: string) => Code | null) {
  if (value === '')
    return field.required && field.initial === undefined ? 'missing' : judge(field.key, value);
  if (/\s/.test(value)) return 'has_spaces';
  const chosen = field.options?.includes(value) ?? true;
  const shaped = new RegExp(`^(?:${field.pattern})$`).test(value) && value.length <= field.maxLength;
  return chosen && shaped ? judge(field.key, value) : 'wrong_shape';
}
