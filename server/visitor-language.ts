import { type Language, languages } from '../shared/languages.ts';
import { languageSchema } from '../shared/schemas/common.ts';

/** The language that a cookie of this name remembers; null: none that Daftar speaks. */
export function rememberedLanguage(request: Request, cookie: string): Language | null {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim().split('='));
  return languageSchema.safeParse(pairs.find(([key]) => key === cookie)?.[1]).data ?? null;
}

/** The first language of the browser's list that Daftar speaks. */
export function browserLanguage(request: Request): Language {
  const wanted = (request.headers.get('accept-language') ?? '').toLowerCase().split(',');
  const tags = wanted.map((each) => each.trim().split(/[-;]/)[0]);
  return tags.map((tag) => languages.find((known) => known === tag)).find(Boolean) ?? 'en';
}
