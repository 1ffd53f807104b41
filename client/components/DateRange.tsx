import type { JSX } from 'solid-js';
import { t } from '../i18n/i18n.ts';
import { TextField } from './TextField.tsx';

interface DateRangeProps {
  label: string;
  from: string | undefined;
  to: string | undefined;
  onChange: (change: { from?: string | undefined; to?: string | undefined }) => void;
}

/** Two days and everything between them, as the address keeps them: `YYYY-MM-DD`. */
export function DateRange(props: DateRangeProps): JSX.Element {
  return (
    <div class="date-range">
      <TextField
        label={props.label}
        type="date"
        value={props.from ?? ''}
        onInput={(from) => props.onChange({ from: from || undefined })}
      />
      <TextField
        label={t.invoices.to()}
        type="date"
        value={props.to ?? ''}
        onInput={(to) => props.onChange({ to: to || undefined })}
      />
    </div>
  );
}
