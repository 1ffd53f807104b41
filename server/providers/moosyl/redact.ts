const cut = '"[redacted]"';

/**
 * Replaces the payer's pass code wherever a body carries it, and leaves every other byte as it came. The member is known
 * by its name however that is spelled (`passCode`, `pass_code`, `p\u0061sscode`, …) and at any depth; a text that speaks of
 * a pass code, JSON within JSON for example, is cut out whole. Works on text that is no JSON too.
 */
export function withoutPassCodes(text: string): string {
  if (!/pass|\\u/i.test(text)) return text;
  let kept = '';
  let copied = 0;
  let at = 0;
  const replace = (from: number, to: number) => {
    kept += text.slice(copied, from) + cut;
    copied = to;
  };
  for (let quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', at)) {
    at = endOfString(text, quote);
    const secret = speaksOfPassCode(unescaped(text.slice(quote, at)));
    const valueAt = startOfValue(text, at);
    if (secret && valueAt === null) replace(quote, at);
    if (secret && valueAt !== null) {
      at = endOfValue(text, valueAt);
      // An empty member tells nothing, and stays as evidence that it was empty.
      if (text.slice(valueAt, at).trim() !== 'null') replace(valueAt, at);
    }
  }
  return kept + text.slice(copied);
}

function speaksOfPassCode(word: string): boolean {
  return word
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .includes('passcode');
}

/** Where the value of a member begins, if what ends at `at` was a member's name. */
function startOfValue(text: string, at: number): number | null {
  const colon = /\s*:\s*/y;
  colon.lastIndex = at;
  return colon.test(text) ? colon.lastIndex : null;
}

/** Behind the closing quote, or the end of a text that breaks off. */
function endOfString(text: string, quote: number): number {
  let at = quote + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return Math.min(at + 1, text.length);
}

function endOfValue(text: string, start: number): number {
  if (text[start] === '"') return endOfString(text, start);
  if (text[start] !== '{' && text[start] !== '[') {
    const scalar = /[^\s,}\]]*/y;
    scalar.lastIndex = start;
    scalar.test(text);
    return scalar.lastIndex;
  }
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const character = text[at];
    if (character === '{' || character === '[') depth++;
    if (character === '}' || character === ']') depth--;
    at = character === '"' ? endOfString(text, at) : at + 1;
    if (depth === 0) break;
  }
  return at;
}

function unescaped(token: string): string {
  return token.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
