import { useMutation, useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, type JSX, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import { type Business, businessSchema } from '../../../../shared/schemas/settings.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Page } from '../../../components/Page.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { SkeletonSheet } from '../../../components/Skeleton.tsx';
import { SelectField, TextArea, TextField } from '../../../components/TextField.tsx';
import { toast } from '../../../components/toast.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { can } from '../../data/permissions.ts';
import { queries } from '../../data/queries.ts';
import { createUnsavedGuard } from '../../unsaved-guard.ts';
import { SettingsTabs } from './SettingsTabs.tsx';

/** How the business shows itself to those who pay it. */
export function Settings(): JSX.Element {
  const business = useQuery(() => queries.business());
  return (
    <Page title={t.settings.title()} lead={t.settings.lead()}>
      <SettingsTabs />
      <Loaded query={business} skeleton={<SkeletonSheet height="16rem" />}>
        {(known) => <BusinessForm business={known()} />}
      </Loaded>
    </Page>
  );
}

function BusinessForm(props: { business: Business }): JSX.Element {
  const client = useQueryClient();
  const [typed, setTyped] = createStore<Business>({ ...props.business });
  const [problems, setProblems] = createSignal<readonly string[]>([]);
  const shown = () => JSON.stringify({ ...typed });
  const [kept, setKept] = createSignal(shown());
  createUnsavedGuard(() => shown() !== kept());
  const save = useMutation(() => ({
    mutationFn: (business: Business) => api.settings.setBusiness.mutate(business),
    onSuccess: async () => {
      setKept(shown());
      toast(t.settings.saved());
      await client.invalidateQueries();
    },
  }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const read = businessSchema.safeParse({ ...typed });
    setProblems(read.error?.issues.map(({ path }) => String(path[0])) ?? []);
    if (read.success && !save.isPending) save.mutate(read.data);
  };
  return (
    <Sheet split title={t.settings.business()}>
      <form class="stack form-narrow" onSubmit={submit} noValidate>
        <fieldset class="stack" disabled={!can('settings.setBusiness')}>
          <TextField
            label={t.settings.name()}
            help={t.settings.nameHelp()}
            value={typed.name}
            onInput={(name) => setTyped({ name })}
            maxLength={80}
            optional
          />
          <TextArea
            label={t.settings.address()}
            help={t.settings.addressHelp()}
            value={typed.address}
            onInput={(address) => setTyped({ address })}
            maxLength={400}
            optional
          />
          <TextField
            label={t.settings.taxNumber()}
            help={t.settings.taxNumberHelp()}
            value={typed.taxNumber}
            onInput={(taxNumber) => setTyped({ taxNumber })}
            maxLength={40}
            ltr
            optional
          />
          <TextField
            label={t.settings.email()}
            help={t.settings.emailHelp()}
            problem={problems().includes('email') ? t.settings.emailWrong() : undefined}
            value={typed.email}
            onInput={(email) => setTyped({ email })}
            type="email"
            maxLength={254}
            ltr
            optional
          />
          <TextField
            label={t.settings.phone()}
            value={typed.phone}
            onInput={(phone) => setTyped({ phone })}
            type="tel"
            maxLength={40}
            ltr
            optional
          />
          <SelectField
            label={t.settings.timeZone()}
            help={t.settings.timeZoneHelp()}
            value={typed.timeZone}
            choices={timeZones}
            onChange={(timeZone) => setTyped({ timeZone })}
          />
        </fieldset>
        <Show when={save.isError}>
          <ErrorNotice error={save.error} />
        </Show>
        <div>
          <Button needs="settings.setBusiness" kind="main" type="submit" busy={save.isPending}>
            {t.settings.save()}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

/** Those of the countries Daftar is made for stand first. */
const firstZones = ['Asia/Riyadh', 'Africa/Nouakchott', 'Africa/Nairobi'];

const timeZones = [...new Set([...firstZones, ...Intl.supportedValuesOf('timeZone')])].map((zone) => ({
  value: zone,
  label: zone.replaceAll('_', ' '),
}));
