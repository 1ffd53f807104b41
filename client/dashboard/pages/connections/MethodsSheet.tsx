import { useQuery } from '@tanstack/solid-query';
import { For, type JSX, Show } from 'solid-js';
import type { ConnectionView } from '../../../../shared/views.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { t } from '../../../i18n/i18n.ts';
import { queries } from '../../data/queries.ts';
import { methodName } from '../../names.ts';

/** What the account has switched on, where its provider tells. */
export function MethodsSheet(props: { connection: ConnectionView }): JSX.Element {
  const methods = useQuery(() => queries.methods(props.connection.id));
  const known = () => (methods.isPending ? undefined : methods.data);
  return (
    <Show when={known() || methods.isError}>
      <Sheet title={t.connections.methods.title()} lead={t.connections.methods.lead()}>
        <Show
          when={known()}
          fallback={<ErrorNotice error={methods.error} onRetry={() => void methods.refetch()} />}
        >
          {(list) => (
            <ul class="chips">
              <For each={list()} fallback={<li class="muted">{t.connections.methods.none()}</li>}>
                {(method) => <li class="chip chip-accent">{methodName(method)}</li>}
              </For>
            </ul>
          )}
        </Show>
      </Sheet>
    </Show>
  );
}
