/** What a Saudi tax invoice's QR code says. Amounts are decimal texts. */
export interface TaxCodeFacts {
  seller: string;
  taxNumber: string;
  at: number;
  total: string;
  tax: string;
}

/** Saudi VAT numbers have 15 digits and begin and end with a 3. */
export function isSaudiTaxNumber(text: string): boolean {
  return /^3\d{13}3$/.test(text.replace(/\s/g, ''));
}

/** ZATCA's first phase: five fields, each as tag, length in bytes, UTF-8 value; all of it in base64. */
export function zatcaCode({ seller, taxNumber, at, total, tax }: TaxCodeFacts): string {
  const time = new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');
  const fields = [clipped(seller), taxNumber.replace(/\s/g, ''), time, total, tax];
  return Buffer.concat(
    fields.map((value, i) => {
      const bytes = Buffer.from(value, 'utf8');
      return Buffer.concat([Buffer.from([i + 1, bytes.length]), bytes]);
    }),
  ).toString('base64');
}

/** A field's length is one byte: a longer name ends where a whole character still fits. */
function clipped(text: string): string {
  let kept = '';
  for (const character of text) {
    if (Buffer.byteLength(kept + character, 'utf8') > 255) return kept;
    kept += character;
  }
  return kept;
}
