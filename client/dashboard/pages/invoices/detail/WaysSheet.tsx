import { useQuery } from '@tanstack/solid-query';
import { For, type JSX, Show } from 'solid-js';
import { awaitingMoney } from '../../../../../shared/invoice-status.ts';
import type { CheckoutView, InvoiceView } from '../../../../../shared/views.ts';
import { Loaded } from '../../../../components/Loaded.tsx';
import { Sheet } from '../../../../components/Sheet.tsx';
import { Skeleton } from '../../../../components/Skeleton.tsx';
import { When } from '../../../../components/When.tsx';
import { t } from '../../../../i18n/i18n.ts';
import { can } from '../../../data/permissions.ts';
import { queries } from '../../../data/queries.ts';
import { providerName } from '../../../names.ts';
import { WayChip } from './checkout-chip.tsx';
import { LinkState } from './LinkState.tsx';
import { NewWay } from './NewWay.tsx';
import { PayPage } from './PayPage.tsx';
import { PromptState } from './PromptState.tsx';
import { sortWays } from './sort-ways.ts';

/** The ways to pay: links to share and phones that were asked, and what keeps either from being there. */
export function WaysSheet(props: { invoice: InvoiceView }): JSX.Element {
  const isAwaiting = () =>
    awaitingMoney.includes(props.invoice.status) && props.invoice.voidRequestedAt === null;
  const sorted = () => sortWays(props.invoice.checkouts, isAwaiting());
  const isBare = () => sorted().current.length === 0;
  return (
    <Sheet title={t.invoices.ways.title()}>
      <Show when={props.invoice.status !== 'draft'} fallback={<p class="muted">{t.invoices.link.draft()}</p>}>
        <div class="stack">
          <Show when={isAwaiting() && props.invoice.payUrl}>
            {(url) => <PayPage invoice={props.invoice} url={url()} />}
          </Show>
          <For each={sorted().current}>
            {(checkout) => (
              <section class="way" aria-label={checkout.connectionName}>
                <header class="row-between">
                  <h3>
                    <bdi>{checkout.connectionName}</bdi>
                  </h3>
                  <WayChip checkout={checkout} />
                </header>
                <Show
                  when={checkout.kind === 'prompt'}
                  fallback={<LinkState checkout={checkout} invoice={props.invoice} awaiting={isAwaiting()} />}
                >
                  <PromptState checkout={checkout} invoice={props.invoice} awaiting={isAwaiting()} />
                </Show>
              </section>
            )}
          </For>
          <Show
            when={isAwaiting()}
            fallback={
              <Show when={isBare()}>
                <p class="muted">{t.invoices.ways.over()}</p>
              </Show>
            }
          >
            <More invoice={props.invoice} />
          </Show>
          <Show when={sorted().older.length > 0}>
            <Older checkouts={sorted().older} />
          </Show>
        </div>
      </Show>
    </Sheet>
  );
}

function More(props: { invoice: InvoiceView }): JSX.Element {
  const ways = useQuery(() => queries.ways(props.invoice.id));
  return (
    <Loaded query={ways} skeleton={<Skeleton width="52%" height="38px" />}>
      {(found) => (
        <Show when={can('invoices.createLink')}>
          <NewWay invoice={props.invoice} ways={found()} />
        </Show>
      )}
    </Loaded>
  );
}

function Older(props: { checkouts: readonly CheckoutView[] }): JSX.Element {
  return (
    <details class="older">
      <summary>{t.invoices.ways.older(props.checkouts.length)}</summary>
      <ul class="stack-tight">
        <For each={props.checkouts}>
          {(checkout) => (
            <li class="row">
              <WayChip checkout={checkout} />
              <span class="muted small">
                {providerName(checkout.provider)}
                <Show when={checkout.phone}>
                  {(phone) => (
                    <>
                      {' · '}
                      <bdi dir="ltr">{phone()}</bdi>
                    </>
                  )}
                </Show>
                {' · '}
                <When at={checkout.createdAt} focusable />
              </span>
            </li>
          )}
        </For>
      </ul>
    </details>
  );
}
