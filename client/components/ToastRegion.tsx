import { Toast, toaster } from '@kobalte/core/toast';
import { createRoot, type JSX, Show } from 'solid-js';
import { Portal, render } from 'solid-js/web';
import { t } from '../i18n/i18n.ts';
import { Icon } from './Icon.tsx';
import { WhyLink } from './WhyLink.tsx';

/** Time to read it and to reach its link. */
const withLinkMs = 12_000;

let mounted = false;

/** Loaded, and put on the page, with the first thing there is to say. */
export function showToast(text: string, tone: 'good' | 'bad', why: string | undefined): void {
  if (!mounted) {
    mounted = true;
    const place = document.createElement('div');
    document.body.append(place);
    createRoot(() => render(() => <Region />, place));
  }
  toaster.show((props) => (
    <Toast
      as="div"
      toastId={props.toastId}
      class={`toast toast-${tone}`}
      priority={tone === 'bad' ? 'high' : 'low'}
      {...(why && { duration: withLinkMs })}
    >
      <Icon name={tone === 'bad' ? 'alert' : 'check-circle'} size={18} />
      <Toast.Description class="toast-text">
        {text} <Show when={why}>{(code) => <WhyLink code={code()} />}</Show>
      </Toast.Description>
      <Toast.CloseButton class="icon-button" aria-label={t.common.close()}>
        <Icon name="cross" />
      </Toast.CloseButton>
    </Toast>
  ));
}

function Region(): JSX.Element {
  return (
    <Portal>
      <Toast.Region duration={5000} limit={3} aria-label={t.common.notifications()}>
        <Toast.List as="div" class="toasts" />
      </Toast.Region>
    </Portal>
  );
}
