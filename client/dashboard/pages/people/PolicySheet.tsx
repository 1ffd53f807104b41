import { useMutation, useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import { amountText, exponentOf, parseAmount } from '../../../../shared/money.ts';
import { type UserRole, userRoles } from '../../../../shared/roles.ts';
import type { SecurityPolicy } from '../../../../shared/schemas/people.ts';
import { Button } from '../../../components/Button.tsx';
import { CheckField } from '../../../components/CheckField.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { SkeletonSheet } from '../../../components/Skeleton.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { toast } from '../../../components/toast.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { can } from '../../data/permissions.ts';
import { queries } from '../../data/queries.ts';
import { createUnsavedGuard } from '../../unsaved-guard.ts';

/** What the owner asks of everybody; others see it and can't change it. */
export function PolicySheet(): JSX.Element {
  const policy = useQuery(() => queries.securityPolicy());
  return (
    <Loaded query={policy} skeleton={<SkeletonSheet height="220px" />}>
      {(known) => <PolicyForm policy={known()} />}
    </Loaded>
  );
}

/** Those of the countries Daftar is made for, and whatever was set besides. */
const firstCurrencies = ['SAR', 'KES', 'MRU'];

function PolicyForm(props: { policy: SecurityPolicy }): JSX.Element {
  const client = useQueryClient();
  const currencies = [...new Set([...firstCurrencies, ...Object.keys(props.policy.refundProofAboveMinor)])];
  const [roles, setRoles] = createSignal<readonly UserRole[]>(props.policy.secondFactorRoles);
  const [amounts, setAmounts] = createStore(
    Object.fromEntries(currencies.map((currency) => [currency, shown(props.policy, currency)])),
  );
  const [tried, setTried] = createSignal(false);
  const chosen = () => JSON.stringify([roles(), { ...amounts }]);
  const [kept, setKept] = createSignal(chosen());
  createUnsavedGuard(() => chosen() !== kept());
  const isWrong = (currency: string) =>
    (amounts[currency] ?? '').trim() !== '' && !parseAmount(amounts[currency] ?? '', currency).ok;
  const save = useMutation(() => ({
    mutationFn: () =>
      api.security.setPolicy.mutate({
        secondFactorRoles: [...roles()],
        refundProofAboveMinor: readAmounts(amounts),
      }),
    onSuccess: async () => {
      setKept(chosen());
      toast(t.team.policy.saved());
      await client.invalidateQueries({ queryKey: ['security'] });
      await client.invalidateQueries({ queryKey: queries.session().queryKey });
    },
  }));
  const toggle = (role: UserRole, on: boolean) =>
    setRoles(userRoles.filter((each) => (each === role ? on : roles().includes(each))));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!currencies.some(isWrong) && !save.isPending) save.mutate();
  };
  return (
    <Sheet
      split
      title={t.team.policy.title()}
      lead={can('security.setPolicy') ? undefined : t.team.policy.lead()}
    >
      <form class="stack" novalidate onSubmit={submit}>
        <fieldset class="plain-fieldset" disabled={!can('security.setPolicy')}>
          <legend class="field-label">{t.team.policy.roles()}</legend>
          <div class="checks">
            <For each={userRoles}>
              {(role) => (
                <CheckField
                  label={t.people.roles[role]()}
                  checked={roles().includes(role)}
                  onChange={(on) => toggle(role, on)}
                />
              )}
            </For>
          </div>
          <p class="field-help">{t.team.policy.rolesHelp()}</p>
        </fieldset>
        <fieldset class="plain-fieldset" disabled={!can('security.setPolicy')}>
          <legend class="field-label">{t.team.policy.amount()}</legend>
          <div class="form-grid">
            <For each={currencies}>
              {(currency) => (
                <TextField
                  label={currency}
                  value={amounts[currency] ?? ''}
                  onInput={(value) => setAmounts(currency, value)}
                  problem={tried() && isWrong(currency) ? t.team.policy.amountWrong() : undefined}
                  placeholder={amountText(1_000 * 10 ** exponentOf(currency), currency)}
                  inputmode="decimal"
                  ltr
                  alignEnd
                />
              )}
            </For>
          </div>
          <p class="field-help">{t.team.policy.amountHelp()}</p>
        </fieldset>
        <Show when={save.isError}>
          <ErrorNotice error={save.error} />
        </Show>
        <div>
          <Button type="submit" busy={save.isPending} needs="security.setPolicy">
            {t.team.policy.save()}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

function shown({ refundProofAboveMinor }: SecurityPolicy, currency: string): string {
  const amountMinor = refundProofAboveMinor[currency];
  return amountMinor === undefined ? '' : amountText(amountMinor, currency);
}

function readAmounts(amounts: Record<string, string>): Record<string, number> {
  const read = Object.entries(amounts).flatMap(([currency, text]): [string, number][] => {
    const amount = text.trim() === '' ? null : parseAmount(text, currency);
    return amount?.ok ? [[currency, amount.value]] : [];
  });
  return Object.fromEntries(read);
}
