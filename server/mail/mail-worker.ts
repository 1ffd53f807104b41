import { findInvoice, type InvoiceRecord } from '../../db/queries/invoices.ts';
import { dueMails, findMail, type MailRecord, moveMail, nextMailDueAt } from '../../db/queries/mails.ts';
import { announceChanges } from '../billing/announce-changes.ts';
import { isSendable } from '../billing/send-invoice.ts';
import { writeTimeline } from '../billing/timeline.ts';
import type { Deps } from '../deps.ts';
import { createWorker, type Worker } from '../worker.ts';
import { composeMail } from './compose.ts';
import { nextMailAttemptAt } from './schedule.ts';
import { createSmtp, type MailOutcome, mailWaits, type SendMail } from './smtp.ts';

/** How many mails are under way at a time: mail servers dislike crowds. */
const batchMax = 3;

/** Longer than a try may take, so that only what a crash left behind is ever claimed twice. */
const claimMs = mailWaits.altogetherMs + 30_000;

/** How long a stop waits for the mail server; what it did not answer for is sent again after the start. */
const stopGraceMs = 2_000;

/**
 * Sends what is due. A mail is claimed before it is sent: after a crash it is sent again, with the same `Message-ID`.
 * Without a mail server nothing is lost: the rows wait for one.
 */
export function createMailWorker(deps: Deps, send: SendMail | null = smtpOf(deps)): Worker {
  const stopped = Promise.withResolvers<'stopped'>();
  let stopping = false;

  async function deliver(mail: MailRecord): Promise<void> {
    const claim = { status: 'sending', nextAttemptAt: deps.clock.now() + claimMs } as const;
    if (send === null || !moveMail(deps.database, mail.id, ['queued', 'sending'], claim)) return;
    const invoice = findInvoice(deps.database, mail.invoiceId);
    if (!invoice) return;
    publish(invoice);
    if (!isSendable(invoice)) return giveUp(mail, invoice);
    const outcome = await Promise.race([tryToSend(send, mail, invoice), stopped.promise]);
    if (outcome !== 'stopped') record(mail.id, outcome);
    else moveMail(deps.database, mail.id, ['sending'], { status: 'queued', nextAttemptAt: deps.clock.now() });
  }

  /** Whatever goes wrong counts as a try: no mail may be tried for ever. */
  async function tryToSend(via: SendMail, mail: MailRecord, invoice: InvoiceRecord): Promise<MailOutcome> {
    try {
      const composed = await composeMail(deps, mail, invoice);
      return composed.ok ? await via(composed.mail) : composed.outcome;
    } catch (error) {
      deps.log.error('mail.broken', { mailId: mail.id, error });
      return { ok: false, code: 'server.internal', detail: '', final: false };
    }
  }

  /** It waited so long that there is nothing to pay any more. */
  function giveUp(mail: MailRecord, invoice: InvoiceRecord): void {
    const change = { status: 'failed', nextAttemptAt: null, failureCode: 'invoice.not_open' } as const;
    moveMail(deps.database, mail.id, ['sending'], { ...change, failureDetail: null });
    publish(invoice);
  }

  function record(id: string, outcome: MailOutcome): void {
    const now = deps.clock.now();
    const invoice = deps.database.transaction((tx) => {
      const mail = findMail(tx, id);
      if (mail?.status !== 'sending') return undefined;
      const attempts = mail.attempts + 1;
      if (outcome.ok) {
        const sent = { status: 'sent', attempts, nextAttemptAt: null, sentAt: now } as const;
        moveMail(tx, id, ['sending'], { ...sent, failureCode: null, failureDetail: null });
        const cause = { kind: mail.causeKind, id: mail.causeId };
        const facts = { mailId: id, address: mail.to };
        writeTimeline(tx, mail.invoiceId, { kind: 'sent', at: now, cause, facts });
        announceChanges(deps, tx, mail.invoiceId);
      } else {
        const nextAttemptAt = outcome.final ? null : nextMailAttemptAt(attempts, now);
        moveMail(tx, id, ['sending'], {
          status: nextAttemptAt === null ? 'failed' : 'queued',
          attempts,
          nextAttemptAt,
          failureCode: outcome.code,
          failureDetail: outcome.detail,
        });
      }
      return findInvoice(tx, mail.invoiceId);
    });
    if (!outcome.ok) deps.log.warn('mail.failed', { mailId: id, code: outcome.code, detail: outcome.detail });
    if (invoice) publish(invoice);
  }

  function publish({ id, mode }: InvoiceRecord): void {
    deps.live.publish({ topic: 'invoice', id, mode });
  }

  const worker = createWorker(deps, {
    name: 'mails',
    bell: deps.bells.mails,
    run: async () => {
      while (send !== null && !stopping) {
        const due = dueMails(deps.database, deps.clock.now(), batchMax);
        if (due.length === 0) return;
        await Promise.all(due.map(deliver));
      }
    },
    nextDueAt: () => (send === null ? null : nextMailDueAt(deps.database)),
  });

  return {
    ...worker,
    stop: async () => {
      stopping = true;
      const timer = setTimeout(() => stopped.resolve('stopped'), stopGraceMs);
      await worker.stop();
      clearTimeout(timer);
    },
  };
}

function smtpOf({ config }: Deps): SendMail | null {
  return config.smtpUrl === null ? null : createSmtp(config.smtpUrl);
}
