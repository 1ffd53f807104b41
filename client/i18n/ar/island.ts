/** Reads from left to right inside an Arabic sentence (U+2066 … U+2069): what begins or ends in a sign would turn round. */
export function ltr(text: string): string {
  return `\u2066${text}\u2069`;
}
