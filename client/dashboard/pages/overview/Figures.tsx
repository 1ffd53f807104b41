import { A } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import type { CurrencyFigures } from '../../../../shared/overview-views.ts';
import { BigAmount } from '../../../components/Amount.tsx';
import { moneyText, numberText, percentText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { comparisonText } from './compare.ts';
import { allTries, countText, shareOf } from './Tries.tsx';

/** The four figures of a morning, in one currency: money of two currencies is never added up. */
export function Figures(props: { of: CurrencyFigures }): JSX.Element {
  const invoices = (status: string) => `/invoices?status=${status}&currency=${props.of.currency}`;
  const counted = (count: number) => t.overview.invoiceCount(numberText(count), count);
  return (
    <section class="sheet figures" aria-label={t.overview.figures()}>
      <Figure
        href={invoices('paid')}
        name={t.overview.cameIn(props.of.days.length)}
        note={paymentsText(props.of)}
        more={comparisonText(props.of)}
      >
        <BigAmount class="figure-amount" minor={props.of.inMinor} currency={props.of.currency} />
      </Figure>
      <Figure href={invoices('open')} name={t.overview.open()} note={counted(props.of.openCount)}>
        <BigAmount class="figure-amount" minor={props.of.openMinor} currency={props.of.currency} />
      </Figure>
      <Figure href={invoices('overdue')} name={t.overview.overdue()} note={counted(props.of.overdueCount)}>
        <BigAmount
          class={`figure-amount ${props.of.overdueCount > 0 ? 'is-bad' : ''}`}
          minor={props.of.overdueMinor}
          currency={props.of.currency}
        />
      </Figure>
      <TriesFigure of={props.of} />
    </section>
  );
}

interface FigureProps {
  href: string;
  name: string;
  note: string;
  more?: string;
  children: JSX.Element;
}

function Figure(props: FigureProps): JSX.Element {
  return (
    <A class="figure" href={props.href}>
      <span class="figure-name">{props.name}</span>
      {props.children}
      <span class="figure-note">{props.note}</span>
      <Show when={props.more}>
        <span class="figure-note">{props.more}</span>
      </Show>
    </A>
  );
}

function TriesFigure(props: { of: CurrencyFigures }): JSX.Element {
  const all = () => allTries(props.of);
  const anyTried = () => props.of.tries.length > 0;
  return (
    <div class="figure">
      <span class="figure-name">{t.overview.tries.name()}</span>
      <bdi class="figure-amount" dir="ltr">
        {anyTried() ? percentText(shareOf(all())) : '–'}
      </bdi>
      <span class="figure-note">{anyTried() ? countText(all()) : t.overview.tries.none()}</span>
    </div>
  );
}

function paymentsText({ payments, refundedMinor, currency }: CurrencyFigures): string {
  const count = t.overview.payments(numberText(payments), payments);
  return refundedMinor > 0
    ? `${count} · ${t.overview.refundedToo(moneyText(refundedMinor, currency))}`
    : count;
}
