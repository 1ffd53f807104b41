import { A, useParams } from '@solidjs/router';
import { useMutation, useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, type JSX, Show } from 'solid-js';
import type { DeliveryDetailView } from '../../../../shared/message-views.ts';
import { Button } from '../../../components/Button.tsx';
import { confirm } from '../../../components/confirm.ts';
import { DeliveryChip } from '../../../components/DeliveryChips.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { IdFact } from '../../../components/IdFact.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { Page } from '../../../components/Page.tsx';
import { Fact, Facts, Sheet } from '../../../components/Sheet.tsx';
import { SkeletonPage } from '../../../components/SkeletonPage.tsx';
import { toast } from '../../../components/toast.ts';
import { now, When } from '../../../components/When.tsx';
import { clockText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { can } from '../../data/permissions.ts';
import { queries } from '../../data/queries.ts';
import { toastError } from '../../error-text.ts';
import { HistoryLink } from '../audit/HistoryLink.tsx';
import { BodySheet } from '../messages/BodySheet.tsx';
import { OriginFacts } from '../messages/OriginFacts.tsx';
import { TestMark } from '../messages/TestMark.tsx';
import { CurlDialog } from './CurlDialog.tsx';
import { Tries } from './Tries.tsx';

export function DeliveryDetail(): JSX.Element {
  const params = useParams<{ id: string }>();
  const delivery = useQuery(() => queries.delivery(params.id));
  const back = { href: '/deliveries', label: t.deliveries.title() };
  return (
    <Loaded query={delivery} skeleton={<SkeletonPage sheets={['220px', '320px']} />} back={back}>
      {(view) => (
        <Page
          title={t.messages.name[view().type]()}
          heading={
            <>
              {t.messages.name[view().type]()}
              <DeliveryChip status={view().status} />
              <TestMark test={view().test} />
            </>
          }
          lead={<Standing delivery={view()} />}
          back={back}
          actions={<Acts delivery={view()} />}
        >
          <div class="two-columns">
            <div class="stack">
              <Tries delivery={view()} />
              <BodySheet body={view().body} />
            </div>
            <div class="stack">
              <FactsSheet delivery={view()} />
              <Verify />
            </div>
          </div>
        </Page>
      )}
    </Loaded>
  );
}

/** What happens next, and what it waits for. */
function Standing(props: { delivery: DeliveryDetailView }): JSX.Element {
  const endpoint = useQuery(() => queries.endpoint(props.delivery.endpointId));
  const endpointStatus = () => (endpoint.isPending || endpoint.isError ? 'enabled' : endpoint.data?.status);
  const text = () => {
    const words = t.deliveries.detail.state;
    const { status } = props.delivery;
    const held = endpointStatus();
    if ((status === 'pending' || status === 'retrying') && (held === 'paused' || held === 'disabled'))
      return words[held]();
    return words[status]();
  };
  return <>{text()}</>;
}

function Acts(props: { delivery: DeliveryDetailView }): JSX.Element {
  const client = useQueryClient();
  const [asking, setAsking] = createSignal(false);
  const resend = useMutation(() => ({
    mutationFn: () => api.deliveries.resend.mutate({ id: props.delivery.id }),
    onSuccess: () => {
      toast(t.deliveries.resent());
      return client.invalidateQueries({ queryKey: ['deliveries'] });
    },
    onError: toastError,
  }));
  const ask = async () => {
    const agreed =
      props.delivery.status !== 'delivered' ||
      (await confirm({
        title: t.deliveries.resendTitle(),
        text: [t.deliveries.resendText()],
        action: t.deliveries.resend(),
      }));
    if (agreed) resend.mutate();
  };
  return (
    <Show when={can('deliveries.resend') && props.delivery.body !== null}>
      <Button icon="terminal" onClick={() => setAsking(true)}>
        {t.deliveries.curl()}
      </Button>
      <Button kind="main" icon="retry" busy={resend.isPending} onClick={() => void ask()}>
        {t.deliveries.resend()}
      </Button>
      <CurlDialog
        deliveryId={props.delivery.id}
        attemptId={null}
        open={asking()}
        onClose={() => setAsking(false)}
      />
    </Show>
  );
}

function FactsSheet(props: { delivery: DeliveryDetailView }): JSX.Element {
  return (
    <Sheet title={t.deliveries.detail.facts()}>
      <Facts>
        <Show when={props.delivery.status === 'retrying' && props.delivery.nextAttemptAt}>
          {(at) => (
            <Fact name={t.deliveries.detail.next()}>
              <When at={at()} focusable />
            </Fact>
          )}
        </Show>
        <Show when={props.delivery.deliveredAt}>
          {(at) => (
            <Fact name={t.deliveries.detail.deliveredAt()}>
              <When at={at()} text={clockText(at(), now())} focusable />
            </Fact>
          )}
        </Show>
        <Fact name={t.deliveries.detail.endpoint()}>
          <A class="break-anywhere" href={`/endpoints/${props.delivery.endpointId}`}>
            <Ltr>{props.delivery.url}</Ltr>
          </A>
        </Fact>
        <Fact name={t.deliveries.detail.message()}>
          <A class="break-anywhere" href={`/messages/${props.delivery.messageId}`}>
            <Ltr>{props.delivery.messageId}</Ltr>
          </A>
        </Fact>
        <Show when={props.delivery.invoiceId}>
          {(id) => (
            <Fact name={t.deliveries.detail.invoice()}>
              <A class="break-anywhere" href={`/invoices/${id()}`}>
                <Ltr>{props.delivery.invoiceNumber ?? id()}</Ltr>
              </A>
            </Fact>
          )}
        </Show>
        <OriginFacts of={props.delivery} />
        <Fact name={t.deliveries.time()}>
          <When at={props.delivery.createdAt} text={clockText(props.delivery.createdAt, now())} focusable />
        </Fact>
        <IdFact name={t.messages.detail.id()} id={props.delivery.id} />
      </Facts>
      <Show when={props.delivery.recovered}>
        <p class="small muted facts-note">{t.deliveries.detail.recovered()}</p>
      </Show>
      <HistoryLink id={props.delivery.id} />
    </Sheet>
  );
}

function Verify(): JSX.Element {
  return (
    <Sheet title={t.deliveries.detail.verify()}>
      <div class="stack-tight">
        <p class="muted">{t.deliveries.detail.verifyText()}</p>
        <p>
          <a class="quiet-link" href="/api/docs#verify" target="_blank" rel="noreferrer">
            {t.deliveries.detail.verifyLink()}
            <Icon name="external" size={13} />
            <span class="sr-only">{t.common.openNew()}</span>
          </a>
        </p>
      </div>
    </Sheet>
  );
}
