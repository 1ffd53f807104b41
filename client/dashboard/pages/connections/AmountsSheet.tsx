import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { parseAmount } from '../../../../shared/money.ts';
import type { ConnectionView, ProviderView } from '../../../../shared/views.ts';
import { Button, LinkButton } from '../../../components/Button.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { focusFirstProblem } from '../../../components/Field.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { toast } from '../../../components/toast.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';

const receiptLengthMin = 6;

/** A live account whose amounts are in doubt: a small payment's receipt shows what they mean, and lifts the limit. */
export function AmountsSheet(props: { connection: ConnectionView; provider: ProviderView }): JSX.Element {
  const currency = () => props.provider.currencies?.[0] ?? '';
  return (
    <Sheet title={t.connections.amounts.title()} lead={t.connections.amounts.lead()}>
      <div class="stack">
        <p>{t.connections.amounts.why(props.provider.name)}</p>
        <ol class="steps">
          <For each={t.connections.amounts.steps()}>{(step) => <li>{step}</li>}</For>
        </ol>
        <div class="row">
          <LinkButton
            needs="invoices.create"
            small
            icon="invoice"
            href={`/invoices/new?currency=${currency()}`}
          >
            {t.connections.amounts.openInvoice()}
          </LinkButton>
        </div>
        <ProofForm connection={props.connection} currency={currency()} />
      </div>
    </Sheet>
  );
}

function ProofForm(props: { connection: ConnectionView; currency: string }): JSX.Element {
  const client = useQueryClient();
  const [receipt, setReceipt] = createSignal('');
  const [amount, setAmount] = createSignal('');
  const [tried, setTried] = createSignal(false);
  let form: HTMLFormElement | undefined;
  const read = () => parseAmount(amount(), props.currency);
  const receiptProblem = () =>
    tried() && receipt().trim().length < receiptLengthMin ? t.connections.amounts.receiptShort() : undefined;
  const amountProblem = () => {
    const result = read();
    return tried() && !result.ok ? t.decimalProblems[result.problem]() : undefined;
  };
  const prove = useMutation(() => ({
    mutationFn: (amountMinor: number) =>
      api.connections.proveAmounts.mutate({
        id: props.connection.id,
        receipt: receipt().trim(),
        amountMinor,
      }),
    onSuccess: () => {
      toast(t.connections.amounts.proven());
      return client.invalidateQueries({ queryKey: ['connections'] });
    },
  }));
  const submit = () => {
    setTried(true);
    const result = read();
    if (result.ok && receiptProblem() === undefined) prove.mutate(result.value);
    else if (form) focusFirstProblem(form);
  };
  return (
    <form
      ref={form}
      class="stack form-narrow"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!prove.isPending) submit();
      }}
    >
      <TextField
        label={t.connections.amounts.receipt()}
        value={receipt()}
        onInput={setReceipt}
        help={t.connections.amounts.receiptHelp()}
        problem={receiptProblem()}
        maxLength={20}
        required
        mono
        ltr
      />
      <TextField
        label={t.connections.amounts.amount()}
        value={amount()}
        onInput={setAmount}
        problem={amountProblem()}
        inputmode="decimal"
        required
        ltr
      />
      <Show when={prove.isError}>
        <ErrorNotice error={prove.error} />
      </Show>
      <div class="row">
        <Button kind="main" type="submit" busy={prove.isPending}>
          {t.connections.amounts.save()}
        </Button>
      </div>
    </form>
  );
}
