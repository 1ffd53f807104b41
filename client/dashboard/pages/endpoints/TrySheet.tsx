import { A } from '@solidjs/router';
import { useMutation, useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { type MessageType, messageTypes } from '../../../../shared/message-types.ts';
import type { DeliveryView, EndpointView } from '../../../../shared/message-views.ts';
import { Button } from '../../../components/Button.tsx';
import { confirm } from '../../../components/confirm.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { Spinner } from '../../../components/Spinner.tsx';
import { SelectField } from '../../../components/TextField.tsx';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { queries } from '../../data/queries.ts';
import { outcomeText } from '../deliveries/delivery-words.ts';
import { typeChoices } from '../messages/type-choices.ts';

/** A message that means nothing, and what became of it, as it happens. */
export function TrySheet(props: { endpoint: EndpointView }): JSX.Element {
  const client = useQueryClient();
  const [type, setType] = createSignal<MessageType>('invoice.paid');
  const send = useMutation(() => ({
    mutationFn: (type: MessageType) =>
      type === 'ping'
        ? api.endpoints.ping.mutate({ id: props.endpoint.id })
        : api.endpoints.sendTest.mutate({ id: props.endpoint.id, type }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['deliveries'] }),
  }));
  const sendTest = async () => {
    const agreed =
      props.endpoint.mode === 'test' ||
      (await confirm({
        title: t.endpoints.try.liveTitle(),
        text: [t.endpoints.try.liveText()],
        action: t.endpoints.try.send(),
      }));
    if (agreed) send.mutate(type());
  };
  const isOff = () => props.endpoint.status !== 'enabled';
  return (
    <Sheet
      title={t.endpoints.try.title()}
      lead={t.endpoints.try.lead()}
      aside={
        <Button
          small
          icon="delivery"
          disabled={isOff()}
          busy={send.isPending && send.variables === 'ping'}
          onClick={() => send.mutate('ping')}
        >
          {t.endpoints.try.ping()}
        </Button>
      }
    >
      <div class="stack">
        <div class="filters">
          <SelectField
            label={t.endpoints.try.type()}
            value={type()}
            choices={typeChoices().filter(({ value }) => value !== 'ping')}
            onChange={(value) => setType(messageTypes.find((known) => known === value) ?? 'invoice.paid')}
          />
          <Button
            disabled={isOff()}
            busy={send.isPending && send.variables !== 'ping'}
            onClick={() => void sendTest()}
          >
            {t.endpoints.try.send()}
          </Button>
        </div>
        <p class="small muted">{t.endpoints.try.note()}</p>
        <Show when={send.isError}>
          <ErrorNotice error={send.error} />
        </Show>
        <Show when={send.data}>{(sent) => <Result messageId={sent().messageId} />}</Show>
      </div>
    </Sheet>
  );
}

function Result(props: { messageId: string }): JSX.Element {
  const message = useQuery(() => queries.message(props.messageId));
  const delivery = () => (message.isPending ? undefined : message.data?.deliveries[0]);
  const arrived = () => ended(delivery(), (status) => status === 'delivered');
  const failed = () => ended(delivery(), (status) => status === 'retrying' || status === 'exhausted');
  return (
    <Switch
      fallback={
        <div class="notice notice-plain" role="status">
          <Spinner />
          <div class="notice-text">
            <p>{t.endpoints.try.waiting()}</p>
          </div>
        </div>
      }
    >
      <Match when={arrived()}>
        {(known) => (
          <Notice tone="good" icon="check-circle" live actions={<See id={known().id} />}>
            <p class="strong">{t.endpoints.try.arrived()}</p>
            <p class="small muted">{outcomeText(known())}</p>
          </Notice>
        )}
      </Match>
      <Match when={failed()}>
        {(known) => (
          <Notice tone="bad" icon="alert" live actions={<See id={known().id} />}>
            <p class="strong">
              {t.endpoints.try.failed()} {outcomeText(known())}
            </p>
            <Show when={known().lastOutcome}>
              {(outcome) => <p class="small muted">{t.deliveries.advice[outcome()]()}</p>}
            </Show>
          </Notice>
        )}
      </Match>
    </Switch>
  );
}

function ended(
  delivery: DeliveryView | undefined,
  isSo: (status: DeliveryView['status']) => boolean,
): DeliveryView | undefined {
  return delivery && isSo(delivery.status) ? delivery : undefined;
}

function See(props: { id: string }): JSX.Element {
  return (
    <A class="quiet-link" href={`/deliveries/${props.id}`}>
      {t.endpoints.try.see()}
      <Icon name="end" size={14} />
    </A>
  );
}
