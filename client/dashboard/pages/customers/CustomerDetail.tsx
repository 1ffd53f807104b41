import { useParams } from '@solidjs/router';
import { useInfiniteQuery, useQuery } from '@tanstack/solid-query';
import { type JSX, Show } from 'solid-js';
import type { CustomerDetailView } from '../../../../shared/customer-views.ts';
import { LinkButton } from '../../../components/Button.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { LoadMore } from '../../../components/LoadMore.tsx';
import { Page } from '../../../components/Page.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { SkeletonRows } from '../../../components/Skeleton.tsx';
import { SkeletonPage } from '../../../components/SkeletonPage.tsx';
import { t } from '../../../i18n/i18n.ts';
import { queries } from '../../data/queries.ts';
import { InvoiceTable } from '../invoices/InvoiceTable.tsx';
import { PaymentTable } from '../payments/PaymentTable.tsx';
import { AccountSheet } from './AccountSheet.tsx';
import { ContactSheet } from './ContactSheet.tsx';
import { RemoveCustomer } from './RemoveCustomer.tsx';

/** Rows that fit beside everything else; the rest comes on demand. */
const rowsAtFirst = 10;

export function CustomerDetail(): JSX.Element {
  const params = useParams<{ id: string }>();
  const customer = useQuery(() => queries.customer(params.id));
  return (
    <Loaded
      query={customer}
      skeleton={<SkeletonPage sheets={['110px', '240px', '160px']} aside="260px" />}
      back={{ href: '/customers', label: t.customers.title() }}
    >
      {(view) => (
        <Page
          title={view().name}
          heading={<bdi>{view().name}</bdi>}
          back={{ href: '/customers', label: t.customers.title() }}
          actions={<Acts customer={view()} />}
        >
          <div class="two-columns">
            <div class="stack">
              <AccountSheet figures={view().figures} />
              <InvoicesSheet customer={view()} />
              <PaymentsSheet customer={view()} />
            </div>
            <div class="stack">
              <ContactSheet customer={view()} />
            </div>
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function Acts(props: { customer: CustomerDetailView }): JSX.Element {
  return (
    <>
      <LinkButton
        kind="main"
        icon="plus"
        href={`/invoices/new?customer=${props.customer.id}`}
        needs="invoices.create"
      >
        {t.invoices.new()}
      </LinkButton>
      <LinkButton icon="pencil" href={`/customers/${props.customer.id}/edit`} needs="customers.update">
        {t.customers.detail.edit()}
      </LinkButton>
      <Show when={!props.customer.hasInvoices}>
        <RemoveCustomer customer={props.customer} />
      </Show>
    </>
  );
}

function InvoicesSheet(props: { customer: CustomerDetailView }): JSX.Element {
  const invoices = useInfiniteQuery(() =>
    queries.invoices({ mode: props.customer.mode, customerId: props.customer.id }, rowsAtFirst),
  );
  return (
    <Sheet flush title={t.invoices.title()}>
      <Loaded query={invoices} skeleton={<SkeletonRows rows={3} />}>
        {(data) => {
          const rows = () => data().pages.flatMap((page) => page.rows);
          return (
            <Show
              when={rows().length > 0}
              fallback={<p class="muted sheet-body">{t.customers.detail.noInvoices()}</p>}
            >
              <InvoiceTable
                label={t.invoices.listLabel()}
                rows={rows()}
                referenceLabel={t.customers.reference()}
              />
              <LoadMore query={invoices} byHand />
            </Show>
          );
        }}
      </Loaded>
    </Sheet>
  );
}

function PaymentsSheet(props: { customer: CustomerDetailView }): JSX.Element {
  const payments = useInfiniteQuery(() =>
    queries.payments({ mode: props.customer.mode, customerId: props.customer.id }, rowsAtFirst),
  );
  return (
    <Sheet flush title={t.payments.title()}>
      <Loaded query={payments} skeleton={<SkeletonRows rows={3} />}>
        {(data) => {
          const rows = () => data().pages.flatMap((page) => page.rows);
          return (
            <Show
              when={rows().length > 0}
              fallback={<p class="muted sheet-body">{t.customers.detail.noPayments()}</p>}
            >
              <PaymentTable rows={rows()} ofOne />
              <LoadMore query={payments} byHand />
            </Show>
          );
        }}
      </Loaded>
    </Sheet>
  );
}
