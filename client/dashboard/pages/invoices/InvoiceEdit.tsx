import { Navigate, useParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { type JSX, Show } from 'solid-js';
import { Loaded } from '../../../components/Loaded.tsx';
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
          const opened = view();
          return (
            <Show when={opened.status === 'draft'} fallback={<Navigate href={`/invoices/${params.id}`} />}>
              <InvoiceForm id={opened.id} start={draftOf(opened)} />
            </Show>
          );
        }}
      </Loaded>
    </Page>
  );
}
