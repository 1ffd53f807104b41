import { For, type JSX, Show } from 'solid-js';
import type { InvoiceView } from '../../../../../shared/views.ts';
import { Amount } from '../../../../components/Amount.tsx';
import { Sheet } from '../../../../components/Sheet.tsx';
import { TotalRow, Totals } from '../../../../components/Totals.tsx';
import { quantityText, rateText } from '../../../../i18n/format.ts';
import { t } from '../../../../i18n/i18n.ts';

export function LinesSheet(props: { invoice: InvoiceView }): JSX.Element {
  const currency = () => props.invoice.currency;
  const taxes = () => props.invoice.taxes.filter((tax) => tax.taxRateMilli > 0);
  return (
    <Sheet flush title={t.invoices.detail.lines()}>
      <Show
        when={props.invoice.lines.length > 0}
        fallback={<p class="muted sheet-body">{t.invoices.detail.noLines()}</p>}
      >
        <div class="scroll-x">
          <table class="ledger">
            <caption class="sr-only">{t.invoices.detail.lines()}</caption>
            <thead>
              <tr>
                <th scope="col">{t.invoices.detail.description()}</th>
                <th scope="col" class="money-cell">
                  {t.invoices.detail.quantity()}
                </th>
                <th scope="col" class="money-cell wide-only">
                  {t.invoices.detail.unitPrice()}
                </th>
                <th scope="col" class="money-cell">
                  {t.invoices.detail.lineAmount()}
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={props.invoice.lines}>
                {(line) => (
                  <tr>
                    <td>
                      <bdi>{line.description}</bdi>
                      <Show when={line.taxRateMilli > 0}>
                        <span class="ledger-sub">
                          {t.invoices.detail.taxRow(rateText(line.taxRateMilli))}
                        </span>
                      </Show>
                    </td>
                    <td class="money-cell">{quantityText(line.quantityMilli)}</td>
                    <td class="money-cell wide-only">
                      <Amount minor={line.unitAmountMinor} currency={currency()} />
                    </td>
                    <td class="money-cell">
                      <Amount minor={line.grossMinor} currency={currency()} />
                      <Show when={line.discountMinor > 0}>
                        <span class="ledger-sub">
                          <Amount minor={-line.discountMinor} currency={currency()} />
                        </span>
                      </Show>
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
        <Totals foot>
          <TotalRow
            name={t.invoices.detail.subtotal()}
            minor={props.invoice.subtotalMinor}
            currency={currency()}
          />
          <Show when={props.invoice.discountMinor > 0}>
            <TotalRow
              name={t.invoices.detail.discount()}
              minor={-props.invoice.discountMinor}
              currency={currency()}
            />
          </Show>
          <For each={taxes()}>
            {(tax) => (
              <TotalRow
                name={t.invoices.detail.taxRow(rateText(tax.taxRateMilli))}
                minor={tax.taxMinor}
                currency={currency()}
              />
            )}
          </For>
          <TotalRow
            last
            name={t.invoices.detail.total()}
            minor={props.invoice.totalMinor}
            currency={currency()}
          />
        </Totals>
      </Show>
    </Sheet>
  );
}
