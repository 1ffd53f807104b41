import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { amountText } from '../../../../../shared/money.ts';
import type { InvoiceView, PaymentView } from '../../../../../shared/views.ts';
import { Button } from '../../../../components/Button.tsx';
import { ErrorNotice } from '../../../../components/ErrorNotice.tsx';
import { focusFirstProblem } from '../../../../components/Field.tsx';
import { TextArea, TextField } from '../../../../components/TextField.tsx';
import { moneyText } from '../../../../i18n/format.ts';
import { t } from '../../../../i18n/i18n.ts';
import { api } from '../../../data/api.ts';
import { queries } from '../../../data/queries.ts';
import { problemText } from '../form/problem-text.ts';
import { type ActionFormKind, type ActionProblem, readAction, statusAfter } from './read-action.ts';
import { sayOutcome } from './say-outcome.ts';

interface ActionFormProps {
  kind: ActionFormKind;
  payment: PaymentView;
  invoice: InvoiceView;
  onClose: () => void;
}

/** How much, what will happen then, and, for giving all of it back, the amount once more. */
export function ActionForm(props: ActionFormProps): JSX.Element {
  const client = useQueryClient();
  const { currency } = props.payment;
  // What was left when the form opened stands in the field; what is left now decides.
  const leftMinor = () =>
    props.kind === 'capture' ? props.payment.leftToCaptureMinor : props.payment.leftToRefundMinor;
  const [amount, setAmount] = createSignal(amountText(leftMinor(), currency));
  const [confirmation, setConfirmation] = createSignal('');
  const [note, setNote] = createSignal('');
  const [tried, setTried] = createSignal(false);
  let form: HTMLFormElement | undefined;
  const read = () =>
    readAction(
      { kind: props.kind, amount: amount(), confirmation: confirmation(), note: note() },
      leftMinor(),
      currency,
    );
  const money = (amountMinor: number) => moneyText(amountMinor, currency);
  const act = useMutation(() => ({
    mutationFn: ({ amountMinor }: { amountMinor: number }) =>
      perform(props.kind, { id: props.payment.id, amountMinor }, note().trim()),
    onSuccess: (invoice) => {
      client.setQueryData(queries.invoice(invoice.id).queryKey, invoice);
      sayOutcome(invoice, props.payment);
      props.onClose();
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['invoices'] });
      void client.invalidateQueries({ queryKey: ['payments'] });
      void client.invalidateQueries({ queryKey: ['overview'] });
    },
  }));
  const problem = (place: 'amount' | 'confirmation' | 'note') => {
    const found = read().problems.get(place);
    const isMissing = found === 'empty' || found === 'note_missing';
    return found === undefined || (isMissing && !tried())
      ? undefined
      : sentenceOf(found, money(leftMinor()), currency);
  };
  const submit = () => {
    setTried(true);
    const { amountMinor, problems } = read();
    if (act.isPending) return;
    if (amountMinor === null || problems.size > 0) {
      if (form) focusFirstProblem(form);
      return;
    }
    act.mutate({ amountMinor });
  };
  return (
    <form
      ref={form}
      class="stack"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label={t.invoices.act.amount(currency)}
        value={amount()}
        onInput={setAmount}
        problem={problem('amount')}
        help={t.invoices.act.left(money(leftMinor()))}
        inputmode="decimal"
        required
        ltr
      />
      <Show when={read().amountMinor}>
        {(amountMinor) => (
          <div class="will-happen" aria-live="polite">
            <h3 class="field-label">{t.invoices.act.willHappen()}</h3>
            <ul class="stack-tight">
              <For each={willHappen(props, amountMinor(), leftMinor())}>
                {(sentence) => <li>{sentence}</li>}
              </For>
            </ul>
          </div>
        )}
      </Show>
      <Show when={props.kind === 'refund_by_hand'}>
        <TextArea
          label={t.invoices.act.note()}
          value={note()}
          onInput={setNote}
          help={t.invoices.act.noteHelp()}
          problem={problem('note')}
          maxLength={500}
        />
      </Show>
      <Show when={read().needsConfirmation}>
        <TextField
          label={t.invoices.act.confirm(amountText(read().amountMinor ?? 0, currency))}
          value={confirmation()}
          onInput={setConfirmation}
          problem={problem('confirmation')}
          inputmode="decimal"
          required
          ltr
        />
      </Show>
      <Show when={act.isError}>
        <ErrorNotice error={act.error} />
      </Show>
      <div class="dialog-actions">
        <Button onClick={() => props.onClose()}>{t.common.cancel()}</Button>
        <Button type="submit" kind={props.kind === 'refund' ? 'danger' : 'main'} busy={act.isPending}>
          {buttonText(props.kind, read().amountMinor, money)}
        </Button>
      </div>
    </form>
  );
}

function perform(
  kind: ActionFormKind,
  wish: { id: string; amountMinor: number },
  note: string,
): Promise<InvoiceView> {
  if (kind === 'capture') return api.payments.capture.mutate(wish);
  if (kind === 'refund') return api.payments.refund.mutate(wish);
  return api.payments.refundByHand.mutate({ ...wish, note });
}

/** In words, before it is done. */
function willHappen(
  { kind, payment, invoice }: ActionFormProps,
  amountMinor: number,
  leftMinor: number,
): string[] {
  const amount = moneyText(amountMinor, payment.currency);
  const rest = leftMinor > amountMinor ? moneyText(leftMinor - amountMinor, payment.currency) : null;
  const isCapture = kind === 'capture';
  const status = statusAfter(
    invoice,
    isCapture ? { paidMinor: amountMinor } : { refundedMinor: amountMinor },
  );
  const turns = status ? [t.invoices.act.turns(t.invoiceStatus[status]())] : [];
  if (isCapture) {
    const released = rest ? [t.invoices.act.restReleased(rest)] : [];
    return [t.invoices.act.captureWill(payment.provider, amount), ...released, ...turns];
  }
  const remains = rest ? [t.invoices.act.remains(rest)] : [];
  if (kind === 'refund_by_hand')
    return [t.invoices.act.byHandWill(amount, payment.provider), ...remains, ...turns];
  return [
    t.invoices.act.refundWill(payment.provider, amount),
    ...remains,
    ...turns,
    t.invoices.act.cantUndo(),
  ];
}

function buttonText(
  kind: ActionFormKind,
  amountMinor: number | null,
  money: (minor: number) => string,
): string {
  const amount = amountMinor === null ? '' : money(amountMinor);
  if (kind === 'capture') return t.invoices.act.captureAction(amount);
  return kind === 'refund' ? t.invoices.act.refundAction(amount) : t.invoices.act.byHandAction(amount);
}

function sentenceOf(problem: ActionProblem, left: string, currency: string): string | undefined {
  switch (problem) {
    case 'zero':
      return t.invoices.act.zero();
    case 'more_than_left':
      return t.invoices.act.moreThanLeft(left);
    case 'not_the_amount':
      return t.invoices.act.notTheAmount();
    case 'note_missing':
      return t.invoices.act.noteMissing();
    default:
      return problemText(problem, 'amount', currency);
  }
}
