import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { toast } from '../../../components/toast.ts';

interface ReviewAct<Input> {
  perform: (input: Input) => Promise<unknown>;
  said: (input: Input) => string;
  /** Closes the dialog it was asked for in, before what it stood on leaves the page. */
  onDone?: () => void;
}

/**
 * One act of the desk. What it settled leaves the page, so everything is asked again and the focus goes back to the
 * heading; what went wrong stays beside the act.
 */
export function createReviewAct<Input = void>({ perform, said, onDone }: ReviewAct<Input>) {
  const client = useQueryClient();
  return useMutation(() => ({
    mutationFn: perform,
    onSuccess: async (_answer: unknown, input: Input) => {
      onDone?.();
      toast(said(input));
      await client.invalidateQueries({ queryKey: ['reviews'] });
      focusHeading();
    },
    onSettled: () => {
      for (const key of ['reviews', 'invoices', 'events', 'overview'])
        void client.invalidateQueries({ queryKey: [key] });
    },
  }));
}

function focusHeading(): void {
  const nowhere = document.activeElement === document.body || document.activeElement === null;
  if (nowhere) document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}
