import * as AlertDialog from '@kobalte/core/alert-dialog';
import { createSignal, For, type JSX } from 'solid-js';
import { render } from 'solid-js/web';
import { t } from '../i18n/i18n.ts';
import { Button } from './Button.tsx';
import type { Question } from './confirm.ts';
import { followFocus } from './keep-in-sight.ts';
import { createFocusReturn } from './return-focus.ts';

const closingMs = 160;

export function askInDialog(question: Question): Promise<boolean> {
  return new Promise((resolve) => {
    const place = document.createElement('div');
    document.body.append(place);
    const answer = (yes: boolean) => {
      resolve(yes);
      setTimeout(() => {
        dispose();
        place.remove();
      }, closingMs);
    };
    const dispose = render(() => <ConfirmDialog question={question} onAnswer={answer} />, place);
  });
}

function ConfirmDialog(props: { question: Question; onAnswer: (yes: boolean) => void }): JSX.Element {
  const [open, setOpen] = createSignal(true);
  const giveBack = createFocusReturn(open);
  const answer = (yes: boolean) => {
    if (!open()) return;
    setOpen(false);
    props.onAnswer(yes);
  };
  return (
    <AlertDialog.Root open={open()} onOpenChange={(isOpen) => !isOpen && answer(false)}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay class="veil" />
        <div class="dialog-place">
          <AlertDialog.Content class="dialog" onFocusIn={followFocus} onCloseAutoFocus={giveBack}>
            <AlertDialog.Title class="dialog-title">{props.question.title}</AlertDialog.Title>
            <AlertDialog.Description class="dialog-text">
              <For each={props.question.text}>{(sentence) => <p>{sentence}</p>}</For>
            </AlertDialog.Description>
            <div class="dialog-actions">
              <Button onClick={() => answer(false)}>{props.question.cancel ?? t.common.cancel()}</Button>
              <Button kind={props.question.tone ?? 'main'} onClick={() => answer(true)}>
                {props.question.action}
              </Button>
            </div>
          </AlertDialog.Content>
        </div>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
