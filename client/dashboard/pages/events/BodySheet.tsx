import { For, type JSX, Show } from 'solid-js';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { JsonView } from '../../../components/JsonView.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { Fact, Facts, Sheet } from '../../../components/Sheet.tsx';
import { t } from '../../../i18n/i18n.ts';

/** What came over the wire, with secrets cut out before it was stored. */
export function BodySheet(props: { body: string | null }): JSX.Element {
  return (
    <Sheet
      flush
      title={t.events.detail.body()}
      lead={t.events.detail.bodyLead()}
      aside={
        <Show when={props.body}>
          {(text) => <CopyButton text={text()} what={t.events.detail.theBody()} />}
        </Show>
      }
    >
      <Show when={props.body} fallback={<p class="muted sheet-body">{t.events.detail.bodyGone()}</p>}>
        {(text) => <JsonView text={text()} label={t.events.detail.bodyText()} />}
      </Show>
    </Sheet>
  );
}

export function HeadersSheet(props: { headers: Readonly<Record<string, string>> }): JSX.Element {
  const rows = () => Object.entries(props.headers);
  return (
    <Sheet title={t.events.detail.headers()}>
      <Show when={rows().length > 0} fallback={<p class="muted">{t.events.detail.noHeaders()}</p>}>
        <Facts>
          <For each={rows()}>
            {([name, value]) => (
              <Fact name={name}>
                <Ltr>{value}</Ltr>
              </Fact>
            )}
          </For>
        </Facts>
      </Show>
    </Sheet>
  );
}
