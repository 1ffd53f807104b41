import { useQuery } from '@tanstack/solid-query';
import { type JSX, Show } from 'solid-js';
import type { AuditChainView } from '../../../../shared/audit.ts';
import { Button } from '../../../components/Button.tsx';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { heightFor, SkeletonSheet } from '../../../components/Skeleton.tsx';
import { numberText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { queries } from '../../data/queries.ts';

/** Whether nobody has touched the log behind Daftar's back: a seal, or a warning that can't be missed. */
export function ChainSeal(): JSX.Element {
  const chain = useQuery(() => queries.auditChain());
  const again = () => void chain.refetch();
  return (
    <Loaded query={chain} skeleton={<SkeletonSheet height={heightFor(92, 205)} />}>
      {(view) => (
        <Show
          when={view().intact}
          fallback={<Broken brokenAt={view().brokenAt ?? 0} busy={chain.isFetching} onAgain={again} />}
        >
          <Whole view={view()} busy={chain.isFetching} onAgain={again} />
        </Show>
      )}
    </Loaded>
  );
}

function Whole(props: { view: AuditChainView; busy: boolean; onAgain: () => void }): JSX.Element {
  return (
    <section class="sheet audit-chain" aria-live="polite">
      <span class="seal">
        <Icon name="seal" size={18} />
        {props.busy ? t.audit.chain.checking() : t.audit.chain.whole()}
      </span>
      <span class="small muted">{t.audit.chain.rows(numberText(props.view.rows), props.view.rows)}</span>
      <Show when={props.view.headHash}>
        {(hash) => (
          <span class="audit-chain-head small muted">
            {t.audit.chain.head()} <Ltr>{`${hash().slice(0, 16)}…`}</Ltr>
            <CopyButton text={hash()} what={t.audit.chain.theHash()} />
          </span>
        )}
      </Show>
      <Button small icon="retry" busy={props.busy} onClick={() => props.onAgain()}>
        {t.audit.chain.again()}
      </Button>
      <p class="audit-chain-help small muted">{t.audit.chain.headHelp()}</p>
    </section>
  );
}

function Broken(props: { brokenAt: number; busy: boolean; onAgain: () => void }): JSX.Element {
  return (
    <div role="alert">
      <Notice
        tone="bad"
        icon="alert"
        actions={
          <Button small icon="retry" busy={props.busy} onClick={() => props.onAgain()}>
            {t.audit.chain.again()}
          </Button>
        }
      >
        <p class="strong">{t.audit.chain.broken()}</p>
        <p>{t.audit.chain.brokenText(numberText(props.brokenAt))}</p>
        <p>{t.audit.chain.brokenRemedy()}</p>
      </Notice>
    </div>
  );
}
