import { type JSX, Show } from 'solid-js';
import { type AppError, appErrorOf } from '../dashboard/data/app-error.ts';
import { t } from '../i18n/i18n.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { Ltr } from './Ltr.tsx';
import { WhyLink } from './WhyLink.tsx';

interface ErrorNoticeProps {
  error: unknown;
  onRetry?: (() => void) | undefined;
}

/** What went wrong, what to do about it, and of a server's fault the number that finds it in the log. */
export function ErrorNotice(props: ErrorNoticeProps): JSX.Element {
  const error = (): AppError => appErrorOf(props.error);
  const detail = () => error().facts.said;
  return (
    <div class="notice notice-bad" role="alert">
      <Icon name="alert" size={18} />
      <div class="notice-text">
        <p>{t.errors[error().code](error().facts)}</p>
        <p class="small">
          <WhyLink code={error().code} />
        </p>
        <Show when={typeof detail() === 'string'}>
          <p class="small muted">
            <Ltr>{detail()}</Ltr>
          </p>
        </Show>
        <Show when={error().requestId}>
          {(id) => (
            <p class="small muted">
              {t.common.requestId()} <Ltr>{id()}</Ltr>
            </p>
          )}
        </Show>
      </div>
      <Show when={props.onRetry}>
        {(retry) => (
          <Button small icon="retry" onClick={() => retry()()}>
            {t.common.retry()}
          </Button>
        )}
      </Show>
    </div>
  );
}
