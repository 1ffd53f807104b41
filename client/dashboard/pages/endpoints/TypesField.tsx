import { createEffect, For, type JSX, Show } from 'solid-js';
import { type MessageType, messageTypes } from '../../../../shared/message-types.ts';
import { Icon } from '../../../components/Icon.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { t } from '../../../i18n/i18n.ts';
import { groupNames, type MessageGroup, messageGroups } from './message-groups.ts';

interface TypesFieldProps {
  everything: boolean;
  chosen: readonly MessageType[];
  problem: string | undefined;
  onEverything: (everything: boolean) => void;
  onChoose: (types: readonly MessageType[]) => void;
}

/** Everything, or a choice of types in groups, each with what it means. */
export function TypesField(props: TypesFieldProps): JSX.Element {
  return (
    <fieldset class="stack-tight">
      <legend class="field-label legend-apart">{t.endpoints.form.types()}</legend>
      <div class="choice-cards">
        <For each={[true, false]}>
          {(everything) => (
            <label class="choice-card" data-chosen={everything === props.everything ? '' : undefined}>
              <input
                class="sr-only"
                type="radio"
                name="everything"
                checked={everything === props.everything}
                onChange={() => props.onEverything(everything)}
              />
              <span class="strong">
                {everything ? t.endpoints.form.everything() : t.endpoints.form.some()}
              </span>
              <span class="muted small">
                {everything ? t.endpoints.form.everythingText() : t.endpoints.form.someText()}
              </span>
            </label>
          )}
        </For>
      </div>
      <Show when={!props.everything}>
        <div class="stack">
          <For each={groupNames}>{(group) => <Group {...props} group={group} />}</For>
        </div>
      </Show>
      <div class="field-problem" aria-live="polite">
        <Show when={props.problem}>
          {(problem) => (
            <>
              <Icon name="alert" size={14} />
              <span>{problem()}</span>
            </>
          )}
        </Show>
      </div>
    </fieldset>
  );
}

function Group(props: TypesFieldProps & { group: MessageGroup }): JSX.Element {
  const types = (): readonly MessageType[] => messageGroups[props.group];
  const count = () => types().filter((type) => props.chosen.includes(type)).length;
  const choose = (some: readonly MessageType[], isOn: boolean) =>
    props.onChoose(messageTypes.filter((type) => (some.includes(type) ? isOn : props.chosen.includes(type))));
  return (
    <fieldset class="type-group">
      <legend class="strong">{t.endpoints.group[props.group]()}</legend>
      <label class="check small muted">
        <input
          type="checkbox"
          aria-label={`${t.common.introduced(t.endpoints.group[props.group]())} ${t.endpoints.form.all()}`}
          checked={count() === types().length}
          ref={(box) => markPart(box, () => count() > 0 && count() < types().length)}
          onChange={(event) => choose(types(), event.currentTarget.checked)}
        />
        {t.endpoints.form.all()}
      </label>
      <For each={types()}>
        {(type) => (
          <label class="type-choice">
            <input
              type="checkbox"
              checked={props.chosen.includes(type)}
              onChange={(event) => choose([type], event.currentTarget.checked)}
            />
            <span>
              {t.messages.name[type]()}{' '}
              <span class="faint small">
                <Ltr>{type}</Ltr>
              </span>
              <span class="ledger-sub">{t.messages.meaning[type]()}</span>
            </span>
          </label>
        )}
      </For>
    </fieldset>
  );
}

/** Some of a group, not all: browsers know this state by a property only. */
function markPart(box: HTMLInputElement, isPart: () => boolean): void {
  createEffect(() => {
    box.indeterminate = isPart();
  });
}
