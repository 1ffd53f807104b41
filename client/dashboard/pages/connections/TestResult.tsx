import { type JSX, Show } from 'solid-js';
import type { ConnectionTestView } from '../../../../shared/views.ts';
import { Ltr } from '../../../components/Ltr.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { numberText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { ProviderHelpLink } from '../help/ProviderHelpLink.tsx';

/** The diagnosis of a test, in words, with what was said on the wire below it. */
export function TestResult(props: { result: ConnectionTestView; provider: string }): JSX.Element {
  return (
    <Notice tone={props.result.ok ? 'good' : 'bad'} icon={props.result.ok ? 'check-circle' : 'alert'} live>
      <p>
        {t.connectionTest[props.result.code]()}{' '}
        <Show when={props.result.ok}>
          <span class="small muted">
            {t.connections.new.took(numberText(Math.round(props.result.tookMs)))}
          </span>
        </Show>
      </p>
      <Show when={props.result.detail}>
        <p class="small muted">
          <Ltr>{props.result.detail}</Ltr>
        </p>
      </Show>
      <Show when={!props.result.ok}>
        <ProviderHelpLink provider={props.provider} />
      </Show>
    </Notice>
  );
}
