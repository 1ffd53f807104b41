import { useNavigate } from '@solidjs/router';
import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { createSignal, type JSX, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import { Button, LinkButton } from '../../../components/Button.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { focusFirstProblem } from '../../../components/Field.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { toast } from '../../../components/toast.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { mode } from '../../data/mode.ts';
import { createUnsavedGuard } from '../../unsaved-guard.ts';
import { MetadataEditor } from '../invoices/form/MetadataEditor.tsx';
import { phoneRefusal, problemText } from '../invoices/form/problem-text.ts';
import { type CustomerDraft, type CustomerWish, readCustomer } from './read-customer.ts';

interface CustomerFormProps {
  start: CustomerDraft;
  /** Null for one who is not saved yet. */
  id: string | null;
}

/** Who a customer is, how they are reached, and what the merchant knows them by. */
export function CustomerForm(props: CustomerFormProps): JSX.Element {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [draft, setDraft] = createStore<CustomerDraft>(structuredClone(props.start));
  const [unsaved, setUnsaved] = createSignal(false);
  const [tried, setTried] = createSignal(false);
  let form: HTMLFormElement | undefined;
  createUnsavedGuard(unsaved);

  const change = (part: Partial<CustomerDraft>) => {
    setUnsaved(true);
    if (save.isError) save.reset();
    setDraft(part);
  };
  /** Half an address is no mistake yet: what is wrong is said after a try. */
  const problem = (place: string) =>
    tried() ? problemText(readCustomer(draft).problems.get(place), place, '') : undefined;

  const save = useMutation(() => ({
    mutationFn: (wish: CustomerWish) =>
      props.id === null
        ? api.customers.create.mutate({ ...wish, mode: mode() })
        : api.customers.update.mutate({ ...wish, id: props.id }),
    onSuccess: (customer) => {
      setUnsaved(false);
      toast(t.customers.form.saved());
      void client.invalidateQueries({ queryKey: ['customers'] });
      void client.invalidateQueries({ queryKey: ['invoices', 'one'] });
      navigate(`/customers/${customer.id}`, { replace: props.id !== null });
    },
  }));
  const submit = () => {
    setTried(true);
    const { wish } = readCustomer(draft);
    if (wish === null) form && focusFirstProblem(form);
    else if (!save.isPending) save.mutate(wish);
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
      <Sheet
        split
        title={t.customers.form.who()}
        lead={props.id === null ? undefined : t.customers.form.keepsName()}
      >
        <div class="stack form-narrow">
          <TextField
            label={t.invoiceForm.customerName()}
            value={draft.name}
            onInput={(name) => change({ name })}
            problem={problem('name')}
            maxLength={200}
            autofocus={props.id === null}
            required
          />
          <TextField
            label={t.invoiceForm.customerEmail()}
            type="email"
            value={draft.email}
            onInput={(email) => change({ email })}
            help={t.customers.form.emailHelp()}
            problem={problem('email')}
            maxLength={254}
            optional
            ltr
          />
          <TextField
            label={t.invoiceForm.customerPhone()}
            type="tel"
            value={draft.phone}
            onInput={(phone) => change({ phone })}
            help={t.customers.form.phoneHelp()}
            problem={problem('phone') ?? phoneRefusal(save.error)}
            maxLength={30}
            optional
            ltr
          />
          <TextField
            label={t.invoiceForm.reference()}
            value={draft.reference}
            onInput={(reference) => change({ reference })}
            help={t.customers.form.referenceHelp()}
            maxLength={100}
            optional
          />
          <MetadataEditor
            rows={draft.metadata}
            help={t.customers.form.metadataHelp()}
            problem={(row) => problem(`metadata.${row}`)}
            onInput={(row, part, text) =>
              change({
                metadata: draft.metadata.map((each, i) => (i === row ? { ...each, [part]: text } : each)),
              })
            }
            onAdd={() => change({ metadata: [...draft.metadata, { key: '', value: '' }] })}
            onRemove={(row) => change({ metadata: draft.metadata.filter((_, i) => i !== row) })}
          />
          <Show when={save.isError}>
            <ErrorNotice error={save.error} />
          </Show>
          <div class="row">
            <Button kind="main" type="submit" busy={save.isPending}>
              {save.isPending ? t.customers.form.saving() : t.customers.form.save()}
            </Button>
            <LinkButton href={props.id === null ? '/customers' : `/customers/${props.id}`}>
              {t.common.cancel()}
            </LinkButton>
          </div>
        </div>
      </Sheet>
    </form>
  );
}
