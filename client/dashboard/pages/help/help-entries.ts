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
  takes: string;
  limits: string;
  back: string;
  outage: string;
  testing: string;
  goLive: readonly string[];
  /** Symptom, cause, remedy. */
  trouble: readonly (readonly string[])[];
}

export function helpedProviders(): ProviderHelp[] {
  return providersNamed.flatMap((id) => {
    const words = t.help.providers[id];
    if (!words) return [];
    const { takes, limits, back, outage, testing, goLive, trouble } = words;
    return {
      id,
      takes: takes(),
      limits: limits(),
      back: back(),
      outage: outage(),
      testing: testing(),
      goLive: goLive(),
      trouble: trouble(),
    };
  });
}
