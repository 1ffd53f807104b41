import { For, type JSX, Show } from 'solid-js';
import type { CustomerFigures } from '../../../../shared/customer-views.ts';
import { Amount } from '../../../components/Amount.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { t } from '../../../i18n/i18n.ts';

/** What was billed, what came in and what is still to come: a line for each currency. */
export function AccountSheet(props: { figures: readonly CustomerFigures[] }): JSX.Element {
  return (
    <Sheet flush title={t.customers.detail.account()}>
      <For each={props.figures} fallback={<p class="muted sheet-body">{t.customers.detail.noAccount()}</p>}>
        {(of) => (
          <dl class="account">
            <Figure
              name={t.customers.detail.invoiced()}
              minor={of.invoicedMinor}
              currency={of.currency}
              count={of.invoiceCount}
            />
            <Figure name={t.customers.detail.paid()} minor={of.paidMinor} currency={of.currency} />
            <Show when={of.refundedMinor > 0}>
              <Figure name={t.customers.detail.refunded()} minor={of.refundedMinor} currency={of.currency} />
            </Show>
            <Figure
              name={t.customers.detail.open()}
              minor={of.openMinor}
              currency={of.currency}
              count={of.openCount}
            />
            <Show when={of.overdueCount > 0}>
              <Figure
                name={t.customers.detail.overdue()}
                minor={of.overdueMinor}
                currency={of.currency}
                count={of.overdueCount}
                bad
              />
            </Show>
          </dl>
        )}
      </For>
    </Sheet>
  );
}

interface FigureProps {
  name: string;
  minor: number;
  currency: string;
  /** How many invoices it is made of. */
  count?: number;
  bad?: boolean;
}

function Figure(props: FigureProps): JSX.Element {
  return (
    <div class="account-figure">
      <dt>{props.name}</dt>
      <dd>
        <Amount
          class={props.bad ? 'account-amount text-bad' : 'account-amount'}
          minor={props.minor}
          currency={props.currency}
        />
        <Show when={props.count}>
          {(count) => <span class="ledger-sub">{t.customers.detail.invoices(count())}</span>}
        </Show>
      </dd>
    </div>
  );
}
