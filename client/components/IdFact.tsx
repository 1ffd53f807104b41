import type { JSX } from 'solid-js';
import { t } from '../i18n/i18n.ts';
import { CopyFact } from './CopyFact.tsx';
import { Ltr } from './Ltr.tsx';

interface IdFactProps {
  name: string;
  id: string;
  /** What it is good for, below it. */
  note?: string;
}

/** By what a thing is known to programs: read from left to right, and copied. */
export function IdFact(props: IdFactProps): JSX.Element {
  return (
    <CopyFact name={props.name} value={props.id} what={t.customers.detail.theId()} note={props.note}>
      <Ltr>{props.id}</Ltr>
    </CopyFact>
  );
}
