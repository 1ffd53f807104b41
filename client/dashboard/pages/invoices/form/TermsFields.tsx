import { For, type JSX } from 'solid-js';
import { languageNames, languages } from '../../../../../shared/languages.ts';
import { Button } from '../../../../components/Button.tsx';
import { Sheet } from '../../../../components/Sheet.tsx';
import { SelectField, TextArea, TextField } from '../../../../components/TextField.tsx';
import { t } from '../../../../i18n/i18n.ts';
import { type Draft, dayOf } from './draft.ts';
import { MetadataEditor } from './MetadataEditor.tsx';

const quickDays = [7, 14, 30];
const dayMs = 86_400_000;

interface TermsFieldsProps {
  draft: Draft;
  metadataProblem: (row: number) => string | undefined;
  onChange: (part: Partial<Draft>) => void;
}

export function TermsFields(props: TermsFieldsProps): JSX.Element {
  const metadata = () => props.draft.metadata;
  return (
    <Sheet title={t.invoiceForm.terms()}>
      <div class="stack">
        <div class="form-grid">
          <div class="stack-tight">
            <TextField
              label={t.invoiceForm.due()}
              type="date"
              value={props.draft.dueDay}
              onInput={(dueDay) => props.onChange({ dueDay })}
              help={t.invoiceForm.dueHelp()}
              optional
            />
            <div class="row">
              <For each={quickDays}>
                {(days) => (
                  <Button small onClick={() => props.onChange({ dueDay: dayOf(Date.now() + days * dayMs) })}>
                    {t.invoiceForm.dueQuick(days)}
                  </Button>
                )}
              </For>
            </div>
          </div>
          <TextField
            label={t.invoiceForm.reference()}
            value={props.draft.reference}
            onInput={(reference) => props.onChange({ reference })}
            help={t.invoiceForm.referenceHelp()}
            maxLength={100}
            optional
          />
          <SelectField
            label={t.invoiceForm.language()}
            value={props.draft.language}
            choices={languages.map((language) => ({ value: language, label: languageNames[language] }))}
            onChange={(chosen) =>
              props.onChange({ language: languages.find((language) => language === chosen) ?? 'en' })
            }
          />
        </div>
        <TextArea
          label={t.invoiceForm.note()}
          value={props.draft.note}
          onInput={(note) => props.onChange({ note })}
          maxLength={2000}
          optional
        />
        <MetadataEditor
          rows={metadata()}
          problem={props.metadataProblem}
          onInput={(row, part, text) =>
            props.onChange({
              metadata: metadata().map((one, i) => (i === row ? { ...one, [part]: text } : one)),
            })
          }
          onAdd={() => props.onChange({ metadata: [...metadata(), { key: '', value: '' }] })}
          onRemove={(row) => props.onChange({ metadata: metadata().filter((_, i) => i !== row) })}
        />
      </div>
    </Sheet>
  );
}
