import { type JSX, Show } from 'solid-js';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { JsonView } from '../../../components/JsonView.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { t } from '../../../i18n/i18n.ts';

/** What is sent, to the byte. */
export function BodySheet(props: { body: string | null }): JSX.Element {
  return (
    <Sheet
      flush
      title={t.messages.detail.body()}
      lead={t.messages.detail.bodyLead()}
      aside={
        <Show when={props.body}>
          {(text) => <CopyButton text={text()} what={t.messages.detail.theBody()} />}
        </Show>
      }
    >
      <Show when={props.body} fallback={<p class="muted sheet-body">{t.messages.detail.bodyGone()}</p>}>
        {(text) => <JsonView text={text()} label={t.messages.detail.bodyLabel()} />}
      </Show>
    </Sheet>
  );
}
