import { useNavigate } from '@solidjs/router';
import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import { Button } from '../../../../components/Button.tsx';
import { confirm } from '../../../../components/confirm.ts';
import { ErrorNotice } from '../../../../components/ErrorNotice.tsx';
import { focusFirstProblem } from '../../../../components/Field.tsx';
import { Notice } from '../../../../components/Notice.tsx';
import { Sheet } from '../../../../components/Sheet.tsx';
import { SelectField } from '../../../../components/TextField.tsx';
import { toast } from '../../../../components/toast.ts';
import { t } from '../../../../i18n/i18n.ts';
import { api } from '../../../data/api.ts';
import { mode } from '../../../data/mode.ts';
import { createUnsavedGuard } from '../../../unsaved-guard.ts';
import { currencyChoices } from '../currency-choices.ts';
import { finalizeQuestion } from '../finalize-question.ts';
import { CustomerPicker } from './CustomerPicker.tsx';
import { type Draft, emptyLine } from './draft.ts';
import { LinesEditor } from './LinesEditor.tsx';
import { phoneRefusal, problemText } from './problem-text.ts';
import { readDraft } from './read-draft.ts';
import { replaceDraft } from './replace-draft.ts';
import { TermsFields } from './TermsFields.tsx';
import { TotalsBox } from './TotalsBox.tsx';

interface InvoiceFormProps {
  start: Draft;
  /** The draft being edited; null for one that is not saved yet. */
  id: string | null;
  /** When the draft that this began from was last changed. */
  seenUpdatedAt?: number | undefined;
  onSaved?: (updatedAt: number) => void;
}

export function InvoiceForm(props: InvoiceFormProps): JSX.Element {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [draft, setDraft] = createStore<Draft>(structuredClone(props.start));
  const [savedId, setSavedId] = createSignal(props.id);
  const [seenUpdatedAt, setSeenUpdatedAt] = createSignal(props.seenUpdatedAt);
  const [unsaved, setUnsaved] = createSignal(false);
  const [tried, setTried] = createSignal(false);
  let form: HTMLFormElement | undefined;

  const [isToFinalize, setIsToFinalize] = createSignal(false);
  const read = createMemo(() => readDraft(draft, isToFinalize()));
  createUnsavedGuard(unsaved);

  /** Numbers are complained about as soon as they can't be read; what is merely missing, only after a try. */
  const problem = (place: string, field: string) => {
    const found = read().problems.get(place);
    const isMissing = found === 'empty' || found?.endsWith('_missing');
    return isMissing && !tried() ? undefined : problemText(found, field, draft.currency);
  };
  const change: typeof setDraft = (...path: unknown[]) => {
    setUnsaved(true);
    if (save.isError) save.reset();
    (setDraft as (...args: unknown[]) => void)(...path);
  };

  /** Saved first, finalized after: if the second fails, the draft is kept. */
  const save = useMutation(() => ({
    mutationFn: async ({ finalize }: { finalize: boolean }) => {
      const { input } = read();
      if (!input) throw new Error('the form was sent although it can’t be read');
      const id = savedId();
      const saved =
        id === null
          ? await api.invoices.create.mutate({ ...input, mode: mode() })
          : await replaceDraft({ ...input, id, seenUpdatedAt: seenUpdatedAt() });
      setSavedId(saved.id);
      setSeenUpdatedAt(saved.updatedAt);
      props.onSaved?.(saved.updatedAt);
      setUnsaved(false);
      return finalize ? await api.invoices.finalize.mutate({ id: saved.id }) : saved;
    },
    onSuccess: (invoice) => {
      toast(invoice.number ? t.invoiceForm.finalized(invoice.number) : t.invoiceForm.saved());
      navigate(`/invoices/${invoice.id}`, { replace: props.id !== null });
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['invoices'] });
      void client.invalidateQueries({ queryKey: ['overview'] });
    },
  }));

  const isReadable = (finalize: boolean) => {
    setTried(true);
    setIsToFinalize(finalize);
    if (read().input !== null) return true;
    if (form) focusFirstProblem(form);
    return false;
  };
  const saveDraft = () => {
    if (!save.isPending && isReadable(false)) save.mutate({ finalize: false });
  };
  const finalize = async () => {
    if (save.isPending || !isReadable(true)) return;
    const question = await finalizeQuestion(client, {
      mode: mode(),
      currency: draft.currency,
      totalMinor: read().totals?.totalMinor ?? 0,
    });
    if (await confirm(question)) save.mutate({ finalize: true });
  };
  const isFinalizing = () => save.isPending && save.variables?.finalize === true;

  return (
    <form
      ref={form}
      class="two-columns"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        saveDraft();
      }}
    >
      <div class="stack">
        <Sheet title={t.invoiceForm.customer()}>
          <CustomerPicker
            customer={draft.customer}
            problem={(field) =>
              problem(`customer.${field}`, field) ??
              (field === 'phone' ? phoneRefusal(save.error) : undefined)
            }
            onChange={(customer) => change('customer', () => customer)}
          />
        </Sheet>
        <Sheet
          flush
          title={t.invoiceForm.lines()}
          aside={
            <SelectField
              label={t.invoiceForm.currency()}
              hideLabel
              value={draft.currency}
              choices={currencyChoices()}
              onChange={(currency) => change('currency', currency)}
            />
          }
        >
          <LinesEditor
            lines={draft.lines}
            currency={draft.currency}
            netMinor={read().lineNetMinor}
            problem={(line, field) => problem(`lines.${line}.${field}`, field)}
            onInput={(line, field, text) => change('lines', line, field, text)}
            onAdd={() => change('lines', draft.lines.length, emptyLine(draft.lines.at(-1)?.taxRate))}
            onRemove={(line) => change('lines', (lines) => lines.filter((_, i) => i !== line))}
          />
        </Sheet>
        <TermsFields
          draft={draft}
          metadataProblem={(row) => problem(`metadata.${row}`, 'metadata')}
          onChange={(part) => change(part)}
        />
      </div>
      <div class="stack form-side">
        <Sheet title={t.invoiceForm.totals()}>
          <TotalsBox totals={read().totals} currency={draft.currency} />
        </Sheet>
        <Show when={tried() && read().problems.size > 0}>
          <Notice tone="bad" icon="alert" live>
            <p>{t.invoiceForm.problems(read().problems.size)}</p>
          </Notice>
        </Show>
        <Show when={save.isError}>
          <ErrorNotice error={save.error} />
        </Show>
        <div class="stack-tight">
          <Button kind="main" busy={isFinalizing()} onClick={() => void finalize()}>
            {isFinalizing() ? t.invoiceForm.finalizing() : t.invoiceForm.finalize()}
          </Button>
          <Button type="submit" busy={save.isPending && !isFinalizing()}>
            {save.isPending && !isFinalizing() ? t.invoiceForm.saving() : t.invoiceForm.saveDraft()}
          </Button>
        </div>
      </div>
    </form>
  );
}
