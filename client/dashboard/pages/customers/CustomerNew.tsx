import type { JSX } from 'solid-js';
import { Page } from '../../../components/Page.tsx';
import { t } from '../../../i18n/i18n.ts';
import { CustomerForm } from './CustomerForm.tsx';
import { emptyCustomer } from './read-customer.ts';

export function CustomerNew(): JSX.Element {
  return (
    <Page title={t.customers.new()} back={{ href: '/customers', label: t.customers.title() }}>
      <CustomerForm id={null} start={emptyCustomer} />
    </Page>
  );
}
