import { For, type JSX } from 'solid-js';
import { Button } from '../../../components/Button.tsx';
import { t } from '../../../i18n/i18n.ts';
import { Bare } from './Bare.tsx';

/** An empty book and no set-up link: says where the link is printed. */
export function SetupNeeded(props: { onCheck: () => void }): JSX.Element {
  return (
    <Bare title={t.account.needed.title()} lead={t.account.needed.text()}>
      <div class="stack">
        <h2>{t.account.needed.where()}</h2>
        <ol class="steps">
          <For each={t.account.needed.steps()}>{(step) => <li>{step}</li>}</For>
        </ol>
        <Button icon="retry" onClick={() => props.onCheck()}>
          {t.account.needed.check()}
        </Button>
      </div>
    </Bare>
  );
}
