/** The languages that merchants and their customers are spoken to in. */
export const languages = ['en', 'ar', 'fr', 'sw'] as const;

export type Language = (typeof languages)[number];

/** Each by its own name: whoever looks for their language need not read another. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  ar: 'العربية',
  fr: 'Français',
  sw: 'Kiswahili',
};

const rightToLeft: readonly Language[] = ['ar'];

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return rightToLeft.includes(language) ? 'rtl' : 'ltr';
}

/** In which the dashboard was last read in this browser: the server puts it on the page before anything is drawn. */
export const languageCookie = 'daftar_language';
