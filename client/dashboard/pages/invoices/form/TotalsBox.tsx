import { For, type JSX, Show } from 'solid-js';
import type { InvoiceTotals } from '../../../../../shared/invoice-totals.ts';
import { TotalRow, Totals } from '../../../../components/Totals.tsx';
import { rateText } from '../../../../i18n/format.ts';
import { t } from '../../../../i18n/i18n.ts';

interface TotalsBoxProps {
  totals: InvoiceTotals | null;
  currency: string;
}

/** The same arithmetic as on the server, shown while it is typed. */
export function TotalsBox(props: TotalsBoxProps): JSX.Element {
  return (
    <Show when={props.totals} fallback={<p class="muted small">{t.invoiceForm.notYet()}</p>}>
      {(totals) => (
        <Totals>
          <TotalRow
            name={t.invoiceForm.subtotal()}
            minor={totals().subtotalMinor}
            currency={props.currency}
          />
          <Show when={totals().discountMinor > 0}>
            <TotalRow
              name={t.invoiceForm.discounts()}
              minor={-totals().discountMinor}
              currency={props.currency}
            />
          </Show>
          <For each={totals().taxes.filter((tax) => tax.taxRateMilli > 0)}>
            {(tax) => (
              <TotalRow
                name={t.invoiceForm.taxRow(rateText(tax.taxRateMilli))}
                minor={tax.taxMinor}
                currency={props.currency}
              />
            )}
          </For>
          <TotalRow last name={t.invoiceForm.total()} minor={totals().totalMinor} currency={props.currency} />
        </Totals>
      )}
    </Show>
  );
}
