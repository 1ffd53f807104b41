import { useMutation, useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, type JSX, Show } from 'solid-js';
import { languageNames } from '../../../../../shared/languages.ts';
import type { MailPreview } from '../../../../../shared/mails.ts';
import type { InvoiceView } from '../../../../../shared/views.ts';
import { Button } from '../../../../components/Button.tsx';
import { CopyField } from '../../../../components/CopyField.tsx';
import { Dialog } from '../../../../components/Dialog.tsx';
import { ErrorNotice } from '../../../../components/ErrorNotice.tsx';
import { Loaded } from '../../../../components/Loaded.tsx';
import { Ltr } from '../../../../components/Ltr.tsx';
import { Notice } from '../../../../components/Notice.tsx';
import { Fact, Facts } from '../../../../components/Sheet.tsx';
import { SkeletonSheet } from '../../../../components/Skeleton.tsx';
import { TextField } from '../../../../components/TextField.tsx';
import { toast } from '../../../../components/toast.ts';
import { WhyLink } from '../../../../components/WhyLink.tsx';
import { t } from '../../../../i18n/i18n.ts';
import { api } from '../../../data/api.ts';
import { queries } from '../../../data/queries.ts';
import { refusalText } from '../../../error-text.ts';

interface SendDialogProps {
  invoice: InvoiceView;
  open: boolean;
  onClose: () => void;
}

/** Shows what will be sent, to whom and from whom, before it is. */
export function SendDialog(props: SendDialogProps): JSX.Element {
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t.sending.title(props.invoice.number ?? '')}>
      <Previewed invoice={props.invoice} onClose={props.onClose} />
    </Dialog>
  );
}

function Previewed(props: Omit<SendDialogProps, 'open'>): JSX.Element {
  const preview = useQuery(() => ({ ...queries.mailPreview(props.invoice.id), staleTime: 0 }));
  return (
    <Loaded query={preview} skeleton={<SkeletonSheet height="220px" />}>
      {(view) => (
        <Show
          when={view().problem}
          fallback={<SendForm invoice={props.invoice} preview={view()} onClose={props.onClose} />}
        >
          {(problem) => (
            <div class="stack">
              <Notice tone="waiting" icon="mail">
                <p>
                  {refusalText(problem())} <WhyLink code={problem().code} />
                </p>
                <p class="muted small">{t.sending.instead()}</p>
              </Notice>
              <Show when={props.invoice.payUrl}>
                {(url) => <CopyField label={t.invoices.ways.page()} value={url()} />}
              </Show>
              <div class="dialog-actions">
                <Button onClick={() => props.onClose()}>{t.common.close()}</Button>
              </div>
            </div>
          )}
        </Show>
      )}
    </Loaded>
  );
}

function SendForm(props: { invoice: InvoiceView; preview: MailPreview; onClose: () => void }): JSX.Element {
  const client = useQueryClient();
  const [to, setTo] = createSignal(props.preview.to ?? '');
  const [problem, setProblem] = createSignal<'toMissing' | 'toWrong' | null>(null);
  const send = useMutation(() => ({
    mutationFn: (address: string) => api.invoices.send.mutate({ id: props.invoice.id, to: address }),
    onSuccess: async (mail) => {
      toast(t.sending.queued(mail.to));
      props.onClose();
      await client.invalidateQueries({ queryKey: ['invoices', 'one', props.invoice.id] });
    },
  }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const address = to().trim();
    const wrong = address === '' ? 'toMissing' : isEmail(address) ? null : 'toWrong';
    setProblem(wrong);
    if (wrong === null && !send.isPending) send.mutate(address);
  };
  const problemText = () => {
    const wrong = problem();
    return wrong === null ? undefined : t.sending[wrong]();
  };
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <TextField
        label={t.sending.to()}
        help={props.preview.to === null ? t.sending.noAddress() : undefined}
        problem={problemText()}
        type="email"
        ltr
        value={to()}
        onInput={setTo}
        maxLength={254}
      />
      <Facts>
        <Fact name={t.sending.subject()}>
          <bdi>{props.preview.subject}</bdi>
        </Fact>
        <Fact name={t.sending.language()}>
          <bdi>{languageNames[props.preview.language]}</bdi>
        </Fact>
        <Fact name={t.sending.from()}>
          <Ltr mono={false}>{props.preview.from}</Ltr>
        </Fact>
        <Show when={props.preview.replyTo}>
          {(address) => (
            <Fact name={t.sending.replyTo()}>
              <Ltr mono={false}>{address()}</Ltr>
            </Fact>
          )}
        </Show>
      </Facts>
      <p class="muted small">{t.sending.attached()}</p>
      <Show when={send.isError}>
        <ErrorNotice error={send.error} />
      </Show>
      <div class="dialog-actions">
        <Button onClick={() => props.onClose()}>{t.common.cancel()}</Button>
        <Button kind="main" icon="mail" type="submit" busy={send.isPending}>
          {t.sending.action()}
        </Button>
      </div>
    </form>
  );
}

/** As the browser's own fields judge it; the server has the last word. */
function isEmail(text: string): boolean {
  const field = Object.assign(document.createElement('input'), { type: 'email', value: text });
  return field.validity.valid;
}
