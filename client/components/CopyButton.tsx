import { createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { t } from '../i18n/i18n.ts';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { toast } from './toast.ts';

interface CopyButtonProps {
  text: string;
  /** What is copied, for the label: “Copy the link”. */
  what: string;
  words?: boolean;
  small?: boolean;
  kind?: 'main' | 'plain';
}

const doneMs = 2000;

export function CopyButton(props: CopyButtonProps): JSX.Element {
  const [done, setDone] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const copy = async () => {
    if (!(await copyText(props.text))) return toast(t.common.copyFailed(), 'bad');
    setDone(true);
    clearTimeout(timer);
    timer = setTimeout(() => setDone(false), doneMs);
  };
  const icon = () => (done() ? 'check' : 'copy');
  return (
    <>
      <Show
        when={props.words}
        fallback={
          <IconButton
            icon={icon()}
            label={done() ? t.common.copied() : t.common.copyWhat(props.what)}
            onClick={() => void copy()}
          />
        }
      >
        <Button
          icon={icon()}
          kind={props.kind ?? 'plain'}
          small={props.small ?? false}
          onClick={() => void copy()}
        >
          {done() ? t.common.copied() : t.common.copyWhat(props.what)}
        </Button>
      </Show>
      <span class="sr-only" aria-live="polite">
        {done() ? t.common.copied() : ''}
      </span>
    </>
  );
}

/** Over plain HTTP on a local network the clipboard interface is missing; the old command still works there. */
async function copyText(text: string): Promise<boolean> {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // refused: the other way below may still be allowed
  }
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'sr-only';
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  return copied;
}
