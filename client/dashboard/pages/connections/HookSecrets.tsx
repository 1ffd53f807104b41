import { useMutation } from '@tanstack/solid-query';
import { For, type JSX, Show } from 'solid-js';
import type { HookHealthView } from '../../../../shared/hook-health.ts';
import { Button } from '../../../components/Button.tsx';
import { confirm } from '../../../components/confirm.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { Fact, Facts } from '../../../components/Sheet.tsx';
import { toast } from '../../../components/toast.ts';
import { now, When } from '../../../components/When.tsx';
import { clockText, numberText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { createHookRefresh } from './hook-acts.ts';

/** Which secret the latest events proved themselves with, and which older ones still pass. */
export function HookSecrets(props: { connectionId: string; health: HookHealthView }): JSX.Element {
  const refresh = createHookRefresh();
  const end = useMutation(() => ({
    mutationFn: () => api.connections.endOldHookSecrets.mutate({ id: props.connectionId }),
    onSuccess: () => {
      toast(t.connections.health.ended());
      return refresh();
    },
  }));
  const askEnd = async () => {
    const agreed = await confirm({
      title: t.connections.health.endTitle(),
      text: [t.connections.health.endText()],
      action: t.connections.health.endAction(),
      tone: 'danger',
    });
    if (agreed) end.mutate();
  };
  const hasOlder = () => props.health.olderSecrets.length > 0;
  return (
    <Show when={props.health.secretsInUse.length > 0 || hasOlder()}>
      <section class="stack-tight">
        <h3>{t.connections.health.secrets()}</h3>
        <Facts>
          <For each={props.health.secretsInUse}>
            {(use) => (
              <Fact
                name={use.secretIndex === 0 ? t.connections.health.newest() : t.connections.health.older()}
              >
                {t.connections.health.used(numberText(use.events), use.events)}{' '}
                <span class="faint">
                  {t.connections.health.lastUsed()} <When at={use.lastAt} focusable />
                </span>
              </Fact>
            )}
          </For>
          <For each={props.health.olderSecrets}>
            {(older) => (
              <Fact name={t.connections.health.older()}>
                {t.connections.health.olderValid()} <When at={older.setAt} focusable />
                {' · '}
                <Show when={older.expiresAt} fallback={t.connections.health.noEnd()}>
                  {(at) => (
                    <>
                      {t.connections.health.until()}{' '}
                      <When at={at()} text={clockText(at(), now())} focusable />
                    </>
                  )}
                </Show>
              </Fact>
            )}
          </For>
        </Facts>
        <Show when={hasOlder()}>
          <div class="row">
            <Button small busy={end.isPending} onClick={() => void askEnd()}>
              {t.connections.health.endNow()}
            </Button>
          </div>
        </Show>
        <Show when={end.isError}>
          <ErrorNotice error={end.error} />
        </Show>
      </section>
    </Show>
  );
}
