/** Runs that may be a whole card number: 13 to 19 digits, or groups of four with a blank or a dash between them. */
const candidates = /(?<![\w.-])(?:\d{13,19}|\d{4}(?:[ -]\d{4}){3}|\d{4}[ -]\d{6}[ -]\d{5})(?![\w.-])/g;

/** How the numbers of the card schemes begin, and how long they are. */
const schemes =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|6(?:011|5\d\d|2\d\d)\d{12})$/;

/**
 * Cuts whole card numbers out of a body before it is stored. No provider of ours sends one; should one ever do so, its
 * first six and last four digits are all that may be kept (PCI DSS 3.4). Everything else stays byte for byte.
 */
export function cutCardNumbers(body: Uint8Array): Uint8Array {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const text = bytes.toString('latin1');
  const cut = cutCardNumbersInText(text);
  return cut === text ? body : Buffer.from(cut, 'latin1');
}

/** The same for text, such as what people are shown of a refused call. */
export function cutCardNumbersInText(text: string): string {
  return text.replace(candidates, (found, at: number) => {
    const digits = found.replace(/[ -]/g, '');
    if (!schemes.test(digits) || !passesLuhn(digits)) return found;
    // A bare number stays one, so that the body can still be read.
    const mask = text[at - 1] === '"' || found !== digits ? '*' : '0';
    return found.slice(0, 6) + found.slice(6, -4).replace(/\d/g, mask) + found.slice(-4);
  });
}

/** The check digit of card numbers (ISO/IEC 7812-1, annex B). */
export function passesLuhn(number: string): boolean {
  if (!/^\d{13,19}$/.test(number)) return false;
  let sum = 0;
  for (const [i, digit] of [...number].reverse().entries()) {
    const doubled = Number(digit) * (i % 2 === 0 ? 1 : 2);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
