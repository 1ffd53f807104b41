import { useQuery } from '@tanstack/solid-query';
import { type JSX, Show } from 'solid-js';
import { CodeBox } from '../../../components/CodeBox.tsx';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { SkeletonSheet } from '../../../components/Skeleton.tsx';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';

interface CurlDialogProps {
  deliveryId: string;
  /** Null: signed now. */
  attemptId: number | null;
  open: boolean;
  onClose: () => void;
}

/** A delivery as a command line. It is asked for only when somebody wants it: it can be sent by whoever has it. */
export function CurlDialog(props: CurlDialogProps): JSX.Element {
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t.deliveries.curlTitle()}>
      <Command deliveryId={props.deliveryId} attemptId={props.attemptId} />
    </Dialog>
  );
}

function Command(props: { deliveryId: string; attemptId: number | null }): JSX.Element {
  const curl = useQuery(() => ({
    queryKey: ['curl', props.deliveryId, props.attemptId],
    queryFn: () => api.deliveries.curl.query({ id: props.deliveryId, attemptId: props.attemptId }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  }));
  return (
    <Loaded query={curl} skeleton={<SkeletonSheet height="220px" />}>
      {(view) => (
        <div class="stack">
          <p class="muted">
            {t.deliveries.curlText()}{' '}
            <Show when={view().asSent} fallback={t.deliveries.curlNow()}>
              {t.deliveries.curlAsSent()}
            </Show>
          </p>
          <CodeBox label={t.deliveries.curlLabel()}>{view().command}</CodeBox>
          <div class="dialog-actions">
            <CopyButton text={view().command} what={t.deliveries.theCommand()} kind="main" words />
          </div>
        </div>
      )}
    </Loaded>
  );
}
