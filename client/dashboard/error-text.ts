import { toast } from '../components/toast.ts';
import { t } from '../i18n/i18n.ts';
import { appErrorOf, type Facts, isErrorCode } from './data/app-error.ts';

/** The sentence for something that was thrown, where there is only room for one. */
export function errorText(error: unknown): string {
  const { code, facts } = appErrorOf(error);
  return t.errors[code](facts);
}

/** Tells in passing what was thrown, with the way to its help. */
export function toastError(error: unknown): void {
  toast(errorText(error), 'bad', appErrorOf(error).code);
}

/** Why something can't be, as the server judged it beforehand. */
export function refusalText(refusal: { code: string; facts: Facts } | null): string {
  if (refusal === null) return '';
  return isErrorCode(refusal.code) ? t.errors[refusal.code](refusal.facts) : refusal.code;
}

/** The sentence for a stored error code; what is no code of ours is shown as it is. */
export function codeText(code: string): string {
  return isErrorCode(code) ? t.errors[code]({}) : code;
}
