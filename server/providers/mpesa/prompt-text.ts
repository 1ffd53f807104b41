/** `+254712345678` as M-Pesa writes it. */
export function msisdnOf(phone: string): string {
  return phone.replace(/^\+/, '');
}

const referenceMax = 12;
const descriptionMax = 13;

/** What the payer's phone shows as the account: letters and digits of the invoice's number, at most twelve. */
export function accountReferenceOf(invoiceNumber: string): string {
  return invoiceNumber.replace(/[^A-Za-z0-9]/g, '').slice(-referenceMax) || 'INVOICE';
}

export function descriptionOf(invoiceNumber: string): string {
  return invoiceNumber.slice(0, descriptionMax) || 'Invoice';
}
