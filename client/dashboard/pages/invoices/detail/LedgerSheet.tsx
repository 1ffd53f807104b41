import { For, type JSX, Show } from 'solid-js';
import type { EntryKind } from '../../../../../shared/ledger.ts';
import type { EntryView } from '../../../../../shared/views.ts';
import { Amount } from '../../../../components/Amount.tsx';
import { Sheet } from '../../../../components/Sheet.tsx';
import { now, When } from '../../../../components/When.tsx';
import { clockText } from '../../../../i18n/format.ts';
import { t } from '../../../../i18n/i18n.ts';

const sign: Record<EntryKind, 1 | -1> = { payment: 1, refund: -1, reversal: -1 };

/** The append-only account of this invoice, with the balance after each row. */
export function LedgerSheet(props: { entries: readonly EntryView[] }): JSX.Element {
  const rows = () => {
    let balanceMinor = 0;
    return [...props.entries]
      .sort((a, b) => a.at - b.at)
      .map((entry) => {
        const signedMinor = sign[entry.kind] * entry.amountMinor;
        balanceMinor += signedMinor;
        return { ...entry, signedMinor, balanceMinor };
      });
  };
  return (
    <Sheet flush title={t.invoices.entries.title()} lead={t.invoices.entries.lead()}>
      <Show when={rows().length > 0} fallback={<p class="muted sheet-body">{t.invoices.entries.none()}</p>}>
        <div class="scroll-x">
          <table class="ledger ledger-cards">
            <caption class="sr-only">{t.invoices.entries.title()}</caption>
            <thead>
              <tr>
                <th scope="col" class="margin-cell">
                  {t.invoices.entries.time()}
                </th>
                <th scope="col">{t.invoices.entries.kind()}</th>
                <th scope="col" class="money-cell">
                  {t.invoices.entries.amount()}
                </th>
                <th scope="col" class="money-cell">
                  {t.invoices.entries.balance()}
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={rows()}>
                {(entry) => (
                  <tr>
                    <td class="margin-cell muted">
                      <When at={entry.at} text={clockText(entry.at, now())} focusable />
                    </td>
                    <td>{t.entryKind[entry.kind]()}</td>
                    <td class="money-cell">
                      <Amount minor={entry.signedMinor} currency={entry.currency} />
                    </td>
                    <td class="money-cell entry-balance">
                      <span class="entry-label">{t.invoices.entries.balance()} </span>
                      <Amount minor={entry.balanceMinor} currency={entry.currency} />
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </Show>
    </Sheet>
  );
}
