import { t } from '../i18n/i18n.ts';
import { codeText } from './error-text.ts';

/** Why a provider did not do what was asked, without advice: Daftar is at it, or the page offers the act itself. */
export function troubleText(code: string): string {
  return t.trouble[code]?.() ?? codeText(code);
}
