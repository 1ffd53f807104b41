import { ar } from '../../client/i18n/ar.ts';
import { type Dictionary, en } from '../../client/i18n/en.ts';
import { fr } from '../../client/i18n/fr.ts';
import { sw } from '../../client/i18n/sw.ts';
import type { Language } from '../../shared/languages.ts';

/** Every word of the dashboard, in every language. */
export const dictionaries: Readonly<Record<Language, Dictionary>> = { en, ar, fr, sw };
