import { useQuery } from '@tanstack/solid-query';
import { createSignal, type JSX, Show } from 'solid-js';
import type { InvoiceView } from '../../../../../shared/views.ts';
import { Button, LinkButton } from '../../../../components/Button.tsx';
import { CopyButton } from '../../../../components/CopyButton.tsx';
import { Icon } from '../../../../components/Icon.tsx';
import { Ltr } from '../../../../components/Ltr.tsx';
import { Notice } from '../../../../components/Notice.tsx';
import { t } from '../../../../i18n/i18n.ts';
import { can } from '../../../data/permissions.ts';
import { queries } from '../../../data/queries.ts';
import { CodeDialog } from './CodeDialog.tsx';

/** One address for all of it: the customer chooses there. It is copied, sent as a chat, or scanned. */
export function PayPage(props: { invoice: InvoiceView; url: string }): JSX.Element {
  const preview = useQuery(() => queries.mailPreview(props.invoice.id));
  const [scanning, setScanning] = createSignal(false);
  const chat = () => chatAddress(props.invoice.customer?.phone ?? null, [preview.data?.subject, props.url]);
  return (
    <section class="way" aria-label={t.invoices.ways.page()}>
      <h3>{t.invoices.ways.page()}</h3>
      <p class="muted small">{t.invoices.ways.pageText()}</p>
      <Nameless />
      <div class="share">
        <a class="share-url" href={props.url} target="_blank" rel="noreferrer">
          <Ltr>{props.url.replace(/^https?:\/\//, '')}</Ltr>
        </a>
        <div class="row">
          <CopyButton words text={props.url} what={t.invoices.ways.pageAddress()} />
          <a class="button button-plain" href={chat()} target="_blank" rel="noreferrer">
            <Icon name="chat" />
            <span>{t.sending.whatsapp()}</span>
          </a>
          <Button icon="code" onClick={() => setScanning(true)}>
            {t.sending.code()}
          </Button>
        </div>
      </div>
      <CodeDialog
        invoice={props.invoice}
        url={props.url}
        open={scanning()}
        onClose={() => setScanning(false)}
      />
    </section>
  );
}

/** Whoever was never asked for their shop's name would find out from a customer that it is missing. */
function Nameless(): JSX.Element {
  const business = useQuery(() => queries.business());
  const isNameless = () => business.isSuccess && business.data.name === '';
  return (
    <Show when={isNameless() && can('settings.setBusiness')}>
      <Notice
        tone="waiting"
        icon="alert"
        actions={
          <LinkButton href="/settings" small>
            {t.invoices.ways.pageName()}
          </LinkButton>
        }
      >
        <p>{t.invoices.ways.pageNameless()}</p>
      </Notice>
    </Show>
  );
}

/** Opens the customer's chat where their number is known, else lets the person choose; the text is in the invoice's language. */
function chatAddress(phone: string | null, lines: readonly (string | undefined)[]): string {
  const text = lines.filter(Boolean).join('\n');
  return `https://wa.me/${phone?.replace(/\D/g, '') ?? ''}?text=${encodeURIComponent(text)}`;
}
