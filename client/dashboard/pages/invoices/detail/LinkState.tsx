import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { type JSX, Match, Show, Switch } from 'solid-js';
import type { CheckoutView, InvoiceView } from '../../../../../shared/views.ts';
import { Button } from '../../../../components/Button.tsx';
import { CopyButton } from '../../../../components/CopyButton.tsx';
import { ErrorNotice } from '../../../../components/ErrorNotice.tsx';
import { Icon } from '../../../../components/Icon.tsx';
import { Ltr } from '../../../../components/Ltr.tsx';
import { Notice } from '../../../../components/Notice.tsx';
import { Spinner } from '../../../../components/Spinner.tsx';
import { When } from '../../../../components/When.tsx';
import { WhyLink } from '../../../../components/WhyLink.tsx';
import { moneyText } from '../../../../i18n/format.ts';
import { t } from '../../../../i18n/i18n.ts';
import { api } from '../../../data/api.ts';
import { queries } from '../../../data/queries.ts';
import { providerName } from '../../../names.ts';
import { troubleText } from '../../../trouble-text.ts';

interface LinkStateProps {
  checkout: CheckoutView;
  invoice: InvoiceView;
  /** The invoice still waits for money, so a link that failed is worth another try. */
  awaiting: boolean;
}

/** One link, in whichever state it is. */
export function LinkState(props: LinkStateProps): JSX.Element {
  const provider = () => providerName(props.checkout.provider);
  return (
    <Switch>
      <Match when={props.checkout.status === 'open' && props.checkout.url}>
        {(url) => <Share url={url()} checkout={props.checkout} total={props.invoice.totalMinor} />}
      </Match>
      <Match when={props.checkout.status === 'creating'}>
        <div class="notice notice-plain" role="status">
          <Spinner />
          <div class="notice-text">
            <p>{t.invoices.link.creating(provider())}</p>
            <Why checkout={props.checkout} again />
          </div>
        </div>
      </Match>
      <Match when={props.checkout.status === 'failed'}>
        <Failed checkout={props.checkout} invoice={props.invoice} awaiting={props.awaiting} />
      </Match>
      <Match when={props.checkout.status === 'unknown'}>
        <Notice tone="waiting" icon="question" live>
          <p>{t.invoices.link.unknown(provider())}</p>
          <Why checkout={props.checkout} />
        </Notice>
      </Match>
      <Match when={props.checkout.status === 'paid'}>
        <p class="field-good">
          <Icon name="check" />
          {t.invoices.link.paid()}
        </p>
      </Match>
      <Match when={props.checkout.status === 'expired'}>
        <p class="muted">{t.invoices.link.expired()}</p>
      </Match>
      <Match when={props.checkout.status === 'canceled'}>
        <p class="muted">{t.invoices.link.canceled()}</p>
      </Match>
    </Switch>
  );
}

function Share(props: { url: string; checkout: CheckoutView; total: number }): JSX.Element {
  const isPart = () => props.checkout.amountMinor !== props.total;
  return (
    <div class="stack-tight">
      <p class="muted small">
        {t.invoices.link.ready()}
        <Show when={isPart()}>
          {' '}
          {t.invoices.link.asked(moneyText(props.checkout.amountMinor, props.checkout.currency))}
        </Show>
      </p>
      <div class="share">
        <a class="share-url" href={props.url} target="_blank" rel="noreferrer">
          <Ltr>{props.url.replace(/^https?:\/\//, '')}</Ltr>
        </a>
        <div class="row">
          <CopyButton words text={props.url} what={t.invoices.link.theLink()} />
          <a class="button button-plain" href={props.url} target="_blank" rel="noreferrer">
            <Icon name="external" />
            <span>{t.invoices.link.open()}</span>
            <span class="sr-only">{t.common.openNew()}</span>
          </a>
        </div>
      </div>
    </div>
  );
}

function Failed(props: LinkStateProps): JSX.Element {
  const client = useQueryClient();
  const retry = useMutation(() => ({
    mutationFn: () => api.invoices.retryLink.mutate({ id: props.invoice.id, checkoutId: props.checkout.id }),
    onSuccess: (invoice) => client.setQueryData(queries.invoice(invoice.id).queryKey, invoice),
    onSettled: () => client.invalidateQueries({ queryKey: ['invoices'] }),
  }));
  return (
    <>
      <Notice
        tone="bad"
        icon="alert"
        live
        actions={
          <Show when={props.awaiting}>
            <Button
              needs="invoices.retryLink"
              small
              icon="retry"
              busy={retry.isPending}
              onClick={() => retry.mutate()}
            >
              {retry.isPending ? t.invoices.link.retrying() : t.invoices.link.retry()}
            </Button>
          </Show>
        }
      >
        <p class="strong">{t.invoices.link.failed(providerName(props.checkout.provider))}</p>
        <Why checkout={props.checkout} />
      </Notice>
      <Show when={retry.isError}>
        <ErrorNotice error={retry.error} />
      </Show>
    </>
  );
}

/** The reason of the last failure, in words and as it was said, and when the next try is due. */
function Why(props: { checkout: CheckoutView; again?: boolean }): JSX.Element {
  return (
    <>
      <Show when={props.checkout.failure}>
        {(failure) => (
          <>
            <p>
              {troubleText(failure().code)} <WhyLink code={failure().code} />
            </p>
            <Show when={failure().detail}>
              <p class="small muted">
                {t.common.introduced(t.invoices.link.says())} <Ltr>{failure().detail}</Ltr>
              </p>
            </Show>
            <Show when={props.again}>
              <p class="small muted">{t.invoices.link.creatingRetry()}</p>
            </Show>
          </>
        )}
      </Show>
      <Show when={props.checkout.attempts > 0 && props.checkout.nextAttemptAt}>
        {(at) => (
          <p class="small muted">
            {t.invoices.link.tries(props.checkout.attempts)} · {t.invoices.link.nextTry()}{' '}
            <When at={at()} focusable />
          </p>
        )}
      </Show>
    </>
  );
}
