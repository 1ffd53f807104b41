import { useQuery } from '@tanstack/solid-query';
import { type JSX, Show } from 'solid-js';
import type { OverviewView } from '../../../../shared/views.ts';
import { LinkButton } from '../../../components/Button.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Page } from '../../../components/Page.tsx';
import { SkeletonRows, SkeletonSheet } from '../../../components/Skeleton.tsx';
import { t } from '../../../i18n/i18n.ts';
import { mode } from '../../data/mode.ts';
import { queries } from '../../data/queries.ts';
import { Attention } from './Attention.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { Latest } from './Latest.tsx';
import { MoneyIn } from './MoneyIn.tsx';

/** “Is anything wrong?” before “how much?”. */
export function Overview(): JSX.Element {
  const overview = useQuery(() => queries.overview(mode()));
  return (
    <Page
      title={t.overview.title()}
      actions={
        <LinkButton kind="main" icon="plus" href="/invoices/new" needs="invoices.create">
          {t.overview.newInvoice()}
        </LinkButton>
      }
    >
      <Loaded query={overview} skeleton={<Waiting />}>
        {(view) => (
          <>
            <Show when={!isFirstRun(view())} fallback={<FirstSteps steps={view().firstSteps} />}>
              <Attention items={view().attention} />
            </Show>
            <Show when={view().currencies.length > 0}>
              <MoneyIn currencies={view().currencies} />
            </Show>
            <Show when={view().latest.length > 0}>
              <Latest invoices={view().latest} />
            </Show>
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** The three steps stay until the first payment is in, unless something is wrong: that goes first. */
function isFirstRun({ firstSteps, attention }: OverviewView): boolean {
  return !firstSteps.hasPayment && attention.length === 0;
}

function Waiting(): JSX.Element {
  return (
    <>
      <SkeletonSheet height="62px" />
      <SkeletonSheet height="108px" />
      <SkeletonSheet height="226px" />
      <div class="sheet">
        <SkeletonRows rows={5} />
      </div>
    </>
  );
}
