import { useMutation, useQueryClient } from '@tanstack/solid-query';
import type { ConnectionView, HookState } from '../../../../shared/views.ts';
import { toast } from '../../../components/toast.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';

const deaf: readonly HookState[] = ['unregistered', 'failed'];

/** Nothing that happens there can reach Daftar yet. */
export function isDeaf({ hookState }: ConnectionView): boolean {
  return deaf.includes(hookState);
}

/** Asks again what an act at the hook has changed: the connection, and how its calls do. */
export function createHookRefresh(): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['connections'] }),
      client.invalidateQueries({ queryKey: ['hook-health'] }),
    ]);
}

/** Registers the hook through the provider's API with a fresh secret. */
export function createRegister(id: () => string, onDone?: () => void) {
  const refresh = createHookRefresh();
  return useMutation(() => ({
    mutationFn: () => api.connections.registerHook.mutate({ id: id() }),
    onSuccess: (view) => {
      onDone?.();
      if (isDeaf(view)) toast(t.connections.hookPanel.registerFailed(), 'bad');
      else toast(t.connections.hookPanel.registered());
      return refresh();
    },
    onError: () => refresh(),
  }));
}
