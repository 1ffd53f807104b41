import { useParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { type JSX, Show } from 'solid-js';
import type { PaymentDetailView } from '../../../../shared/payment-views.ts';
import { Amount } from '../../../components/Amount.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Page } from '../../../components/Page.tsx';
import { SkeletonPage } from '../../../components/SkeletonPage.tsx';
import { PaymentChip } from '../../../components/StatusChip.tsx';
import { moneyText } from '../../../i18n/format.ts';
import { inSentence, t } from '../../../i18n/i18n.ts';
import { queries } from '../../data/queries.ts';
import { ActionsSheet } from '../invoices/detail/ActionsSheet.tsx';
import { HistorySheet } from '../invoices/detail/HistorySheet.tsx';
import { LedgerSheet } from '../invoices/detail/LedgerSheet.tsx';
import { hasActs, PaymentActs } from '../invoices/detail/PaymentActs.tsx';
import { ChainSheet } from './ChainSheet.tsx';
import { EvidenceSheet } from './EvidenceSheet.tsx';
import { PaymentFacts } from './PaymentFacts.tsx';

export function PaymentDetail(): JSX.Element {
  const params = useParams<{ id: string }>();
  const payment = useQuery(() => queries.payment(params.id));
  return (
    <Loaded
      query={payment}
      skeleton={<SkeletonPage sheets={['260px', '130px']} aside="320px" />}
      back={{ href: '/payments', label: t.payments.title() }}
    >
      {(view) => (
        <Page
          title={moneyText(view().payment.amountMinor, view().payment.currency)}
          heading={
            <>
              <Amount minor={view().payment.amountMinor} currency={view().payment.currency} />
              <PaymentChip status={view().payment.status} />
            </>
          }
          lead={t.payments.lead(view().invoice.number ?? t.payments.draft()) + payerOf(view())}
          back={{ href: '/payments', label: t.payments.title() }}
          actions={<Acts of={view()} />}
        >
          <div class="two-columns">
            <div class="stack">
              <ChainSheet of={view()} />
              <Show when={view().actions.length > 0}>
                <ActionsSheet invoice={{ ...view().invoice, actions: view().actions }} />
              </Show>
              <LedgerSheet entries={view().entries} />
              <Show when={view().events.length > 0}>
                <EvidenceSheet events={view().events} />
              </Show>
            </div>
            <div class="stack">
              <HistorySheet invoice={view().invoice} positions={view().positions} />
              <PaymentFacts of={view()} />
            </div>
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function Acts(props: { of: PaymentDetailView }): JSX.Element {
  return (
    <Show when={hasActs(props.of.payment)}>
      <PaymentActs payment={props.of.payment} invoice={props.of.invoice} />
    </Show>
  );
}

function payerOf({ invoice }: PaymentDetailView): string {
  return invoice.customer ? ` · ${inSentence(invoice.customer.name)}` : '';
}
