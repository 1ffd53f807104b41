import type { JSX } from 'solid-js';
import { SelectField } from '../../../components/TextField.tsx';
import { t } from '../../../i18n/i18n.ts';

export type KeepOld = 'none' | 'day' | 'week';

const dayMs = 86_400_000;

export const keepOldMs = { none: 0, day: dayMs, week: 7 * dayMs } as const satisfies Record<KeepOld, number>;

const choices: readonly KeepOld[] = ['none', 'day', 'week'];

/** Whether a replaced hook secret stays valid beside the new one, while the provider still signs with it. */
export function KeepOldField(props: { value: KeepOld; onChange: (value: KeepOld) => void }): JSX.Element {
  return (
    <SelectField
      label={t.connections.hookPanel.keepOld()}
      value={props.value}
      choices={choices.map((value) => ({ value, label: t.connections.hookPanel.keepOldFor[value]() }))}
      onChange={(value) => props.onChange(choices.find((known) => known === value) ?? 'none')}
      help={t.connections.hookPanel.keepOldHelp()}
    />
  );
}
