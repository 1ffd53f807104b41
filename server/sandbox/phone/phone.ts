import type { AnyElysia } from 'elysia';
import { createDoor } from '../door.ts';
import type { EmulatorDeps } from '../emulator.ts';
import { randomDigits, randomText } from '../random.ts';
import { createPhonePage } from './page.ts';
import { createPromptBook, type PromptRow, type PromptSource } from './prompt-book.ts';
import { scriptOf } from './results.ts';

export interface NewPrompt {
  token: string;
  source: PromptSource;
  ref: string;
  /** `2547…`, without a plus. */
  msisdn: string;
  amountMinor: number;
  /** Who is paid, as the phone shows it. */
  payee: string;
  account: string;
  /** Set where M-Pesa refuses before the phone rings. */
  refusedWith?: string;
}

export interface PromptEnd {
  ref: string;
  code: string;
  receipt: string | null;
  msisdn: string;
  endedAt: number;
}

/** What somebody does with a prompt; letting it be is doing nothing for a minute. */
export type PhoneAnswer = { pin: string } | 'no_money' | 'wrong_pin' | 'cancel' | 'switch_off';

/** The payers' phones of the sandbox: one page an account, whatever numbers are asked through it. */
export interface Phone {
  door: AnyElysia;
  /** A fresh phone. @returns the token in its page's address */
  create(name: string): string;
  urlOf(token: string): string;
  /** False: this number is showing a prompt already, and takes no other. */
  isFree(token: string, msisdn: string): boolean;
  ring(prompt: NewPrompt): void;
  waiting(token: string): PromptRow[];
  /** @returns false if it had ended before */
  answer(promptId: string, answer: PhoneAnswer): boolean;
  onEnd(source: PromptSource, listener: (end: PromptEnd) => void): void;
  /** Ends what is due by the clock. @returns how many ended */
  runDue(): number;
}

/** M-Pesa waits about a minute. */
export const promptLivesMs = 60_000;
const sameAmountWithinMs = 120_000;
const wrongPinsMax = 3;
const rightPin = '1234';

export function createPhone(deps: EmulatorDeps): Phone {
  const { clock } = deps;
  const book = createPromptBook(deps.sqlite);
  const listeners = new Map<PromptSource, (end: PromptEnd) => void>();

  function end(row: PromptRow, code: string): boolean {
    const endedAt = clock.now();
    const receipt = code === '0' ? receiptNumber() : null;
    if (!book.end(row.id, code, receipt, endedAt)) return false;
    listeners.get(row.source)?.({ ref: row.ref, code, receipt, msisdn: row.msisdn, endedAt });
    return true;
  }

  function enterPin(row: PromptRow, pin: string): boolean {
    if (pin === rightPin) return end(row, '0');
    book.noteWrongPin(row.id);
    return row.wrong_pins + 1 >= wrongPinsMax ? end(row, '2001') : true;
  }

  const phone: Omit<Phone, 'door'> = {
    create(name) {
      const token = randomText(24);
      book.addPhone(token, name, clock.now());
      return token;
    },
    urlOf: (token) => `${deps.publicUrl()}/sandbox/phone/${token}`,
    isFree: (token, msisdn) => {
      const since = clock.now() - promptLivesMs;
      return !book.waiting(token).some((row) => row.msisdn === msisdn && row.created_at > since);
    },
    ring(prompt) {
      const now = clock.now();
      const { token, source, ref, msisdn, amountMinor, payee, account } = prompt;
      const isRepeat = book.countLike(token, msisdn, amountMinor, now - sameAmountWithinMs) > 0;
      const plan = planOf(prompt.refusedWith ?? (isRepeat ? '17' : null), msisdn, now);
      const about = { token, source, ref, msisdn, amount_minor: amountMinor, payee, account };
      book.insert({ id: crypto.randomUUID(), ...about, ...plan, created_at: now });
    },
    waiting: book.waiting,
    answer(promptId, answer) {
      const row = book.find(promptId);
      if (!row || row.code !== null) return false;
      return typeof answer === 'object' ? enterPin(row, answer.pin) : end(row, codeOf[answer]);
    },
    onEnd: (source, listener) => void listeners.set(source, listener),
    runDue() {
      const due = book.due(clock.now());
      return due.filter((row) => end(row, row.planned_code)).length;
    },
  };
  return { ...phone, door: createDoor('phone', { '/*': createPhonePage({ book, phone, clock }) }) };
}

const codeOf = { no_money: '1', wrong_pin: '2001', cancel: '1032', switch_off: '1037' } as const;

function planOf(refusedWith: string | null, msisdn: string, now: number) {
  const script = scriptOf(msisdn);
  if (refusedWith !== null) return { planned_code: refusedWith, due_at: now };
  if (!script) return { planned_code: '1037', due_at: now + promptLivesMs };
  const dueAt = { once: now, timeout: now + promptLivesMs, never: null }[script.at];
  return { planned_code: script.code, due_at: dueAt };
}

/** Ten characters that begin with a letter, as on M-Pesa's messages. */
function receiptNumber(): string {
  return `S${randomText(2).toUpperCase()}${randomDigits(1)}${randomText(6).toUpperCase()}`;
}
