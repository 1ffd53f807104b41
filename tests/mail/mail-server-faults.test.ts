import { afterEach, describe, expect, test } from 'bun:test';
import { createMailWorker } from '../../server/mail/mail-worker.ts';
import { mailRetryWaitsMs } from '../../server/mail/schedule.ts';
import { createSmtp, type MailOutcome, type OutgoingMail } from '../../server/mail/smtp.ts';
import { openInvoice } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';
import { openMailServer, refusal } from './mail-server.ts';

const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});

async function kept<T extends { close(): Promise<void> }>(opening: Promise<T>): Promise<T> {
  const opened = await opening;
  open.push(opened);
  return opened;
}

/** A book that sends through this server, with one mail waiting. */
async function bookAt(url: string): Promise<{ book: TestBook; id: string }> {
  const book = await kept(openTestBook({ DAFTAR_SMTP_URL: url, DAFTAR_MAIL_FROM: 'invoices@noor.example' }));
  const { id } = await openInvoice(book);
  await book.call.invoices.send({ id });
  return { book, id };
}

const letter: OutgoingMail = {
  messageId: '<eml_1@noor.example>',
  from: { name: 'Noor', address: 'invoices@noor.example' },
  to: 'sara@example.com',
  replyTo: null,
  subject: 'Invoice',
  text: 'Hello',
  html: '<p>Hello</p>',
  at: 0,
  attachments: [],
};

const short = { connectMs: 500, silenceMs: 500, altogetherMs: 3_000 };

describe('what a mail server may do', () => {
  test('refuse the address for good: the mail fails at once, with its words', async () => {
    const server = await kept(
      openMailServer({ onRcptTo: (_to, _session, done) => done(refusal(550, 'no such mailbox')) }),
    );
    const { book, id } = await bookAt(server.url);
    await book.settle();
    const [mail] = await book.call.invoices.mails({ id });
    expect(mail).toMatchObject({ status: 'failed', attempts: 1, nextAttemptAt: null });
    expect(mail?.failure).toEqual({
      code: 'mail.refused',
      detail: expect.stringContaining('no such mailbox'),
    });
    expect((await book.call.invoices.get({ id })).timeline.some(({ kind }) => kind === 'sent')).toBe(false);
    const again = await book.call.invoices.send({ id });
    expect(again).toMatchObject({ status: 'queued', attempts: 0 });
  });

  test('ask for patience: the mail is tried again on its schedule and arrives once', async () => {
    let asked = 0;
    const server = await kept(
      openMailServer({
        onRcptTo: (_to, _session, done) => done(asked++ < 2 ? refusal(450, 'greylisted') : null),
      }),
    );
    const { book, id } = await bookAt(server.url);
    for (const waitMs of [0, mailRetryWaitsMs[0] ?? 0, mailRetryWaitsMs[1] ?? 0]) {
      book.clock.advance(waitMs);
      await book.settle();
    }
    expect(await book.call.invoices.mails({ id })).toMatchObject([
      { status: 'sent', attempts: 3, failure: null },
    ]);
    expect(await server.arrived(1)).toHaveLength(1);
  });

  test('refuse user and password: it says so, and is tried again, because somebody may correct them', async () => {
    const server = await kept(
      openMailServer({ onAuth: (_auth, _session, done) => done(refusal(535, 'bad password')) }, 'user:wrong'),
    );
    const { book, id } = await bookAt(server.url);
    await book.settle();
    const [mail] = await book.call.invoices.mails({ id });
    expect(mail).toMatchObject({ status: 'queued', failure: { code: 'mail.login_refused' } });
    expect(JSON.stringify(book.logLines)).not.toContain('wrong');
  });

  test('be away: it is tried again and given up within a day', async () => {
    const { book, id } = await bookAt('smtp://127.0.0.1:1');
    await book.settle();
    for (const waitMs of mailRetryWaitsMs) {
      expect(await book.call.invoices.mails({ id })).toMatchObject([{ status: 'queued' }]);
      book.clock.advance(waitMs);
      await book.settle();
    }
    expect(await book.call.invoices.mails({ id })).toMatchObject([
      { status: 'failed', attempts: 7, failure: { code: 'mail.unreachable' } },
    ]);
  });

  test.each<[string, Parameters<typeof openMailServer>[0], Partial<MailOutcome>]>([
    ['hang before it greets', { onConnect: () => {} }, { code: 'mail.timed_out' }],
    ['hang when it is told the address', { onRcptTo: () => {} }, { code: 'mail.timed_out' }],
    [
      'hang with the letter in its hands',
      { onData: (stream) => void stream.resume() },
      { code: 'mail.timed_out' },
    ],
  ])('%s', async (_what, options, outcome) => {
    const server = await kept(openMailServer(options));
    expect(await createSmtp(server.url, short)(letter)).toMatchObject({
      ok: false,
      final: false,
      ...outcome,
    });
  });

  test('die with the letter in its hands: it is sent again', async () => {
    const raw = Bun.listen({
      hostname: '127.0.0.1',
      port: 0,
      socket: {
        open: (socket) => void socket.write('220 here\r\n'),
        data: (socket, bytes) => {
          const line = bytes.toString();
          if (/^(EHLO|MAIL|RCPT)/.test(line)) socket.write('250 fine\r\n');
          else if (line.startsWith('DATA')) socket.write('354 go on\r\n');
          else socket.terminate();
        },
      },
    });
    const outcome = await createSmtp(`smtp://127.0.0.1:${raw.port}`, short)(letter);
    raw.stop(true);
    expect(outcome).toMatchObject({ ok: false, final: false });
  });

  test('ask for a password where it would cross the network in clear: none is given', async () => {
    let asked = false;
    const server = await kept(
      openMailServer(
        {
          onAuth: (_auth, _session, done) => {
            asked = true;
            done(null, { user: 'user' });
          },
        },
        'user:secret',
      ),
    );
    const elsewhere = server.url.replace('127.0.0.1', '[::ffff:127.0.0.1]');
    expect(await createSmtp(elsewhere, short)(letter)).toMatchObject({
      ok: false,
      detail: expect.stringContaining('No encrypted connection'),
    });
    expect(asked).toBe(false);
  });
});

describe('a restart', () => {
  test('loses no mail: one that was being sent goes out again, with the same Message-ID', async () => {
    const server = await kept(openMailServer());
    const { book, id } = await bookAt(server.url);
    let first: OutgoingMail | null = null;
    const worker = createMailWorker(book.deps, (mail) => {
      first = mail;
      return new Promise(() => {});
    });
    void worker.runDue();
    while (first === null) await new Promise((resolve) => setImmediate(resolve));
    expect(await book.call.invoices.mails({ id })).toMatchObject([{ status: 'sending' }]);

    await book.reopen();
    await book.settle();
    expect(server.mails).toEqual([]);
    book.clock.advance(120_000);
    await book.settle();
    const [arrived] = await server.arrived(1);
    expect(arrived?.messageId).toBe((first as OutgoingMail).messageId);
    expect(await book.call.invoices.mails({ id })).toMatchObject([{ status: 'sent' }]);
  });

  test('a stop does not wait for a mail server that hangs, and puts the mail back', async () => {
    const { book, id } = await bookAt('smtp://127.0.0.1:1');
    const worker = createMailWorker(book.deps, () => new Promise(() => {}));
    worker.start();
    while ((await book.call.invoices.mails({ id }))[0]?.status !== 'sending')
      await new Promise((resolve) => setImmediate(resolve));
    await worker.stop();
    expect(await book.call.invoices.mails({ id })).toMatchObject([{ status: 'queued', attempts: 0 }]);
  });
});
