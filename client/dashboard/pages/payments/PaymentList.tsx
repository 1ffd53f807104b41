import { useSearchParams } from '@solidjs/router';
import { useInfiniteQuery } from '@tanstack/solid-query';
import type { JSX } from 'solid-js';
import { paymentStatuses } from '../../../../shared/payment-status.ts';
import { LinkButton } from '../../../components/Button.tsx';
import { ListRows } from '../../../components/ListRows.tsx';
import { NoRows } from '../../../components/NoRows.tsx';
import { Page } from '../../../components/Page.tsx';
import { t } from '../../../i18n/i18n.ts';
import { mode } from '../../data/mode.ts';
import { queries } from '../../data/queries.ts';
import { BulkBar } from '../../lists/BulkBar.tsx';
import { ExportButton } from '../../lists/ExportButton.tsx';
import { ListTabs } from '../../lists/ListTabs.tsx';
import { ListTools } from '../../lists/ListTools.tsx';
import { createPicking } from '../../lists/picking.tsx';
import { PaymentFilters } from './PaymentFilters.tsx';
import { PaymentTable } from './PaymentTable.tsx';
import { paymentBulk } from './payment-bulk.ts';
import { type PaymentParams, paymentFilter, paymentFilterOf } from './payment-filter.ts';

export function PaymentList(): JSX.Element {
  const [params, setParams] = useSearchParams<PaymentParams>();
  const payments = useInfiniteQuery(() => ({
    ...queries.payments(paymentFilterOf(params, mode())),
    placeholderData: (previous) => previous,
  }));
  const picking = createPicking(paymentBulk, payments, () => paymentFilterOf(params, mode()));
  return (
    <Page
      title={t.payments.title()}
      actions={<ExportButton list="payments" filter={paymentFilterOf(params, mode())} />}
    >
      <ListTabs
        label={t.payments.statuses()}
        choices={paymentStatuses.map((status) => ({ value: status, label: t.paymentStatus[status]() }))}
        value={params.status}
        onChange={(status) => setParams({ status })}
      />
      <PaymentFilters params={params} onChange={(change) => setParams(change, { replace: true })} />
      <ListTools page="payments" />
      <BulkBar picking={picking} />
      <ListRows
        query={payments}
        none={
          <None filtered={paymentFilter.isFiltered(params)} onClear={() => setParams(paymentFilter.none)} />
        }
      >
        {(rows) => <PaymentTable rows={rows()} lead={picking.lead()} />}
      </ListRows>
    </Page>
  );
}

function None(props: { filtered: boolean; onClear: () => void }): JSX.Element {
  return (
    <NoRows
      filtered={props.filtered}
      onClear={() => props.onClear()}
      title={t.payments.empty()}
      text={t.payments.emptyText()}
      action={
        <LinkButton kind="main" icon="plus" href="/invoices/new" needs="invoices.create">
          {t.invoices.new()}
        </LinkButton>
      }
      noMatch={t.payments.noMatch()}
      noMatchText={t.payments.noMatchText()}
    />
  );
}
