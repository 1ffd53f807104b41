import { type JSX, Match, Show, Switch } from 'solid-js';
import type { ConnectionView, ProviderView } from '../../../../shared/views.ts';
import { Notice } from '../../../components/Notice.tsx';
import { now } from '../../../components/When.tsx';
import { WhyLink } from '../../../components/WhyLink.tsx';
import { clockText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { codeText } from '../../error-text.ts';
import { providerName } from '../../names.ts';
import { isDeaf } from './hook-acts.ts';

/** Heard something: when. Not yet: listening, or what keeps it from hearing. */
export function HookListening(props: {
  connection: ConnectionView;
  setup: ProviderView['hookSetup'];
}): JSX.Element {
  const provider = () => providerName(props.connection.provider);
  const sentence = () =>
    props.setup === 'by_hand' && isDeaf(props.connection)
      ? t.connections.hookPanel.noSecretYet(provider())
      : t.connections.hookPanel.states[props.connection.hookState](provider());
  return (
    <Switch
      fallback={
        <Notice tone="waiting" icon="alert">
          <p>{sentence()}</p>
        </Notice>
      }
    >
      <Match when={props.connection.hookState === 'failed'}>
        <Notice tone="bad" icon="alert">
          <p>{sentence()}</p>
          <Show when={props.connection.hookProblem}>
            {(problem) => (
              <p class="small muted">
                {codeText(problem())} <WhyLink code={problem()} />
              </p>
            )}
          </Show>
        </Notice>
      </Match>
      <Match when={props.connection.lastEventAt}>
        {(at) => (
          <Notice tone="good" icon="check-circle" live>
            <p class="strong">{t.connections.hookPanel.received(clockText(at(), now()))}</p>
            <Show when={props.connection.lastEventType}>
              {(type) => <p class="small muted">{t.events.types[type()]?.() ?? type()}</p>}
            </Show>
          </Notice>
        )}
      </Match>
      <Match when={props.setup === 'none'}>
        <Notice tone="good" icon="check-circle">
          <p class="strong">{t.connections.hookPanel.none()}</p>
          <p class="small muted">{t.connections.hookPanel.noneText(provider())}</p>
        </Notice>
      </Match>
      <Match when={!isDeaf(props.connection)}>
        <div class="notice notice-plain" role="status">
          <span class="listening" aria-hidden="true" />
          <div class="notice-text">
            <p class="strong">{t.connections.hookPanel.listening()}</p>
            <p class="small muted">
              {sentence()}{' '}
              {props.connection.sandbox
                ? t.connections.hookPanel.listeningSandbox()
                : t.connections.hookPanel.listeningText()}
            </p>
          </div>
        </div>
      </Match>
    </Switch>
  );
}
