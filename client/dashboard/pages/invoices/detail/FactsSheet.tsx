import { A } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import { phonesInOrder } from '../../../../../shared/bidi.ts';
import { languageNames } from '../../../../../shared/languages.ts';
import type { InvoiceView } from '../../../../../shared/views.ts';
import { CopyFact } from '../../../../components/CopyFact.tsx';
import { IdFact } from '../../../../components/IdFact.tsx';
import { Ltr } from '../../../../components/Ltr.tsx';
import { Fact, Facts, Sheet } from '../../../../components/Sheet.tsx';
import { When } from '../../../../components/When.tsx';
import { dateText } from '../../../../i18n/format.ts';
import { t } from '../../../../i18n/i18n.ts';
import { onBookDay } from '../../../data/time-zone.ts';
import { HistoryLink } from '../../audit/HistoryLink.tsx';

export function FactsSheet(props: { invoice: InvoiceView }): JSX.Element {
  const metadata = () => Object.entries(props.invoice.metadata);
  return (
    <Sheet title={t.connections.detail.facts()}>
      <Facts>
        <Show when={props.invoice.customer}>
          {(customer) => (
            <Fact name={t.invoices.detail.customer()}>
              <A href={`/customers/${customer().id}`}>
                <bdi>{customer().name}</bdi>
              </A>
              <For each={[customer().email, customer().phone].filter((one) => one !== null)}>
                {(address) => (
                  <span class="ledger-sub">
                    <bdi dir="ltr">{address}</bdi>
                  </span>
                )}
              </For>
            </Fact>
          )}
        </Show>
        <DateFact
          name={t.invoices.detail.dueOn()}
          at={props.invoice.dueAt}
          text={(at) => dateText(onBookDay(at))}
        />
        <DateFact name={t.invoices.detail.writtenOn()} at={props.invoice.createdAt} />
        <DateFact name={t.invoices.detail.finalizedOn()} at={props.invoice.finalizedAt} />
        <DateFact name={t.invoices.detail.paidOn()} at={props.invoice.paidAt} />
        <DateFact name={t.invoices.detail.voidedOn()} at={props.invoice.voidedAt} />
        <Show when={props.invoice.reference}>
          {(reference) => (
            <CopyFact
              name={t.invoices.detail.reference()}
              value={reference()}
              what={t.customers.detail.theReference()}
            >
              <bdi>{reference()}</bdi>
            </CopyFact>
          )}
        </Show>
        <Fact name={t.invoices.detail.language()}>{<bdi>{languageNames[props.invoice.language]}</bdi>}</Fact>
        <IdFact name={t.invoices.detail.id()} id={props.invoice.id} />
        <For each={metadata()}>
          {([key, value]) => (
            <Fact name={key}>
              <Ltr>{value}</Ltr>
            </Fact>
          )}
        </For>
      </Facts>
      <Show when={props.invoice.note}>
        {(note) => (
          <div class="stack-tight facts-note">
            <h3 class="field-label">{t.invoices.detail.note()}</h3>
            <p class="note" dir="auto">
              {phonesInOrder(note())}
            </p>
          </div>
        )}
      </Show>
      <HistoryLink id={props.invoice.id} />
    </Sheet>
  );
}

function DateFact(props: { name: string; at: number | null; text?: (at: number) => string }): JSX.Element {
  return (
    <Show when={props.at}>
      {(at) => (
        <Fact name={props.name}>
          <When at={at()} text={(props.text ?? dateText)(at())} focusable />
        </Fact>
      )}
    </Show>
  );
}
