import {
  type BaseRecordDict,
  flatten,
  proxyTranslator,
  type Translator,
  translator,
} from '@solid-primitives/i18n';
import { createRoot, createSignal } from 'solid-js';
import type { Language } from '../../shared/schemas/common.ts';
import { type Dictionary, en } from './en.ts';

const [language, setLanguage] = createSignal<Language>('en');
const [dictionary, setDictionary] = createSignal<Dictionary>(en);

export { language };

/** Every word on the screen: `t.invoices.title()`. Reactive, so a change of language changes the page in place. */
export const t = createRoot(() => {
  const words = makeFlatWords();
  return proxyTranslator(translator(() => words(dictionary())) as unknown as Translator<Dictionary>);
});

const rightToLeft: readonly Language[] = ['ar'];

/** Puts the words, the language and the direction of the whole document in place. */
export function speak(next: Language, words: Dictionary): void {
  setDictionary(() => words);
  setLanguage(next);
  document.documentElement.lang = next;
  document.documentElement.dir = rightToLeft.includes(next) ? 'rtl' : 'ltr';
}

/** The locale for `Intl`: Latin digits and the Gregorian calendar in every language. */
export function locale(): string {
  return language() === 'ar' ? 'ar-u-nu-latn-ca-gregory' : language();
}

function makeFlatWords(): (of: Dictionary) => BaseRecordDict {
  let last: { of: Dictionary; flat: BaseRecordDict } | undefined;
  return (of) => {
    if (last?.of !== of) last = { of, flat: flatten(of as unknown as BaseRecordDict) as BaseRecordDict };
    return last.flat;
  };
}
