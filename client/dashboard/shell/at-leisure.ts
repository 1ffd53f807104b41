import { speakOfEverything } from '../../i18n/i18n.ts';

/** What a morning goes on to from the overview, in the order in which it is likely to be pressed. */
const next: readonly (() => Promise<unknown>)[] = [
  speakOfEverything,
  // Without a network they could neither ask nor say that there is none.
  () => import('../../components/ConfirmDialog.tsx'),
  () => import('../../components/ToastRegion.tsx'),
  () => import('../pages/invoices/InvoiceList.tsx'),
  () => import('../pages/invoices/InvoiceDetail.tsx'),
  () => import('../pages/payments/PaymentList.tsx'),
  () => import('../pages/customers/CustomerList.tsx'),
  () => import('../pages/events/EventList.tsx'),
];

/**
 * Fetches the pages that are gone to most while nothing else is to be done, one after the other, so that going there
 * waits for its data only. Not where somebody saves on data; what fails is fetched when it is wanted.
 */
export async function fetchAtLeisure(): Promise<void> {
  if (isSavingData()) return;
  for (const fetchOne of next) {
    await leisure();
    await fetchOne().catch(() => undefined);
  }
}

/** Safari knows no idle time: a moment of peace instead. */
function leisure(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve());
    else setTimeout(resolve, 300);
  });
}

function isSavingData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
