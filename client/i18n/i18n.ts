import {
  type BaseRecordDict,
  flatten,
  proxyTranslator,
  type Translator,
  translator,
} from '@solid-primitives/i18n';
import { batch, createRoot, createSignal } from 'solid-js';
import { hasRightToLeft, isolated } from '../../shared/bidi.ts';
import { directionOf, type Language } from '../../shared/languages.ts';
import type { Dictionary } from './en.ts';
import { loadWords, type Part } from './load.ts';

const [language, setLanguage] = createSignal<Language>('en');
const [words, setWords] = createSignal<BaseRecordDict>({});

export { language };

/** Every word on the screen: `t.invoices.title()`. Reactive, so a change of language changes the page in place. */
export const t = createRoot(() =>
  proxyTranslator(translator(() => words()) as unknown as Translator<Dictionary>),
);

/** The names that a family of words has, where no list of ours says them: `audit.actions`. */
export function namesIn(family: string): string[] {
  const start = `${family}.`;
  const paths = Object.keys(words()).filter((path) => path.startsWith(start));
  return paths.map((path) => path.slice(start.length));
}

let wanted: Language = 'en';
let turns = 0;
let spokenTurn = 0;
/** The parts that some page has asked for: from then on they come in every language. */
const spoken = new Set<Part>();

/**
 * Fetches a language, then puts its words, its name and its direction in place at once. Of two choices in a row the
 * second holds, whichever arrives first.
 */
export async function speak(next: Language): Promise<void> {
  const before = wanted;
  wanted = next;
  const turn = ++turns;
  const loaded = await loadWords(next, spoken).catch((error: unknown) => {
    if (wanted === next) wanted = before;
    throw error;
  });
  // One that asked for fewer parts may arrive last: it must not take the others' words away.
  if (wanted !== next || turn < spokenTurn) return;
  spokenTurn = turn;
  batch(() => {
    setWords(keepDirections(flatten(loaded as unknown as BaseRecordDict) as BaseRecordDict, next));
    setLanguage(next);
  });
  document.documentElement.lang = next;
  document.documentElement.dir = directionOf(next);
}

/** A page waits for the words that only it, or pages like it, say. */
export function speakOf(part: Part): Promise<void> {
  const known = arriving.get(part);
  if (known) return known;
  spoken.add(part);
  const arrival = speak(wanted).catch((error: unknown) => {
    spoken.delete(part);
    arriving.delete(part);
    throw error;
  });
  arriving.set(part, arrival);
  return arrival;
}

const arriving = new Map<Part, Promise<void>>();

/** Every page but the first ones waits for the rest of the words. */
export function speakOfEverything(): Promise<void> {
  return speakOf('rest');
}

/** The locale for `Intl`: Latin digits and the Gregorian calendar in every language. */
export function locale(): string {
  return language() === 'ar' ? 'ar-u-nu-latn-ca-gregory' : language();
}

/**
 * A value that is put into a sentence keeps its own direction: `INV-000042` in an Arabic one, سارة in a French one.
 * Here, once, for every sentence that takes values by itself; one that takes them as facts gets them isolated.
 */
function keepDirections(flat: BaseRecordDict, of: Language): BaseRecordDict {
  const ofValue = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(ofValue);
    return typeof value === 'string' ? inSentence(value, of) : value;
  };
  const entries = Object.entries(flat).map(([path, said]) => [
    path,
    typeof said === 'function' ? (...values: unknown[]) => said(...values.map(ofValue)) : said,
  ]);
  return Object.fromEntries(entries) as BaseRecordDict;
}

/** Text that is about to stand inside a sentence of the language on the screen. */
export function inSentence(text: string, of: Language = language()): string {
  const isForeign = text !== '' && (directionOf(of) === 'rtl' || hasRightToLeft(text));
  return isForeign ? isolated(text) : text;
}
