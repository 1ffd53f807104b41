import { useSearchParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { type JSX, Show } from 'solid-js';
import {
  daysOf,
  type OverviewDays,
  type OverviewView,
  overviewDays,
} from '../../../../shared/overview-views.ts';
import { AfterPaint } from '../../../components/AfterPaint.tsx';
import { LinkButton } from '../../../components/Button.tsx';
import { FilterTabs } from '../../../components/FilterTabs.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Page } from '../../../components/Page.tsx';
import { now } from '../../../components/When.tsx';
import { weekdayText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { mode } from '../../data/mode.ts';
import { queries } from '../../data/queries.ts';
import { Attention } from './Attention.tsx';
import { DayChart } from './DayChart.tsx';
import { Figures } from './Figures.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { JustHappened } from './JustHappened.tsx';
import { Latest } from './Latest.tsx';
import { Tries } from './Tries.tsx';
import { Waiting, WaitingLists } from './Waiting.tsx';

/** What is chosen stands in the address: a link leads to the same view. */
interface Chosen extends Record<string, string | undefined> {
  days?: string;
  currency?: string;
}

/** “Is anything wrong?” before “how much?”; the three first steps stay until the first payment is in. */
export function Overview(): JSX.Element {
  const [chosen, choose] = useSearchParams<Chosen>();
  const days = () => daysOf(chosen.days);
  const overview = useQuery(() => ({
    ...queries.overview(mode(), days()),
    // Other days of the same book keep the page in place; the other book starts afresh.
    placeholderData: (previous: OverviewView | undefined, query) =>
      query?.queryKey[1] === mode() ? previous : undefined,
  }));
  return (
    <Page
      title={t.overview.title()}
      lead={weekdayText(now())}
      actions={
        <LinkButton kind="main" icon="plus" href="/invoices/new" needs="invoices.create">
          {t.overview.newInvoice()}
        </LinkButton>
      }
    >
      <Loaded query={overview} skeleton={<Waiting />}>
        {(view) => (
          <>
            <Show when={view().firstSteps.hasPayment || view().attention.length > 0}>
              <Attention items={view().attention} />
            </Show>
            <Show when={!view().firstSteps.hasPayment}>
              <FirstSteps steps={view().firstSteps} />
            </Show>
            <Money
              view={view()}
              days={days()}
              currency={chosen.currency}
              onChoose={(change) => choose(change, { replace: true })}
            />
            <Show when={view().latest.length > 0}>
              <AfterPaint fallback={<WaitingLists />}>
                <div class="overview-columns">
                  <Latest invoices={view().latest} />
                  <JustHappened steps={view().steps} />
                </div>
              </AfterPaint>
            </Show>
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface MoneyProps {
  view: OverviewView;
  days: OverviewDays;
  currency: string | undefined;
  onChoose: (change: Chosen) => void;
}

function Money(props: MoneyProps): JSX.Element {
  const currencies = () => props.view.currencies;
  const shown = () => currencies().find(({ currency }) => currency === props.currency) ?? currencies()[0];
  return (
    <Show when={shown()}>
      {(figures) => (
        <>
          <div class="overview-choices">
            <FilterTabs
              label={t.overview.period()}
              choices={overviewDays.map((count) => ({
                value: String(count),
                label: t.overview.lastDays(count),
              }))}
              value={String(props.days)}
              onChoose={(days) => props.onChoose({ days })}
            />
            <Show when={currencies().length > 1}>
              <FilterTabs
                label={t.overview.currency()}
                choices={currencies().map(({ currency }) => ({ value: currency, label: currency }))}
                value={figures().currency}
                onChoose={(currency) => props.onChoose({ currency })}
              />
            </Show>
          </div>
          <Figures of={figures()} />
          <div class="overview-columns">
            <DayChart figures={figures()} />
            <Tries figures={figures()} />
          </div>
        </>
      )}
    </Show>
  );
}
