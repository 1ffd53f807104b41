import { useMutation, useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, type JSX, Show } from 'solid-js';
import type { SecondFactorView } from '../../../../../shared/people-views.ts';
import { Button } from '../../../../components/Button.tsx';
import { confirm } from '../../../../components/confirm.ts';
import { Dialog } from '../../../../components/Dialog.tsx';
import { IconButton } from '../../../../components/IconButton.tsx';
import { Loaded } from '../../../../components/Loaded.tsx';
import { Notice } from '../../../../components/Notice.tsx';
import { Sheet } from '../../../../components/Sheet.tsx';
import { SkeletonRows } from '../../../../components/Skeleton.tsx';
import { toast } from '../../../../components/toast.ts';
import { When } from '../../../../components/When.tsx';
import { t } from '../../../../i18n/i18n.ts';
import { api } from '../../../data/api.ts';
import { queries } from '../../../data/queries.ts';
import { passkeysArePossible } from '../../../data/webauthn.ts';
import { toastError } from '../../../error-text.ts';
import { PasskeyForm } from './PasskeyForm.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

type Passkey = SecondFactorView['passkeys'][number];

export function PasskeysSheet(): JSX.Element {
  const client = useQueryClient();
  const view = useQuery(() => queries.secondFactor());
  const [adding, setAdding] = createSignal(false);
  const [renaming, setRenaming] = createSignal<Passkey>();
  const [codes, setCodes] = createSignal<string[]>();
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['me'] }),
      client.invalidateQueries({ queryKey: queries.session().queryKey }),
    ]);
  const remove = useMutation(() => ({
    mutationFn: (id: string) => api.profile.removePasskey.mutate({ id }),
    onSuccess: () => toast(t.me.passkeys.removed()),
    onError: toastError,
    onSettled: refresh,
  }));
  const askRemove = async ({ id, name }: Passkey) => {
    const agreed = await confirm({
      title: t.me.passkeys.removeTitle(name ?? t.me.passkeys.unnamed()),
      text: [t.me.passkeys.removeText()],
      action: t.me.passkeys.remove(),
      tone: 'danger',
    });
    if (agreed) remove.mutate(id);
  };
  const added = (recoveryCodes: string[] | null) => {
    setAdding(false);
    toast(t.me.passkeys.added());
    if (recoveryCodes) setCodes(recoveryCodes);
    void refresh();
  };
  const renamed = () => {
    setRenaming(undefined);
    toast(t.me.passkeys.renamed());
    void refresh();
  };
  return (
    <Sheet
      split
      title={t.me.passkeys.title()}
      lead={t.me.passkeys.lead()}
      aside={
        <Show when={passkeysArePossible()}>
          <Button small icon="plus" onClick={() => setAdding(true)}>
            {t.me.passkeys.add()}
          </Button>
        </Show>
      }
      flush
    >
      <Show when={!passkeysArePossible()}>
        <div class="sheet-body">
          <Notice tone="plain" icon="question">
            {t.me.passkeys.impossible()}
          </Notice>
        </div>
      </Show>
      <Loaded query={view} skeleton={<SkeletonRows rows={1} />}>
        {(known) => (
          <ul class="act-rows">
            <For each={known().passkeys} fallback={<li class="act-row muted">{t.me.passkeys.none()}</li>}>
              {(passkey) => (
                <Row
                  passkey={passkey}
                  onRename={() => setRenaming(passkey)}
                  onRemove={() => void askRemove(passkey)}
                />
              )}
            </For>
          </ul>
        )}
      </Loaded>
      <Dialog open={adding()} onClose={() => setAdding(false)} title={t.me.passkeys.add()}>
        <PasskeyForm passkey={null} onCancel={() => setAdding(false)} onDone={added} />
      </Dialog>
      <Dialog
        open={renaming() !== undefined}
        onClose={() => setRenaming(undefined)}
        title={t.me.passkeys.rename()}
      >
        <Show when={renaming()}>
          {(passkey) => (
            <PasskeyForm passkey={passkey()} onCancel={() => setRenaming(undefined)} onDone={renamed} />
          )}
        </Show>
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

function Row(props: { passkey: Passkey; onRename: () => void; onRemove: () => void }): JSX.Element {
  const name = () => props.passkey.name ?? t.me.passkeys.unnamed();
  return (
    <li class="act-row">
      <div class="row-words">
        <bdi class="row-title">{name()}</bdi>
        <span class="small muted">
          <Show when={props.passkey.createdAt}>
            {(at) => (
              <>
                {t.me.passkeys.since()} <When at={at()} focusable />
              </>
            )}
          </Show>
          <Show when={props.passkey.synced}> · {t.me.passkeys.synced()}</Show>
        </span>
      </div>
      <div class="row-acts">
        <IconButton icon="pencil" label={t.me.passkeys.renameWho(name())} onClick={() => props.onRename()} />
        <IconButton icon="trash" label={t.me.passkeys.removeWho(name())} onClick={() => props.onRemove()} />
      </div>
    </li>
  );
}
