import { type ErrorCode, errorStatus } from '../../../../shared/error-codes.ts';
import { t } from '../../../i18n/i18n.ts';
import { codeText } from '../../error-text.ts';
import { providersNamed } from '../../names.ts';

export interface ErrorHelp {
  code: string;
  /** Of the answer; null where there was none. */
  status: number | null;
  said: string;
  why: string;
  remedy: string;
}

const codes = ['unreachable', ...(Object.keys(errorStatus) as ErrorCode[])] as const;

export function errorHelps(): ErrorHelp[] {
  return codes.map(errorHelpOf).filter((help) => help !== null);
}

export function errorHelpOf(code: string): ErrorHelp | null {
  const known = codes.find((each) => each === code);
  const [why, remedy] = t.help.errors[code]?.() ?? [];
  if (!known || why === undefined || remedy === undefined) return null;
  const status = known === 'unreachable' ? null : errorStatus[known];
  return {
    code,
    status,
    said: known === 'unreachable' ? t.errors.unreachable({}) : codeText(known),
    why,
    remedy,
  };
}

export interface ProviderHelp {
  id: string;
  /** Symptom, cause, remedy. */
  rows: readonly (readonly string[])[];
}

export function helpedProviders(): ProviderHelp[] {
  return providersNamed.map((id) => ({ id, rows: t.help.providers[id]?.() ?? [] }));
}
