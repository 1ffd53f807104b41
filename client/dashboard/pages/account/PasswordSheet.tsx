import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { createSignal, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/Button.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { focusFirstProblem } from '../../../components/Field.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { SecretField } from '../../../components/TextField.tsx';
import { toast } from '../../../components/toast.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { NewPasswordField, newPasswordProblem } from './NewPasswordField.tsx';

export function PasswordSheet(): JSX.Element {
  const client = useQueryClient();
  const [current, setCurrent] = createSignal('');
  const [next, setNext] = createSignal('');
  const [tried, setTried] = createSignal(false);
  let form: HTMLFormElement | undefined;
  const problems = () => ({
    current: current() ? undefined : t.me.password.missing(),
    next: newPasswordProblem(next()),
  });
  const change = useMutation(() => ({
    mutationFn: () => api.profile.changePassword.mutate({ current: current(), next: next() }),
    onSuccess: () => {
      toast(t.me.password.changed());
      setCurrent('');
      setNext('');
      setTried(false);
      return client.invalidateQueries({ queryKey: ['me'] });
    },
  }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.values(problems()).some(Boolean)) return form && focusFirstProblem(form);
    if (!change.isPending) change.mutate();
  };
  return (
    <Sheet split title={t.me.password.title()} lead={t.me.password.lead()}>
      <form ref={form} class="stack form-narrow" novalidate onSubmit={submit}>
        <SecretField
          label={t.me.password.current()}
          autocomplete="current-password"
          showLabel={t.account.showPassword()}
          hideLabelText={t.account.hidePassword()}
          value={current()}
          onInput={setCurrent}
          problem={tried() ? problems().current : undefined}
        />
        <NewPasswordField
          label={t.me.password.next()}
          value={next()}
          onInput={setNext}
          problem={tried() ? problems().next : undefined}
        />
        <Show when={change.isError}>
          <ErrorNotice error={change.error} />
        </Show>
        <div>
          <Button type="submit" busy={change.isPending}>
            {t.me.password.action()}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
