/**
 * What people type, as a question to FTS5: every word must begin a word of what is looked for. Quotes keep FTS5's own
 * syntax out. Null where nothing is left to look for.
 */
export function matchOf(typed: string): string | null {
  const words = typed.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' ');
}

/** The digits of what may be a phone, however it is written; null for what is none. */
export function phoneDigits(typed: string): string | null {
  const western = typed.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
  if (!/^\+?[\d\s().-]{5,30}$/.test(western.trim())) return null;
  return western.replace(/\D/g, '').replace(/^0+/, '') || null;
}
