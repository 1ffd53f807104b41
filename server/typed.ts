import { phonesInOrder } from '../shared/bidi.ts';
import { isolated } from './speech.ts';

/**
 * Text that a person typed, made fit for paper: control characters and direction marks go (an override could turn an
 * amount round), what is left keeps its own direction, and telephone numbers in it theirs.
 */
export function typed(text: string): string {
  const plain = text
    .replace(/[\p{Cc}\u200e\u200f\u061c\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .trim();
  return plain === '' ? '' : isolated(phonesInOrder(plain));
}

/** The same of a text of several lines. */
export function typedLines(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map(typed);
  while (lines.at(-1) === '') lines.pop();
  return lines;
}
