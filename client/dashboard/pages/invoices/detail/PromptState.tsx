import { useQuery } from '@tanstack/solid-query';
import { type JSX, Match, Show, Switch } from 'solid-js';
import { mayAskAgain, paymentFailures } from '../../../../../shared/payment-failure.ts';
import type { CheckoutView, InvoiceView } from '../../../../../shared/views.ts';
import { Button } from '../../../../components/Button.tsx';
import { ErrorNotice } from '../../../../components/ErrorNotice.tsx';
import { Icon } from '../../../../components/Icon.tsx';
import { Ltr } from '../../../../components/Ltr.tsx';
import { Notice } from '../../../../components/Notice.tsx';
import { Spinner } from '../../../../components/Spinner.tsx';
import { When } from '../../../../components/When.tsx';
import { moneyText } from '../../../../i18n/format.ts';
import { t } from '../../../../i18n/i18n.ts';
import { can } from '../../../data/permissions.ts';
import { queries } from '../../../data/queries.ts';
import { troubleText } from '../../../trouble-text.ts';
import { createPhoneAsking } from './ask-phone.ts';
import { MustWaitNotice } from './MustWaitNotice.tsx';

interface PromptStateProps {
  checkout: CheckoutView;
  invoice: InvoiceView;
  awaiting: boolean;
}

/** One question to a phone, live: sent, waiting, and how it ended. */
export function PromptState(props: PromptStateProps): JSX.Element {
  const amount = () => moneyText(props.checkout.amountMinor, props.checkout.currency);
  return (
    <div class="stack-tight">
      <Switch fallback={<Ended {...props} />}>
        <Match when={props.checkout.status === 'creating'}>
          <Waiting phone={props.checkout.phone} text={t.invoices.prompt.sending(amount())} />
        </Match>
        <Match when={props.checkout.status === 'open'}>
          <Waiting phone={props.checkout.phone} text={t.invoices.prompt.waiting(amount())}>
            <p class="small muted">
              {t.invoices.prompt.asked()} <When at={props.checkout.createdAt} focusable />{' '}
              {t.invoices.prompt.waitingText()}
            </p>
            <SandboxPhone connectionId={props.checkout.connectionId} mode={props.invoice.mode} />
          </Waiting>
        </Match>
        <Match when={props.checkout.status === 'unknown'}>
          <Notice tone="waiting" icon="question" live>
            <p class="strong">{t.invoices.prompt.unknown()}</p>
            <p>{t.invoices.prompt.unknownText()}</p>
            <p class="small muted">
              <Phone phone={props.checkout.phone} />
              <Show when={props.checkout.failure}>{(failure) => <> · {troubleText(failure().code)}</>}</Show>
              <Show when={props.checkout.nextAttemptAt}>
                {(at) => (
                  <>
                    {' · '}
                    {t.invoices.prompt.nextLook()} <When at={at()} focusable />
                  </>
                )}
              </Show>
            </p>
          </Notice>
        </Match>
        <Match when={props.checkout.status === 'paid'}>
          <p class="field-good" role="status">
            <Icon name="check" />
            {t.invoices.prompt.paid(amount())} <Phone phone={props.checkout.phone} />
          </p>
        </Match>
      </Switch>
    </div>
  );
}

function Waiting(props: { phone: string | null; text: string; children?: JSX.Element }): JSX.Element {
  return (
    <div class="notice notice-plain" role="status">
      <Spinner />
      <div class="notice-text">
        <p>
          {props.text} <Phone phone={props.phone} />
        </p>
        {props.children}
      </div>
    </div>
  );
}

/** Why it brought no money, whether asking again can help, and the way to do it. */
function Ended(props: PromptStateProps): JSX.Element {
  const asking = createPhoneAsking(() => props.invoice.id);
  const reason = () => paymentFailures.find((known) => known === props.checkout.failure?.code) ?? 'other';
  const helps = () => mayAskAgain[reason()];
  const askAgain = () =>
    asking.ask({ connectionId: props.checkout.connectionId, phone: props.checkout.phone ?? '' });
  return (
    <>
      <Notice
        tone="bad"
        icon="alert"
        live
        actions={
          <Show when={props.awaiting && helps() && props.checkout.phone !== null}>
            <Button
              needs="invoices.sendPrompt"
              small
              icon="retry"
              busy={asking.isAsking()}
              disabled={asking.mustWait() !== null}
              onClick={askAgain}
            >
              {asking.isAsking() ? t.invoices.prompt.asking() : t.invoices.prompt.askAgain()}
            </Button>
          </Show>
        }
      >
        <p class="strong">{t.paymentFailure[reason()]?.()}</p>
        <Show when={props.awaiting}>
          <p>{t.paymentAdvice[reason()]()}</p>
          <p class="small muted">
            {helps() ? t.invoices.prompt.againHelps() : t.invoices.prompt.againIsNoUse()}
          </p>
        </Show>
        <p class="small muted">
          <Phone phone={props.checkout.phone} /> · <When at={props.checkout.createdAt} focusable />
        </p>
        <Show when={props.checkout.failure?.detail}>
          {(detail) => (
            <p class="small muted">
              {t.common.introduced(t.invoices.link.says())} <Ltr>{detail()}</Ltr>
            </p>
          )}
        </Show>
      </Notice>
      <Show when={asking.mustWait()}>
        {(wait) => <MustWaitNotice wait={wait()} onOver={asking.forget} />}
      </Show>
      <Show when={asking.error()}>{(error) => <ErrorNotice error={error()} />}</Show>
    </>
  );
}

/** At the sandbox the phone is a page: there the question is answered. */
function SandboxPhone(props: { connectionId: string; mode: InvoiceView['mode'] }): JSX.Element {
  const connections = useQuery(() => queries.connections(props.mode));
  const isSandbox = () =>
    !connections.isPending &&
    connections.data?.some(({ id, sandbox }) => id === props.connectionId && sandbox) === true;
  const sandbox = useQuery(() => ({
    ...queries.sandbox(props.connectionId),
    enabled: isSandbox() && can('sandbox.state'),
  }));
  const url = () => (isSandbox() && !sandbox.isPending ? sandbox.data?.phoneUrl : null);
  return (
    <Show when={url()}>
      {(href) => (
        <a class="quiet-link" href={href()} target="_blank" rel="noreferrer">
          {t.invoices.prompt.sandboxPhone()}
          <Icon name="external" size={13} />
          <span class="sr-only">{t.common.openNew()}</span>
        </a>
      )}
    </Show>
  );
}

function Phone(props: { phone: string | null }): JSX.Element {
  return (
    <bdi class="nowrap" dir="ltr">
      {props.phone}
    </bdi>
  );
}
