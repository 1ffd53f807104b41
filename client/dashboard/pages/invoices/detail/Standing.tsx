import { type JSX, Show } from 'solid-js';
import type { InvoiceView } from '../../../../../shared/views.ts';
import { Amount } from '../../../../components/Amount.tsx';
import { When } from '../../../../components/When.tsx';
import { dateText } from '../../../../i18n/format.ts';
import { t } from '../../../../i18n/i18n.ts';

/** How much, how much of it is in, and how much is left: the answer to the first glance. */
export function Standing(props: { invoice: InvoiceView }): JSX.Element {
  const currency = () => props.invoice.currency;
  const hasMoney = () => props.invoice.paidMinor > 0 || props.invoice.refundedMinor > 0;
  return (
    <section class="sheet standing" aria-label={t.invoices.detail.total()}>
      <div>
        <span class="figure-name">{t.invoices.detail.total()}</span>
        <Amount class="big-amount" minor={props.invoice.totalMinor} currency={currency()} />
        <span class="figure-note">
          <DateThatMatters invoice={props.invoice} />
        </span>
      </div>
      <Show when={hasMoney()}>
        <dl class="standing-parts">
          <div>
            <dt>{t.invoices.detail.paid()}</dt>
            <dd>
              <Amount minor={props.invoice.paidMinor} currency={currency()} />
            </dd>
          </div>
          <Show when={props.invoice.refundedMinor > 0}>
            <div>
              <dt>{t.invoices.detail.refunded()}</dt>
              <dd>
                <Amount minor={-props.invoice.refundedMinor} currency={currency()} />
              </dd>
            </div>
          </Show>
          <div class="strong">
            <dt>{t.invoices.detail.due()}</dt>
            <dd>
              <Amount minor={props.invoice.dueMinor} currency={currency()} />
            </dd>
          </div>
        </dl>
      </Show>
    </section>
  );
}

/** The date that matters in this state. */
function DateThatMatters(props: { invoice: InvoiceView }): JSX.Element {
  return (
    <Show
      when={props.invoice.paidAt}
      fallback={
        <Show when={props.invoice.dueAt} fallback={<Written at={props.invoice.createdAt} />}>
          {(dueAt) => (
            <span classList={{ 'text-bad': props.invoice.overdue }}>
              {t.invoices.detail.dueOn()} <When at={dueAt()} focusable text={dateText(dueAt())} />
            </span>
          )}
        </Show>
      }
    >
      {(paidAt) => (
        <>
          {t.invoices.detail.paidOn()} <When at={paidAt()} focusable />
        </>
      )}
    </Show>
  );
}

function Written(props: { at: number }): JSX.Element {
  return (
    <>
      {t.invoices.detail.writtenOn()} <When at={props.at} focusable />
    </>
  );
}
