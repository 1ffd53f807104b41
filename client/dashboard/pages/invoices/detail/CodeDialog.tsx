import { createResource, type JSX, Show } from 'solid-js';
import type { InvoiceView } from '../../../../../shared/views.ts';
import { Amount } from '../../../../components/Amount.tsx';
import { Button } from '../../../../components/Button.tsx';
import { CopyButton } from '../../../../components/CopyButton.tsx';
import { Dialog } from '../../../../components/Dialog.tsx';
import { Ltr } from '../../../../components/Ltr.tsx';
import { Skeleton } from '../../../../components/Skeleton.tsx';
import { t } from '../../../../i18n/i18n.ts';

interface CodeDialogProps {
  invoice: InvoiceView;
  url: string;
  open: boolean;
  onClose: () => void;
}

/** The address as a code, for a counter or a sheet of paper: printing prints this and nothing else of the page. */
export function CodeDialog(props: CodeDialogProps): JSX.Element {
  const [code] = createResource(
    () => props.open && props.url,
    async (url) => drawCode(url),
  );
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t.sending.codeTitle(props.invoice.number ?? '')}>
      <div class="code-sheet" data-prints-alone="">
        <Show when={code()} fallback={<Skeleton width="260px" height="260px" />}>
          {(drawn) => (
            <svg
              class="code-picture"
              viewBox={`0 0 ${drawn().size} ${drawn().size}`}
              shape-rendering="crispEdges"
              role="img"
              aria-label={t.sending.codeTitle(props.invoice.number ?? '')}
            >
              <path d={drawn().path} />
            </svg>
          )}
        </Show>
        <Amount class="big-amount" minor={props.invoice.dueMinor} currency={props.invoice.currency} />
        <p class="small">
          <Ltr>{props.url}</Ltr>
        </p>
      </div>
      <p class="muted small">{t.sending.codeText()}</p>
      <div class="dialog-actions">
        <CopyButton words text={props.url} what={t.invoices.ways.pageAddress()} />
        <Button kind="main" icon="print" onClick={() => window.print()}>
          {t.sending.print()}
        </Button>
      </div>
    </Dialog>
  );
}

/** A square a dark module, in one path; scanners need the light border of four. */
async function drawCode(text: string): Promise<{ size: number; path: string }> {
  const { encode } = await import('uqr');
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { size, path };
}
