export interface Question {
  title: string;
  /** What will happen, one sentence a paragraph. */
  text: readonly string[];
  /** The verb with its object; never “OK”. */
  action: string;
  tone?: 'main' | 'danger';
  cancel?: string;
}

/** Asks before something that can't be taken back. True: go on. */
export async function confirm(question: Question): Promise<boolean> {
  const { askInDialog } = await import('./ConfirmDialog.tsx');
  return askInDialog(question);
}
