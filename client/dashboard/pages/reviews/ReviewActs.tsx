import { createSignal, type JSX, Show } from 'solid-js';
import type { ReviewItem } from '../../../../shared/review-views.ts';
import { Button, LinkButton } from '../../../components/Button.tsx';
import { confirm } from '../../../components/confirm.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { moneyText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { providerName } from '../../names.ts';
import { MatchDialog } from './MatchDialog.tsx';
import { NoteForm } from './NoteForm.tsx';
import { createReviewAct } from './review-acts.ts';

/** The ways out of one item. */
export function ReviewActs(props: { item: ReviewItem }): JSX.Element {
  return (
    <Show when={props.item.event} fallback={<MoneyActs item={props.item} />}>
      {(event) => <EventActs event={event()} />}
    </Show>
  );
}

/** Money that is booked: give the difference back, or say why it is fine. */
function MoneyActs(props: { item: ReviewItem }): JSX.Element {
  const [accepting, setAccepting] = createSignal(false);
  const amount = () =>
    props.item.amountMinor === null || props.item.currency === null
      ? ''
      : moneyText(props.item.amountMinor, props.item.currency);
  const accept = createReviewAct({
    perform: (note: string) => api.reviews.accept.mutate({ id: props.item.id, note }),
    said: () => t.reviews.accepted(),
    onDone: () => setAccepting(false),
  });
  const refund = createReviewAct({
    perform: () => api.reviews.refundDifference.mutate({ id: props.item.id }),
    said: () => t.reviews.refundAsked(),
  });
  const askRefund = async () => {
    const agreed = await confirm({
      title: t.reviews.refundTitle(amount()),
      text: [
        t.reviews.refundWill(providerName(props.item.payment?.provider ?? ''), amount()),
        t.invoices.act.cantUndo(),
      ],
      action: t.reviews.refund(amount()),
      tone: 'danger',
    });
    if (agreed) refund.mutate();
  };
  return (
    <div class="review-acts">
      <Show when={refund.isError}>
        <ErrorNotice error={refund.error} />
      </Show>
      <div class="row">
        <Show when={props.item.canRefund && amount() !== ''}>
          <Show
            when={!props.item.payment?.refundsByHandOnly}
            fallback={
              <LinkButton icon="arrow-back" href={`/invoices/${props.item.invoice?.id}`}>
                {t.reviews.byHand()}
              </LinkButton>
            }
          >
            <Button
              needs="reviews.refundDifference"
              icon="arrow-back"
              busy={refund.isPending}
              onClick={() => void askRefund()}
            >
              {t.reviews.refund(amount())}
            </Button>
          </Show>
        </Show>
        <Button needs="reviews.accept" icon="check" onClick={() => setAccepting(true)}>
          {t.reviews.accept()}
        </Button>
      </div>
      <Dialog open={accepting()} onClose={() => setAccepting(false)} title={t.reviews.acceptTitle()}>
        <NoteForm
          text={t.reviews.acceptText()}
          action={t.reviews.acceptAction()}
          busy={accept.isPending}
          error={accept.isError ? accept.error : null}
          onSubmit={(note) => accept.mutate(note)}
          onClose={() => setAccepting(false)}
        />
      </Dialog>
    </div>
  );
}

/** An event that is held back: find its invoice, let it be judged again, or set it aside. */
function EventActs(props: { event: NonNullable<ReviewItem['event']> }): JSX.Element {
  const [matching, setMatching] = createSignal(false);
  const [settingAside, setSettingAside] = createSignal(false);
  const canMatch = () => props.event.topic === 'payment' && props.event.reason !== 'unparsable';
  const replay = createReviewAct({
    perform: () => api.events.replay.mutate({ id: props.event.id }),
    said: () => t.reviews.replayed(),
  });
  const setAside = createReviewAct({
    perform: (note: string) => api.reviews.setAside.mutate({ id: props.event.id, note }),
    said: () => t.reviews.setAsideDone(),
    onDone: () => setSettingAside(false),
  });
  return (
    <div class="review-acts">
      <Show when={replay.isError}>
        <ErrorNotice error={replay.error} />
      </Show>
      <div class="row">
        <Show when={canMatch()}>
          <Button needs="reviews.matchEvent" icon="invoice" onClick={() => setMatching(true)}>
            {t.reviews.match()}
          </Button>
        </Show>
        <Button needs="events.replay" icon="retry" busy={replay.isPending} onClick={() => replay.mutate()}>
          {t.reviews.replay()}
        </Button>
        <Button needs="reviews.setAside" icon="minus" onClick={() => setSettingAside(true)}>
          {t.reviews.setAside()}
        </Button>
      </div>
      <MatchDialog event={props.event} open={matching()} onClose={() => setMatching(false)} />
      <Dialog open={settingAside()} onClose={() => setSettingAside(false)} title={t.reviews.setAsideTitle()}>
        <NoteForm
          text={t.reviews.setAsideText()}
          action={t.reviews.setAsideAction()}
          busy={setAside.isPending}
          error={setAside.isError ? setAside.error : null}
          onSubmit={(note) => setAside.mutate(note)}
          onClose={() => setSettingAside(false)}
        />
      </Dialog>
    </div>
  );
}
