/** Keeps its own direction inside a sentence of the other one (U+2068 … U+2069). */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** Reads from left to right wherever it stands (U+2066 … U+2069): phones, codes, times. */
export function leftToRight(text: string): string {
  return `\u2066${text}\u2069`;
}

/** For places that know no isolation: a window's title, the subject of a mail. */
export function withoutIsolation(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}

const rightToLeftLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** True where a text has a letter that is read from right to left. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeftLetter.test(text);
}

const telephoneNumber = /(?:\+|(?<!\d)0)\d[\d \u00a0-]{5,}\d/g;

/** Where a person wrote a telephone number among words read from right to left, its groups keep their order. */
export function phonesInOrder(text: string): string {
  return hasRightToLeft(text) ? text.replace(telephoneNumber, leftToRight) : text;
}
