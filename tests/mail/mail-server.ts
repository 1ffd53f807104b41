import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail server of the merchant's, on this machine, with what arrived in it. */
export interface MailServer {
  url: string;
  mails: Email[];
  /** Waits until this many mails have arrived. */
  arrived(count: number): Promise<Email[]>;
  close(): Promise<void>;
}

export async function openMailServer(options: SMTPServerOptions = {}, user = ''): Promise<MailServer> {
  const mails: Email[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', ...(user === '' ? ['AUTH'] : [])],
    allowInsecureAuth: true,
    logger: false,
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        mails.push(await PostalMime.parse(Buffer.concat(chunks)));
        for (const each of waiting) if (mails.length >= each.count) each.resolve();
        done();
      });
    },
    ...options,
  });
  // A client that is cut off is what some tests are about.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `smtp://${user === '' ? '' : `${user}@`}127.0.0.1:${port}`,
    mails,
    arrived: async (count) => {
      if (mails.length < count) await new Promise<void>((resolve) => waiting.push({ count, resolve }));
      return mails;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** An answer of the mail server with its number. */
export function refusal(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
