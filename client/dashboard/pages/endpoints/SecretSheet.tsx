import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, type JSX, Show } from 'solid-js';
import type { EndpointView } from '../../../../shared/message-views.ts';
import { Button } from '../../../components/Button.tsx';
import { CopyField } from '../../../components/CopyField.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { Fact, Facts, Sheet } from '../../../components/Sheet.tsx';
import { SelectField } from '../../../components/TextField.tsx';
import { now, When } from '../../../components/When.tsx';
import { clockText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { can } from '../../data/permissions.ts';
import { forgetFreshSecret, freshSecrets, keepFreshSecret } from './fresh-secrets.ts';

/** The secret that was just made, until it is put away. */
export function FreshSecret(props: { endpoint: EndpointView }): JSX.Element {
  return (
    <Show when={freshSecrets[props.endpoint.id]}>
      {(secret) => (
        <Notice
          tone="good"
          icon="check-circle"
          live
          actions={
            <Button small icon="check" onClick={() => forgetFreshSecret(props.endpoint.id)}>
              {t.endpoints.secret.done()}
            </Button>
          }
        >
          <div class="stack-tight">
            <p class="strong">{t.endpoints.secret.fresh()}</p>
            <CopyField label={t.endpoints.secret.label()} value={secret()} />
            <p class="small muted">{t.endpoints.secret.freshText()}</p>
          </div>
        </Notice>
      )}
    </Show>
  );
}

/** Which secrets sign, by their last characters, and the way to a new one. */
export function SecretSheet(props: { endpoint: EndpointView }): JSX.Element {
  const [asking, setAsking] = createSignal(false);
  return (
    <Sheet
      title={t.endpoints.secret.title()}
      lead={t.endpoints.secret.lead()}
      aside={
        <Show when={can('endpoints.rotateSecret')}>
          <Button small icon="retry" onClick={() => setAsking(true)}>
            {t.endpoints.secret.rotate()}
          </Button>
        </Show>
      }
    >
      <div class="stack-tight">
        <Facts>
          <For each={props.endpoint.secrets}>
            {(secret) => (
              <Fact
                name={secret.expiresAt === null ? t.endpoints.secret.current() : t.endpoints.secret.until()}
              >
                <Show when={secret.expiresAt}>
                  {(at) => (
                    <>
                      <When at={at()} text={clockText(at(), now())} focusable />
                      {' · '}
                    </>
                  )}
                </Show>
                <Ltr>{secret.hint}</Ltr>
                <span class="ledger-sub">
                  {t.endpoints.secret.made()} <When at={secret.createdAt} focusable />
                </span>
              </Fact>
            )}
          </For>
        </Facts>
        <p>
          <a class="quiet-link" href="/api/docs#verify" target="_blank" rel="noreferrer">
            {t.endpoints.secret.how()}
            <Icon name="external" size={13} />
            <span class="sr-only">{t.common.openNew()}</span>
          </a>
        </p>
      </div>
      <RotateDialog endpoint={props.endpoint} open={asking()} onClose={() => setAsking(false)} />
    </Sheet>
  );
}

const hourMs = 3_600_000;

const keepOldMs = { none: 0, hour: hourMs, day: 24 * hourMs, week: 168 * hourMs };

type KeepOld = keyof typeof keepOldMs;

const keepChoices = Object.keys(keepOldMs) as KeepOld[];

function RotateDialog(props: { endpoint: EndpointView; open: boolean; onClose: () => void }): JSX.Element {
  const client = useQueryClient();
  const [keepOld, setKeepOld] = createSignal<KeepOld>('day');
  const rotate = useMutation(() => ({
    mutationFn: () =>
      api.endpoints.rotateSecret.mutate({ id: props.endpoint.id, keepOldMs: keepOldMs[keepOld()] }),
    onSuccess: ({ secret }) => {
      keepFreshSecret(props.endpoint.id, secret);
      props.onClose();
      return client.invalidateQueries({ queryKey: ['endpoints'] });
    },
  }));
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t.endpoints.secret.rotateTitle()}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!rotate.isPending) rotate.mutate();
        }}
      >
        <p class="muted">{t.endpoints.secret.rotateText()}</p>
        <SelectField
          label={t.endpoints.secret.keepOld()}
          value={keepOld()}
          choices={keepChoices.map((value) => ({ value, label: t.endpoints.secret.keepOldFor[value]() }))}
          onChange={(value) => setKeepOld(keepChoices.find((known) => known === value) ?? 'day')}
        />
        <Show when={rotate.isError}>
          <ErrorNotice error={rotate.error} />
        </Show>
        <div class="dialog-actions">
          <Button onClick={() => props.onClose()}>{t.common.cancel()}</Button>
          <Button kind="main" type="submit" busy={rotate.isPending}>
            {t.endpoints.secret.rotateAction()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
