/**
 * Says in passing that something is done, or was not. What must stay on the page does not belong here. An error's code
 * (`why`) leads to its help.
 */
export function toast(text: string, tone: 'good' | 'bad' = 'good', why?: string): void {
  void import('./ToastRegion.tsx').then(({ showToast }) => showToast(text, tone, why));
}
