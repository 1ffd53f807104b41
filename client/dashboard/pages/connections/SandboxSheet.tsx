import { useMutation, useQuery, useQueryClient } from '@tanstack/solid-query';
import { For, type JSX, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { SandboxAttempt, SandboxFaults } from '../../../../shared/schemas/sandbox.ts';
import type { ConnectionView } from '../../../../shared/views.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { SkeletonRows } from '../../../components/Skeleton.tsx';
import { StatusChip } from '../../../components/StatusChip.tsx';
import { SelectField, TextField } from '../../../components/TextField.tsx';
import { toast } from '../../../components/toast.ts';
import { now, When } from '../../../components/When.tsx';
import { secondText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { queries } from '../../data/queries.ts';
import { faultsOf, hasFaults, noFaults, permissions } from './sandbox-faults.ts';

/** The emulator's bad moods, at a person's command, and what it sent lately. */
export function SandboxSheet(props: { connection: ConnectionView }): JSX.Element {
  const state = useQuery(() => queries.sandbox(props.connection.id));
  return (
    <Sheet title={t.connections.sandbox.title()} lead={t.connections.sandbox.lead()}>
      <Loaded query={state} skeleton={<SkeletonRows rows={4} />}>
        {(view) => (
          <div class="stack">
            <Show when={view().phoneUrl}>{(url) => <PhoneLink url={url()} />}</Show>
            <Faults connection={props.connection} faults={view().faults} />
            <Attempts attempts={view().attempts.slice(0, attemptsShown)} />
          </div>
        )}
      </Loaded>
    </Sheet>
  );
}

const attemptsShown = 10;

/** Where the payer's side of a prompt is played. */
function PhoneLink(props: { url: string }): JSX.Element {
  return (
    <div class="notice notice-plain">
      <Icon name="screen" size={18} />
      <p class="notice-text">{t.connections.sandbox.phoneText()}</p>
      <a class="button button-main button-small" href={props.url} target="_blank" rel="noreferrer">
        <Icon name="external" />
        <span>{t.connections.sandbox.phone()}</span>
        <span class="sr-only">{t.common.openNew()}</span>
      </a>
    </div>
  );
}

/** Folded in, as it is long; whoever comes while some are set sees them. */
function Faults(props: { connection: ConnectionView; faults: SandboxFaults }): JSX.Element {
  const startsOpen = hasFaults(props.faults);
  return (
    <details class="disclosure" open={startsOpen}>
      <summary>{t.connections.sandbox.choose()}</summary>
      <FaultsForm connection={props.connection} faults={props.faults} />
    </details>
  );
}

function FaultsForm(props: { connection: ConnectionView; faults: SandboxFaults }): JSX.Element {
  const client = useQueryClient();
  const [faults, setFaults] = createStore<SandboxFaults>({ ...props.faults });
  const offered = () => faultsOf(props.connection.provider);
  const save = useMutation(() => ({
    mutationFn: (next: SandboxFaults) =>
      api.sandbox.setFaults.mutate({ connectionId: props.connection.id, faults: next }),
    onSuccess: (state) => {
      client.setQueryData(queries.sandbox(props.connection.id).queryKey, state);
      setFaults(state.faults);
      toast(t.connections.sandbox.saved());
    },
  }));
  return (
    <form
      class="stack"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ ...faults });
      }}
    >
      <div class="form-grid form-grid-even">
        <For each={offered().counts}>
          {(key) => (
            <TextField
              label={t.connections.sandbox.faults[key]()}
              value={String(faults[key])}
              onInput={(value) => setFaults(key, wholeNumber(value))}
              inputmode="numeric"
              ltr
            />
          )}
        </For>
        <TextField
          label={t.connections.sandbox.faults.wrongAmountMinor()}
          value={String(faults.wrongAmountMinor ?? '')}
          onInput={(value) => setFaults('wrongAmountMinor', wholeNumber(value) || null)}
          inputmode="numeric"
          optional
          ltr
        />
        <Show when={offered().hasPermissions}>
          <SelectField
            label={t.connections.sandbox.faults.missingPermission()}
            value={faults.missingPermission ?? ''}
            choices={[
              { value: '', label: t.connections.sandbox.noPermissionMissing() },
              ...permissions.map((value) => ({ value, label: value })),
            ]}
            onChange={(value) =>
              setFaults('missingPermission', permissions.find((known) => known === value) ?? null)
            }
          />
        </Show>
      </div>
      <div>
        <For each={offered().switches}>
          {(key) => (
            <label class="check">
              <input
                type="checkbox"
                checked={faults[key]}
                onChange={(event) => setFaults(key, event.currentTarget.checked)}
              />
              {t.connections.sandbox.faults[key]()}
            </label>
          )}
        </For>
      </div>
      <Show when={save.isError}>
        <ErrorNotice error={save.error} />
      </Show>
      <div class="row">
        <Button type="submit" busy={save.isPending}>
          {t.connections.sandbox.save()}
        </Button>
        <Button kind="quiet" onClick={() => save.mutate({ ...faults, ...noFaults })}>
          {t.connections.sandbox.reset()}
        </Button>
      </div>
    </form>
  );
}

function Attempts(props: { attempts: readonly SandboxAttempt[] }): JSX.Element {
  return (
    <section class="stack-tight">
      <h3>{t.connections.sandbox.attempts()}</h3>
      <Show
        when={props.attempts.length > 0}
        fallback={<p class="muted">{t.connections.sandbox.noAttempts()}</p>}
      >
        <div class="scroll-x">
          <table class="ledger">
            <caption class="sr-only">{t.connections.sandbox.attempts()}</caption>
            <thead>
              <tr>
                <th scope="col" class="margin-cell">
                  {t.connections.sandbox.attemptAt()}
                </th>
                <th scope="col">{t.connections.sandbox.attemptType()}</th>
                <th scope="col">{t.connections.sandbox.attemptStatus()}</th>
              </tr>
            </thead>
            <tbody>
              <For each={props.attempts}>
                {(attempt) => (
                  <tr>
                    <td class="margin-cell muted">
                      <When at={attempt.createdAt} text={secondText(attempt.createdAt, now())} focusable />
                    </td>
                    <td>{t.events.types[attempt.eventType]?.() ?? attempt.eventType}</td>
                    <td>
                      <AttemptChip attempt={attempt} />
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </Show>
    </section>
  );
}

function AttemptChip(props: { attempt: SandboxAttempt }): JSX.Element {
  const tone = () => ({ success: 'paid', failed: 'bad', dropped: 'void' }) as const;
  const icon = () => ({ success: 'check', failed: 'cross', dropped: 'minus' }) as const;
  return (
    <StatusChip tone={tone()[props.attempt.result]} icon={icon()[props.attempt.result]}>
      {props.attempt.result === 'dropped'
        ? t.connections.sandbox.dropped()
        : (props.attempt.responseCode ?? t.connections.sandbox.noAnswer())}
    </StatusChip>
  );
}

function wholeNumber(text: string): number {
  const value = Number.parseInt(text.replace(/\D/g, ''), 10);
  return Number.isSafeInteger(value) ? value : 0;
}
