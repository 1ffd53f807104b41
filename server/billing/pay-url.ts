import type { InvoiceRecord } from '../../db/queries/invoices.ts';
import type { Deps } from '../deps.ts';

/** Where the customer sees and pays an invoice; whoever has this address may. */
export function payUrlOf({ config }: Pick<Deps, 'config'>, { payToken }: InvoiceRecord): string {
  return `${config.publicUrl()}/pay/${payToken}`;
}
