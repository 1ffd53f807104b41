import { useSearchParams } from '@solidjs/router';
import { useMutation, useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, type JSX, Show } from 'solid-js';
import type { KeyView, NewKeyView } from '../../../../shared/key-views.ts';
import { Button } from '../../../components/Button.tsx';
import { CodeBlock } from '../../../components/CodeBlock.tsx';
import { confirm } from '../../../components/confirm.ts';
import { Empty } from '../../../components/Empty.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Page } from '../../../components/Page.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { SkeletonRows } from '../../../components/Skeleton.tsx';
import { toast } from '../../../components/toast.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { mode } from '../../data/mode.ts';
import { can } from '../../data/permissions.ts';
import { queries } from '../../data/queries.ts';
import { toastError } from '../../error-text.ts';
import { KeyNew } from './KeyNew.tsx';
import { KeyOnce } from './KeyOnce.tsx';
import { KeyTable } from './KeyTable.tsx';
import { RotateDialog } from './RotateDialog.tsx';

export function KeyList(): JSX.Element {
  const client = useQueryClient();
  const keys = useQuery(() => queries.keys(mode()));
  // The palette leads here with the form open.
  const [params, setParams] = useSearchParams<{ new?: string }>();
  const making = () => params.new !== undefined;
  const setMaking = (open: boolean) => setParams({ new: open ? '1' : undefined }, { replace: true });
  const [rotating, setRotating] = createSignal<KeyView>();
  const [made, setMade] = createSignal<NewKeyView>();
  const showOnce = (fresh: NewKeyView) => {
    setMaking(false);
    setRotating(undefined);
    setMade(fresh);
  };
  const revoke = useMutation(() => ({
    mutationFn: (id: string) => api.keys.revoke.mutate({ id }),
    onSuccess: () => {
      toast(t.developers.keys.revoked());
      return client.invalidateQueries({ queryKey: ['keys'] });
    },
    onError: toastError,
  }));
  const askRevoke = async ({ id, name }: KeyView) => {
    const agreed = await confirm({
      title: t.developers.keys.revokeTitle(name),
      text: [t.developers.keys.revokeText(), t.developers.keys.revokeAgain()],
      action: t.developers.keys.revokeAction(),
      tone: 'danger',
    });
    if (agreed) revoke.mutate(id);
  };
  const newButton = () => (
    <Show when={can('keys.create')}>
      <Button kind="main" icon="plus" onClick={() => setMaking(true)}>
        {t.developers.keys.new()}
      </Button>
    </Show>
  );
  return (
    <Page
      title={t.developers.keys.title()}
      lead={t.developers.keys.lead()}
      actions={
        <>
          <a class="button button-plain" href="/api/docs">
            <Icon name="external" />
            <span>{t.developers.keys.docs()}</span>
          </a>
          <Show when={!keys.isPending && (keys.data ?? []).length > 0}>{newButton()}</Show>
        </>
      }
    >
      <Loaded
        query={keys}
        skeleton={
          <div class="sheet">
            <SkeletonRows rows={4} />
          </div>
        }
      >
        {(all) => (
          <Show
            when={all().length > 0}
            fallback={
              <Empty
                title={t.developers.keys.empty()}
                text={t.developers.keys.emptyText()}
                action={newButton()}
              />
            }
          >
            <KeyTable keys={all()} onRotate={setRotating} onRevoke={(key) => void askRevoke(key)} />
            <Sheet title={t.developers.keys.tryIt()} lead={t.developers.keys.tryText()}>
              <CodeBlock
                label={t.developers.keys.tryLabel()}
                text={sampleCommand()}
                what={t.developers.keys.tryCommand()}
              />
            </Sheet>
          </Show>
        )}
      </Loaded>
      <KeyNew open={making()} onClose={() => setMaking(false)} onMade={showOnce} />
      <RotateDialog target={rotating()} onClose={() => setRotating(undefined)} onMade={showOnce} />
      <KeyOnce made={made()} onClose={() => setMade(undefined)} />
    </Page>
  );
}

function sampleCommand(): string {
  return [
    `curl "${location.origin}/api/v1/invoices?limit=5" \\`,
    `  --header "Authorization: Bearer dk_${mode()}_…"`,
  ].join('\n');
}
