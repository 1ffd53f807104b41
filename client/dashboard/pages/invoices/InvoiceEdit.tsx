import { Navigate, useParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createSignal, type JSX, Show, untrack } from 'solid-js';
import { LinkButton } from '../../../components/Button.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { Page } from '../../../components/Page.tsx';
import { SkeletonSheet } from '../../../components/Skeleton.tsx';
import { t } from '../../../i18n/i18n.ts';
import { queries } from '../../data/queries.ts';
import { draftOf } from './form/draft.ts';
import { InvoiceForm } from './form/InvoiceForm.tsx';

export function InvoiceEdit(): JSX.Element {
  const params = useParams<{ id: string }>();
  const invoice = useQuery(() => queries.invoice(params.id));
  return (
    <Page
      title={t.invoiceForm.editTitle()}
      back={{ href: `/invoices/${params.id}`, label: t.invoices.detail.draftTitle() }}
    >
      <Loaded query={invoice} skeleton={<SkeletonSheet height="480px" />}>
        {(view) => {
          // What was there when the form opened: a change elsewhere must not overwrite what is being typed.
          const start = untrack(() => draftOf(view()));
          const wasDraft = untrack(() => view().status === 'draft');
          const [seenUpdatedAt, setSeenUpdatedAt] = createSignal(untrack(() => view().updatedAt));
          const isChanged = () => view().status !== 'draft' || view().updatedAt > seenUpdatedAt();
          return (
            <Show when={wasDraft} fallback={<Navigate href={`/invoices/${params.id}`} />}>
              <Show when={isChanged()}>
                <Notice
                  tone="waiting"
                  icon="alert"
                  live
                  actions={
                    <LinkButton small href={`/invoices/${params.id}`}>
                      {t.invoiceForm.seeNow()}
                    </LinkButton>
                  }
                >
                  {t.invoiceForm.changedElsewhere()}
                </Notice>
              </Show>
              <InvoiceForm
                id={params.id}
                start={start}
                seenUpdatedAt={seenUpdatedAt()}
                onSaved={setSeenUpdatedAt}
              />
            </Show>
          );
        }}
      </Loaded>
    </Page>
  );
}
