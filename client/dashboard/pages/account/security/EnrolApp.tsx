import { useMutation } from '@tanstack/solid-query';
import { createSignal, type JSX, Match, onMount, Show, Switch } from 'solid-js';
import { Button } from '../../../../components/Button.tsx';
import { CopyField } from '../../../../components/CopyField.tsx';
import { ErrorNotice } from '../../../../components/ErrorNotice.tsx';
import { SkeletonSheet } from '../../../../components/Skeleton.tsx';
import { TextField } from '../../../../components/TextField.tsx';
import { t } from '../../../../i18n/i18n.ts';
import { api } from '../../../data/api.ts';
import { QrCode } from './QrCode.tsx';

interface EnrolAppProps {
  onCancel: () => void;
  /** Recovery codes to show once; null where there are some from before. */
  onDone: (recoveryCodes: string[] | null) => void;
}

/** Scan, then type the first code: only that makes the app count. */
export function EnrolApp(props: EnrolAppProps): JSX.Element {
  const [code, setCode] = createSignal('');
  const [tried, setTried] = createSignal(false);
  const start = useMutation(() => ({ mutationFn: () => api.profile.startTotp.mutate() }));
  const finish = useMutation(() => ({
    mutationFn: () => api.profile.confirmTotp.mutate({ code: code() }),
    onSuccess: ({ recoveryCodes }) => props.onDone(recoveryCodes),
    onError: () => setCode(''),
  }));
  onMount(() => start.mutate());
  const isCode = () => /^\d{6}$/.test(code().replaceAll(/\s/g, ''));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (isCode() && !finish.isPending) finish.mutate();
  };
  return (
    <Switch fallback={<SkeletonSheet height="320px" />}>
      <Match when={start.isError}>
        <ErrorNotice error={start.error} onRetry={() => start.mutate()} />
      </Match>
      <Match when={start.data}>
        {(made) => (
          <form class="stack" novalidate onSubmit={submit}>
            <p>{t.me.second.scan()}</p>
            <QrCode text={made().uri} label={t.me.second.qr()} />
            <p class="small muted">{t.me.second.byHand()}</p>
            <CopyField label={t.me.second.key()} value={made().secret} />
            <TextField
              label={t.me.second.code()}
              help={t.me.second.codeHelp()}
              value={code()}
              onInput={setCode}
              problem={tried() && !isCode() && !finish.isError ? t.me.second.codeMissing() : undefined}
              autocomplete="one-time-code"
              inputmode="numeric"
              maxLength={8}
              ltr
              mono
              autofocus
            />
            <Show when={finish.isError}>
              <ErrorNotice error={finish.error} />
            </Show>
            <div class="dialog-actions">
              <Button onClick={() => props.onCancel()}>{t.common.cancel()}</Button>
              <Button kind="main" type="submit" busy={finish.isPending}>
                {t.me.second.confirm()}
              </Button>
            </div>
          </form>
        )}
      </Match>
    </Switch>
  );
}
