import { useNavigate } from '@solidjs/router';
import { useMutation, useQueryClient } from '@tanstack/solid-query';
import type { JSX } from 'solid-js';
import type { CustomerDetailView } from '../../../../shared/customer-views.ts';
import { Button } from '../../../components/Button.tsx';
import { confirm } from '../../../components/confirm.ts';
import { toast } from '../../../components/toast.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { queries } from '../../data/queries.ts';
import { toastError } from '../../error-text.ts';

/** Only for who has no invoice: whoever has one stays. */
export function RemoveCustomer(props: { customer: CustomerDetailView }): JSX.Element {
  const client = useQueryClient();
  const navigate = useNavigate();
  const remove = useMutation(() => ({
    mutationFn: () => api.customers.remove.mutate({ id: props.customer.id }),
    onSuccess: () => {
      toast(t.customers.detail.removed());
      navigate('/customers', { replace: true });
      client.removeQueries({ queryKey: queries.customer(props.customer.id).queryKey });
    },
    onError: toastError,
    onSettled: () => client.invalidateQueries({ queryKey: ['customers'] }),
  }));
  const ask = async () => {
    const agreed = await confirm({
      title: t.customers.detail.removeTitle(props.customer.name),
      text: [t.customers.detail.removeText()],
      action: t.customers.detail.removeAction(),
      tone: 'danger',
    });
    if (agreed) remove.mutate();
  };
  return (
    <Button icon="trash" needs="customers.remove" busy={remove.isPending} onClick={() => void ask()}>
      {t.customers.detail.remove()}
    </Button>
  );
}
