export interface Question {
  title: string;
  /** What will happen, one sentence a paragraph. */
  text: readonly string[];
  /** The verb with its object; never “OK”. */
  action: string;
  tone?: 'main' | 'danger';
  cancel?: string;
}

let isAsking = false;

/**
 * Asks before something that can't be taken back. True: go on. One question at a time: what asks while another one
 * stands, such as the second click of two, is answered with no, so that nothing is asked, or done, twice.
 */
export async function confirm(question: Question): Promise<boolean> {
  if (isAsking) return false;
  isAsking = true;
  try {
    const { askInDialog } = await import('./ConfirmDialog.tsx');
    return await askInDialog(question);
  } finally {
    isAsking = false;
  }
}
