/** Says in passing that something is done, or was not. What must stay on the page does not belong here. */
export function toast(text: string, tone: 'good' | 'bad' = 'good'): void {
  void import('./ToastRegion.tsx').then(({ showToast }) => showToast(text, tone));
}
