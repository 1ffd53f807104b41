import { useMutation, useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, type JSX, Show } from 'solid-js';
import type { SessionView } from '../../../../shared/people-views.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { Page } from '../../../components/Page.tsx';
import { Fact, Facts, Sheet } from '../../../components/Sheet.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { toast } from '../../../components/toast.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { queries } from '../../data/queries.ts';
import { SettingsTabs } from '../settings/SettingsTabs.tsx';
import { KeysSheet } from './KeysSheet.tsx';
import { PasswordSheet } from './PasswordSheet.tsx';
import { SessionsSheet } from './SessionsSheet.tsx';
import { PasskeysSheet } from './security/PasskeysSheet.tsx';
import { SecondFactorSheet } from './security/SecondFactorSheet.tsx';

/** What everybody looks after themselves. */
export function MyAccount(): JSX.Element {
  const session = useQuery(() => queries.session());
  return (
    <Page title={t.me.title()} lead={t.me.lead()}>
      <SettingsTabs />
      <Show when={session.data}>{(view) => <ProfileSheet user={view().user} />}</Show>
      <SecondFactorSheet />
      <PasskeysSheet />
      <PasswordSheet />
      <SessionsSheet />
      <KeysSheet />
    </Page>
  );
}

function ProfileSheet(props: { user: SessionView['user'] }): JSX.Element {
  const client = useQueryClient();
  const [name, setName] = createSignal(props.user.name);
  const [tried, setTried] = createSignal(false);
  const save = useMutation(() => ({
    mutationFn: () => api.profile.rename.mutate({ name: name().trim() }),
    onSuccess: async () => {
      toast(t.me.nameSaved());
      await client.invalidateQueries({ queryKey: queries.session().queryKey });
    },
  }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (name().trim() && !save.isPending) save.mutate();
  };
  return (
    <Sheet split title={t.me.profile()}>
      <form class="stack form-narrow" novalidate onSubmit={submit}>
        <Facts>
          <Fact name={t.account.email()}>
            <Ltr>{props.user.email}</Ltr>
          </Fact>
          <Fact name={t.team.role()}>
            {t.people.roles[props.user.role]()}{' '}
            <span class="small muted">{t.team.roleHelp[props.user.role]()}</span>
          </Fact>
        </Facts>
        <TextField
          label={t.account.name()}
          value={name()}
          onInput={setName}
          maxLength={80}
          autocomplete="name"
          problem={tried() && !name().trim() ? t.account.setup.nameMissing() : undefined}
        />
        <Show when={save.isError}>
          <ErrorNotice error={save.error} />
        </Show>
        <div>
          <Button type="submit" busy={save.isPending}>
            {t.me.saveName()}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
