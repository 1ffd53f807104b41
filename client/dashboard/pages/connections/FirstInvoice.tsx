import { useQuery } from '@tanstack/solid-query';
import { type JSX, Show } from 'solid-js';
import type { ConnectionView } from '../../../../shared/views.ts';
import { LinkButton } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { t } from '../../../i18n/i18n.ts';
import { mode } from '../../data/mode.ts';
import { can } from '../../data/permissions.ts';
import { queries } from '../../data/queries.ts';
import { isDeaf } from './hook-acts.ts';

/** What comes next, on a connection that can be used, until the book of its mode has its first invoice. */
export function FirstInvoice(props: { connection: ConnectionView }): JSX.Element {
  return (
    <Show when={can('invoices.create') && isReady(props.connection)}>
      <UntilWritten />
    </Show>
  );
}

/** An invoice is written in the mode that the page is in. */
function isReady(connection: ConnectionView): boolean {
  return connection.mode === mode() && connection.status === 'active' && !isDeaf(connection);
}

function UntilWritten(): JSX.Element {
  const overview = useQuery(() => queries.overview(mode()));
  return (
    <Show when={!overview.isPending && overview.data?.firstSteps.hasInvoice === false}>
      <Notice
        tone="good"
        icon="check"
        live
        actions={
          <LinkButton kind="main" small icon="plus" href="/invoices/new">
            {t.overview.newInvoice()}
          </LinkButton>
        }
      >
        <p>{t.overview.first.ready()}</p>
      </Notice>
    </Show>
  );
}
