import { For, type JSX } from 'solid-js';
import { Button } from '../../../../components/Button.tsx';
import { CopyButton } from '../../../../components/CopyButton.tsx';
import { Notice } from '../../../../components/Notice.tsx';
import { t } from '../../../../i18n/i18n.ts';

/** The one time the codes are on a screen: to copy, to keep as a file, to print. */
export function RecoveryCodes(props: {
  codes: readonly string[];
  done: string;
  onDone: () => void;
}): JSX.Element {
  const text = () => `${t.me.second.file()} · ${location.host}\n\n${props.codes.join('\n')}\n`;
  return (
    <div class="stack">
      <Notice tone="waiting" icon="alert">
        {t.me.second.codesKeep()}
      </Notice>
      <div class="print-only-this">
        <p class="print-title">
          {t.me.second.file()} · {location.host}
        </p>
        <ul class="recovery-codes" dir="ltr" aria-label={t.me.second.codes()}>
          <For each={props.codes}>{(code) => <li class="mono">{code}</li>}</For>
        </ul>
      </div>
      <div class="row">
        <CopyButton text={text()} what={t.me.second.codes().toLowerCase()} words small />
        <Button small onClick={() => download(text())}>
          {t.me.second.download()}
        </Button>
        <Button small onClick={() => window.print()}>
          {t.me.second.print()}
        </Button>
      </div>
      <div class="dialog-actions">
        <Button kind="main" onClick={() => props.onDone()}>
          {props.done}
        </Button>
      </div>
    </div>
  );
}

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'daftar-recovery-codes.txt';
  link.click();
  URL.revokeObjectURL(url);
}
