import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { ErrorCode } from '../../shared/error-codes.ts';

/** One mail, ready to go. */
export interface OutgoingMail {
  /** Stays the same over every try, so that a mailbox can tell a second copy. */
  messageId: string;
  from: { name: string; address: string };
  to: string;
  replyTo: string | null;
  subject: string;
  text: string;
  html: string;
  at: number;
  attachments: readonly { filename: string; content: Uint8Array }[];
}

export type MailOutcome =
  | { ok: true }
  | { ok: false; code: MailFailure; detail: string /** Trying again can't help. */; final: boolean };

export type MailFailure = Extract<
  ErrorCode,
  | 'mail.not_configured'
  | 'mail.refused'
  | 'mail.login_refused'
  | 'mail.unreachable'
  | 'mail.timed_out'
  | 'server.internal'
>;

/** Hands one mail to the merchant's mail server. Never throws. */
export type SendMail = (mail: OutgoingMail) => Promise<MailOutcome>;

interface Waits {
  connectMs: number;
  /** The longest silence of a server that is connected. */
  silenceMs: number;
  /** The longest that one mail may take, whatever the server says meanwhile. */
  altogetherMs: number;
}

export const mailWaits: Waits = { connectMs: 15_000, silenceMs: 30_000, altogetherMs: 90_000 };

const detailLengthMax = 300;

/** @param url `smtp://` (STARTTLS where it is offered) or `smtps://`, with user and password if the server asks for them */
export function createSmtp(url: string, waits = mailWaits): SendMail {
  const { host, port, secure, auth } = readSmtpUrl(url);
  const transport = createTransport({
    host,
    port,
    secure,
    ...(auth ? { auth } : {}),
    // A password never crosses a network in clear.
    requireTLS: !secure && auth !== null && !isThisMachine(host),
    connectionTimeout: waits.connectMs,
    greetingTimeout: waits.silenceMs,
    dnsTimeout: waits.connectMs,
    socketTimeout: waits.silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async (mail) => {
    const { at, replyTo, attachments, ...plain } = mail;
    const sending = transport.sendMail({
      ...plain,
      ...(replyTo === null ? {} : { replyTo }),
      date: new Date(at),
      attachments: attachments.map(({ filename, content }) => ({ filename, content: Buffer.from(content) })),
    });
    try {
      await inTime(sending, waits.altogetherMs);
      return { ok: true };
    } catch (error) {
      return outcomeOf(error);
    }
  };
}

export function readSmtpUrl(text: string) {
  const url = new URL(text);
  const secure = url.protocol === 'smtps:';
  const [user, pass] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    auth: user === '' ? null : { user, pass },
  };
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

const errorSchema = z.object({
  code: z.string().optional(),
  command: z.string().optional(),
  response: z.string().optional(),
  responseCode: z.number().optional(),
  message: z.string(),
});

/** What the envelope and the letter are judged in; a no for good to one of these stays a no. */
const judging = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);

function outcomeOf(error: unknown): MailOutcome {
  const read = errorSchema.safeParse(error);
  const { code, command, response, responseCode, message } = read.data ?? { message: String(error) };
  const said = (response ?? message).slice(0, detailLengthMax);
  const detail = command === 'STARTTLS' ? `No encrypted connection: ${said}` : said;
  const failed = (failure: MailFailure, final = false): MailOutcome => ({
    ok: false,
    code: failure,
    detail,
    final,
  });
  if (code === 'EAUTH') return failed('mail.login_refused');
  if (responseCode !== undefined && judging.has(command ?? ''))
    return failed('mail.refused', responseCode >= 500);
  if (code === 'ETIMEDOUT') return failed('mail.timed_out');
  return failed('mail.unreachable');
}

/** A server that sends a word now and then would otherwise hold a mail for ever. */
async function inTime(work: Promise<unknown>, waitMs: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = Object.assign(new Error('The mail server took too long'), { code: 'ETIMEDOUT' });
    timer = setTimeout(() => reject(error), waitMs);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // Whatever comes after is nobody's any more.
    work.catch(() => {});
  }
}
