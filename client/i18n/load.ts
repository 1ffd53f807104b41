import type { Language } from '../../shared/languages.ts';
import type { FirstWords } from './en/first.ts';
import type { RestWords } from './en/rest.ts';

/** One language in two files of its own: what the first screen says, and the rest. Only the chosen one is fetched. */
interface Book {
  first(): Promise<FirstWords>;
  rest(): Promise<RestWords>;
}

const books: Readonly<Record<Language, Book>> = {
  en: {
    first: async () => (await import('./en/first.ts')).first,
    rest: async () => (await import('./en/rest.ts')).rest,
  },
  sw: {
    first: async () => (await import('./sw/first.ts')).first,
    rest: async () => (await import('./sw/rest.ts')).rest,
  },
  ar: {
    first: async () => (await import('./ar/first.ts')).first,
    rest: async () => (await import('./ar/rest.ts')).rest,
  },
  fr: {
    first: async () => (await import('./fr/first.ts')).first,
    rest: async () => (await import('./fr/rest.ts')).rest,
  },
};

export async function loadWords(
  language: Language,
  whole: boolean,
): Promise<FirstWords & Partial<RestWords>> {
  const book = books[language];
  const [first, rest] = await Promise.all([book.first(), whole ? book.rest() : {}]);
  return { ...first, ...rest };
}
