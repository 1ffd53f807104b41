import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { createEffect, createSignal, onCleanup } from 'solid-js';
import type { InvoiceView } from '../../../../../shared/views.ts';
import { api } from '../../../data/api.ts';
import { appErrorOf } from '../../../data/app-error.ts';
import { queries } from '../../../data/queries.ts';

export interface PhoneQuestion {
  connectionId: string;
  phone: string;
}

/** Why a phone may not be asked again yet, and from when on it may. */
export interface MustWait extends PhoneQuestion {
  retryAt: number;
  /** The earlier question may still be answered; otherwise only M-Pesa's own pause is waited for. */
  mayStillAnswer: boolean;
}

/** Asks a phone for what is due. A question that comes too soon is no error: it says when it may be asked. */
export function createPhoneAsking(invoiceId: () => string, onAsked: () => void = () => {}) {
  const client = useQueryClient();
  const [mustWait, setMustWait] = createSignal<MustWait | null>(null);
  const asking = useMutation(() => ({
    mutationFn: (question: PhoneQuestion) => api.invoices.sendPrompt.mutate({ id: invoiceId(), ...question }),
    onMutate: () => setMustWait(null),
    onSuccess: (invoice: InvoiceView) => {
      client.setQueryData(queries.invoice(invoice.id).queryKey, invoice);
      onAsked();
    },
    onError: (error, question) => {
      const { code, facts } = appErrorOf(error);
      if (code === 'checkout.prompt_waiting' && typeof facts.retryAt === 'number')
        setMustWait({ ...question, retryAt: facts.retryAt, mayStillAnswer: facts.waiting === true });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['invoices'] }),
  }));
  return {
    ask: (question: PhoneQuestion) => asking.mutate(question),
    isAsking: () => asking.isPending,
    /** What went wrong, unless it was only too soon. */
    error: () => (asking.isError && mustWait() === null ? asking.error : null),
    mustWait,
    /** The time is over, or something else is typed now. */
    forget: () => {
      setMustWait(null);
      if (asking.isError) asking.reset();
    },
  };
}

/** Seconds until an instant, counted down to 0. */
export function createCountdown(until: () => number, onOver: () => void): () => number {
  const secondsLeft = () => Math.max(0, Math.ceil((until() - Date.now()) / 1000));
  const [left, setLeft] = createSignal(secondsLeft());
  createEffect(() => {
    until();
    setLeft(secondsLeft());
    const timer = setInterval(() => {
      setLeft(secondsLeft());
      if (left() > 0) return;
      clearInterval(timer);
      onOver();
    }, 500);
    onCleanup(() => clearInterval(timer));
  });
  return left;
}

/** `1:32` */
export function minutesText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
