import { useSearchParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { type JSX, Match, Switch, untrack } from 'solid-js';
import { isId } from '../../../../shared/ids.ts';
import { isCurrency } from '../../../../shared/money.ts';
import type { OverviewView } from '../../../../shared/overview-views.ts';
import { Loaded } from '../../../components/Loaded.tsx';
import { Page } from '../../../components/Page.tsx';
import { SkeletonSheet } from '../../../components/Skeleton.tsx';
import { language, t } from '../../../i18n/i18n.ts';
import { mode } from '../../data/mode.ts';
import { queries } from '../../data/queries.ts';
import { emptyDraft, likeOf } from './form/draft.ts';
import { InvoiceForm } from './form/InvoiceForm.tsx';

const firstCurrency = 'SAR';

export function InvoiceNew(): JSX.Element {
  const client = useQueryClient();
  const [params] = useSearchParams<{ currency?: string; customer?: string; like?: string }>();
  // The busiest currency of the book, if the overview has been seen.
  const known: OverviewView | undefined = client.getQueryData(queries.overview(mode()).queryKey);
  const asked = params.currency && isCurrency(params.currency) ? params.currency : undefined;
  // Whoever writes in a language mostly bills people who read it.
  const start = (billedIn?: string) =>
    emptyDraft(asked ?? billedIn ?? known?.currencies[0]?.currency ?? firstCurrency, language());
  const customerId = params.customer && isId('customer', params.customer) ? params.customer : undefined;
  const likeId = params.like && isId('invoice', params.like) ? params.like : undefined;
  return (
    <Page title={t.invoiceForm.newTitle()} back={{ href: '/invoices', label: t.invoices.title() }}>
      <Switch fallback={<InvoiceForm id={null} start={start()} />}>
        <Match when={likeId}>{(id) => <InvoiceLike id={id()} />}</Match>
        <Match when={customerId}>{(id) => <InvoiceFor customerId={id()} start={start} />}</Match>
      </Switch>
    </Page>
  );
}

/** For a customer who is known already, in the currency they were billed in before. */
function InvoiceFor(props: {
  customerId: string;
  start: (billedIn?: string) => ReturnType<typeof emptyDraft>;
}): JSX.Element {
  const customer = useQuery(() => queries.customer(props.customerId));
  return (
    <Loaded query={customer} skeleton={<SkeletonSheet height="480px" />}>
      {(view) => {
        const { id, name, email, phone, figures } = view();
        const draft = props.start(figures[0]?.currency);
        return (
          <InvoiceForm id={null} start={{ ...draft, customer: { kind: 'known', id, name, email, phone } }} />
        );
      }}
    </Loaded>
  );
}

/** As one that was written before, for whoever orders the same again. */
function InvoiceLike(props: { id: string }): JSX.Element {
  const invoice = useQuery(() => queries.invoice(props.id));
  return (
    <Loaded query={invoice} skeleton={<SkeletonSheet height="480px" />}>
      {(view) => <InvoiceForm id={null} start={untrack(() => likeOf(view()))} />}
    </Loaded>
  );
}
