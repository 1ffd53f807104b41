import type { QueryClient } from '@tanstack/solid-query';
import { type Language, languageCookie, languages } from '../../../shared/languages.ts';
import { speak } from '../../i18n/i18n.ts';
import { toastError } from '../error-text.ts';
import { api } from './api.ts';
import { queries } from './queries.ts';

/** What the server has put on the page: the cookie's language, or the first of the browser's list that Daftar speaks. */
export function languageOfPage(): Language {
  return languages.find((known) => known === document.documentElement.lang) ?? 'en';
}

/** Changes every word in place, and remembers the choice: in this browser, and with the person who is signed in. */
export async function chooseLanguage(next: Language, client: QueryClient): Promise<void> {
  try {
    await speak(next);
    remember(next);
    await rememberWithPerson(next, client);
  } catch (error) {
    toastError(error);
  }
}

async function rememberWithPerson(next: Language, client: QueryClient): Promise<void> {
  const { queryKey } = queries.session();
  if (!client.getQueryData(queryKey)) return;
  await client.cancelQueries({ queryKey });
  client.setQueryData(queryKey, (session) => session && { ...session, language: next });
  await api.session.setLanguage.mutate({ language: next });
}

function remember(language: Language): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and on plain http
  document.cookie = `${languageCookie}=${language}; path=/; max-age=31536000; samesite=lax`;
}
