import { For, type JSX, Show } from 'solid-js';
import { type ApiScope, apiScopes } from '../../../../shared/api-scopes.ts';
import { t } from '../../../i18n/i18n.ts';
import { type ScopePreset, scopePresets } from './scope-presets.ts';

export type ScopeChoice = ScopePreset | 'custom';

const choices: readonly ScopeChoice[] = [...scopePresets, 'custom'];

interface ScopesFieldProps {
  choice: ScopeChoice;
  onChoose: (choice: ScopeChoice) => void;
  ticked: ReadonlySet<ApiScope>;
  onTick: (scope: ApiScope, on: boolean) => void;
  problem: string | undefined;
}

/** What a key may do: one of the usual bundles, or each right by itself. */
export function ScopesField(props: ScopesFieldProps): JSX.Element {
  return (
    <>
      <fieldset class="stack-tight">
        <legend class="field-label legend-apart">{t.developers.keys.scopes()}</legend>
        <For each={choices}>
          {(choice) => (
            <label class="choice-card" data-chosen={choice === props.choice ? '' : undefined}>
              <input
                class="sr-only"
                type="radio"
                name="scopes"
                value={choice}
                checked={choice === props.choice}
                onChange={() => props.onChoose(choice)}
              />
              <span class="strong">{t.developers.keys.presets[choice]()}</span>
              <span class="muted small">{t.developers.keys.presetText[choice]()}</span>
            </label>
          )}
        </For>
      </fieldset>
      <Show when={props.choice === 'custom'}>
        <fieldset>
          <legend class="sr-only">{t.developers.keys.presets.custom()}</legend>
          <For each={apiScopes}>
            {(scope) => (
              <label class="check">
                <input
                  type="checkbox"
                  checked={props.ticked.has(scope)}
                  onChange={(event) => props.onTick(scope, event.currentTarget.checked)}
                />
                {t.developers.apiScope[scope]()}
              </label>
            )}
          </For>
          <p class="field-problem" aria-live="polite">
            {props.problem}
          </p>
        </fieldset>
      </Show>
    </>
  );
}
