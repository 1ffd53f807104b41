import { type JSX, Show } from 'solid-js';
import type { InvoiceStatus } from '../../../../../shared/invoice-status.ts';
import type { InvoiceView } from '../../../../../shared/views.ts';
import { Amount, BigAmount } from '../../../../components/Amount.tsx';
import type { Tone } from '../../../../components/StatusChip.tsx';
import { When } from '../../../../components/When.tsx';
import { dateText } from '../../../../i18n/format.ts';
import { t } from '../../../../i18n/i18n.ts';
import { onBookDay } from '../../../data/time-zone.ts';

/** How much, how much of it is in, and how much is left: the answer to the first glance. */
export function Standing(props: { invoice: InvoiceView }): JSX.Element {
  const currency = () => props.invoice.currency;
  const hasMoney = () => props.invoice.paidMinor > 0 || props.invoice.refundedMinor > 0;
  return (
    <section class="sheet standing" aria-label={t.invoices.detail.total()}>
      <div>
        <span class="figure-name">{t.invoices.detail.total()}</span>
        <BigAmount class="big-amount" minor={props.invoice.totalMinor} currency={currency()} />
        <span class="figure-note">
          <DateThatMatters invoice={props.invoice} />
        </span>
      </div>
      <Stamp invoice={props.invoice} />
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

/** What ends an invoice is stamped on it. The state beside its number says the same to everybody. */
function Stamp(props: { invoice: InvoiceView }): JSX.Element {
  const tone = () => stampTones[props.invoice.status];
  return (
    <Show when={tone()}>
      {(of) => (
        <span class={`stamp stamp-${of()}`} aria-hidden="true">
          {t.invoiceStatus[props.invoice.status]()}
        </span>
      )}
    </Show>
  );
}

const stampTones: Partial<Record<InvoiceStatus, Tone>> = { paid: 'paid', refunded: 'void', void: 'void' };

/** The date that matters in this state. */
function DateThatMatters(props: { invoice: InvoiceView }): JSX.Element {
  return (
    <Show
      when={props.invoice.paidAt}
      fallback={
        <Show when={props.invoice.dueAt} fallback={<Written at={props.invoice.createdAt} />}>
          {(dueAt) => (
            <span classList={{ 'text-bad': props.invoice.overdue }}>
              {t.invoices.detail.dueOn()} <When at={dueAt()} focusable text={dateText(onBookDay(dueAt()))} />
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
