import { For, type JSX, Show } from 'solid-js';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { t } from '../../../i18n/i18n.ts';
import { fieldName } from '../connections/CredentialFields.tsx';
import { type TestValue, testValues } from './test-values.ts';

/** The numbers to try a provider with, each to be copied, and what comes of it. */
export function TestValues(props: { provider: string }): JSX.Element {
  return (
    <ul class="help-values">
      <For each={testValues[props.provider] ?? []}>
        {(each) => (
          <li>
            <span class="help-value-name">{nameOf(each)}</span>
            <span class="copy-fact">
              <Ltr>{each.value}</Ltr>
              <CopyButton text={each.value} what={each.value} />
            </span>
            <Show when={each.outcome}>
              {(outcome) => <span class="small muted">{outcomeText(outcome())}</span>}
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}

function nameOf({ what }: TestValue): string {
  if ('card' in what) return what.card;
  return what.field === 'phone' ? t.help.testPhone() : fieldName(what.field);
}

function outcomeText(outcome: NonNullable<TestValue['outcome']>): string {
  return outcome === 'paid' ? t.paymentStatus.paid() : (t.paymentFailure[outcome]?.() ?? outcome);
}
