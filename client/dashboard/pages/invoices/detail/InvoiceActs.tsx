import { useNavigate } from '@solidjs/router';
import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { type JSX, Show } from 'solid-js';
import { awaitingMoney } from '../../../../../shared/invoice-status.ts';
import type { InvoiceView } from '../../../../../shared/views.ts';
import { Button, LinkButton } from '../../../../components/Button.tsx';
import { confirm } from '../../../../components/confirm.ts';
import { Icon } from '../../../../components/Icon.tsx';
import { toast } from '../../../../components/toast.ts';
import { t } from '../../../../i18n/i18n.ts';
import { api } from '../../../data/api.ts';
import { queries } from '../../../data/queries.ts';
import { toastError } from '../../../error-text.ts';
import { finalizeQuestion } from '../finalize-question.ts';
import { SendAct } from './SendAct.tsx';

/** What can still be done with an invoice in this state; each of them asks first. */
export function InvoiceActs(props: { invoice: InvoiceView }): JSX.Element {
  const client = useQueryClient();
  const navigate = useNavigate();
  const refresh = () => {
    void client.invalidateQueries({ queryKey: ['invoices'] });
    void client.invalidateQueries({ queryKey: ['overview'] });
  };
  const show = (invoice: InvoiceView) => client.setQueryData(queries.invoice(invoice.id).queryKey, invoice);
  const fail = (error: unknown) => {
    toastError(error);
    refresh();
  };

  const finalize = useMutation(() => ({
    mutationFn: () => api.invoices.finalize.mutate({ id: props.invoice.id }),
    onSuccess: (invoice) => {
      show(invoice);
      toast(t.invoiceForm.finalized(invoice.number ?? ''));
      refresh();
    },
    onError: fail,
  }));
  const voidIt = useMutation(() => ({
    mutationFn: () => api.invoices.void.mutate({ id: props.invoice.id }),
    onSuccess: (invoice) => {
      show(invoice);
      if (invoice.status === 'void') toast(t.invoices.detail.voided());
      refresh();
    },
    onError: fail,
  }));
  const remove = useMutation(() => ({
    mutationFn: () => api.invoices.remove.mutate({ id: props.invoice.id }),
    onSuccess: () => {
      toast(t.invoices.detail.deleted());
      navigate('/invoices', { replace: true });
      client.removeQueries({ queryKey: queries.invoice(props.invoice.id).queryKey });
      refresh();
    },
    onError: fail,
  }));

  const askFinalize = async () => {
    if (await confirm(await finalizeQuestion(client, props.invoice))) finalize.mutate();
  };
  const askVoid = async () => {
    const agreed = await confirm({
      title: t.invoices.detail.voidTitle(props.invoice.number ?? ''),
      text: [t.invoices.detail.voidText()],
      action: t.invoices.detail.voidAction(),
      tone: 'danger',
    });
    if (agreed) voidIt.mutate();
  };
  const askRemove = async () => {
    const agreed = await confirm({
      title: t.invoices.detail.deleteTitle(),
      text: [t.invoices.detail.deleteText()],
      action: t.invoices.detail.delete(),
      tone: 'danger',
    });
    if (agreed) remove.mutate();
  };
  const isAwaiting = () =>
    awaitingMoney.includes(props.invoice.status) && props.invoice.voidRequestedAt === null;
  const mayVoid = () => isAwaiting() && props.invoice.paidMinor === 0;

  return (
    <Show
      when={props.invoice.status === 'draft'}
      fallback={
        <>
          <Show when={mayVoid()}>
            <Button needs="invoices.void" icon="minus" busy={voidIt.isPending} onClick={() => void askVoid()}>
              {t.invoices.detail.void()}
            </Button>
          </Show>
          <LinkButton needs="invoices.create" icon="copy" href={`/invoices/new?like=${props.invoice.id}`}>
            {t.invoices.detail.another()}
          </LinkButton>
          <DownloadLink id={props.invoice.id} />
          <Show when={isAwaiting()}>
            <SendAct invoice={props.invoice} />
          </Show>
        </>
      }
    >
      <Button needs="invoices.remove" icon="trash" busy={remove.isPending} onClick={() => void askRemove()}>
        {t.invoices.detail.delete()}
      </Button>
      <LinkButton needs="invoices.update" icon="pencil" href={`/invoices/${props.invoice.id}/edit`}>
        {t.invoices.detail.edit()}
      </LinkButton>
      <Button
        needs="invoices.finalize"
        kind="main"
        icon="check"
        busy={finalize.isPending}
        onClick={() => void askFinalize()}
      >
        {finalize.isPending ? t.invoiceForm.finalizing() : t.invoices.detail.finalize()}
      </Button>
    </Show>
  );
}

/** The server's file, so the browser follows the link itself. */
function DownloadLink(props: { id: string }): JSX.Element {
  return (
    <a class="button button-plain" href={`/documents/invoices/${props.id}.pdf`} download="" rel="external">
      <Icon name="download" />
      <span>{t.sending.download()}</span>
    </a>
  );
}
