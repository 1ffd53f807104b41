import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { createSignal, type JSX, Show } from 'solid-js';
import { type ApiScope, apiScopes } from '../../../../shared/api-scopes.ts';
import type { NewKeyView } from '../../../../shared/key-views.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { focusFirstProblem } from '../../../components/Field.tsx';
import { SelectField, TextField } from '../../../components/TextField.tsx';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { mode } from '../../data/mode.ts';
import { type ScopeChoice, ScopesField } from './ScopesField.tsx';
import { scopesOf } from './scope-presets.ts';

const dayMs = 86_400_000;

const lifeMs = { never: null, month: 30 * dayMs, quarter: 90 * dayMs, year: 365 * dayMs } as const;

type Expiry = keyof typeof lifeMs;

const expiries = Object.keys(lifeMs) as readonly Expiry[];

interface KeyNewProps {
  open: boolean;
  onClose: () => void;
  onMade: (made: NewKeyView) => void;
}

export function KeyNew(props: KeyNewProps): JSX.Element {
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t.developers.keys.newTitle()}>
      <KeyForm onClose={() => props.onClose()} onMade={(made) => props.onMade(made)} />
    </Dialog>
  );
}

function KeyForm(props: Omit<KeyNewProps, 'open'>): JSX.Element {
  const client = useQueryClient();
  const [name, setName] = createSignal('');
  const [choice, setChoice] = createSignal<ScopeChoice>('billing');
  const [ticked, setTicked] = createSignal<ReadonlySet<ApiScope>>(new Set());
  const [expiry, setExpiry] = createSignal<Expiry>('never');
  const [asked, setAsked] = createSignal(false);
  let form: HTMLFormElement | undefined;
  const scopes = () => {
    const chosen = choice();
    return chosen === 'custom' ? apiScopes.filter((scope) => ticked().has(scope)) : scopesOf(chosen);
  };
  const expiresAt = () => {
    const life = lifeMs[expiry()];
    return life === null ? null : Date.now() + life;
  };
  const isReady = () => name().trim() !== '' && scopes().length > 0;
  const make = useMutation(() => ({
    mutationFn: () =>
      api.keys.create.mutate({
        mode: mode(),
        name: name().trim(),
        scopes: [...scopes()],
        expiresAt: expiresAt(),
      }),
    onSuccess: (made) => {
      props.onMade(made);
      return client.invalidateQueries({ queryKey: ['keys'] });
    },
  }));
  const submit = () => {
    setAsked(true);
    if (isReady()) make.mutate();
    else if (form) focusFirstProblem(form);
  };
  return (
    <form
      ref={form}
      class="stack"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!make.isPending) submit();
      }}
    >
      <TextField
        label={t.developers.keys.name()}
        value={name()}
        onInput={setName}
        help={t.developers.keys.nameHelp()}
        problem={asked() && name().trim() === '' ? t.developers.keys.nameNeeded() : undefined}
        maxLength={80}
        required
      />
      <ScopesField
        choice={choice()}
        onChoose={setChoice}
        ticked={ticked()}
        onTick={(scope, on) =>
          setTicked(new Set(apiScopes.filter((each) => (each === scope ? on : ticked().has(each)))))
        }
        problem={asked() && scopes().length === 0 ? t.developers.keys.scopesNeeded() : undefined}
      />
      <SelectField
        label={t.developers.keys.expiry()}
        value={expiry()}
        choices={expiries.map((value) => ({ value, label: t.developers.keys.expiries[value]() }))}
        onChange={(value) => setExpiry(expiries.find((known) => known === value) ?? 'never')}
      />
      <Show when={make.isError}>
        <ErrorNotice error={make.error} />
      </Show>
      <div class="dialog-actions">
        <Button onClick={() => props.onClose()}>{t.common.cancel()}</Button>
        <Button kind="main" type="submit" busy={make.isPending}>
          {t.developers.keys.create()}
        </Button>
      </div>
    </form>
  );
}
