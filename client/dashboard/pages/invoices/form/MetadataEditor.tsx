import { Index, type JSX } from 'solid-js';
import { Button } from '../../../../components/Button.tsx';
import { IconButton } from '../../../../components/IconButton.tsx';
import { TextField } from '../../../../components/TextField.tsx';
import { t } from '../../../../i18n/i18n.ts';

interface MetadataEditorProps {
  /** What they are for, where that is not the invoice. */
  help?: string;
  rows: readonly { key: string; value: string }[];
  problem: (row: number) => string | undefined;
  onInput: (row: number, part: 'key' | 'value', text: string) => void;
  onAdd: () => void;
  onRemove: (row: number) => void;
}

export function MetadataEditor(props: MetadataEditorProps): JSX.Element {
  return (
    <fieldset class="stack-tight">
      <legend class="field-label">{t.invoiceForm.metadata()}</legend>
      <p class="field-help">{props.help ?? t.invoiceForm.metadataHelp()}</p>
      <Index each={props.rows}>
        {(row, i) => (
          <div class="metadata-row">
            <TextField
              label={t.invoiceForm.metadataKey()}
              value={row().key}
              onInput={(text) => props.onInput(i, 'key', text)}
              problem={props.problem(i)}
              maxLength={40}
              mono
              ltr
            />
            <TextField
              label={t.invoiceForm.metadataValue()}
              value={row().value}
              onInput={(text) => props.onInput(i, 'value', text)}
              maxLength={500}
              mono
              ltr
            />
            <IconButton
              icon="trash"
              label={t.invoiceForm.removeMetadata(i + 1)}
              onClick={() => props.onRemove(i)}
            />
          </div>
        )}
      </Index>
      <div class="quiet-add">
        <Button small kind="quiet" icon="plus" onClick={() => props.onAdd()}>
          {t.invoiceForm.addMetadata()}
        </Button>
      </div>
    </fieldset>
  );
}
