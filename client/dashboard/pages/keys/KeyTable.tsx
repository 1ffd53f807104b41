import { For, type JSX, Show } from 'solid-js';
import type { KeyStatus, KeyView } from '../../../../shared/key-views.ts';
import { Button } from '../../../components/Button.tsx';
import type { IconName } from '../../../components/Icon.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { StatusChip, type Tone } from '../../../components/StatusChip.tsx';
import { now, When } from '../../../components/When.tsx';
import { clockText, dateText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { can } from '../../data/permissions.ts';
import { HistoryLink } from '../audit/HistoryLink.tsx';
import { presetOf } from './scope-presets.ts';

interface KeyTableProps {
  keys: readonly KeyView[];
  onRotate: (key: KeyView) => void;
  onRevoke: (key: KeyView) => void;
}

export function KeyTable(props: KeyTableProps): JSX.Element {
  return (
    <div class="sheet sheet-clip">
      <table class="ledger ledger-keys">
        <caption class="sr-only">{t.developers.keys.title()}</caption>
        <thead>
          <tr>
            <th scope="col" class="margin-cell">
              {t.developers.keys.made()}
            </th>
            <th scope="col">{t.developers.keys.name()}</th>
            <th scope="col">{t.developers.keys.key()}</th>
            <th scope="col">{t.developers.keys.lastUsed()}</th>
            <th scope="col">{t.developers.keys.state()}</th>
            <th scope="col">
              <span class="sr-only">{t.common.details()}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.keys}>
            {(key) => (
              <Row view={key} onRotate={() => props.onRotate(key)} onRevoke={() => props.onRevoke(key)} />
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}

function Row(props: { view: KeyView; onRotate: () => void; onRevoke: () => void }): JSX.Element {
  const key = () => props.view;
  const works = () => key().status === 'active' || key().status === 'ending';
  return (
    <tr>
      <td class="margin-cell muted">
        <span class="key-label">{t.developers.keys.made()} </span>
        <When at={key().createdAt} text={dateText(key().createdAt)} focusable />
      </td>
      <td class="key-name">
        <bdi class="strong">{key().name}</bdi>
        <span class="ledger-sub">
          <Show when={presetOf(key().scopes)} fallback={<Ltr>{key().scopes.join(' ')}</Ltr>}>
            {(preset) => t.developers.keys.presets[preset()]()}
          </Show>
        </span>
      </td>
      <td class="key-hint nowrap">
        <Ltr>{`dk_${key().mode}_${key().hint}`}</Ltr>
        <span class="ledger-sub">
          <Show when={key().createdBy} fallback={t.developers.keys.byConsole()}>
            {(name) => t.developers.keys.by(name())}
          </Show>
        </span>
      </td>
      <td class="key-used muted">
        <span class="key-label">{t.developers.keys.lastUsed()} </span>
        <Show when={key().lastUsedAt} fallback={t.developers.keys.neverUsed()}>
          {(at) => <When at={at()} focusable />}
        </Show>
      </td>
      <td class="key-state">
        <KeyChip status={key().status} />
        <Show when={works() && key().expiresAt}>
          {(at) => (
            <span class="ledger-sub">
              {t.developers.keys.until()} <When at={at()} text={clockText(at(), now())} focusable />
            </span>
          )}
        </Show>
      </td>
      <td class="key-acts">
        <div class="key-line">
          <HistoryLink id={key().id} />
          <Show when={works()}>
            <fieldset class="key-buttons">
              <legend class="sr-only">{t.developers.keys.acts(key().name)}</legend>
              <Show when={key().status === 'active' && can('keys.rotate')}>
                <Button small onClick={() => props.onRotate()}>
                  {t.developers.keys.rotate()}
                </Button>
              </Show>
              <Show when={can('keys.revoke')}>
                <Button small onClick={() => props.onRevoke()}>
                  {t.developers.keys.revoke()}
                </Button>
              </Show>
            </fieldset>
          </Show>
        </div>
      </td>
    </tr>
  );
}

const looks: Record<KeyStatus, readonly [tone: Tone, icon: IconName]> = {
  active: ['paid', 'check'],
  ending: ['waiting', 'clock'],
  expired: ['void', 'minus'],
  revoked: ['void', 'minus'],
};

function KeyChip(props: { status: KeyStatus }): JSX.Element {
  return (
    <StatusChip tone={looks[props.status][0]} icon={looks[props.status][1]}>
      {t.developers.keyStatus[props.status]()}
    </StatusChip>
  );
}
