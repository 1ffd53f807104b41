import { useMutation, useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, type JSX, Show } from 'solid-js';
import type { SecondFactorView } from '../../../../../shared/people-views.ts';
import { Button } from '../../../../components/Button.tsx';
import { confirm } from '../../../../components/confirm.ts';
import { Dialog } from '../../../../components/Dialog.tsx';
import { Loaded } from '../../../../components/Loaded.tsx';
import { Sheet } from '../../../../components/Sheet.tsx';
import { SkeletonRows } from '../../../../components/Skeleton.tsx';
import { toast } from '../../../../components/toast.ts';
import { t } from '../../../../i18n/i18n.ts';
import { api } from '../../../data/api.ts';
import { queries } from '../../../data/queries.ts';
import { toastError } from '../../../error-text.ts';
import { EnrolApp } from './EnrolApp.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

/** The authenticator app, and the codes for the day it is lost. */
export function SecondFactorSheet(): JSX.Element {
  const client = useQueryClient();
  const view = useQuery(() => queries.secondFactor());
  const [enrolling, setEnrolling] = createSignal(false);
  const [codes, setCodes] = createSignal<string[]>();
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['me'] }),
      client.invalidateQueries({ queryKey: queries.session().queryKey }),
    ]);
  const remove = useMutation(() => ({
    mutationFn: () => api.profile.removeTotp.mutate(),
    onSuccess: () => toast(t.me.second.removed()),
    onError: toastError,
    onSettled: refresh,
  }));
  const renew = useMutation(() => ({
    mutationFn: () => api.profile.newRecoveryCodes.mutate(),
    onSuccess: ({ recoveryCodes }) => setCodes(recoveryCodes),
    onError: toastError,
    onSettled: refresh,
  }));
  const askRemove = async () => {
    const agreed = await confirm({
      title: t.me.second.removeTitle(),
      text: [t.me.second.removeText()],
      action: t.me.second.remove(),
      tone: 'danger',
    });
    if (agreed) remove.mutate();
  };
  const askRenew = async (left: number) => {
    const question = {
      title: t.me.second.codesNewTitle(),
      text: [t.me.second.codesNewText()],
      action: t.me.second.codesNew(),
    };
    if (left === 0 || (await confirm(question))) renew.mutate();
  };
  const enrolled = (recoveryCodes: string[] | null) => {
    setEnrolling(false);
    toast(t.me.second.on());
    if (recoveryCodes) setCodes(recoveryCodes);
    void refresh();
  };
  return (
    <Sheet split title={t.me.second.title()} lead={t.me.second.lead()} flush>
      <Loaded query={view} skeleton={<SkeletonRows rows={2} />}>
        {(known) => (
          <ul class="act-rows">
            <App
              view={known()}
              busy={remove.isPending}
              onSetUp={() => setEnrolling(true)}
              onRemove={() => void askRemove()}
            />
            <Show when={known().totp || known().passkeys.length > 0}>
              <Codes
                left={known().recoveryCodesLeft}
                busy={renew.isPending}
                onRenew={(left) => void askRenew(left)}
              />
            </Show>
          </ul>
        )}
      </Loaded>
      <Dialog open={enrolling()} onClose={() => setEnrolling(false)} title={t.me.second.setUp()} keep>
        <EnrolApp onCancel={() => setEnrolling(false)} onDone={enrolled} />
      </Dialog>
      <Dialog
        open={codes() !== undefined}
        onClose={() => setCodes(undefined)}
        title={t.me.second.codes()}
        keep
      >
        <RecoveryCodes codes={codes() ?? []} done={t.me.second.kept()} onDone={() => setCodes(undefined)} />
      </Dialog>
    </Sheet>
  );
}

interface AppProps {
  view: SecondFactorView;
  busy: boolean;
  onSetUp: () => void;
  onRemove: () => void;
}

function App(props: AppProps): JSX.Element {
  return (
    <li class="act-row">
      <div class="row-words">
        <span class="row-title">{t.me.second.app()}</span>
        <span class="small muted">{props.view.totp ? t.me.second.appOn() : t.me.second.appOff()}</span>
      </div>
      <Show
        when={props.view.totp}
        fallback={
          <Button kind="main" small onClick={() => props.onSetUp()}>
            {t.me.second.setUp()}
          </Button>
        }
      >
        <Button small busy={props.busy} onClick={() => props.onRemove()}>
          {t.me.second.remove()}
        </Button>
      </Show>
    </li>
  );
}

function Codes(props: { left: number; busy: boolean; onRenew: (left: number) => void }): JSX.Element {
  return (
    <li class="act-row">
      <div class="row-words">
        <span class="row-title">{t.me.second.codes()}</span>
        <span class="small" classList={{ muted: props.left > 0, 'text-bad': props.left === 0 }}>
          {props.left === 0 ? t.me.second.codesNone() : t.me.second.codesLeft(props.left)}{' '}
        </span>
        <span class="small muted">{t.me.second.codesLead()}</span>
      </div>
      <Button small busy={props.busy} onClick={() => props.onRenew(props.left)}>
        {t.me.second.codesNew()}
      </Button>
    </li>
  );
}
