import { useParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import type { JSX } from 'solid-js';
import { Loaded } from '../../../components/Loaded.tsx';
import { Page } from '../../../components/Page.tsx';
import { SkeletonSheet } from '../../../components/Skeleton.tsx';
import { t } from '../../../i18n/i18n.ts';
import { queries } from '../../data/queries.ts';
import { CustomerForm } from './CustomerForm.tsx';
import { draftOfCustomer } from './read-customer.ts';

export function CustomerEdit(): JSX.Element {
  const params = useParams<{ id: string }>();
  const customer = useQuery(() => queries.customer(params.id));
  return (
    <Page
      title={t.customers.form.editTitle()}
      back={{ href: `/customers/${params.id}`, label: t.customers.title() }}
    >
      <Loaded query={customer} skeleton={<SkeletonSheet height="480px" />}>
        {(view) => {
          // What was there when the form opened: a change elsewhere must not overwrite what is being typed.
          const opened = view();
          return <CustomerForm id={opened.id} start={draftOfCustomer(opened)} />;
        }}
      </Loaded>
    </Page>
  );
}
