import { useQuery } from '@tanstack/solid-query';
import { createSignal, For, type JSX, onCleanup, Show } from 'solid-js';
import type { EventRow, InvoiceRow } from '../../../../shared/views.ts';
import { Amount } from '../../../components/Amount.tsx';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { SkeletonRows } from '../../../components/Skeleton.tsx';
import { InvoiceChip } from '../../../components/StatusChip.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { moneyText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { mode } from '../../data/mode.ts';
import { queries } from '../../data/queries.ts';
import { statusAfter } from '../invoices/detail/read-action.ts';
import { createReviewAct } from './review-acts.ts';

interface MatchDialogProps {
  event: EventRow;
  open: boolean;
  onClose: () => void;
}

/** A person says which invoice a payment was for. */
export function MatchDialog(props: MatchDialogProps): JSX.Element {
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title={t.reviews.matchTitle()}>
      <MatchForm event={props.event} onClose={() => props.onClose()} />
    </Dialog>
  );
}

const typingMs = 200;

function MatchForm(props: { event: EventRow; onClose: () => void }): JSX.Element {
  const [typed, setTyped] = createSignal('');
  const [asked, setAsked] = createSignal('');
  const [chosen, setChosen] = createSignal<InvoiceRow>();
  const [tried, setTried] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const found = useQuery(() => ({
    ...queries.invoicesToMatch(mode(), asked(), props.event.currency),
    placeholderData: (previous) => previous,
  }));
  const rows = () => (found.isPending ? [] : (found.data ?? []));
  const search = (text: string) => {
    setTyped(text);
    clearTimeout(timer);
    timer = setTimeout(() => setAsked(text.trim()), typingMs);
  };
  const match = createReviewAct({
    perform: (invoice: InvoiceRow) =>
      api.reviews.matchEvent.mutate({ id: props.event.id, invoiceId: invoice.id }),
    said: (invoice) => t.reviews.matched(invoice.number ?? ''),
    onDone: () => props.onClose(),
  });
  const submit = () => {
    setTried(true);
    const invoice = chosen();
    if (invoice && !match.isPending) match.mutate(invoice);
  };
  return (
    <form
      class="stack"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p class="muted">{t.reviews.matchText()}</p>
      <TextField
        label={t.invoices.searchLabel()}
        type="search"
        value={typed()}
        onInput={search}
        placeholder={t.reviews.matchSearch()}
        maxLength={100}
      />
      <fieldset class="pick">
        <legend class="field-label">{asked() === '' ? t.reviews.matchOpen() : t.reviews.matchFound()}</legend>
        <Show when={!found.isPending} fallback={<SkeletonRows rows={3} />}>
          <For each={rows()} fallback={<p class="muted">{t.reviews.matchNone()}</p>}>
            {(row) => (
              <Choice
                row={row}
                fits={props.event.currency === null || props.event.currency === row.currency}
                chosen={chosen()?.id === row.id}
                onChoose={() => {
                  match.reset();
                  setChosen(row);
                }}
              />
            )}
          </For>
        </Show>
        <Show when={found.isError}>
          <ErrorNotice error={found.error} />
        </Show>
      </fieldset>
      <Show when={chosen()}>
        {(invoice) => (
          <div class="will-happen" aria-live="polite">
            <For each={willHappen(props.event, invoice())}>{(sentence) => <p>{sentence}</p>}</For>
          </div>
        )}
      </Show>
      <Show when={tried() && !chosen()}>
        <p class="field-problem" role="alert">
          {t.reviews.matchMissing()}
        </p>
      </Show>
      <Show when={match.isError}>
        <ErrorNotice error={match.error} />
      </Show>
      <div class="dialog-actions">
        <Button onClick={() => props.onClose()}>{t.common.cancel()}</Button>
        <Button kind="main" type="submit" busy={match.isPending}>
          <Show when={chosen()} fallback={t.reviews.matchActionNone()}>
            {(invoice) => t.reviews.matchAction(invoice().number ?? '')}
          </Show>
        </Button>
      </div>
    </form>
  );
}

function Choice(props: {
  row: InvoiceRow;
  fits: boolean;
  chosen: boolean;
  onChoose: () => void;
}): JSX.Element {
  return (
    <label class="pick-row" data-chosen={props.chosen ? '' : undefined}>
      <input
        type="radio"
        name="match-invoice"
        value={props.row.id}
        checked={props.chosen}
        disabled={!props.fits}
        onChange={() => props.onChoose()}
      />
      <span class="pick-words">
        <span class="strong">
          <bdi dir="ltr">{props.row.number}</bdi>
        </span>
        <span class="muted small">
          <bdi>{props.row.customerName ?? t.invoiceRow.noCustomer()}</bdi>
        </span>
      </span>
      <span class="pick-money">
        <Amount minor={props.row.totalMinor} currency={props.row.currency} />
        <Show
          when={props.fits}
          fallback={<span class="small text-bad">{t.reviews.matchOtherCurrency()}</span>}
        >
          <InvoiceChip status={props.row.status} overdue={props.row.overdue} />
        </Show>
      </span>
    </label>
  );
}

function willHappen({ amountMinor, currency }: EventRow, invoice: InvoiceRow): string[] {
  const number = invoice.number ?? '';
  if (amountMinor === null || currency === null) return [t.reviews.matchWillUnknown(number)];
  const status = statusAfter(invoice, { paidMinor: amountMinor });
  return [
    t.reviews.matchWill(moneyText(amountMinor, currency), number),
    ...(status ? [t.invoices.act.turns(t.invoiceStatus[status]())] : []),
  ];
}
