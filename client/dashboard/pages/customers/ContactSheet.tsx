import { For, type JSX, Show } from 'solid-js';
import type { CustomerDetailView } from '../../../../shared/customer-views.ts';
import { CopyFact } from '../../../components/CopyFact.tsx';
import { IdFact } from '../../../components/IdFact.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { Fact, Facts, Sheet } from '../../../components/Sheet.tsx';
import { When } from '../../../components/When.tsx';
import { dateText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { HistoryLink } from '../audit/HistoryLink.tsx';

/** How a customer is reached and known. */
export function ContactSheet(props: { customer: CustomerDetailView }): JSX.Element {
  const metadata = () => Object.entries(props.customer.metadata);
  const hasContact = () => props.customer.email !== null || props.customer.phone !== null;
  return (
    <Sheet title={t.customers.contact()}>
      <div class="stack">
        <Show when={!hasContact()}>
          <p class="muted">{t.customers.detail.noContact()}</p>
        </Show>
        <Facts>
          <Show when={props.customer.email}>
            {(email) => (
              <CopyFact
                name={t.invoiceForm.customerEmail()}
                value={email()}
                what={t.customers.detail.theEmail()}
              >
                <a href={`mailto:${email()}`}>
                  <bdi dir="ltr">{email()}</bdi>
                </a>
              </CopyFact>
            )}
          </Show>
          <Show when={props.customer.phone}>
            {(phone) => (
              <CopyFact
                name={t.invoiceForm.customerPhone()}
                value={phone()}
                what={t.customers.detail.thePhone()}
              >
                <a href={`tel:${phone()}`}>
                  <bdi dir="ltr">{phone()}</bdi>
                </a>
              </CopyFact>
            )}
          </Show>
          <Show when={props.customer.reference}>
            {(reference) => (
              <CopyFact
                name={t.customers.reference()}
                value={reference()}
                what={t.customers.detail.theReference()}
              >
                <bdi>{reference()}</bdi>
              </CopyFact>
            )}
          </Show>
          <Fact name={t.customers.detail.addedOn()}>
            <When at={props.customer.createdAt} text={dateText(props.customer.createdAt)} focusable />
          </Fact>
          <Show when={props.customer.updatedAt !== props.customer.createdAt}>
            <Fact name={t.customers.detail.changedOn()}>
              <When at={props.customer.updatedAt} text={dateText(props.customer.updatedAt)} focusable />
            </Fact>
          </Show>
          <IdFact name={t.invoices.detail.id()} id={props.customer.id} />
          <For each={metadata()}>
            {([key, value]) => (
              <Fact name={key}>
                <Ltr>{value}</Ltr>
              </Fact>
            )}
          </For>
        </Facts>
        <HistoryLink id={props.customer.id} />
      </div>
    </Sheet>
  );
}
