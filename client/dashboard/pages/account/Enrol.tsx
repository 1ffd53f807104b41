import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, type JSX, Match, Switch } from 'solid-js';
import { Button } from '../../../components/Button.tsx';
import { t } from '../../../i18n/i18n.ts';
import { queries } from '../../data/queries.ts';
import { passkeysArePossible } from '../../data/webauthn.ts';
import { createSignOut } from '../../shell/UserMenuItems.tsx';
import { Bare } from './Bare.tsx';
import { EnrolApp } from './security/EnrolApp.tsx';
import { PasskeyForm } from './security/PasskeyForm.tsx';
import { RecoveryCodes } from './security/RecoveryCodes.tsx';

/** Before anything else, for those of whom the owner asks a second factor. */
export function Enrol(props: { onDone: () => void }): JSX.Element {
  const client = useQueryClient();
  const leave = createSignOut();
  const [way, setWay] = createSignal<'app' | 'passkey'>();
  const [codes, setCodes] = createSignal<string[]>();
  const open = async () => {
    await client.refetchQueries({ queryKey: queries.session().queryKey });
    props.onDone();
  };
  const done = (recoveryCodes: string[] | null) => {
    if (recoveryCodes) setCodes(recoveryCodes);
    else void open();
  };
  return (
    <Bare title={t.me.enrol.title()} lead={t.me.enrol.lead()}>
      <Switch>
        <Match when={codes()}>
          {(list) => <RecoveryCodes codes={list()} done={t.me.enrol.go()} onDone={() => void open()} />}
        </Match>
        <Match when={way() === 'app'}>
          <EnrolApp onCancel={() => setWay(undefined)} onDone={done} />
        </Match>
        <Match when={way() === 'passkey'}>
          <PasskeyForm passkey={null} onCancel={() => setWay(undefined)} onDone={done} />
        </Match>
        <Match when={true}>
          <div class="stack">
            <Button kind="main" icon="phone" onClick={() => setWay('app')}>
              {t.me.second.setUp()}
            </Button>
            <Button icon="key" disabled={!passkeysArePossible()} onClick={() => setWay('passkey')}>
              {t.me.passkeys.add()}
            </Button>
            <Button kind="quiet" icon="leave" onClick={() => void leave()}>
              {t.shell.signOut()}
            </Button>
          </div>
        </Match>
      </Switch>
    </Bare>
  );
}
