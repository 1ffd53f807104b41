import { A } from '@solidjs/router';
import type { JSX } from 'solid-js';
import type { InvoiceRow } from '../../../../shared/views.ts';
import { Icon } from '../../../components/Icon.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { t } from '../../../i18n/i18n.ts';
import { InvoiceTable } from '../invoices/InvoiceTable.tsx';

export function Latest(props: { invoices: readonly InvoiceRow[] }): JSX.Element {
  return (
    <Sheet
      flush
      title={t.overview.latest()}
      aside={
        <A class="quiet-link" href="/invoices">
          {t.overview.allInvoices()}
          <Icon name="end" size={14} />
        </A>
      }
    >
      <div class="latest">
        <InvoiceTable label={t.overview.latest()} rows={props.invoices} />
      </div>
    </Sheet>
  );
}
