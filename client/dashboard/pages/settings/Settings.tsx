import { useMutation, useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, type JSX, Show } from 'solid-js';
import { type Business, businessSchema } from '../../../../shared/schemas/settings.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Page } from '../../../components/Page.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { SkeletonSheet } from '../../../components/Skeleton.tsx';
import { SelectField, TextField } from '../../../components/TextField.tsx';
import { toast } from '../../../components/toast.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { queries } from '../../data/queries.ts';

/** How the business shows itself to those who pay it. */
export function Settings(): JSX.Element {
  const business = useQuery(() => queries.business());
  return (
    <Loaded query={business} skeleton={<Waiting />}>
      {(known) => (
        <Page title={t.settings.title()} lead={t.settings.lead()}>
          <BusinessForm business={known()} />
        </Page>
      )}
    </Loaded>
  );
}

function BusinessForm(props: { business: Business }): JSX.Element {
  const client = useQueryClient();
  const [name, setName] = createSignal(props.business.name);
  const [timeZone, setTimeZone] = createSignal(props.business.timeZone);
  const typed = (): Business => ({ name: name().trim(), timeZone: timeZone() });
  const save = useMutation(() => ({
    mutationFn: () => api.settings.setBusiness.mutate(businessSchema.parse(typed())),
    onSuccess: async () => {
      toast(t.settings.saved());
      await client.invalidateQueries();
    },
  }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  return (
    <Sheet title={t.settings.business()}>
      <form class="stack" onSubmit={submit}>
        <TextField
          label={t.settings.name()}
          help={t.settings.nameHelp()}
          value={name()}
          onInput={setName}
          maxLength={80}
          optional
        />
        <SelectField
          label={t.settings.timeZone()}
          help={t.settings.timeZoneHelp()}
          value={timeZone()}
          choices={timeZones}
          onChange={setTimeZone}
        />
        <Show when={save.isError}>
          <ErrorNotice error={save.error} />
        </Show>
        <div>
          <Button kind="main" type="submit" busy={save.isPending}>
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

function Waiting(): JSX.Element {
  return (
    <Page title={t.settings.title()}>
      <SkeletonSheet height="16rem" />
    </Page>
  );
}
