import { For, type JSX, Show } from 'solid-js';
import { Amount } from '../../../../components/Amount.tsx';
import { Button } from '../../../../components/Button.tsx';
import { IconButton } from '../../../../components/IconButton.tsx';
import { TextField } from '../../../../components/TextField.tsx';
import { t } from '../../../../i18n/i18n.ts';
import type { DraftLine } from './draft.ts';
import type { LineField } from './read-draft.ts';

interface LinesEditorProps {
  lines: readonly DraftLine[];
  currency: string;
  netMinor: readonly (number | null)[];
  problem: (line: number, field: LineField) => string | undefined;
  onInput: (line: number, field: LineField, text: string) => void;
  onAdd: () => void;
  onRemove: (line: number) => void;
}

/** The lines of the invoice, one a row on a wide page, one a block on a phone. */
export function LinesEditor(props: LinesEditorProps): JSX.Element {
  let list: HTMLOListElement | undefined;
  const add = () => {
    props.onAdd();
    queueMicrotask(() => list?.querySelector<HTMLInputElement>('li:last-child input')?.focus());
  };
  return (
    <div class="lines">
      <ol ref={list}>
        <For each={props.lines}>
          {(line, i) => (
            <li class="line" aria-label={t.invoiceForm.line(i() + 1)}>
              <span class="line-number" aria-hidden="true">
                {i() + 1}
              </span>
              <div class="line-fields">
                <LineInput wide field="description" line={line} i={i()} of={props} />
                <LineInput decimal field="quantity" line={line} i={i()} of={props} />
                <LineInput decimal field="unitPrice" line={line} i={i()} of={props} />
                <LineInput decimal field="discount" line={line} i={i()} of={props} />
                <LineInput decimal field="taxRate" line={line} i={i()} of={props} />
                <div class="line-amount">
                  <span class="field-label">{t.invoiceForm.amount()}</span>
                  <Show
                    when={netOf(props, i()) !== null}
                    fallback={<span class="faint">{t.common.dash()}</span>}
                  >
                    <Amount minor={netOf(props, i()) ?? 0} currency={props.currency} />
                  </Show>
                </div>
              </div>
              <IconButton
                icon="trash"
                label={t.invoiceForm.removeLine(i() + 1)}
                disabled={props.lines.length === 1}
                onClick={() => props.onRemove(i())}
              />
            </li>
          )}
        </For>
      </ol>
      <div class="lines-foot">
        <Button kind="quiet" icon="plus" onClick={add}>
          {t.invoiceForm.addLine()}
        </Button>
      </div>
    </div>
  );
}

function netOf(props: LinesEditorProps, line: number): number | null {
  return props.netMinor[line] ?? null;
}

interface LineInputProps {
  field: LineField;
  line: DraftLine;
  i: number;
  of: LinesEditorProps;
  wide?: boolean;
  decimal?: boolean;
}

function LineInput(props: LineInputProps): JSX.Element {
  const labels: Record<LineField, () => string> = {
    description: t.invoiceForm.description,
    quantity: t.invoiceForm.quantity,
    unitPrice: t.invoiceForm.unitPrice,
    discount: () => t.invoiceForm.discount(props.of.currency),
    taxRate: t.invoiceForm.tax,
  };
  return (
    <div class={props.wide ? 'line-wide' : 'line-cell'}>
      <TextField
        label={labels[props.field]()}
        value={props.line[props.field]}
        onInput={(text) => props.of.onInput(props.i, props.field, text)}
        problem={props.of.problem(props.i, props.field)}
        {...(props.decimal
          ? { inputmode: 'decimal' as const, ltr: true, alignEnd: true }
          : { maxLength: 500 })}
      />
    </div>
  );
}
