import { useParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { For, type JSX, Show } from 'solid-js';
import type { InvoiceView } from '../../../../shared/views.ts';
import { LinkButton } from '../../../components/Button.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { Page } from '../../../components/Page.tsx';
import { SkeletonPage } from '../../../components/SkeletonPage.tsx';
import { InvoiceChip } from '../../../components/StatusChip.tsx';
import { t } from '../../../i18n/i18n.ts';
import { queries } from '../../data/queries.ts';
import { ActionsSheet } from './detail/ActionsSheet.tsx';
import { FactsSheet } from './detail/FactsSheet.tsx';
import { HistorySheet } from './detail/HistorySheet.tsx';
import { InvoiceActs } from './detail/InvoiceActs.tsx';
import { LedgerSheet } from './detail/LedgerSheet.tsx';
import { LinesSheet } from './detail/LinesSheet.tsx';
import { MailsSheet } from './detail/MailsSheet.tsx';
import { PaymentsSheet } from './detail/PaymentsSheet.tsx';
import { Standing } from './detail/Standing.tsx';
import { WaysSheet } from './detail/WaysSheet.tsx';

export function InvoiceDetail(): JSX.Element {
  const params = useParams<{ id: string }>();
  const invoice = useQuery(() => queries.invoice(params.id));
  return (
    <Loaded
      query={invoice}
      skeleton={<SkeletonPage sheets={['150px', '130px', '200px']} aside="320px" />}
      back={{ href: '/invoices', label: t.invoices.title() }}
    >
      {(view) => (
        <Page
          title={nameOf(view())}
          heading={
            <>
              <bdi dir="ltr">{nameOf(view())}</bdi>
              <InvoiceChip status={view().status} overdue={view().overdue} needsReview={view().needsReview} />
            </>
          }
          lead={
            <Show when={view().customer}>
              {(customer) => <bdi>{t.invoices.detail.invoiceFor(customer().name)}</bdi>}
            </Show>
          }
          back={{ href: '/invoices', label: t.invoices.title() }}
          actions={<InvoiceActs invoice={view()} />}
        >
          <Alerts invoice={view()} />
          <div class="two-columns">
            <div class="stack">
              <Standing invoice={view()} />
              <WaysSheet invoice={view()} />
              <Show when={view().status !== 'draft'}>
                <MailsSheet invoiceId={view().id} />
              </Show>
              <LinesSheet invoice={view()} />
              <Show when={view().status !== 'draft'}>
                <PaymentsSheet payments={view().payments} invoice={view()} />
                <Show when={view().actions.length > 0}>
                  <ActionsSheet invoice={view()} />
                </Show>
                <LedgerSheet entries={view().entries} />
              </Show>
            </div>
            <div class="stack">
              <HistorySheet invoice={view()} />
              <FactsSheet invoice={view()} />
            </div>
          </div>
        </Page>
      )}
    </Loaded>
  );
}

/** Money that needs a look, and a voiding that is under way. */
function Alerts(props: { invoice: InvoiceView }): JSX.Element {
  const isVoiding = () => props.invoice.voidRequestedAt !== null && props.invoice.status !== 'void';
  return (
    <>
      <For each={props.invoice.reviews}>
        {(review) => (
          <Notice
            tone="bad"
            icon="alert"
            actions={
              <LinkButton small href="/review">
                {t.invoices.detail.toReview()}
              </LinkButton>
            }
          >
            <p class="strong">{t.reviewKind[review.kind]()}</p>
            <p>{t.reviewRemedy[review.kind]()}</p>
          </Notice>
        )}
      </For>
      <Show when={isVoiding()}>
        <Notice tone="waiting" icon="clock" live>
          <p>{t.invoices.detail.voiding()}</p>
        </Notice>
      </Show>
    </>
  );
}

function nameOf(invoice: InvoiceView): string {
  return invoice.number ?? t.invoices.detail.draftTitle();
}
