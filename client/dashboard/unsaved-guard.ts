import { useBeforeLeave } from '@solidjs/router';
import { onCleanup } from 'solid-js';
import { confirm } from '../components/confirm.ts';
import { t } from '../i18n/i18n.ts';
import { watchUnsaved } from './data/unsaved.ts';

/** Asks before what was typed is lost, whether by a link in the dashboard or by closing the tab. */
export function createUnsavedGuard(isUnsaved: () => boolean): void {
  const { isAtStake, stop } = watchUnsaved(isUnsaved);
  useBeforeLeave((event) => {
    if (!isAtStake() || event.defaultPrevented) return;
    event.preventDefault();
    void askToLeave().then((leave) => leave && event.retry(true));
  });
  onCleanup(stop);
  holdTab(isAtStake);
}

/** The browser asks, in its own words, before the tab is closed or loaded anew. */
export function holdTab(isNeeded: () => boolean): void {
  const beforeUnload = (event: BeforeUnloadEvent) => {
    if (isNeeded()) event.preventDefault();
  };
  window.addEventListener('beforeunload', beforeUnload);
  onCleanup(() => window.removeEventListener('beforeunload', beforeUnload));
}

/** True if what was typed may be lost. */
export function askToLeave(): Promise<boolean> {
  return confirm({
    title: t.invoiceForm.leaveTitle(),
    text: [t.invoiceForm.leaveText()],
    action: t.invoiceForm.leaveAction(),
    cancel: t.common.stay(),
    tone: 'danger',
  });
}
