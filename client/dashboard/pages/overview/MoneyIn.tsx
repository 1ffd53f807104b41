import { A } from '@solidjs/router';
import { createSignal, For, type JSX, Show } from 'solid-js';
import type { OverviewView } from '../../../../shared/views.ts';
import { Amount } from '../../../components/Amount.tsx';
import { FilterTabs } from '../../../components/FilterTabs.tsx';
import { numberText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { DayBars } from './DayBars.tsx';

export type CurrencyFigures = OverviewView['currencies'][number];

/** The figures of one currency at a time: money of two currencies is never added up. */
export function MoneyIn(props: { currencies: readonly CurrencyFigures[] }): JSX.Element {
  const [chosen, setChosen] = createSignal<string>();
  const shown = () => props.currencies.find(({ currency }) => currency === chosen()) ?? props.currencies[0];
  return (
    <Show when={shown()}>
      {(figures) => (
        <>
          <Show when={props.currencies.length > 1}>
            <FilterTabs
              label={t.overview.currency()}
              choices={props.currencies.map(({ currency }) => ({ value: currency, label: currency }))}
              value={figures().currency}
              onChoose={setChosen}
            />
          </Show>
          <Figures of={figures()} />
          <DayBars figures={figures()} />
        </>
      )}
    </Show>
  );
}

function Figures(props: { of: CurrencyFigures }): JSX.Element {
  const cells = () => [
    {
      name: t.overview.cameIn(),
      minor: props.of.inMinor,
      note: t.overview.payments(numberText(props.of.payments), props.of.payments),
      href: `/invoices?status=paid&currency=${props.of.currency}`,
      tone: '',
    },
    {
      name: t.overview.open(),
      minor: props.of.openMinor,
      note: t.overview.invoiceCount(numberText(props.of.openCount), props.of.openCount),
      href: `/invoices?status=open&currency=${props.of.currency}`,
      tone: '',
    },
    {
      name: t.overview.overdue(),
      minor: props.of.overdueMinor,
      note: t.overview.invoiceCount(numberText(props.of.overdueCount), props.of.overdueCount),
      href: `/invoices?status=overdue&currency=${props.of.currency}`,
      tone: props.of.overdueCount > 0 ? 'is-bad' : '',
    },
    {
      name: t.overview.refunded(),
      minor: props.of.refundedMinor,
      note: t.overview.refundedHint(),
      href: `/invoices?status=refunded&currency=${props.of.currency}`,
      tone: '',
    },
  ];
  return (
    <section class="sheet figures" aria-label={t.overview.figures()}>
      <For each={cells()}>
        {(cell) => (
          <A class="figure" href={cell.href}>
            <span class="figure-name">{cell.name}</span>
            <Amount class={`figure-amount ${cell.tone}`} minor={cell.minor} currency={props.of.currency} />
            <span class="figure-note">{cell.note}</span>
          </A>
        )}
      </For>
    </section>
  );
}
