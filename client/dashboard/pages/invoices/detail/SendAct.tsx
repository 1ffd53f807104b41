import { createSignal, type JSX } from 'solid-js';
import type { InvoiceView } from '../../../../../shared/views.ts';
import { Button } from '../../../../components/Button.tsx';
import { t } from '../../../../i18n/i18n.ts';
import { SendDialog } from './SendDialog.tsx';

/** The button that opens the mail; an invoice that was sent before can be sent again. */
export function SendAct(props: { invoice: InvoiceView }): JSX.Element {
  const [open, setOpen] = createSignal(false);
  const wasSent = () => props.invoice.timeline.some(({ kind }) => kind === 'sent');
  return (
    <>
      <Button needs="invoices.send" kind="main" icon="mail" onClick={() => setOpen(true)}>
        {wasSent() ? t.sending.sendAgain() : t.sending.send()}
      </Button>
      <SendDialog invoice={props.invoice} open={open()} onClose={() => setOpen(false)} />
    </>
  );
}
