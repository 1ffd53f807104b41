import { createSignal, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/Button.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { focusFirstProblem } from '../../../components/Field.tsx';
import { TextArea } from '../../../components/TextField.tsx';
import { t } from '../../../i18n/i18n.ts';

interface NoteFormProps {
  text: string;
  action: string;
  busy: boolean;
  error: unknown;
  onSubmit: (note: string) => void;
  onClose: () => void;
}

/** What will happen, and the reason for it, which is kept. */
export function NoteForm(props: NoteFormProps): JSX.Element {
  const [note, setNote] = createSignal('');
  const [tried, setTried] = createSignal(false);
  let form: HTMLFormElement | undefined;
  const submit = () => {
    setTried(true);
    if (note().trim() !== '' && !props.busy) props.onSubmit(note().trim());
    else if (form) focusFirstProblem(form);
  };
  return (
    <form
      ref={form}
      class="stack"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p class="muted">{props.text}</p>
      <TextArea
        label={t.reviews.note()}
        value={note()}
        onInput={setNote}
        help={t.reviews.noteHelp()}
        problem={tried() && note().trim() === '' ? t.reviews.noteMissing() : undefined}
        maxLength={500}
      />
      <Show when={props.error}>{(error) => <ErrorNotice error={error()} />}</Show>
      <div class="dialog-actions">
        <Button onClick={() => props.onClose()}>{t.common.cancel()}</Button>
        <Button kind="main" type="submit" busy={props.busy}>
          {props.action}
        </Button>
      </div>
    </form>
  );
}
