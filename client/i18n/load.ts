import type { Language } from '../../shared/languages.ts';
import type { audit } from './en/audit.ts';
import type { FirstWords } from './en/first.ts';
import type { help } from './en/help.ts';
import type { RestWords } from './en/rest.ts';

/** What is fetched only with the pages that say it: nearly all of them, or a few. */
export type Part = 'rest' | 'audit' | 'help';

type Words = FirstWords & Partial<RestWords & { audit: typeof audit; help: typeof help }>;

/** One language in files of its own: what the first screen says, and the parts. Only the chosen one is fetched. */
type Book = { first(): Promise<FirstWords> } & Record<Part, () => Promise<Partial<Words>>>;

const books: Readonly<Record<Language, Book>> = {
  en: {
    first: async () => (await import('./en/first.ts')).first,
    rest: async () => (await import('./en/rest.ts')).rest,
    audit: () => import('./en/audit.ts'),
    help: () => import('./en/help.ts'),
  },
  sw: {
    first: async () => (await import('./sw/first.ts')).first,
    rest: async () => (await import('./sw/rest.ts')).rest,
    audit: () => import('./sw/audit.ts'),
    help: () => import('./sw/help.ts'),
  },
  ar: {
    first: async () => (await import('./ar/first.ts')).first,
    rest: async () => (await import('./ar/rest.ts')).rest,
    audit: () => import('./ar/audit.ts'),
    help: () => import('./ar/help.ts'),
  },
  fr: {
    first: async () => (await import('./fr/first.ts')).first,
    rest: async () => (await import('./fr/rest.ts')).rest,
    audit: () => import('./fr/audit.ts'),
    help: () => import('./fr/help.ts'),
  },
};

export async function loadWords(language: Language, parts: ReadonlySet<Part>): Promise<Words> {
  const book = books[language];
  const [first, ...more] = await Promise.all([book.first(), ...[...parts].map((part) => book[part]())]);
  return Object.assign({}, first, ...more);
}
