import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { createSignal, type JSX, Show } from 'solid-js';
import { unfinishedActions } from '../../../../../shared/action-status.ts';
import type { InvoiceView, PaymentView } from '../../../../../shared/views.ts';
import { Button } from '../../../../components/Button.tsx';
import { confirm } from '../../../../components/confirm.ts';
import { Dialog } from '../../../../components/Dialog.tsx';
import { moneyText } from '../../../../i18n/format.ts';
import { t } from '../../../../i18n/i18n.ts';
import { api } from '../../../data/api.ts';
import { queries } from '../../../data/queries.ts';
import { toastError } from '../../../error-text.ts';
import { ActionForm } from './ActionForm.tsx';
import { type ActionFormKind, statusAfter } from './read-action.ts';
import { sayOutcome } from './say-outcome.ts';

interface PaymentActsProps {
  payment: PaymentView;
  invoice: InvoiceView;
}

/** Whether anything can be done to the payment, or something under way has to be told. */
export function hasActs({ leftToRefundMinor, leftToCaptureMinor, canVoid }: PaymentView): boolean {
  return leftToRefundMinor > 0 || leftToCaptureMinor > 0 || canVoid;
}

/** What can be done to a payment at its provider, one thing at a time. */
export function PaymentActs(props: PaymentActsProps): JSX.Element {
  const [form, setForm] = createSignal<ActionFormKind | null>(null);
  const underWay = () =>
    props.invoice.actions.find(
      ({ paymentId, status }) => paymentId === props.payment.id && unfinishedActions.includes(status),
    );
  const refundKind = (): ActionFormKind => (props.payment.refundsByHandOnly ? 'refund_by_hand' : 'refund');
  return (
    <>
      <Show when={!underWay()} fallback={<span class="muted small">{t.invoices.act.underWay()}</span>}>
        <div class="row">
          <Show when={props.payment.leftToCaptureMinor > 0}>
            <Button needs="payments.capture" small icon="check" onClick={() => setForm('capture')}>
              {t.invoices.act.capture()}
            </Button>
          </Show>
          <Show when={props.payment.leftToRefundMinor > 0}>
            <Button needs="payments.refund" small icon="arrow-back" onClick={() => setForm(refundKind())}>
              {props.payment.refundsByHandOnly ? t.invoices.act.byHand() : t.invoices.act.refund()}
            </Button>
          </Show>
          <Show when={props.payment.canVoid}>
            <VoidButton {...props} />
          </Show>
        </div>
      </Show>
      <Dialog open={form() !== null} onClose={() => setForm(null)} title={titleOf(form() ?? refundKind())}>
        <Show when={form()}>
          {(kind) => (
            <ActionForm
              kind={kind()}
              payment={props.payment}
              invoice={props.invoice}
              onClose={() => setForm(null)}
            />
          )}
        </Show>
      </Dialog>
    </>
  );
}

function VoidButton(props: PaymentActsProps): JSX.Element {
  const client = useQueryClient();
  const voidIt = useMutation(() => ({
    mutationFn: () => api.payments.void.mutate({ id: props.payment.id }),
    onSuccess: (invoice) => {
      client.setQueryData(queries.invoice(invoice.id).queryKey, invoice);
      sayOutcome(invoice, props.payment);
    },
    onError: toastError,
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['invoices'] });
      void client.invalidateQueries({ queryKey: ['payments'] });
    },
  }));
  const ask = async () => {
    const { payment, invoice } = props;
    const isHold = payment.status === 'authorized';
    const amount = moneyText(isHold ? payment.amountMinor : payment.leftToRefundMinor, payment.currency);
    const status = isHold ? null : statusAfter(invoice, { paidMinor: -payment.leftToRefundMinor });
    const agreed = await confirm({
      title: isHold ? t.invoices.act.releaseTitle(amount) : t.invoices.act.voidTitle(amount),
      text: [
        isHold
          ? t.invoices.act.releaseWill(payment.provider)
          : t.invoices.act.voidWill(payment.provider, amount),
        ...(status ? [t.invoices.act.turns(t.invoiceStatus[status]())] : []),
        t.invoices.act.cantUndo(),
      ],
      action: isHold ? t.invoices.act.releaseAction() : t.invoices.act.voidAction(),
      tone: 'danger',
    });
    if (agreed) voidIt.mutate();
  };
  return (
    <Button needs="payments.void" small icon="minus" busy={voidIt.isPending} onClick={() => void ask()}>
      {props.payment.status === 'authorized' ? t.invoices.act.release() : t.invoices.act.void()}
    </Button>
  );
}

function titleOf(kind: ActionFormKind): string {
  if (kind === 'capture') return t.invoices.act.captureTitle();
  return kind === 'refund' ? t.invoices.act.refundTitle() : t.invoices.act.byHandTitle();
}
