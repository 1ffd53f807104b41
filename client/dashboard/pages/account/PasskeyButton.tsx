import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { t } from '../../../i18n/i18n.ts';
import { queries } from '../../data/queries.ts';
import { signInWithPasskey } from '../../data/session.ts';
import { passkeysArePossible } from '../../data/webauthn.ts';

/** Signs in with a passkey of this device; not there where the browser can't. */
export function PasskeyButton(): JSX.Element {
  const client = useQueryClient();
  const [busy, setBusy] = createSignal(false);
  const [failed, setFailed] = createSignal(false);
  const use = async () => {
    setBusy(true);
    setFailed(false);
    if (await signInWithPasskey())
      return void client.refetchQueries({ queryKey: queries.session().queryKey });
    setFailed(true);
    setBusy(false);
  };
  return (
    <Show when={passkeysArePossible()}>
      <Show when={failed()}>
        <Notice tone="bad" icon="alert" live>
          {t.account.signIn.passkeyFailed()}
        </Notice>
      </Show>
      <Button icon="key" busy={busy()} onClick={() => void use()}>
        {t.account.signIn.passkey()}
      </Button>
    </Show>
  );
}
